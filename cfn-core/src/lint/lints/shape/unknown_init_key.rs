//! What `cfn-init` reads from the metadata of an instance.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::presence::is_macro_key;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};
use crate::nearest::meant;

declare_lint! {
    /// `cfn-init` ignores a key that it does not know, and what belongs below it is not done.
    ///
    /// Source: "AWS::CloudFormation::Init" of the CloudFormation template reference.
    ///
    /// ```yaml,fails
    /// Type: AWS::EC2::Instance
    /// Metadata:
    ///   AWS::CloudFormation::Init:
    ///     config: {commands: {start: {comand: ./start}}} # <-
    /// Properties: {ImageId: ami-12345678}
    /// ```
    /// ```yaml,passes
    /// Type: AWS::EC2::Instance
    /// Metadata:
    ///   AWS::CloudFormation::Init:
    ///     config: {commands: {start: {command: ./start}}}
    /// Properties: {ImageId: ami-12345678}
    /// ```
    UNKNOWN_INIT_KEY = "unknown_init_key", Shape, Deny, "unknown key in the metadata of `cfn-init`",
    Check::Resource(unknown_init_key)
}

const INIT: &str = "AWS::CloudFormation::Init";

/// The keys of a configuration.
const OF_CONFIGURATION: &[&str] = &["commands", "files", "groups", "packages", "services", "sources", "users"];

/// Where entries stand in a configuration, what each is, and its keys.
const ENTRIES: &[(&str, &str, &[&str])] = &[
    ("commands/*", "a command", &["command", "cwd", "env", "ignoreErrors", "test", "waitAfterCompletion"]),
    (
        "files/*",
        "a file",
        &["authentication", "content", "context", "encoding", "group", "mode", "owner", "source", "symlink"],
    ),
    ("groups/*", "a group", &["gid"]),
    ("services/*/*", "a service", &["commands", "enabled", "ensureRunning", "files", "packages", "sources"]),
    ("users/*", "a user", &["groups", "homeDir", "uid"]),
];

fn unknown_init_key<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    let Some(init) = resource.attribute("Metadata").and_then(|metadata| metadata.get(INIT)) else { return };
    if context.is_rewritten() {
        return;
    }
    for member in init.as_object().unwrap_or_default() {
        if member.key.name == "configSets" || is_macro_key(&member.key.name) {
            continue;
        }
        for configuration in member.value.alternatives() {
            check(configuration, "a configuration", OF_CONFIGURATION, findings);
            for (path, what, keys) in ENTRIES {
                for entry in configuration.values_at(path) {
                    check(entry, what, keys, findings);
                }
            }
        }
    }
}

fn check(node: &Node, what: &str, keys: &[&str], findings: &mut Findings) {
    for member in node.as_object().unwrap_or_default() {
        let name = member.key.name.as_str();
        if keys.contains(&name) || is_macro_key(name) {
            continue;
        }
        let instead = match meant(name, keys.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("use one of `{}`", keys.join("`, `")),
        };
        findings.report(member.key.id, format!("unknown key `{name}` of {what} of `cfn-init`; {instead}"));
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn init(init: &str) -> Vec<String> {
        let template = format!(
            "Resources:
  I:
    Type: AWS::EC2::Instance
    Metadata: {{'AWS::CloudFormation::Init': {init}}}
    Properties: {{ImageId: ami-12345678}}
"
        );
        findings("unknown_init_key", &template)
    }

    #[test]
    fn cfn_init_knows_its_keys() {
        assert_eq!(
            init("{config: {file: {}}}"),
            ["I: unknown key `file` of a configuration of `cfn-init`; did you mean `files`?"]
        );
        assert_eq!(
            init("{configSets: {default: [one]}, one: {files: {/a: {content: x, mod: '0'}}}}"),
            ["I: unknown key `mod` of a file of `cfn-init`; did you mean `mode`?"]
        );
        assert_eq!(
            init("{config: {groups: {g: {id: '1'}}}}"),
            ["I: unknown key `id` of a group of `cfn-init`; did you mean `gid`?"]
        );
        assert_eq!(init("{config: {services: {systemd: {nginx: {running: true}}}}}").len(), 1);
        for right in [
            "{config: {packages: {yum: {nginx: []}}, sources: {/a: b}, commands: {a: {command: b, env: {C: d}, test: e}}}}",
            "{config: {services: {systemd: {nginx: {enabled: true, ensureRunning: 'true', files: [/a]}}}}}",
            "{config: {users: {u: {groups: [g], uid: '50', homeDir: /tmp}}}}",
            "{configSets: {default: [{ConfigSet: other}, one], other: []}, one: {}}",
        ] {
            assert_eq!(init(right), [""; 0], "{right}");
        }
    }
}
