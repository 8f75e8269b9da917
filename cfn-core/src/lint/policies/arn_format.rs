//! The form of ARNs.

use crate::iam::{Item, has_wildcard};
use crate::lint::policies::words::{arn_parts, one_of, spelled};

/// Source: "Amazon Resource Names (ARNs)" of the IAM user guide.
pub(crate) const PARTITIONS: &[&str] =
    &["aws", "aws-cn", "aws-eusc", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f", "aws-us-gov"];

/// What keeps a resource from being an ARN, if anything.
pub(crate) fn mistaken_arn(item: &Item<'_>) -> Option<String> {
    let text = item.spelling.start();
    // A policy of API Gateway may leave out what is before the API.
    if text.is_empty() && item.text() != Some("") || text.starts_with('*') || text.starts_with("execute-api:/") {
        return None;
    }
    let complete = item.text().is_some();
    let Some(parts) = arn_parts(&item.spelling) else {
        return (complete || !"arn:".starts_with(text))
            .then(|| format!("`{text}` is not an ARN; write `*` or `arn:partition:service:region:account:resource`"));
    };
    if complete && parts.len() < 6 && !text.ends_with('*') {
        return Some(format!(
            "`{text}` has {} of the 6 parts of an ARN; write `arn:partition:service:region:account:resource`",
            parts.len()
        ));
    }
    let part = |index: usize| {
        parts.get(index).copied().filter(|part| !part.is_empty() && !has_wildcard(part) && !part.contains('$'))
    };
    if let Some(partition) = part(1).filter(|partition| PARTITIONS.binary_search(partition).is_err()) {
        return Some(format!(
            "unknown partition `{partition}`; write `${{AWS::Partition}}`, or one of {}",
            one_of(PARTITIONS)
        ));
    }
    if let Some(service) = part(2).filter(|service| service.bytes().any(|byte| byte.is_ascii_uppercase())) {
        return Some(format!("the service in an ARN must be lower case; write `{}`", service.to_ascii_lowercase()));
    }
    if let Some(region) = part(3).filter(|region| !is_region(region)) {
        return Some(format!(
            "`{region}` is not a valid Region; write a Region such as `us-east-1`, or `${{AWS::Region}}`"
        ));
    }
    if let Some(account) = part(4).filter(|account| {
        !is_account(account)
            && !matches!(*account, "aws" | "cloudfront" | "aws-managed" | "third-party" | "foundation-model")
    }) {
        return Some(format!("`{account}` is not an account ID; write twelve digits, or `${{AWS::AccountId}}`"));
    }
    let whole = spelled(item);
    let (_, parameter) = whole.split_once(TWO_SLASHES).filter(|(before, _)| before.contains(":ssm:"))?;
    Some(format!(
        "`parameter//{parameter}` matches no parameter, as ARNs leave out the first slash of a parameter's name; write \
         `parameter/{parameter}`"
    ))
}

/// How the name of a parameter begins that has the slash of the ARN and its own.
///
/// Source: "Restricting access to Parameter Store parameters using IAM policies" of the Systems Manager user guide.
const TWO_SLASHES: &str = ":parameter//";

pub(crate) fn is_account(text: &str) -> bool {
    text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// `us-east-1`, `us-gov-west-1`: two letters, words, a number.
pub(crate) fn is_region(text: &str) -> bool {
    let parts: Vec<_> = text.split('-').collect();
    parts.len() >= 3
        && parts.last().is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()) && !number.is_empty())
        && parts[..parts.len() - 1]
            .iter()
            .all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_are_told_from_other_text() {
        assert!(["us-east-1", "us-gov-west-1", "ap-southeast-12"].into_iter().all(is_region));
        assert!(!["us-east", "us_east_1", "", "east-1", "US-EAST-1"].into_iter().any(is_region));
    }
}
