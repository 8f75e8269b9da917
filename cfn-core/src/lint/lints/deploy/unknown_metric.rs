//! Expressions of metrics that name a metric which is not there.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::model::Resource;
use crate::nearest::meant;

declare_lint! {
    /// A metric math expression refers to other metrics by their `Id`, which begins with a lowercase letter. CloudWatch
    /// rejects an expression with an unknown one.
    ///
    /// Source: "Using math expressions with CloudWatch metrics" of the CloudWatch user guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::CloudWatch::Alarm
    /// Properties:
    ///   ComparisonOperator: GreaterThanThreshold
    ///   EvaluationPeriods: 1
    ///   Threshold: 1
    ///   Metrics:
    ///     - {Id: rate, Expression: 100 * errors / request} # <-
    ///     - Id: errors
    ///       ReturnData: false
    ///       MetricStat: {Stat: Sum, Period: 60, Metric: {Namespace: AWS/Lambda, MetricName: Errors}}
    ///     - Id: requests
    ///       ReturnData: false
    ///       MetricStat: {Stat: Sum, Period: 60, Metric: {Namespace: AWS/Lambda, MetricName: Invocations}}
    /// ```
    /// ```yaml,passes
    /// Type: AWS::CloudWatch::Alarm
    /// Properties:
    ///   ComparisonOperator: GreaterThanThreshold
    ///   EvaluationPeriods: 1
    ///   Threshold: 1
    ///   Metrics:
    ///     - {Id: rate, Expression: 100 * errors / requests}
    ///     - Id: errors
    ///       ReturnData: false
    ///       MetricStat: {Stat: Sum, Period: 60, Metric: {Namespace: AWS/Lambda, MetricName: Errors}}
    ///     - Id: requests
    ///       ReturnData: false
    ///       MetricStat: {Stat: Sum, Period: 60, Metric: {Namespace: AWS/Lambda, MetricName: Invocations}}
    /// ```
    UNKNOWN_METRIC = "unknown_metric", Deploy, Deny, "unknown metric in an expression",
    Check::Resource(unknown_metric)
}

/// Where lists of metrics stand.
const LISTS: &[(&str, &str)] = &[
    (
        "AWS::ApplicationAutoScaling::ScalingPolicy",
        "TargetTrackingScalingPolicyConfiguration/CustomizedMetricSpecification/Metrics",
    ),
    ("AWS::AutoScaling::ScalingPolicy", "TargetTrackingConfiguration/CustomizedMetricSpecification/Metrics"),
    ("AWS::CloudWatch::Alarm", "Metrics"),
    ("AWS::CloudWatch::AnomalyDetector", "MetricMathAnomalyDetector/MetricDataQueries"),
];

fn unknown_metric<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    for (_, path) in LISTS.iter().filter(|(type_name, _)| *type_name == resource.type_name) {
        for list in resource.values_at(path) {
            let queries = list.as_list().unwrap_or_default();
            let ids: Option<Vec<&str>> = queries.iter().map(|query| query.get("Id")?.as_str()).collect();
            // A metric whose name is not known may be any.
            let Some(ids) = ids else { continue };
            for expression in list.values_at("*/Expression") {
                let Some(text) = expression.as_str().filter(|text| !is_query(text)) else { continue };
                if let Some(unknown) = names(text).into_iter().find(|name| !ids.contains(name)) {
                    let near = meant(unknown, ids.iter().copied()).map(|near| format!("; did you mean `{near}`?"));
                    let message = format!("unknown metric `{unknown}` in `Expression`{}", near.unwrap_or_default());
                    findings.report(expression.id, message);
                }
            }
        }
    }
}

/// Whether the expression is a query of Metrics Insights, which names no other metrics.
fn is_query(text: &str) -> bool {
    text.trim_start().get(..6).is_some_and(|start| start.eq_ignore_ascii_case("select")) || text.contains("{{")
}

/// The metrics that an expression names: words that begin with a lowercase letter, outside of quotes, and that are no
/// functions.
fn names(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut quote = None;
    let mut start = None;
    let is_word = |character: char| character.is_ascii_alphanumeric() || matches!(character, '_' | '.');
    for (position, character) in text.char_indices().chain([(text.len(), ' ')]) {
        if let Some(mark) = quote {
            if character == mark {
                quote = None;
            }
            continue;
        }
        match start {
            None if is_word(character) => start = Some(position),
            Some(first) if !is_word(character) => {
                let word = &text[first..position];
                let is_function = text[position..].trim_start().starts_with('(');
                if word.starts_with(|first: char| first.is_ascii_lowercase()) && !is_function {
                    found.push(word);
                }
                start = None;
            }
            _ => {}
        }
        if matches!(character, '"' | '\'') {
            quote = Some(character);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{LISTS, names};
    use crate::lint::testing::findings_alone;

    #[test]
    fn names_are_words_in_lower_case() {
        let cases: &[(&str, &[&str])] = &[
            ("100 * (FILL(errors, 0) + m1) / requests", &["errors", "m1", "requests"]),
            ("IF(m1 > 5 AND m2, FILL(m3, REPEAT), 1e3)", &["m1", "m2", "m3"]),
            ("SUM(METRICS('errors'))", &[]),
            ("SEARCH('{AWS/EC2,InstanceId} m', \"Average\", 300)", &[]),
            ("ANOMALY_DETECTION_BAND(m1, 2)", &["m1"]),
            ("avg(m1)", &["m1"]),
        ];
        for (text, expected) in cases {
            assert_eq!(names(text), *expected, "{text}");
        }
    }

    #[test]
    fn an_expression_names_metrics_of_its_list() {
        let found = |expression: &str| {
            let metrics =
                format!("[{{Id: rate, Expression: {expression}}}, {{Id: errors, Expression: 'TIME_SERIES(1)'}}]");
            findings_alone(
                "unknown_metric",
                &format!(
                    "Resources:\n  A: {{Type: AWS::CloudWatch::Alarm, Properties: {{ComparisonOperator: GreaterThanThreshold, EvaluationPeriods: 1, Threshold: 1, Metrics: {metrics}}}}}\n"
                ),
            )
        };
        assert_eq!(found("errors + erors"), ["A: unknown metric `erors` in `Expression`; did you mean `errors`?"]);
        assert_eq!(found("'FILL(quota, 0)'"), ["A: unknown metric `quota` in `Expression`"]);
        for right in ["errors * 2", "'SELECT AVG(a) FROM b'", "!Sub '${P} + 1'", "SUM(METRICS())"] {
            assert_eq!(found(right), [""; 0], "{right}");
        }
    }

    #[test]
    fn tables_are_sorted() {
        assert!(LISTS.is_sorted());
    }
}
