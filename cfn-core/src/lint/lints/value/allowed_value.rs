//! Lists of allowed values.

use crate::data::json;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::describe::{literal, one_of, shown};
use crate::lint::facts::engine_versions::is_version;
use crate::lint::schema::evaluation::Evaluation;
use crate::lint::schema::validator::Keyword;
use crate::lint::schema::visit::Visit;
use crate::model::{Node, Value};
use crate::nearest::meant;

declare_lint! {
    /// The property accepts only certain values, in the spelling of AWS.
    ///
    /// ```yaml,fails
    /// Type: AWS::DynamoDB::Table
    /// Properties: {BillingMode: PAY_PER_REQEST} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::DynamoDB::Table
    /// Properties: {BillingMode: PAY_PER_REQUEST}
    /// ```
    ALLOWED_VALUE = "allowed_value", Value, Deny, "value that is not allowed",
    Check::Values(&[
        Keyword::known("enum", listed),
        Keyword::known("enumCaseInsensitive", listed_in_any_case),
        Keyword::known("const", the_only_one),
    ])
}

fn listed(visit: &Visit<'_, '_>, values: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    check_value(visit, values.as_array().unwrap_or_default(), false, evaluation);
}

fn listed_in_any_case(visit: &Visit<'_, '_>, values: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    check_value(visit, values.as_array().unwrap_or_default(), true, evaluation);
}

fn the_only_one(visit: &Visit<'_, '_>, value: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    check_value(visit, std::slice::from_ref(value), false, evaluation);
}

fn check_value(
    visit: &Visit<'_, '_>,
    values: &'static [json::Value<'static>],
    any_case: bool,
    evaluation: &mut Evaluation,
) {
    if values.iter().any(|value| is_same(visit, value, any_case)) {
        return;
    }
    // Where it is asked which version it is, only that version is meant.
    if visit.label.name == "EngineVersion" && !evaluation.decides() && is_engine_version(visit, values) {
        return;
    }
    // An element or member that a function gives may make a list or an object what is wanted.
    if matches!(visit.node.value, Value::List(_) | Value::Object(_)) {
        return evaluation.unsure();
    }
    evaluation.report(visit, || {
        let mut names: Vec<String> = values.iter().map(literal).collect();
        // `true` and `"true"` are one value.
        names.dedup();
        if let Some(neighbors) = visit.number().and_then(|number| neighbors(number, &names)) {
            return format!("{} cannot be {}; use {}", visit.label, shown(visit.node), one_of(neighbors));
        }
        let meant = visit.text().and_then(|text| meant(&text, names.iter().map(String::as_str)).map(str::to_owned));
        match meant {
            Some(meant) if names.len() > 1 => {
                format!("{} cannot be {}; did you mean `{meant}`?", visit.label, shown(visit.node))
            }
            _ => format!("{} must be {}, found {}", visit.label, one_of(names), shown(visit.node)),
        }
    });
}

fn is_engine_version(visit: &Visit<'_, '_>, values: &'static [json::Value<'static>]) -> bool {
    let engine = visit.resource.property("Engine").and_then(Node::as_str).unwrap_or_default();
    visit.text().is_some_and(|text| is_version(engine, &text, values.iter().filter_map(json::Value::as_str)))
}

/// The next allowed values below and above a number, where all of them are numbers and there are many.
fn neighbors(number: f64, names: &[String]) -> Option<Vec<&str>> {
    const FEW: usize = 5;
    let numbers: Option<Vec<(f64, &str)>> =
        names.iter().map(|name| Some((name.parse().ok()?, name.as_str()))).collect();
    let mut numbers = numbers.filter(|numbers| numbers.len() > FEW)?;
    numbers.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    let above = numbers.partition_point(|(allowed, _)| *allowed < number);
    let around = [above.checked_sub(1), Some(above)].into_iter().flatten();
    Some(around.filter_map(|index| Some(numbers.get(index)?.1)).collect())
}

/// Whether the value is the listed one, as CloudFormation compares: `5` is `"5"`.
fn is_same(visit: &Visit<'_, '_>, listed: &json::Value<'_>, any_case: bool) -> bool {
    let listed = match listed {
        json::Value::String(text) => text.as_ref(),
        json::Value::Number(digits) => digits,
        json::Value::Bool(true) => "true",
        json::Value::Bool(false) => "false",
        _ => return false,
    };
    match visit.text() {
        Some(text) if text == listed || any_case && text.eq_ignore_ascii_case(listed) => true,
        Some(_) if !matches!(visit.node.value, Value::Integer(_)) => false,
        _ => visit.number().is_some_and(|number| listed.parse() == Ok(number)),
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_resource;

    #[test]
    fn numbers_get_their_neighbors() {
        let group = |days: &str| format!(r#"{{"RetentionInDays":{days}}}"#);
        assert_resource(
            "AWS::Logs::LogGroup",
            &group("45"),
            &["allowed_value at R/Properties/RetentionInDays: `RetentionInDays` cannot be `45`; use `30` or `60`"],
        );
        assert_resource(
            "AWS::Logs::LogGroup",
            &group("99999"),
            &["allowed_value at R/Properties/RetentionInDays: `RetentionInDays` cannot be `99999`; use `3653`"],
        );
        assert_resource("AWS::Logs::LogGroup", &group("60"), &[]);
    }

    #[test]
    fn allowed_value() {
        assert_resource(
            "AWS::DynamoDB::Table",
            r#"{"AttributeDefinitions":[{"AttributeName":"id","AttributeType":"S"}],"KeySchema":[{"AttributeName":"id","KeyType":"HASH"}],"BillingMode":"PAY_PER_REQUST"}"#,
            &[
                "allowed_value at R/Properties/BillingMode: `BillingMode` cannot be `PAY_PER_REQUST`; did you mean `PAY_PER_REQUEST`?",
            ],
        );
        assert_resource(
            "AWS::DynamoDB::Table",
            r#"{"AttributeDefinitions":[{"AttributeName":"id","AttributeType":"S"}],"KeySchema":[{"AttributeName":"id","KeyType":"HASH"}],"BillingMode":{"Fn::If":["C","free","PROVISIONED"]},"ProvisionedThroughput":{"ReadCapacityUnits":1,"WriteCapacityUnits":1}}"#,
            &[
                "allowed_value at R/Properties/BillingMode/Fn::If/1: `BillingMode` must be `PAY_PER_REQUEST` or `PROVISIONED`, found `free`",
            ],
        );
        assert_resource(
            "AWS::Logs::LogGroup",
            r#"{"RetentionInDays":8}"#,
            &["allowed_value at R/Properties/RetentionInDays: `RetentionInDays` "],
        );
        assert_resource("AWS::Logs::LogGroup", r#"{"RetentionInDays":"7"}"#, &[]);
        assert_resource("AWS::Logs::LogGroup", r#"{"RetentionInDays":{"Ref":"Days"}}"#, &[]);
    }
}
