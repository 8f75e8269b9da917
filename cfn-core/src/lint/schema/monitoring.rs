//! What CloudWatch and AWS Budgets ask of alarms and budgets, in the form of the table of services.

/// Seconds of high resolution, or whole minutes.
const PERIOD: &str = r#"{"if":{"maximum":59},"then":{"enum":[10,20,30]},"else":{"multipleOf":60}}"#;

/// The same of the metrics of an expression.
const OF_METRIC: &str = r#"{"if":{"maximum":59},"then":{"enum":[1,5,10,20,30]},"else":{"multipleOf":60}}"#;

/// What a budget is compared with, and what belongs to one of costs only.
const BUDGET: &str = r#"{"dependentExcluded":{"BudgetLimit":["PlannedBudgetLimits"]},
    "if":{"required":["BudgetType"],"properties":{"BudgetType":{"type":"string","enum":["COST","USAGE"]}}},
        "then":{"requiredOr":["BudgetLimit","PlannedBudgetLimits","AutoAdjustData"]},
        "else":{"properties":{"PlannedBudgetLimits":false}},
    "allOf":[{"if":{"required":["BudgetType"],"properties":{"BudgetType":{"type":"string","not":{"enum":["COST"]}}}},
        "then":{"properties":{"CostTypes":false}}}]}"#;

const SUBSCRIBER: &str = r#"{"allOf":[
    {"if":{"required":["SubscriptionType"],"properties":{"SubscriptionType":{"type":"string","enum":["EMAIL"]}}},
        "then":{"properties":{"Address":{"forms":[["^[^@/ ]+@[^@/ ]+$","must be an email address"]]}}}},
    {"if":{"required":["SubscriptionType"],"properties":{"SubscriptionType":{"type":"string","enum":["SNS"]}}},
        "then":{"properties":{"Address":{"forms":[["^arn:[^:]*:sns:","must be the ARN of a topic"]]}}}}]}"#;

/// In the order of the types.
///
/// Sources: `Period` of "PutMetricAlarm" and of "MetricStat" in the Amazon CloudWatch API reference; "Budget",
/// "CreateBudget" and "Subscriber" in the AWS Budgets part of the AWS Billing and Cost Management API reference.
pub(crate) const MONITORING: &[(&str, &str, &str)] = &[
    ("AWS::Budgets::Budget", "Budget", BUDGET),
    (
        "AWS::Budgets::Budget",
        "Budget/BudgetName",
        r#"{"minLength":1,"maxLength":100,"forms":[["^[^:\\\\]*$","cannot contain `:` or `\\`"]]}"#,
    ),
    ("AWS::Budgets::Budget", "NotificationsWithSubscribers", r#"{"maxItems":10}"#),
    ("AWS::Budgets::Budget", "NotificationsWithSubscribers/*/Notification/Threshold", r#"{"minimum":0}"#),
    ("AWS::Budgets::Budget", "NotificationsWithSubscribers/*/Subscribers", r#"{"minItems":1,"maxItems":11}"#),
    ("AWS::Budgets::Budget", "NotificationsWithSubscribers/*/Subscribers/*", SUBSCRIBER),
    ("AWS::CloudWatch::Alarm", "Period", PERIOD),
    ("AWS::CloudWatch::Alarm", "Metrics/*/MetricStat/Period,Metrics/*/Period", OF_METRIC),
];

#[cfg(test)]
mod tests {
    use super::MONITORING;
    use crate::lint::testing::assert_told_apart;

    const ALARM: &str = "ComparisonOperator: LessThanThreshold, EvaluationPeriods: 1, Threshold: 1";

    #[test]
    fn periods_are_seconds_of_high_resolution_or_minutes() {
        let alarm = |period: &str| format!("{ALARM}, Namespace: N, MetricName: M, Statistic: Sum, Period: {period}");
        let metrics = |period: &str| {
            format!(
                "{ALARM}, Metrics: [{{Id: a, MetricStat: {{Metric: {{Namespace: N, MetricName: M}}, Stat: Sum, Period: {period}}}}}]"
            )
        };
        for (lint, wrong, right) in [
            ("allowed_value", "45", "20"),
            ("allowed_value", "'1'", "'10'"),
            ("multiple_of", "90", "60"),
            ("multiple_of", "3610", "86400"),
            ("multiple_of", "90", "!Ref Period"),
        ] {
            assert_told_apart(&[("AWS::CloudWatch::Alarm", lint, &alarm(wrong), &alarm(right))]);
        }
        assert_told_apart(&[
            ("AWS::CloudWatch::Alarm", "allowed_value", &metrics("45"), &metrics("20")),
            ("AWS::CloudWatch::Alarm", "multiple_of", &metrics("150"), &metrics("300")),
        ]);
    }

    #[test]
    fn budgets_are_told_apart() {
        let budget = |rest: &str| format!("Budget: {{{rest}}}");
        let notified = |subscriber: &str| {
            format!(
                "Budget: {{BudgetType: COST, TimeUnit: MONTHLY, BudgetLimit: {{Amount: 5, Unit: USD}}}}, NotificationsWithSubscribers: [{{Notification: {{ComparisonOperator: GREATER_THAN, NotificationType: ACTUAL, Threshold: 80}}, Subscribers: [{subscriber}]}}]"
            )
        };
        let limit = "BudgetLimit: {Amount: 5, Unit: USD}";
        for (lint, wrong, right) in [
            (
                "missing_alternative",
                budget("BudgetType: COST, TimeUnit: MONTHLY"),
                budget(&format!("BudgetType: COST, TimeUnit: MONTHLY, {limit}")),
            ),
            (
                "missing_alternative",
                budget("BudgetType: USAGE, TimeUnit: DAILY"),
                budget("BudgetType: RI_COVERAGE, TimeUnit: DAILY"),
            ),
            (
                "allowed_value",
                budget("BudgetType: COSTS, TimeUnit: MONTHLY"),
                budget("BudgetType: RI_UTILIZATION, TimeUnit: MONTHLY"),
            ),
            (
                "allowed_value",
                budget(&format!("BudgetType: COST, TimeUnit: YEARLY, {limit}")),
                budget(&format!("BudgetType: COST, TimeUnit: ANNUALLY, {limit}")),
            ),
            (
                "name_form",
                budget(&format!("BudgetName: 'team:a', BudgetType: COST, TimeUnit: MONTHLY, {limit}")),
                budget(&format!("BudgetName: team-a, BudgetType: COST, TimeUnit: MONTHLY, {limit}")),
            ),
            (
                "name_form",
                notified("{SubscriptionType: EMAIL, Address: team}"),
                notified("{SubscriptionType: EMAIL, Address: team@example.com}"),
            ),
            (
                "name_form",
                notified("{SubscriptionType: SNS, Address: alerts}"),
                notified("{SubscriptionType: SNS, Address: !Ref Alerts}"),
            ),
            (
                "allowed_value",
                notified("{SubscriptionType: SMS, Address: a}"),
                notified("{SubscriptionType: EMAIL, Address: !Ref Address}"),
            ),
            ("item_count", notified(""), notified("{SubscriptionType: EMAIL, Address: team@example.com}")),
        ] {
            assert_told_apart(&[("AWS::Budgets::Budget", lint, &wrong, &right)]);
        }
    }

    #[test]
    fn the_table_is_sorted_and_its_schemas_are_read() {
        assert!(MONITORING.is_sorted_by_key(|row| row.0));
        assert!(MONITORING.iter().all(|(.., schema)| crate::schema::parsed(schema).is_some()));
    }
}
