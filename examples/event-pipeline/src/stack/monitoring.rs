//! Alarms, a dashboard, and who hears of them.

use cfn::{Resource, resource, stack};

use super::delivery::OrderStream;
use super::encryption::DataKey;
use super::function::CheckFunction;
use super::intake::{FailedFiles, Files};
use super::machine::CheckOrders;
use super::parameters::AlarmEmail;

/// Receives the alarms, and how many orders of a file were rejected.
#[resource(AWS::SNS::Topic { KmsMasterKeyId: DataKey.Arn })]
pub struct Notifications;

/// Lets the alarms of this account publish, and denies what is not sent over TLS. The machine publishes with its role.
#[resource(AWS::SNS::TopicPolicy {
    Topics: [Notifications],
    PolicyDocument: {
        Version: "2012-10-17",
        Statement: [
            {
                Sid: "AlarmsNotify",
                Effect: "Allow",
                Principal: { Service: "cloudwatch.amazonaws.com" },
                Action: "sns:Publish",
                Resource: Notifications,
                Condition: {
                    ArnLike: {
                        "aws:SourceArn": Sub("arn:${AWS::Partition}:cloudwatch:${AWS::Region}:${AWS::AccountId}:alarm:*"),
                    },
                },
            },
            {
                Sid: "OnlyTls",
                Effect: "Deny",
                Principal: "*",
                Action: "sns:Publish",
                Resource: Notifications,
                Condition: { Bool: { "aws:SecureTransport": "false" } },
            },
        ],
    },
})]
pub struct NotificationsPolicy;

/// Forwards the notifications to AlarmEmail, once its owner has confirmed the subscription.
#[resource(AWS::SNS::Subscription { TopicArn: Notifications, Protocol: "email", Endpoint: AlarmEmail })]
pub struct NotificationsSubscription;

/// Goes off when the queue holds a message: somebody has to find out why, and to send it again.
#[resource(AWS::CloudWatch::Alarm {
    AlarmDescription: "Messages could not be processed.",
    Namespace: "AWS/SQS",
    MetricName: "ApproximateNumberOfMessagesVisible",
    Dimensions: [{ Name: "QueueName", Value: Q.QueueName }],
    Statistic: "Maximum",
    Period: 60,
    EvaluationPeriods: 1,
    Threshold: 0,
    ComparisonOperator: "GreaterThanThreshold",
    TreatMissingData: "notBreaching",
    AlarmActions: [Notifications],
    OKActions: [Notifications],
}, id = "${Q}Present")]
pub struct Present<Q: Resource>;

/// Goes off when a message of the queue has waited for longer than the limit.
#[resource(AWS::CloudWatch::Alarm {
    AlarmDescription: Sub("A message has waited for more than ${SECONDS} seconds."),
    Namespace: "AWS/SQS",
    MetricName: "ApproximateAgeOfOldestMessage",
    Dimensions: [{ Name: "QueueName", Value: Q.QueueName }],
    Statistic: "Maximum",
    Period: 60,
    EvaluationPeriods: 5,
    Threshold: SECONDS,
    ComparisonOperator: "GreaterThanThreshold",
    TreatMissingData: "notBreaching",
    AlarmActions: [Notifications],
    OKActions: [Notifications],
}, id = "${Q}Late")]
pub struct Late<Q: Resource, const SECONDS: u32>;

/// Goes off when an execution has failed: the orders of its file are not all in the archive.
#[resource(AWS::CloudWatch::Alarm {
    AlarmDescription: "The orders of a file could not be checked or delivered.",
    Namespace: "AWS/States",
    MetricName: "ExecutionsFailed",
    Dimensions: [{ Name: "StateMachineArn", Value: CheckOrders }],
    Statistic: "Sum",
    Period: 60,
    EvaluationPeriods: 1,
    Threshold: 0,
    ComparisonOperator: "GreaterThanThreshold",
    TreatMissingData: "notBreaching",
    AlarmActions: [Notifications],
})]
pub struct FailedExecutions;

