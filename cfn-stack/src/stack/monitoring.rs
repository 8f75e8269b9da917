//! Who is told when the function fails.

use cfn::resource;

use super::function::DataFunction;
use super::parameters::SNSEmail;

/// Carries the alarm's notifications.
#[resource(AWS::SNS::Topic {})]
pub struct AlarmTopic;

/// Sends the alarm's notifications to the address given as SNSEmail.
#[resource(AWS::SNS::Subscription {
    TopicArn: AlarmTopic,
    Protocol: "email",
    Endpoint: SNSEmail,
})]
pub struct AlarmSubscription;

/// Goes off when the function failed at least once within five minutes.
#[resource(AWS::CloudWatch::Alarm {
    AlarmName: Sub("${AWS::StackName}-function-errors"),
    AlarmDescription: "The function failed to store a record.",
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
