use std::net::{Ipv4Addr, Ipv6Addr};

use crate::data::json;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::aws_formats::{self, Format};
use crate::lint::facts::describe::shown;
use crate::lint::facts::network::network;
use crate::lint::schema::evaluation::Evaluation;
use crate::lint::schema::validator::Keyword;
use crate::lint::schema::visit::Visit;

declare_lint! {
    /// The format is that of a standard, such as dates (`2026-01-31T12:00:00Z`), CIDR blocks (`10.0.0.0/16`) and
    /// JSON, or that of AWS, such as IDs (`vpc-..`) and ARNs.
    ///
    /// ```yaml,fails
    /// Type: AWS::EC2::VPC
    /// Properties: {CidrBlock: 10.0.0/16} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::EC2::VPC
    /// Properties: {CidrBlock: 10.0.0.0/16}
    /// ```
    FORMAT = "format", Value, Deny, "value in the wrong format",
    Check::Values(&[Keyword::known("format", format)])
}

/// Formats of standards, by their names in the schemas.
const FORMATS: &[Format] = &[
    ("date", "a date such as `2026-01-31`", is_date),
    ("date-time", "a time such as `2026-01-31T12:00:00Z`", is_date_time),
    ("timestamp", "a time such as `2026-01-31T12:00:00Z`", is_date_time),
    ("ipv4", "an IPv4 address", |text| text.parse::<Ipv4Addr>().is_ok()),
    ("ipv6", "an IPv6 address", |text| text.parse::<Ipv6Addr>().is_ok()),
    ("ipv4-network", "a CIDR block such as `10.0.0.0/16`", |text| network(text).is_some_and(|(ip, _)| ip.is_ipv4())),
    ("ipv6-network", "a CIDR block such as `2001:db8::/32`", |text| network(text).is_some_and(|(ip, _)| ip.is_ipv6())),
    ("json", "JSON", is_json),
    ("uri", "a URI with a scheme", |text| text.split_once(':').is_some_and(|(scheme, _)| is_scheme(scheme))),
];

fn format(visit: &Visit<'_, '_>, name: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    let (Some(name), Some(text)) = (name.as_str(), visit.node.as_str()) else { return };
    let Some((_, words, has)) = FORMATS.iter().chain(aws_formats::FORMATS).find(|(format, ..)| *format == name) else {
        return;
    };
    if !has(text) {
        evaluation.report(visit, || format!("{} must be {words}, found {}", visit.label, shown(visit.node)));
    }
}

fn is_date(text: &str) -> bool {
    let [year, month, day] = text.split('-').collect::<Vec<_>>()[..] else { return false };
    digits(year, 4).is_some()
        && digits(month, 2).is_some_and(|month| (1..=12).contains(&month))
        && digits(day, 2).is_some_and(|day| (1..=31).contains(&day))
}

/// RFC 3339, section 5.6.
fn is_date_time(text: &str) -> bool {
    let Some((date, time)) = text.split_once(['T', 't']) else { return false };
    let Some(offset) = time.find(['Z', 'z', '+', '-']) else { return false };
    let (clock, offset) = time.split_at(offset);
    let (clock, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
    let is_clock = |text: &str, parts: usize| {
        let parts_of: Vec<&str> = text.split(':').collect();
        let limits = [23, 59, 60];
        parts_of.len() == parts
            && parts_of.iter().zip(limits).all(|(part, most)| digits(part, 2).is_some_and(|value| value <= most))
    };
    is_date(date)
        && is_clock(clock, 3)
        && !fraction.is_empty()
        && fraction.bytes().all(|digit| digit.is_ascii_digit())
        && (offset.eq_ignore_ascii_case("z") || is_clock(&offset[1..], 2))
}

fn digits(text: &str, length: usize) -> Option<u32> {
    (text.len() == length && text.bytes().all(|digit| digit.is_ascii_digit())).then(|| text.parse().ok())?
}

/// Whether a text that begins as JSON is JSON. Other texts are left alone: documents that may be written in JSON may
/// often be written in YAML too.
fn is_json(text: &str) -> bool {
    !text.trim_start().starts_with(['{', '[']) || json::Value::parse(text).is_ok()
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::assertions::assert_resource;

    #[test]
    fn format_of_networks() {
        let subnet = |block: &str| format!(r#"{{"VpcId":"vpc-12345678","CidrBlock":"{block}"}}"#);
        let bad = &[
            "format at R/Properties/CidrBlock: `CidrBlock` must be a CIDR block such as `10.0.0.0/16`, found `10.0.0.0/33`",
        ];
        assert_resource("AWS::EC2::Subnet", &subnet("10.0.0.0/33"), bad);
        assert_resource("AWS::EC2::Subnet", &subnet("10.0.0.0/24"), &[]);
    }

    #[test]
    fn ids_of_what_is_outside_are_checked() {
        let subnet = |vpc: &str| format!(r#"{{"VpcId":"{vpc}","CidrBlock":"10.0.0.0/24"}}"#);
        let bad =
            &["format at R/Properties/VpcId: `VpcId` must be a VPC ID such as `vpc-0123456789abcdef0`, found `vpc_1`"];
        assert_resource("AWS::EC2::Subnet", &subnet("vpc_1"), bad);
        for good in ["vpc-0a1b2c3d", "{{resolve:ssm:vpc}}"] {
            assert_resource("AWS::EC2::Subnet", &subnet(good), &[]);
        }
    }

    #[test]
    fn times_are_those_of_rfc_3339() {
        for good in ["2026-01-31T12:00:00Z", "2026-01-31t23:59:60.25+01:30", "2026-12-01T00:00:00-08:00"] {
            assert!(is_date_time(good), "{good}");
        }
        for bad in [
            "2026-01-31",
            "2026-13-31T12:00:00Z",
            "2026-01-31T12:00:00",
            "2026-01-31T24:00:00Z",
            "soon",
            "2026-01-31T12:00:00.Z",
        ] {
            assert!(!is_date_time(bad), "{bad}");
        }
    }

    #[test]
    fn json_is_checked_where_it_begins() {
        assert!(is_json(r#"{"a":1}"#) && is_json("schemaVersion: 1") && !is_json(r#"{"a":1"#));
    }
}
