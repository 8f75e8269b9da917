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
        Value::String(text) => judge(node, text, type_name, path, findings),
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

fn judge(node: &Node, text: &str, type_name: &str, path: &[&str], findings: &mut Findings) {
    let mut rest = text;
    while let Some((_, behind)) = rest.split_once("{{resolve:") {
        let Some((reference, next)) = behind.split_once("}}") else { return };
        rest = next;
        // What `Fn::Sub` completes is known at deployment.
        if reference.contains("${") {
            continue;
        }
        let is_secure = |(of, property): &(&str, &str)| *of == type_name && path.join("/") == *property;
        let message = match mistake(reference) {
            Some(message) => message,
            None if reference.starts_with("ssm-secure:") && !SECURE.iter().any(is_secure) => {
                "this property does not support `ssm-secure`; use `secretsmanager` or `ssm`".to_owned()
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
    use crate::lint::testing::findings_alone;

    fn found(type_name: &str, property: &str, reference: &str) -> Vec<String> {
        let resource = format!("{{Type: '{type_name}', Properties: {{{property}: '{{{{resolve:{reference}}}}}'}}}}");
        findings_alone("dynamic_reference", &format!("Resources:\n  R: {resource}\n"))
    }

    #[test]
    fn dynamic_references_have_a_form() {
        let value = |reference: &str| found("AWS::SSM::Parameter", "Value", reference);
        assert_eq!(
            value("secretmanager:a"),
            ["R: unknown service `secretmanager` in a dynamic reference; did you mean `secretsmanager`?"]
        );
        assert_eq!(value("ssm:"), ["R: missing name after `ssm` in a dynamic reference"]);
        assert_eq!(value("ssm:a:latest"), ["R: the version of a parameter must be a number, found `latest`"]);
        assert_eq!(value("ssm:a b"), ["R: invalid character ` ` in the name of a parameter"]);
        assert_eq!(
            value("secretsmanager:a:SecretSring:b"),
            ["R: only the `SecretString` of a secret can be resolved, found `SecretSring`"]
        );
        assert_eq!(value("secretsmanager:a:SecretString:b:c:d:e").len(), 1);
        for fine in [
            "ssm:/a/b",
            "ssm:a:3",
            "secretsmanager:a",
            "secretsmanager:a:SecretString:key::",
            "secretsmanager:arn:aws:secretsmanager:us-east-1:123456789012:secret:a-b:SecretString:key",
        ] {
            assert!(value(fine).is_empty(), "{fine}");
        }
    }

    #[test]
    fn secure_strings_are_for_passwords() {
        assert_eq!(found("AWS::SSM::Parameter", "Value", "ssm-secure:a:1").len(), 1);
        assert!(found("AWS::RDS::DBInstance", "MasterUserPassword", "ssm-secure:a:1").is_empty());
    }
}
