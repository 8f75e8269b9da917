//! Who hears of failed releases and of errors of the site.

use cfn::{resource, stack};

use super::distribution::Distribution;
use super::encryption::DataKey;
use super::parameters::AlarmEmail;
use super::pipeline::{Pipeline, SourceChanged};

/// Receives alarms and failed releases.
#[resource(AWS::SNS::Topic { KmsMasterKeyId: DataKey.Arn })]
pub struct Notifications;

/// Lets the alarms and the rule of the stack publish, and denies what is not sent over TLS.
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
                Sid: "ReleasesNotify",
                Effect: "Allow",
                Principal: { Service: "events.amazonaws.com" },
                Action: "sns:Publish",
                Resource: Notifications,
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

/// Holds the events that could not be delivered, for two weeks.
#[resource(AWS::SQS::Queue {
    KmsMasterKeyId: DataKey,
    MessageRetentionPeriod: const { 14 * 24 * 60 * 60 },
}, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
pub struct FailedEvents;

/// Lets the two rules of the stack send what they could not deliver, and denies what is not sent over TLS.
#[resource(AWS::SQS::QueuePolicy {
    Queues: [FailedEvents],
    PolicyDocument: {
        Version: "2012-10-17",
        Statement: [
            {
                Sid: "RulesSend",
                Effect: "Allow",
                Principal: { Service: "events.amazonaws.com" },
                Action: "sqs:SendMessage",
                Resource: FailedEvents.Arn,
                Condition: { ArnEquals: { "aws:SourceArn": [SourceChanged.Arn, ReleaseFailed.Arn] } },
            },
            {
                Sid: "OnlyTls",
                Effect: "Deny",
                Principal: "*",
                Action: "sqs:*",
                Resource: FailedEvents.Arn,
                Condition: { Bool: { "aws:SecureTransport": "false" } },
            },
        ],
    },
})]
pub struct FailedEventsPolicy;

/// Notifies when a release has failed.
#[resource(AWS::Events::Rule {
    Description: "Failed releases of the site",
    EventPattern: {
        "source": ["aws.codepipeline"],
        "detail-type": ["CodePipeline Pipeline Execution State Change"],
        "detail": { "pipeline": [Pipeline], "state": ["FAILED"] },
    },
    Targets: [{
        Id: "Notifications",
        Arn: Notifications,
        DeadLetterConfig: { Arn: FailedEvents.Arn },
        InputTransformer: {
            InputPathsMap: { "execution": "$.detail.execution-id", "pipeline": "$.detail.pipeline" },
            InputTemplate: r#""Release <execution> of <pipeline> has failed.""#,
        },
    }],
})]
pub struct ReleaseFailed;

/// Goes off when an event could not be delivered: a release may not have started.
#[resource(AWS::CloudWatch::Alarm {
    AlarmDescription: "An event could not be delivered; a release may not have started.",
    Namespace: "AWS/SQS",
    MetricName: "ApproximateNumberOfMessagesVisible",
    Dimensions: [{ Name: "QueueName", Value: FailedEvents.QueueName }],
    Statistic: "Maximum",
    Period: 60,
    EvaluationPeriods: 1,
    Threshold: 0,
    ComparisonOperator: "GreaterThanThreshold",
    TreatMissingData: "notBreaching",
    AlarmActions: [Notifications],
    OKActions: [Notifications],
})]
pub struct UndeliveredEvents;

/// Goes off when more than one percent of the requests end with an error of the site, for five minutes.
#[resource(AWS::CloudWatch::Alarm {
    AlarmDescription: "More than one percent of the requests fail.",
    Namespace: "AWS/CloudFront",
    MetricName: "5xxErrorRate",
    Dimensions: [{ Name: "DistributionId", Value: Distribution }, { Name: "Region", Value: "Global" }],
    Statistic: "Average",
    Period: 60,
    EvaluationPeriods: 5,
    Threshold: 1,
    ComparisonOperator: "GreaterThanThreshold",
    TreatMissingData: "notBreaching",
    AlarmActions: [Notifications],
    OKActions: [Notifications],
})]
pub struct SiteErrors;

/// The notifications and what sends them.
#[stack]
pub struct Monitoring(
    Notifications,
    NotificationsPolicy,
    NotificationsSubscription,
    FailedEvents,
    FailedEventsPolicy,
    ReleaseFailed,
    UndeliveredEvents,
    SiteErrors,
);
