//! The grammar of event patterns.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::presence::is_dynamic;
use crate::lint::finding::Findings;
use crate::lint::policies::document::resolved;
use crate::model::{Node, NodeId, Value};
use crate::nearest::meant;

declare_lint! {
    /// In an event pattern, each field has a list of the values that match, or an object of further fields. A text or a
    /// number that is not in a list, an empty list and an unknown comparison are rejected.
    ///
    /// Source: "Creating Amazon EventBridge event patterns" and "Comparison operators for use in event patterns" of the
    /// EventBridge user guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::Events::Rule
    /// Properties:
    ///   EventPattern:
    ///     source: [aws.s3]
    ///     detail-type: Object Created # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::Events::Rule
    /// Properties:
    ///   EventPattern:
    ///     source: [aws.s3]
    ///     detail-type: [Object Created]
    /// ```
    EVENT_PATTERN = "event_pattern", Deploy, Deny, "invalid event pattern",
    Check::Resource(event_pattern)
}

/// Where event patterns stand.
const PATTERNS: &[(&str, &str)] = &[
    ("AWS::Events::Archive", "EventPattern"),
    ("AWS::Events::Rule", "EventPattern"),
    ("AWS::Lambda::EventSourceMapping", "FilterCriteria/Filters/*/Pattern"),
    ("AWS::Pipes::Pipe", "SourceParameters/FilterCriteria/Filters/*/Pattern"),
];

/// The comparisons that an object in a list is.
///
/// Source: "Comparison operators for use in event patterns".
const COMPARISONS: &[&str] =
    &["anything-but", "cidr", "equals-ignore-case", "exists", "numeric", "prefix", "suffix", "wildcard"];

/// The alternatives of which one has to match.
const OR: &str = "$or";

fn event_pattern<'a>(_: &Context<'a>, resource: crate::model::Resource<'a>, findings: &mut Findings) {
    for (_, path) in PATTERNS.iter().filter(|(type_name, _)| *type_name == resource.type_name) {
        for written in resource.values_at(path) {
            let pattern = resolved(written);
            match &pattern.value {
                Value::Object(_) => fields(&pattern, findings),
                Value::String(text) if !text.contains("${") && !is_dynamic(text) => {
                    findings.report(written.id, "an event pattern must be a JSON object");
                }
                _ => {}
            }
        }
    }
}

/// Checks an object of fields.
fn fields(object: &Node, findings: &mut Findings) {
    for member in object.as_object().unwrap_or_default() {
        let (name, value) = (member.key.name.as_str(), &member.value);
        if name.starts_with("Fn::") {
            continue;
        }
        if name == OR {
            value.as_list().unwrap_or_default().iter().for_each(|alternative| fields(alternative, findings));
            continue;
        }
        for value in value.alternatives() {
            match &value.value {
                Value::Object(_) => fields(value, findings),
                Value::List(items) if items.is_empty() => {
                    findings
                        .report(value.id, format!("the list of `{name}` is empty, which matches nothing; add a value"));
                }
                Value::List(items) => items.iter().for_each(|item| comparison(item, findings)),
                Value::String(_) | Value::Bool(_) | Value::Integer(_) | Value::Float(_) => {
                    findings.report(value.id, format!("the values of `{name}` must be a list"));
                }
                _ => {}
            }
        }
    }
}

/// Checks an item of a list, which is a value or a comparison.
fn comparison(item: &Node, findings: &mut Findings) {
    let Some([member]) = item.as_object() else { return };
    let name = member.key.name.as_str();
    if !COMPARISONS.contains(&name) && !name.starts_with("Fn::") {
        report_unknown(member.key.id, name, findings);
    }
}

fn report_unknown(at: NodeId, name: &str, findings: &mut Findings) {
    let near = meant(name, COMPARISONS.iter().copied()).map(|near| format!("; did you mean `{near}`?"));
    findings.report(at, format!("unknown comparison `{name}` in an event pattern{}", near.unwrap_or_default()));
}

#[cfg(test)]
mod tests {
    use super::{COMPARISONS, PATTERNS};
    use crate::lint::testing::findings_alone;

    fn found(pattern: &str) -> Vec<String> {
        findings_alone(
            "event_pattern",
            &format!("Resources:\n  R: {{Type: AWS::Events::Rule, Properties: {{EventPattern: {pattern}}}}}\n"),
        )
    }

    #[test]
    fn fields_have_lists() {
        let cases: &[(&str, &[&str])] = &[
            ("{source: aws.s3}", &["R: the values of `source` must be a list"]),
            ("{source: [aws.s3], detail: {bucket: {name: a}}}", &["R: the values of `name` must be a list"]),
            ("{source: [aws.s3], detail: {size: 5}}", &["R: the values of `size` must be a list"]),
            ("{source: []}", &["R: the list of `source` is empty, which matches nothing; add a value"]),
            (
                "{source: [{prefx: aws.}]}",
                &["R: unknown comparison `prefx` in an event pattern; did you mean `prefix`?"],
            ),
            ("{$or: [{source: aws.s3}, {detail: {a: [1]}}]}", &["R: the values of `source` must be a list"]),
            ("{source: [aws.s3], detail: {a: [1, null, true, {exists: false}], b: [{numeric: ['>', 5]}]}}", &[]),
            ("{source: !If [C, [aws.s3], [aws.ec2]]}", &[]),
            ("{source: [!Ref Source], detail: {bucket: {name: !Ref Names}}}", &[]),
            ("{detail: {a: [{anything-but: {prefix: b}}, {wildcard: 'a*'}]}}", &[]),
            ("!Ref Pattern", &[]),
        ];
        for (pattern, expected) in cases {
            assert_eq!(found(pattern), *expected, "{pattern}");
        }
    }

    #[test]
    fn patterns_may_be_texts() {
        let pipe = |pattern: &str| {
            let more = "Source: 'arn:aws:sqs:us-east-1:123456789012:a', Target: 'arn:aws:sqs:us-east-1:123456789012:b', RoleArn: 'arn:aws:iam::123456789012:role/a'";
            findings_alone(
                "event_pattern",
                &format!(
                    "Resources:\n  P: {{Type: AWS::Pipes::Pipe, Properties: {{{more}, SourceParameters: {{FilterCriteria: {{Filters: [{{Pattern: {pattern}}}]}}}}}}}}\n"
                ),
            )
        };
        assert_eq!(pipe(r#"'{"body":{"kind":"a"}}'"#), ["P: the values of `kind` must be a list"]);
        assert_eq!(pipe(r#"!Sub '{"body":{"kind":"${Kind}"}}'"#).len(), 0);
        assert_eq!(pipe("'{body}'"), ["P: an event pattern must be a JSON object"]);
        for right in [r#"'{"body":{"kind":["a"]}}'"#, r#"!Sub '{"body":{"kind":["${Kind}"]}}'"#, "!Ref Pattern"] {
            assert_eq!(pipe(right), [""; 0], "{right}");
        }
    }

    #[test]
    fn tables_are_sorted() {
        assert!(PATTERNS.is_sorted() && COMPARISONS.is_sorted());
    }
}
