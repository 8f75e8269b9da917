//! Dynamic references: texts that CloudFormation replaces by what a parameter or a secret holds.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::describe::one_of;
use crate::lint::finding::Findings;
use crate::model::{Declaration, Intrinsic, Node, Section, Value};
use crate::nearest::meant;

declare_lint! {
    /// A dynamic reference is `{{resolve:ssm:name:version}}`, `{{resolve:ssm-secure:name:version}}` or
    /// `{{resolve:secretsmanager:secret:SecretString:key:stage:version}}`; the parts after the name are optional.
    /// `ssm-secure` is only supported in a few properties, most of them passwords.
    ///
    /// ```yaml,fails
    /// Type: AWS::SNS::Topic
    /// Properties: {TopicName: "{{resolve:ssn:name}}"} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::SNS::Topic
    /// Properties: {TopicName: "{{resolve:ssm:name}}"}
    /// ```
    DYNAMIC_REFERENCE = "dynamic_reference", Value, Deny, "invalid dynamic reference",
    Check::Declaration(dynamic_reference)
}

const SERVICES: &[&str] = &["ssm", "ssm-secure", "secretsmanager"];

/// The properties in which `ssm-secure` is resolved.
///
/// Source: "Resources that support dynamic parameter patterns for secure strings" of the CloudFormation user guide.
const SECURE: &[(&str, &str)] = &[
    ("AWS::DirectoryService::MicrosoftAD", "Password"),
    ("AWS::DirectoryService::SimpleAD", "Password"),
    ("AWS::ElastiCache::ReplicationGroup", "AuthToken"),
    ("AWS::IAM::User", "LoginProfile/Password"),
    ("AWS::KinesisFirehose::DeliveryStream", "RedshiftDestinationConfiguration/Password"),
    ("AWS::OpsWorks::App", "AppSource/Password"),
    ("AWS::OpsWorks::Stack", "CustomCookbooksSource/Password"),
    ("AWS::OpsWorks::Stack", "RdsDbInstances/DbPassword"),
    ("AWS::RDS::DBCluster", "MasterUserPassword"),
    ("AWS::RDS::DBInstance", "MasterUserPassword"),
    ("AWS::Redshift::Cluster", "MasterUserPassword"),
];

fn dynamic_reference<'a>(context: &Context<'a>, declaration: &'a Declaration, findings: &mut Findings) {
    if !context.index().contents(declaration).has_dynamic_reference {
        return;
    }
    let (type_name, body) = match (declaration.section, declaration.resource()) {
        (Section::Resources, Some(resource)) => (resource.type_name, resource.properties()),
        (Section::Outputs, _) => ("", Some(&declaration.body)),
        _ => return,
    };
    if let Some(body) = body.filter(|_| !context.is_rewritten()) {
        walk(body, type_name, &mut Vec::new(), findings);
    }
}

fn walk<'a>(node: &'a Node, type_name: &str, path: &mut Vec<&'a str>, findings: &mut Findings) {
    match &node.value {
        Value::String(text) => check_text(node, text, type_name, path, findings),
        Value::List(elements) => elements.iter().for_each(|element| walk(element, type_name, path, findings)),
        Value::Function(Intrinsic::Ref | Intrinsic::GetAtt, _) => {}
        Value::Function(_, argument) => walk(argument, type_name, path, findings),
        Value::Object(members) => {
            for member in members {
                path.push(&member.key.name);
                walk(&member.value, type_name, path, findings);
                path.pop();
            }
        }
        _ => {}
    }
}

fn check_text(node: &Node, text: &str, type_name: &str, path: &[&str], findings: &mut Findings) {
    let mut rest = text;
    while let Some((_, after)) = rest.split_once("{{resolve:") {
        let Some((reference, next)) = after.split_once("}}") else { return };
        rest = next;
        // What `Fn::Sub` completes is known at deployment.
        if reference.contains("${") {
            continue;
        }
        let is_secure = |(of, property): &(&str, &str)| *of == type_name && path.join("/") == *property;
        let message = match mistake(reference) {
            Some(message) => message,
            None if reference.starts_with("ssm-secure:") && !SECURE.iter().any(is_secure) => {
                let what = path.last().map_or_else(|| "this value".to_owned(), |name| format!("`{name}`"));
                format!("{what} does not support `ssm-secure`; use `secretsmanager` or `ssm`")
            }
            None => continue,
        };
        findings.report(node.id, message);
    }
}

