//! Alarms that look back further than CloudWatch allows.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::conditions::{Assumption, are_possible, arms};
use crate::lint::facts::context::Context;
use crate::lint::facts::equality::integer;
use crate::lint::facts::options::options;
use crate::lint::finding::Findings;
use crate::model::{Node, NodeId, Resource};

declare_lint! {
    /// CloudWatch evaluates at most the last seven days, and at most one day where the period is shorter than an hour. It
    /// rejects an alarm for which `Period` times `EvaluationPeriods` is more.
    ///
    /// Source: `Period` of "PutMetricAlarm" in the Amazon CloudWatch API reference.
    ///
    /// ```yaml,fails
    /// Type: AWS::CloudWatch::Alarm
    /// Properties:
    ///   Namespace: AWS/S3
    ///   MetricName: AllRequests
    ///   Statistic: Sum
    ///   ComparisonOperator: LessThanThreshold
    ///   Threshold: 1
    ///   Period: 300
    ///   EvaluationPeriods: 2016 # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::CloudWatch::Alarm
    /// Properties:
    ///   Namespace: AWS/S3
    ///   MetricName: AllRequests
    ///   Statistic: Sum
    ///   ComparisonOperator: LessThanThreshold
    ///   Threshold: 1
    ///   Period: 3600
    ///   EvaluationPeriods: 168
    /// ```
    LONG_EVALUATION = "long_evaluation", Deploy, Deny, "alarm that looks back too far",
    Check::Resource(long_evaluation)
}

const HOUR: i128 = 3600;
const DAY: i128 = 24 * HOUR;

/// How far an alarm of that period may look back, in seconds and in words.
fn limit(period: i128) -> (i128, &'static str) {
    if period < HOUR { (DAY, "one day, with a `Period` shorter than an hour") } else { (7 * DAY, "seven days") }
}

/// A number, where it is written, and what is assumed there.
struct Number<'a> {
    value: i128,
    at: NodeId,
    assumed: Vec<Assumption<'a>>,
}

fn long_evaluation<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::CloudWatch::Alarm" {
        return;
    }
    let Some(counts) = resource.property("EvaluationPeriods") else { return };
    let counts = numbers(context, resource, counts);
    let periods = periods(context, resource);
    let too_far = counts.iter().find_map(|count| {
        let is_too_far = |period: &&Number<'a>| period.value.saturating_mul(count.value) > limit(period.value).0;
        let together = |period: &&Number<'a>| are_possible(context, &[&count.assumed, &period.assumed]);
        Some((count, periods.iter().filter(is_too_far).find(together)?))
    });
    if let Some((count, period)) = too_far {
        let (most, words) = limit(period.value);
        let message = format!(
            "{} periods of {} s are more than {words}; set `EvaluationPeriods` to at most {}",
            count.value,
            period.value,
            most / period.value
        );
        findings.report(count.at, message);
    }
}

/// The period of an alarm: of its metric, or of all of its metrics, if they have the same.
fn periods<'a>(context: &Context<'a>, alarm: Resource<'a>) -> Vec<Number<'a>> {
    if let Some(period) = alarm.property("Period") {
        return numbers(context, alarm, period);
    }
    let of_metrics = alarm.values_at("Metrics/*/MetricStat/Period");
    let Some((first, rest)) = of_metrics.split_first() else { return Vec::new() };
    let of_expressions = alarm.values_at("Metrics/*/Period");
    let mut others = rest.iter().chain(&of_expressions);
    let is_one = integer(first).is_some() && others.all(|period| integer(period) == integer(first));
    if is_one { numbers(context, alarm, first) } else { Vec::new() }
}

