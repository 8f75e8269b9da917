use crate::iam::{Item, Principal, PrincipalKind, has_wildcard, service_name};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::policies::arn_format::{PARTITIONS, is_account};
use crate::lint::policies::document::PolicyAt;
use crate::lint::policies::place::{Form, Kind};
use crate::lint::policies::service_principal::{Familiarity, familiarity, service_label};
use crate::lint::policies::words::one_of;
use crate::model::{Node, Value};

declare_lint! {
    /// A principal is `*`, or one or more of `AWS` (an account ID, or the ARN of an account's root user, a role or a
    /// user), `Service` (such as `lambda.amazonaws.com`), `Federated` and `CanonicalUser`. The ARN of a principal
    /// cannot contain wildcards; a condition on `aws:PrincipalArn` can.
    ///
    /// ```yaml,fails
    /// Type: AWS::SQS::QueuePolicy
    /// Properties:
    ///   Queues: [q]
    ///   PolicyDocument:
    ///     Version: "2012-10-17"
    ///     Statement:
    ///       - Effect: Allow
    ///         Principal: {AWS: lambda.amazonaws.com} # <-
    ///         Action: sqs:SendMessage
    ///         Resource: "*"
    /// ```
    /// ```yaml,passes
    /// Type: AWS::SQS::QueuePolicy
    /// Properties:
    ///   Queues: [q]
    ///   PolicyDocument:
    ///     Version: "2012-10-17"
    ///     Statement:
    ///       - Effect: Allow
    ///         Principal: {Service: lambda.amazonaws.com}
    ///         Action: sqs:SendMessage
    ///         Resource: "*"
    /// ```
    PRINCIPAL_FORMAT = "principal_format", Policy, Deny, "invalid principal",
    Check::Policy(principal_format)
}

fn principal_format(_: &Context<'_>, at: &PolicyAt<'_>, findings: &mut Findings) {
    let written = !matches!(at.place.form, Form::Permission(_));
    for statement in &at.policy.statements {
        let Some(principals) = &statement.principals else { continue };
        if written {
            let name = if principals.negated { "NotPrincipal" } else { "Principal" };
            statement.node.get(name).into_iter().flat_map(Node::alternatives).for_each(|node| shape(node, findings));
        }
        for principal in &principals.items {
            if let Some(message) = mistaken_principal(at, principal) {
                findings.report(principal.item.node.id, message);
            }
        }
    }
}

/// `*`, or an object of known kinds of principals.
fn shape(node: &Node, findings: &mut Findings) {
    let kinds: Vec<_> = PrincipalKind::NAMED.iter().map(|(name, _)| *name).collect();
    match &node.value {
        Value::Object(members) if members.is_empty() => {
            findings.report(node.id, "empty principal; name an account, a role or a service")
        }
        Value::Object(members) => {
            for member in members {
                if !kinds.contains(&member.key.name.as_str()) {
                    let message = format!("unknown principal type `{}`; use {}", member.key.name, one_of(&kinds));
                    findings.report(member.key.id, message);
                } else if member.value.as_list().is_some_and(<[_]>::is_empty) {
                    findings.report(member.value.id, "empty principal; name an account, a role or a service");
                }
            }
        }
        Value::Function(..) | Value::Hole(_) => {}
        _ if node.as_str() == Some("*") => {}
        _ => findings.report(node.id, format!("invalid principal; write `*`, or an object with {}", one_of(&kinds))),
    }
}

fn mistaken_principal(at: &PolicyAt<'_>, principal: &Principal<'_>) -> Option<String> {
    let text = principal.item.text();
    match principal.kind {
        PrincipalKind::Everyone | PrincipalKind::CanonicalUser => None,
        PrincipalKind::Federated => {
            let text = text.filter(|_| at.place.kind == Kind::Trust)?;
            let named = text.contains('.') || text.contains(":saml-provider/") || text.contains(":oidc-provider/");
            (!named).then(|| {
                format!(
                    "`{text}` is not an identity provider; write the ARN of a provider, or the domain of one that \
                     IAM supports"
                )
            })
        }
        PrincipalKind::Service => text.and_then(mistaken_service),
        PrincipalKind::Aws => mistaken_aws(&principal.item),
    }
}

fn mistaken_aws(item: &Item<'_>) -> Option<String> {
    let literal: String = item.spelling.literal_text().collect();
    if item.text() == Some("*") {
        return None;
    }
    if has_wildcard(&literal) {
        return Some(
            "a principal cannot contain wildcards; write the whole ARN, or name the account and add a condition on \
             `aws:PrincipalArn`"
                .to_owned(),
        );
    }
    let text = item.text()?;
    if text.contains(".amazonaws.com") {
        return Some(format!("`{text}` is a service principal; move it to `Service`"));
    }
    let is_id = text.len() >= 16
        && text.starts_with('A')
        && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    if is_account(text) || is_id {
        return None;
    }
    let parts: Vec<_> = text.splitn(6, ':').collect();
    let [_, partition, service, _, account, name] = parts[..] else {
        return Some(format!(
            "`{text}` is not a principal; write an account ID, or the ARN of an account's root user, a role or a user"
        ));
    };
    let kinds: &[&str] = if service == "sts" { &["assumed-role/", "federated-user/"] } else { &["role/", "user/"] };
    let known = name == "root" && service == "iam"
        || kinds.iter().any(|kind| name.starts_with(kind) && name.len() > kind.len());
    let right = parts[0] == "arn" && PARTITIONS.contains(&partition) && matches!(service, "iam" | "sts") && known;
    let account_known = is_account(account) || account == "cloudfront";
    (!(right && account_known)).then(|| {
        format!(
            "`{text}` is not a principal; write an account ID, or the ARN of an account's root user, a role or a \
             user, such as `arn:aws:iam::123456789012:role/Name`"
        )
    })
}

/// A service principal whose form is wrong, or that is one that is known but for a letter.
fn mistaken_service(text: &str) -> Option<String> {
    if text == "*" {
        return Some("`*` is not a service principal; name the services".to_owned());
    }
    let Some(label) = service_label(text) else {
        return Some(format!("`{text}` is not a service principal; write a name such as `lambda.amazonaws.com`"));
    };
    // Only services outside AWS, such as Alexa, have their principals there.
    if text.ends_with(".amazon.com") && service_name(label).is_some() {
        return Some(format!("unknown service principal `{text}`; did you mean `{label}.amazonaws.com`?"));
    }
    match familiarity(label) {
        Familiarity::Misspelled(near) => {
            Some(format!("unknown service principal `{text}`; did you mean `{near}.amazonaws.com`?"))
        }
        Familiarity::Known | Familiarity::Unknown => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(PARTITIONS.is_sorted());
    }

    #[test]
    fn services_are_told_from_misspelt_ones() {
        for right in [
            "lambda.amazonaws.com",
            "ecs-tasks.amazonaws.com",
            "states.us-east-1.amazonaws.com",
            "ec2.amazonaws.com.cn",
            "brandnew.amazonaws.com",
            "macie.amazonaws.com",
            "alexa-appkit.amazon.com",
        ] {
            assert_eq!(mistaken_service(right), None, "{right}");
        }
        for wrong in ["lamdba.amazonaws.com", "lambda", "*", "dynamobd.amazonaws.com", "lambda.amazon.com"] {
            assert!(mistaken_service(wrong).is_some(), "{wrong}");
        }
    }
}
