//! Notifications about failures of the function.

use cfn::resource;

use super::function::DataFunction;
use super::parameters::SNSEmail;

/// Receives the alarm's notifications.
#[resource(AWS::SNS::Topic {})]
pub struct AlarmTopic;

/// Forwards the notifications to SNSEmail, once its owner has confirmed the subscription.
#[resource(AWS::SNS::Subscription {
    TopicArn: AlarmTopic,
    Protocol: "email",
    Endpoint: SNSEmail,
})]
pub struct AlarmSubscription;

/// Notifies AlarmTopic when the function has raised an error or timed out at least once within five minutes. Bodies
/// that the function rejects with status 400 do not count.
#[resource(AWS::CloudWatch::Alarm {
    AlarmName: Sub("${AWS::StackName}-function-errors"),
    AlarmDescription: "The function has failed at least once within five minutes.",
    Namespace: "AWS/Lambda",
    MetricName: "Errors",
    Dimensions: [{ Name: "FunctionName", Value: DataFunction }],
    Statistic: "Sum",
    Period: 300,
    EvaluationPeriods: 1,
    Threshold: 0,
    ComparisonOperator: "GreaterThanThreshold",
    TreatMissingData: "notBreaching",
    AlarmActions: [AlarmTopic],
})]
pub struct FunctionErrors;
