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
}