/// The positive numbers that a value may be, each under the condition of the resource.
fn numbers<'a>(context: &Context<'a>, alarm: Resource<'a>, value: &'a Node) -> Vec<Number<'a>> {
    let exists = alarm.declaration.condition().map(|condition| Assumption::Condition(condition, true));
    let mut found = Vec::new();
    arms(value, &mut exists.into_iter().collect(), &mut found);
    let number = |(arm, assumed): (&'a Node, Vec<Assumption<'a>>)| {
        let values = options(context.index(), arm).into_iter().filter_map(integer).filter(|value| *value > 0);
        let at = arm.id;
        values.map(|value| Number { value, at, assumed: assumed.clone() }).collect::<Vec<_>>()
    };
    found.into_iter().flat_map(number).collect()
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn found(properties: &str) -> Vec<String> {
        let template = format!(
            "Parameters:
  Stage: {{Type: String, AllowedValues: [dev, prod]}}
  Count: {{Type: Number}}
  Known: {{Type: Number, Default: 300}}
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
Resources:
  A: {{Type: AWS::CloudWatch::Alarm, Properties: {{ComparisonOperator: LessThanThreshold, Threshold: 1, {properties}}}}}
"
        );
        let found = findings("long_evaluation", &template);
        found.into_iter().filter(|found| found.starts_with("A: ")).collect()
    }

    #[test]
    fn an_alarm_looks_back_a_day_or_seven() {
        let metric = "Namespace: N, MetricName: M, Statistic: Sum";
        for (period, count, expected) in [
            (
                "300",
                "289",
                "A: 289 periods of 300 s are more than one day, with a `Period` shorter than an hour; set `EvaluationPeriods` to at most 288",
            ),
            (
                "'60'",
                "'1441'",
                "A: 1441 periods of 60 s are more than one day, with a `Period` shorter than an hour; set `EvaluationPeriods` to at most 1440",
            ),
            (
                "3600",
                "169",
                "A: 169 periods of 3600 s are more than seven days; set `EvaluationPeriods` to at most 168",
            ),
            ("86400", "8", "A: 8 periods of 86400 s are more than seven days; set `EvaluationPeriods` to at most 7"),
            (
                "!Ref Known",
                "289",
                "A: 289 periods of 300 s are more than one day, with a `Period` shorter than an hour; set `EvaluationPeriods` to at most 288",
            ),
            (
                "!If [IsProd, 60, 300]",
                "!If [IsProd, 1, 400]",
                "A: 400 periods of 300 s are more than one day, with a `Period` shorter than an hour; set `EvaluationPeriods` to at most 288",
            ),
        ] {
            assert_eq!(found(&format!("{metric}, Period: {period}, EvaluationPeriods: {count}")), [expected]);
        }
        for (period, count) in [
            ("300", "288"),
            ("3600", "168"),
            ("86400", "7"),
            ("300", "!Ref Count"),
            ("!Ref Count", "10000"),
            ("!If [IsProd, 60, 300]", "!If [IsProd, 1440, 1]"),
        ] {
            let properties = format!("{metric}, Period: {period}, EvaluationPeriods: {count}");
            assert_eq!(found(&properties), [""; 0], "{properties}");
        }
        assert_eq!(found(&format!("{metric}, EvaluationPeriods: 10000")), [""; 0]);
    }

    #[test]
    fn metrics_have_a_period_of_their_own() {
        let metrics = |first: &str, second: &str, count: u32| {
            let metric = |id: &str, period: &str| {
                format!(
                    "{{Id: {id}, ReturnData: false, MetricStat: {{Metric: {{Namespace: N, MetricName: M}}, Stat: Sum, Period: {period}}}}}"
                )
            };
            let (first, second) = (metric("a", first), metric("b", second));
            found(&format!("EvaluationPeriods: {count}, Metrics: [{{Id: e, Expression: a / b}}, {first}, {second}]"))
                .len()
        };
        assert_eq!(metrics("300", "300", 289), 1);
        assert_eq!(metrics("300", "300", 288), 0);
        assert_eq!(metrics("300", "3600", 100), 0);
        assert_eq!(metrics("300", "!Ref Count", 289), 0);
    }
}