/// What is wrong with what stands between `{{resolve:` and `}}`.
fn mistake(reference: &str) -> Option<String> {
    let (service, name) = reference.split_once(':').unwrap_or((reference, ""));
    if !SERVICES.contains(&service) {
        let near = meant(service, SERVICES.iter().copied()).map(|near| format!("; did you mean `{near}`?"));
        let near = near.unwrap_or_else(|| format!("; available services: {}", one_of(SERVICES)));
        return Some(format!("unknown service `{service}` in a dynamic reference{near}"));
    }
    if name.is_empty() {
        return Some(format!("missing name after `{service}` in a dynamic reference"));
    }
    if service != "secretsmanager" {
        let (name, version) = name.split_once(':').unwrap_or((name, "1"));
        let is_name = |letter: char| letter.is_ascii_alphanumeric() || "_.-/".contains(letter);
        return match (name.chars().find(|letter| !is_name(*letter)), version.parse::<u64>()) {
            (Some(letter), _) => Some(format!("invalid character `{letter}` in the name of a parameter")),
            (None, Err(_)) => Some(format!("the version of a parameter must be a number, found `{version}`")),
            (None, Ok(_)) => None,
        };
    }
    // An ARN has seven parts itself.
    let own = if name.starts_with("arn:") { 7 } else { 1 };
    let parts: Vec<&str> = name.split(':').skip(own).collect();
    match parts.first() {
        Some(what) if !matches!(*what, "SecretString" | "") => {
            Some(format!("only the `SecretString` of a secret can be resolved, found `{what}`"))
        }
        _ if parts.len() > 4 => {
            Some("too many parts after the secret; write at most `SecretString`, a key, a stage and a version".into())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_resource;

    fn assert_parameter(reference: &str, expected: &[&str]) {
        let properties = format!(r#"{{"Type":"String","Value":"{{{{resolve:{reference}}}}}"}}"#);
        assert_resource("AWS::SSM::Parameter", &properties, expected);
    }

    #[test]
    fn dynamic_references_have_a_form() {
        for (reference, message) in [
            (
                "secretmanager:a",
                "unknown service `secretmanager` in a dynamic reference; did you mean `secretsmanager`?",
            ),
            ("ssm:", "missing name after `ssm` in a dynamic reference"),
            ("ssm:a:latest", "the version of a parameter must be a number, found `latest`"),
            ("ssm:a b", "invalid character ` ` in the name of a parameter"),
            (
                "secretsmanager:a:SecretSring:b",
                "only the `SecretString` of a secret can be resolved, found `SecretSring`",
            ),
            (
                "secretsmanager:a:SecretString:b:c:d:e",
                "too many parts after the secret; write at most `SecretString`, a key, a stage and a version",
            ),
        ] {
            assert_parameter(reference, &[&format!("dynamic_reference at R/Properties/Value: {message}")]);
        }
        for fine in [
            "ssm:/a/b",
            "ssm:a:3",
            "secretsmanager:a",
            "secretsmanager:a:SecretString:key::",
            "secretsmanager:arn:aws:secretsmanager:us-east-1:123456789012:secret:a-b:SecretString:key",
        ] {
            assert_parameter(fine, &[]);
        }
    }

    #[test]
    fn secure_strings_are_for_passwords() {
        assert_parameter(
            "ssm-secure:a:1",
            &[
                "dynamic_reference at R/Properties/Value: `Value` does not support `ssm-secure`; use `secretsmanager` or `ssm`",
            ],
        );
        assert_resource(
            "AWS::RDS::DBInstance",
            r#"{"Engine":"postgres","DBInstanceClass":"db.t4g.micro","AllocatedStorage":"20","MasterUsername":"shop","MasterUserPassword":"{{resolve:ssm-secure:a:1}}"}"#,
            &[],
        );
    }
}
