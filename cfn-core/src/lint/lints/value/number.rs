//! Numbers.

use crate::data::json;
use crate::lint::check::{Check, declare_lint};
use crate::lint::schema::evaluation::Evaluation;
use crate::lint::schema::validator::Keyword;
use crate::lint::schema::visit::Visit;

declare_lint! {
    /// The service limits the value.
    ///
    /// ```yaml,fails
    /// Type: AWS::SQS::Queue
    /// Properties: {DelaySeconds: 901} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::SQS::Queue
    /// Properties: {DelaySeconds: 900}
    /// ```
    RANGE = "range", Value, Deny, "number out of range",
    Check::Values(&[
        Keyword::known("minimum", not_below),
        Keyword::known("maximum", not_above),
        Keyword::known("exclusiveMinimum", above),
        Keyword::known("exclusiveMaximum", below),
    ])
}

declare_lint! {
    /// The service only accepts multiples of a number, such as full minutes in seconds.
    ///
    /// ```yaml,fails
    /// Type: AWS::CloudWatch::Alarm
    /// Properties: {Period: 90} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::CloudWatch::Alarm
    /// Properties: {Period: 120}
    /// ```
    MULTIPLE_OF = "multiple_of", Value, Deny, "value not a multiple of the required step",
    Check::Values(&[Keyword::known("multipleOf", multiple_of)])
}

fn not_below(visit: &Visit<'_, '_>, value: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    compare(visit, value, evaluation, "at least", |number, limit| number >= limit);
}

fn not_above(visit: &Visit<'_, '_>, value: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    compare(visit, value, evaluation, "at most", |number, limit| number <= limit);
}

fn above(visit: &Visit<'_, '_>, value: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    compare(visit, value, evaluation, "more than", |number, limit| number > limit);
}

fn below(visit: &Visit<'_, '_>, value: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    compare(visit, value, evaluation, "less than", |number, limit| number < limit);
}

fn compare(
    visit: &Visit<'_, '_>,
    limit: &'static json::Value<'static>,
    evaluation: &mut Evaluation,
    relation: &str,
    holds: fn(f64, f64) -> bool,
) {
    let (Some(limit), Some(number)) = (limit.as_f64(), visit.number()) else { return };
    if holds(number, limit) {
        return;
    }
    evaluation.report(visit, || {
        let bound = |keyword: &str| visit.schema.keyword(keyword).and_then(json::Value::as_f64);
        match (bound("minimum"), bound("maximum")) {
            (Some(least), Some(most)) => format!("{} must be between {least} and {most}, found {number}", visit.label),
            _ => format!("{} must be {relation} {limit}, found {number}", visit.label),
        }
    });
}

fn multiple_of(visit: &Visit<'_, '_>, value: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    let (Some(unit), Some(number)) = (value.as_f64(), visit.number()) else { return };
    if unit > 0.0 && (number / unit).fract() != 0.0 {
        evaluation.report(visit, || format!("{} must be a multiple of {unit}, found {number}", visit.label));
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_resource;

    #[test]
    fn range() {
        let queue = |delay: &str| format!(r#"{{"DelaySeconds":{delay}}}"#);
        let expected = &["range at R/Properties/DelaySeconds: `DelaySeconds` must be between 0 and 900, found 901"];
        assert_resource("AWS::SQS::Queue", &queue("901"), expected);
        assert_resource("AWS::SQS::Queue", &queue(r#""901""#), expected);
        assert_resource("AWS::SQS::Queue", &queue("900"), &[]);
        assert_resource("AWS::SQS::Queue", &queue(r#"{"Ref":"Delay"}"#), &[]);
    }

    #[test]
    fn multiple_of() {
        let alarm = |period: &str| {
            format!(
                r#"{{"ComparisonOperator":"LessThanThreshold","EvaluationPeriods":1,"Namespace":"N","MetricName":"M","Statistic":"Sum","Threshold":1,"Period":{period}}}"#
            )
        };
        assert_resource(
            "AWS::CloudWatch::Alarm",
            &alarm("90"),
            &["multiple_of at R/Properties/Period: `Period` must be a multiple of 60, found 90"],
        );
        assert_resource(
            "AWS::CloudWatch::Alarm",
            &alarm("45"),
            &[
                "allowed_value at R/Properties/Period: `Period` must be `10`, `30` or `60`, found `45` (because it is at most 60)",
            ],
        );
        assert_resource("AWS::CloudWatch::Alarm", &alarm("120"), &[]);
        assert_resource("AWS::CloudWatch::Alarm", &alarm("30"), &[]);
    }
}