/// Goes off when the function fails or is throttled.
#[resource(AWS::CloudWatch::Alarm {
    AlarmDescription: "The function fails or is throttled.",
    Metrics: [
        { Id: "both", Expression: "errors + throttles", Label: "Errors and throttles", ReturnData: true },
        {
            Id: "errors",
            ReturnData: false,
            MetricStat: {
                Metric: {
                    Namespace: "AWS/Lambda",
                    MetricName: "Errors",
                    Dimensions: [{ Name: "FunctionName", Value: CheckFunction }],
                },
                Period: 60,
                Stat: "Sum",
            },
        },
        {
            Id: "throttles",
            ReturnData: false,
            MetricStat: {
                Metric: {
                    Namespace: "AWS/Lambda",
                    MetricName: "Throttles",
                    Dimensions: [{ Name: "FunctionName", Value: CheckFunction }],
                },
                Period: 60,
                Stat: "Sum",
            },
        },
    ],
    EvaluationPeriods: 3,
    DatapointsToAlarm: 2,
    Threshold: 0,
    ComparisonOperator: "GreaterThanThreshold",
    TreatMissingData: "notBreaching",
    AlarmActions: [Notifications],
    OKActions: [Notifications],
})]
pub struct FunctionFailures;

/// Goes off when an order has waited for a quarter of an hour to be archived, three times as long as Firehose collects.
#[resource(AWS::CloudWatch::Alarm {
    AlarmDescription: "Orders are not archived.",
    Namespace: "AWS/Firehose",
    MetricName: "DeliveryToS3.DataFreshness",
    Dimensions: [{ Name: "DeliveryStreamName", Value: OrderStream }],
    Statistic: "Maximum",
    Period: 300,
    EvaluationPeriods: 1,
    Threshold: 900,
    ComparisonOperator: "GreaterThanThreshold",
    TreatMissingData: "notBreaching",
    AlarmActions: [Notifications],
    OKActions: [Notifications],
})]
pub struct LateDelivery;

/// Shows each step of the pipeline from left to right.
#[resource(AWS::CloudWatch::Dashboard {
    DashboardName: AWS::StackName,
    DashboardBody: Sub(r#"{
  "widgets": [
    {"type": "metric", "x": 0, "y": 0, "width": 6, "height": 6, "properties": {
      "title": "Files", "region": "${AWS::Region}", "stat": "Sum", "period": 300,
      "metrics": [
        ["AWS/SQS", "NumberOfMessagesReceived", "QueueName", "${Files.QueueName}", {"label": "received"}],
        ["AWS/SQS", "ApproximateNumberOfMessagesVisible", "QueueName", "${FailedFiles.QueueName}", {"label": "failed", "stat": "Maximum"}]
      ]}},
    {"type": "metric", "x": 6, "y": 0, "width": 6, "height": 6, "properties": {
      "title": "Executions", "region": "${AWS::Region}", "stat": "Sum", "period": 300,
      "metrics": [
        ["AWS/States", "ExecutionsSucceeded", "StateMachineArn", "${CheckOrders}", {"label": "succeeded"}],
        ["AWS/States", "ExecutionsFailed", "StateMachineArn", "${CheckOrders}", {"label": "failed"}]
      ]}},
    {"type": "metric", "x": 12, "y": 0, "width": 6, "height": 6, "properties": {
      "title": "Function", "region": "${AWS::Region}", "stat": "Sum", "period": 300,
      "metrics": [
        ["AWS/Lambda", "Invocations", "FunctionName", "${CheckFunction}", {"label": "calls"}],
        ["AWS/Lambda", "Errors", "FunctionName", "${CheckFunction}", {"label": "errors"}],
        ["AWS/Lambda", "Duration", "FunctionName", "${CheckFunction}", {"label": "p99 (ms)", "stat": "p99", "yAxis": "right"}]
      ]}},
    {"type": "metric", "x": 18, "y": 0, "width": 6, "height": 6, "properties": {
      "title": "Delivery", "region": "${AWS::Region}", "stat": "Maximum", "period": 300,
      "metrics": [
        ["AWS/Firehose", "DeliveryToS3.Records", "DeliveryStreamName", "${OrderStream}", {"label": "orders", "stat": "Sum"}],
        ["AWS/Firehose", "DeliveryToS3.DataFreshness", "DeliveryStreamName", "${OrderStream}", {"label": "age (s)", "yAxis": "right"}]
      ]}}
  ]
}"#),
})]
pub struct Dashboard;

/// The alarms and the dashboard.
#[stack]
pub struct Monitoring(
    Notifications,
    NotificationsPolicy,
    NotificationsSubscription,
    Present<FailedFiles>,
    Late<Files, 600>,
    FailedExecutions,
    FunctionFailures,
    LateDelivery,
    Dashboard,
);
