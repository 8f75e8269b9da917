//! The values with which a condition compares.

use std::net::{IpAddr, Ipv4Addr};

use crate::iam::{Compares, ConditionKey, Operator, Spelling};
use crate::model::Node;

/// Keys whose values have a form of their own: the key, the form in words, and whether a text has it.
type Form = (&'static str, &'static str, fn(&str) -> bool);

/// Source: "AWS global condition context keys"; account and organisation ids as in "AWS account identifiers" and the
/// API reference of Organizations.
const FORMS: &[Form] = &[
    ("aws:principalaccount", "an account ID of twelve digits", is_account),
    ("aws:principalorgid", "an organization ID such as `o-a1b2c3d4e5`", is_organization),
    ("aws:resourceaccount", "an account ID of twelve digits", is_account),
    ("aws:resourceorgid", "an organization ID such as `o-a1b2c3d4e5`", is_organization),
    ("aws:sourceaccount", "an account ID of twelve digits", is_account),
    ("aws:sourceorgid", "an organization ID such as `o-a1b2c3d4e5`", is_organization),
    ("aws:sourcevpc", "a VPC ID such as `vpc-0123456789abcdef0`", |text| text.starts_with("vpc-")),
    ("aws:sourcevpce", "a VPC endpoint ID such as `vpce-0123456789abcdef0`", |text| text.starts_with("vpce-")),
    ("kms:calleraccount", "an account ID of twelve digits", is_account),
];

/// What is wrong with a value, if anything.
pub(crate) fn mistaken_value(text: &str, operator: Operator, key: ConditionKey) -> Option<String> {
    // IAM fills in policy variables.
    if text.contains("${") {
        return None;
    }
    let name = operator.name;
    match operator.compares {
        Compares::Bool | Compares::Null => {
            (!is_bool(text)).then(|| format!("`{name}` must be compared with `true` or `false`, found `{text}`"))
        }
        Compares::Numeric => {
            text.parse::<f64>().is_err().then(|| format!("`{name}` must be compared with a number, found `{text}`"))
        }
        Compares::Date => (!is_date(text))
            .then(|| format!("`{name}` must be compared with a date such as `2026-01-31T12:00:00Z`, found `{text}`")),
        Compares::IpAddress => address(text, key).err(),
        Compares::Arn => {
            (!is_arn(text)).then(|| format!("`{name}` must be compared with an ARN of six parts, found `{text}`"))
        }
        Compares::String if text.contains('*') => literal_wildcard(text, operator),
        Compares::String => {
            let lower = key.name.to_ascii_lowercase();
            let (_, form, test) = FORMS.iter().find(|(known, _, _)| *known == lower)?;
            (!test(text)).then(|| format!("`{}` must be compared with {form}, found `{text}`", key.name))
        }
        Compares::Pattern | Compares::Binary => None,
    }
}

/// What is wrong with a wildcard that is compared as it stands.
pub(crate) fn literal_wildcard(text: &str, operator: Operator) -> Option<String> {
    (operator.compares == Compares::String && text.contains('*')).then(|| {
        let instead = if operator.negated { "StringNotLike" } else { "StringLike" };
        format!("`{}` compares `*` literally; write `{instead}` for a wildcard", operator.name)
    })
}

/// The same of a text that `Fn::Sub` or `Fn::Join` makes of a wildcard and of what only the deployment knows.
pub(crate) fn spelled_wildcard(value: &Node, operator: Operator) -> Option<String> {
    let spelling = Spelling::of(value);
    // IAM fills in policy variables.
    let is_literal = |text: &&str| text.contains('*') && !text.contains("${");
    spelling.literal_text().find(is_literal).and_then(|text| literal_wildcard(text, operator))
}

fn is_bool(text: &str) -> bool {
    text.eq_ignore_ascii_case("true") || text.eq_ignore_ascii_case("false")
}

fn is_account(text: &str) -> bool {
    text.len() == 12 && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_organization(text: &str) -> bool {
    let id = text.strip_prefix("o-").unwrap_or_default();
    (10..=32).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
}

/// An ARN, or a pattern of one.
fn is_arn(text: &str) -> bool {
    text.starts_with('*')
        || (text.starts_with("arn:") && text.splitn(6, ':').count() == 6)
        || (text.starts_with("arn:") && text.ends_with('*'))
}

/// A date of ISO 8601, or the seconds since 1970.
fn is_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    if !bytes.is_empty() && bytes.iter().all(u8::is_ascii_digit) {
        return true;
    }
    let shape = "0000-00-00T00:00:00";
    let known = bytes.len().min(shape.len());
    let fits = |(byte, shape): (&u8, u8)| if shape == b'0' { byte.is_ascii_digit() } else { *byte == shape };
    let ends_well = matches!(known, 7 | 10 | 16 | 19) || bytes.get(16) == Some(&b'Z');
    let rest_is_zone =
        bytes[known..].iter().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'Z' | b'+' | b'-' | b':'));
    let written = if bytes.get(16) == Some(&b'Z') { 16 } else { known };
    bytes[..written].iter().zip(shape.bytes()).all(fits) && ends_well && rest_is_zone
}

/// An address or a range; not one of a private network where the key is the address seen from the internet.
fn address(text: &str, key: ConditionKey) -> Result<(), String> {
    let (address, length) = text.split_once('/').map_or((text, None), |(address, length)| (address, Some(length)));
    let wrong = || format!("`{text}` is not an IP address or a CIDR block; write a block such as `203.0.113.0/24`");
    let address: IpAddr = address.parse().map_err(|_| wrong())?;
    let most = if address.is_ipv4() { 32 } else { 128 };
    if length.is_some_and(|length| length.parse::<u8>().map_or(true, |length| length > most)) {
        return Err(wrong());
    }
    if key.name == "aws:SourceIp" && matches!(address, IpAddr::V4(address) if is_private(address)) {
        return Err(format!(
            "`aws:SourceIp` is a public address and never matches the private `{text}`; use `aws:VpcSourceIp` for \
             addresses in a VPC"
        ));
    }
    Ok(())
}

fn is_private(address: Ipv4Addr) -> bool {
    address.is_private() || address.is_loopback() || address.is_link_local()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_belong_to_keys_that_exist() {
        assert!(FORMS.iter().all(|(key, _, _)| ConditionKey::find(key).is_some()));
    }

    #[test]
    fn dates_are_told_from_other_text() {
        for date in [
            "2026-01-31",
            "2026-01",
            "2026-01-31T12:00Z",
            "2026-01-31T12:00:00Z",
            "2026-01-31T12:00:00+01:00",
            "1767225600",
        ] {
            assert!(is_date(date), "{date}");
        }
        for other in ["", "today", "2026-1-31", "31.01.2026", "2026-01-31 12:00:00", "2026-01-31Tnoon"] {
            assert!(!is_date(other), "{other}");
        }
    }

    #[test]
    fn addresses_and_ranges_are_told_from_other_text() {
        let key = ConditionKey::find("aws:SourceIp").unwrap();
        let inside = ConditionKey::find("aws:VpcSourceIp").unwrap();
        for right in ["203.0.113.7", "203.0.113.0/24", "2001:db8::/32"] {
            assert_eq!(address(right, key), Ok(()), "{right}");
        }
        for wrong in ["203.0.113", "203.0.113.0/33", "203.0.113.0/x", "10.0.0.0/8", "*", ""] {
            assert!(address(wrong, key).is_err(), "{wrong}");
        }
        assert_eq!(address("10.0.0.0/8", inside), Ok(()));
    }
}
