//! Which conditions narrow a statement, and to what.

use crate::iam::{Compares, Condition, ConditionKey, Item, Operator, Piece, Statement};

/// Global condition keys that say whose request it is, or for whose sake it is made: who asks is narrowed to
/// accounts, organisations, networks or sources.
///
/// Source: "AWS global condition context keys"; "The meaning of public" of the S3 user guide, and of the EFS user guide;
/// "Example auth policies" of the VPC Lattice user guide.
const SOURCES: &[&str] = &[
    "aws:principalaccount",
    "aws:principalarn",
    "aws:principalorgid",
    "aws:principalorgpaths",
    "aws:sourceaccount",
    "aws:sourcearn",
    "aws:sourceip",
    "aws:sourceorgid",
    "aws:sourceorgpaths",
    "aws:sourceowner",
    "aws:sourcevpc",
    "aws:sourcevpcarn",
    "aws:sourcevpce",
    "aws:userid",
    "aws:vpceaccount",
    "aws:vpceorgid",
    "aws:vpceorgpaths",
    "aws:vpcsourceip",
    "ec2:sourceinstancearn",
    "elasticfilesystem:accessedviamounttarget",
    "elasticfilesystem:accesspointarn",
    "events:source",
    "kms:calleraccount",
    "lambda:eventsourcetoken",
    "lambda:sourcefunctionarn",
    "s3-outposts:dataaccesspointaccount",
    "s3:dataaccesspointaccount",
    "s3:dataaccesspointarn",
    "s3express:dataaccesspointaccount",
    "sns:endpoint",
    "vpc-lattice-svcs:sourcevpc",
    "vpc-lattice-svcs:sourcevpcowneraccount",
];

/// Global condition keys that narrow what a statement reaches, though they say nothing about an existing resource.
const REACH: &[&str] = &["aws:calledvia", "aws:calledviafirst", "aws:calledvialast", "aws:requesttag/", "aws:tagkeys"];

/// Condition keys of services that say how a request is made, not what it reaches.
const MANNERS: &[&str] = &[
    "iam:passedtoservice",
    "s3:authtype",
    "s3:delimiter",
    "s3:max-keys",
    "s3:prefix",
    "s3:signatureage",
    "s3:signatureversion",
    "s3:tlsversion",
    "s3:x-amz-content-sha256",
];

/// Whether the statement's condition lets only certain principals or sources pass.
pub(crate) fn narrows_source(statement: &Statement<'_>) -> bool {
    statement.conditions.iter().any(|condition| is_source(condition) && demands(condition))
}

/// Whether the condition's key says whose request it is.
pub(crate) fn is_source(condition: &Condition<'_>) -> bool {
    let key = condition.key.to_ascii_lowercase();
    // `cognito-identity.amazonaws.com:aud`, `token.actions.githubusercontent.com:sub`, `saml:aud`: an identity provider's
    // own words about who asks.
    SOURCES.binary_search(&key.as_str()).is_ok()
        || key.starts_with("saml:")
        || key.split_once(':').is_some_and(|(provider, _)| provider.contains('.'))
}

/// Whether a statement that denies everyone outside of certain sources keeps this one to those sources.
pub(crate) fn is_kept_by(statement: &Statement<'_>, denying: &Statement<'_>) -> bool {
    let everyone = denying.named_principals().iter().any(|principal| principal.is_everyone());
    let covered = statement.named_actions().iter().all(|action| {
        denying.named_actions().iter().any(|denied| match (denied.text(), action.text()) {
            (Some(denied), Some(action)) => {
                crate::iam::matches_wildcard(&denied.to_ascii_lowercase(), &action.to_ascii_lowercase())
            }
            _ => false,
        })
    });
    let outside = denying.conditions.iter().any(|condition| {
        is_source(condition) && Operator::find(condition.operator).is_some_and(|operator| operator.negated)
    });
    everyone && covered && outside
}

/// Whether the statement's condition narrows which resources it reaches.
pub(crate) fn narrows_resource(statement: &Statement<'_>) -> bool {
    statement.conditions.iter().any(|condition| {
        let key = condition.key.to_ascii_lowercase();
        let about = match key.strip_prefix("aws:") {
            Some(_) => {
                REACH.iter().any(|reach| key == *reach || (reach.ends_with('/') && key.starts_with(reach)))
                    || ConditionKey::find(&key).is_some_and(|key| key.is_about_resource())
            }
            None => MANNERS.binary_search(&key.as_str()).is_err(),
        };
        about && (demands(condition) || is_present(condition))
    })
}

/// Whether only requests pass that have the key, with a value that is not just any.
pub(crate) fn demands(condition: &Condition<'_>) -> bool {
    let Some(operator) = Operator::find(condition.operator) else { return false };
    operator.demands_value()
        && !condition.values.is_empty()
        && !condition.values.iter().any(|value| is_anything(operator, value))
}

/// `Null: { key: false }`: only requests that have the key.
fn is_present(condition: &Condition<'_>) -> bool {
    let null = Operator::find(condition.operator).is_some_and(|operator| operator.compares == Compares::Null);
    null && condition.values.iter().all(|value| value.text() == Some("false"))
}

/// Whether the value stands for every value: `*`, an ARN of any account and any name, all addresses.
fn is_anything(operator: Operator, value: &Item<'_>) -> bool {
    let Some(text) = value.text() else {
        return value.spelling.pieces == [Piece::Ref("AWS::NoValue")];
    };
    match operator.compares {
        Compares::IpAddress => text.ends_with("/0"),
        Compares::Arn => text.split(':').skip(3).all(is_stars),
        Compares::Pattern => is_stars(text),
        _ => text.is_empty(),
    }
}

fn is_stars(text: &str) -> bool {
    text.bytes().all(|byte| byte == b'*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_and_name_keys_that_exist() {
        for table in [SOURCES, MANNERS] {
            assert!(table.is_sorted());
            for key in table {
                assert!(ConditionKey::find(key).is_some(), "{key}");
            }
        }
        for key in REACH {
            assert!(
                ConditionKey::find(&format!("{key}{}", if key.ends_with('/') { "T" } else { "" })).is_some(),
                "{key}"
            );
        }
    }
}
