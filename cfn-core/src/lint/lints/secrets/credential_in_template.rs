use crate::data::has;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::credentials::{credential, is_private_key};
use crate::lint::finding::Findings;
use crate::model::{Intrinsic, Node, NodeId, Value};

declare_lint! {
    /// Access keys, private keys and tokens are known by their form; whoever finds one in a template, also in metadata,
    /// mappings, descriptions or the history of the repository, has the access of its owner. Revoke it, give the resource a
    /// role instead of an access key, and keep other keys in Secrets Manager.
    ///
    /// The example keys of AWS's documentation, which end in `EXAMPLE`, stand for a key and count too, except in
    /// descriptions.
    ///
    /// Source: "Do not embed credentials in your templates" of the CloudFormation user guide; "Secure access keys" of the IAM
    /// user guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::Lambda::Function
    /// Properties:
    ///   Environment: {Variables: {UPLOADER: AKIAIOSFODNN7EXAMPLE}} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::Lambda::Function
    /// Properties:
    ///   Environment: {Variables: {UPLOADER: "{{resolve:secretsmanager:orders/uploader}}"}}
    /// ```
    CREDENTIAL_IN_TEMPLATE = "credential_in_template", Secrets, Deny, "access key, private key or token in the template",
    Check::Template(credential_in_template)
}

/// Texts for readers, in which an example explains the form.
const DESCRIPTIONS: &[&str] = &["AllowedPattern", "ConstraintDescription", "Description"];

fn credential_in_template(context: &Context<'_>, findings: &mut Findings) {
    let mut found = Vec::new();
    for member in &context.template.members {
        walk(&member.value, has(DESCRIPTIONS, &member.key.name), &mut found);
        report("", &mut found, findings);
    }
    for declaration in &context.template.declarations {
        walk(&declaration.body, false, &mut found);
        report(&declaration.name.name, &mut found, findings);
    }
}

fn report(declaration: &str, found: &mut Vec<(NodeId, &'static str)>, findings: &mut Findings) {
    for (at, what) in found.drain(..) {
        let message = format!(
            "{what} is in plain text for everyone who can read the template; revoke it and keep it in Secrets Manager"
        );
        findings.report_in(declaration, at, message);
    }
}

fn walk(node: &Node, is_description: bool, found: &mut Vec<(NodeId, &'static str)>) {
    match &node.value {
        Value::String(text) => {
            if let Some(what) = credential(text)
                && !(is_description && text.contains("EXAMPLE"))
            {
                found.push((node.id, what));
            }
        }
        Value::List(elements) => {
            for element in elements {
                walk(element, is_description, found);
            }
        }
        Value::Object(members) => {
            for member in members {
                let is_description = is_description || has(DESCRIPTIONS, &member.key.name);
                walk(&member.value, is_description, found);
            }
        }
        Value::Function(function, argument) => {
            let before = found.len();
            walk(argument, is_description, found);
            // The lines of a key are the items of a list.
            if *function == Intrinsic::Join && found.len() == before {
                found.extend(key_in_lines(argument).map(|at| (at, "a private key")));
            }
        }
        _ => {}
    }
}

/// Where a private key begins whose lines are joined.
fn key_in_lines(argument: &Node) -> Option<NodeId> {
    let [_, lines] = argument.as_list()? else { return None };
    let lines = lines.as_list()?;
    let header = lines.iter().position(|line| line.as_str().is_some_and(|line| line.contains("PRIVATE KEY-----")))?;
    let text: Vec<&str> = lines[header..].iter().map_while(Node::as_str).collect();
    is_private_key(&text.join("\n")).then_some(lines[header].id)
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    const END: &str =
        "is in plain text for everyone who can read the template; revoke it and keep it in Secrets Manager";

    fn found(template: &str) -> Vec<String> {
        let found =
            findings("credential_in_template", &format!("{template}\nResources:\n  T: {{Type: AWS::SNS::Topic}}\n"));
        found.into_iter().filter(|found| found.contains("in plain text")).collect()
    }

    #[test]
    fn every_part_of_a_template_is_read() {
        for (template, name) in [
            ("Metadata: {Owner: {Key: AKIAIOSFODNN7ABCDEFG}}", ""),
            ("Mappings: {M: {a: {key: AKIAIOSFODNN7EXAMPLE}}}", "M"),
            ("Outputs: {O: {Value: !Sub 'key ASIAIOSFODNN7ABCDEFG'}}", "O"),
            ("Parameters: {P: {Type: String, Default: AKIAIOSFODNN7ABCDEFG}}", "P"),
        ] {
            assert_eq!(found(template), [format!("{name}: an AWS access key {END}")], "{template}");
        }
        let key = "MIIEpAIBAAKCAQEA0Z3VS5JJcds3xfn";
        for value in [
            format!("\"-----BEGIN RSA PRIVATE KEY-----\\n{key}\""),
            format!("!Join [\"\\n\", ['-----BEGIN EC PRIVATE KEY-----', {key}]]"),
        ] {
            assert_eq!(
                found(&format!("Outputs: {{O: {{Value: {value}}}}}")),
                [format!("O: a private key {END}")],
                "{value}"
            );
        }
    }

    #[test]
    fn examples_in_descriptions_and_references_pass() {
        for template in [
            "Parameters: {P: {Type: String, Description: such as AKIAIOSFODNN7EXAMPLE}}",
            "Parameters: {P: {Type: String, AllowedPattern: 'AKIA[A-Z0-9]{16}'}}",
            "Outputs: {O: {Value: '{{resolve:secretsmanager:AKIA}}'}}",
        ] {
            assert!(found(template).is_empty(), "{template}");
        }
    }
}
