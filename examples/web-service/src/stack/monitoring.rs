//! Alarms, and who hears of them.

use cfn::{resource, stack};

use super::balancer::{LoadBalancer, Tasks};
use super::database::Database;
use super::encryption::DataKey;
use super::parameters::AlarmEmail;
use super::service::{Cluster, Service};

/// Receives the notifications of all alarms.
#[resource(AWS::SNS::Topic { KmsMasterKeyId: DataKey.Arn })]
pub struct AlarmTopic;

/// Lets the alarms of this account publish, and denies what is not sent over TLS.
#[resource(AWS::SNS::TopicPolicy {
    Topics: [AlarmTopic],
    PolicyDocument: {
        Version: "2012-10-17",
        Statement: [
            {
                Sid: "AlarmsNotify",
                Effect: "Allow",
                Principal: { Service: "cloudwatch.amazonaws.com" },
                Action: "sns:Publish",
                Resource: AlarmTopic,
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
                Resource: AlarmTopic,
                Condition: { Bool: { "aws:SecureTransport": "false" } },
            },
        ],
    },
})]
pub struct AlarmTopicPolicy;

/// Forwards the notifications to AlarmEmail, once its owner has confirmed the subscription.
#[resource(AWS::SNS::Subscription { TopicArn: AlarmTopic, Protocol: "email", Endpoint: AlarmEmail })]
pub struct AlarmSubscription;

/// Goes off when a zone has had a task that does not answer its health check for three minutes.
#[resource(AWS::CloudWatch::Alarm {
    AlarmDescription: "A task does not answer its health check.",
    Namespace: "AWS/ApplicationELB",
    MetricName: "UnHealthyHostCount",
    Dimensions: [
        { Name: "LoadBalancer", Value: LoadBalancer.LoadBalancerFullName },
        { Name: "TargetGroup", Value: Tasks.TargetGroupFullName },
    ],
    Statistic: "Maximum",
    Period: 60,
    EvaluationPeriods: 3,
    Threshold: 0,
    ComparisonOperator: "GreaterThanThreshold",
    TreatMissingData: "notBreaching",
    AlarmActions: [AlarmTopic],
    OKActions: [AlarmTopic],
})]
pub struct UnhealthyTasks;

/// Goes off when more than one percent of the requests end with an error of the service, for five minutes.
#[resource(AWS::CloudWatch::Alarm {
    AlarmDescription: "More than one percent of the requests fail.",
    Metrics: [
        {
            Id: "percent",
            Expression: "100 * (FILL(errors, 0) + FILL(refused, 0)) / requests",
            Label: "Failed requests (percent)",
            ReturnData: true,
        },
        {
            Id: "errors",
            ReturnData: false,
            MetricStat: {
                Metric: {
                    Namespace: "AWS/ApplicationELB",
                    MetricName: "HTTPCode_Target_5XX_Count",
                    Dimensions: [{ Name: "LoadBalancer", Value: LoadBalancer.LoadBalancerFullName }],
                },
                Period: 60,
                Stat: "Sum",
            },
        },
        {
            Id: "refused",
            ReturnData: false,
            MetricStat: {
                Metric: {
                    Namespace: "AWS/ApplicationELB",
                    MetricName: "HTTPCode_ELB_5XX_Count",
                    Dimensions: [{ Name: "LoadBalancer", Value: LoadBalancer.LoadBalancerFullName }],
                },
                Period: 60,
                Stat: "Sum",
            },
        },
        {
            Id: "requests",
            ReturnData: false,
            MetricStat: {
                Metric: {
                    Namespace: "AWS/ApplicationELB",
                    MetricName: "RequestCount",
                    Dimensions: [{ Name: "LoadBalancer", Value: LoadBalancer.LoadBalancerFullName }],
                },
                Period: 60,
                Stat: "Sum",
            },
        },
    ],
    EvaluationPeriods: 5,
    DatapointsToAlarm: 5,
    Threshold: 1,
    ComparisonOperator: "GreaterThanThreshold",
    TreatMissingData: "notBreaching",
    AlarmActions: [AlarmTopic],
    OKActions: [AlarmTopic],
})]
pub struct FailedRequests;

/// Goes off when one request of a hundred takes more than two seconds, for five minutes.
#[resource(AWS::CloudWatch::Alarm {
    AlarmDescription: "One request of a hundred takes more than two seconds.",
    Namespace: "AWS/ApplicationELB",
    MetricName: "TargetResponseTime",
    Dimensions: [{ Name: "LoadBalancer", Value: LoadBalancer.LoadBalancerFullName }],
    ExtendedStatistic: "p99",
    Period: 60,
    EvaluationPeriods: 5,
    Threshold: 2,
    ComparisonOperator: "GreaterThanThreshold",
    TreatMissingData: "notBreaching",
    AlarmActions: [AlarmTopic],
    OKActions: [AlarmTopic],
})]
pub struct SlowRequests;

/// Goes off when the tasks use nearly all of their memory.
#[resource(AWS::CloudWatch::Alarm {
    AlarmDescription: "The tasks use more than 90 percent of their memory.",
    Namespace: "AWS/ECS",
    MetricName: "MemoryUtilization",
    Dimensions: [
        { Name: "ClusterName", Value: Cluster },
        { Name: "ServiceName", Value: Service.Name },
    ],
    Statistic: "Maximum",
    Period: 300,
    EvaluationPeriods: 2,
    Threshold: 90,
    ComparisonOperator: "GreaterThanThreshold",
    TreatMissingData: "breaching",
    AlarmActions: [AlarmTopic],
    OKActions: [AlarmTopic],
})]
pub struct TaskMemory;

/// Declares alarms about the database, each for one of its metrics.
macro_rules! database_alarms {
    ($($(#[$doc:meta])* $name:ident: $metric:literal $operator:literal $threshold:literal, $description:literal;)*) => {
        $(
            $(#[$doc])*
            #[resource(AWS::CloudWatch::Alarm {
                AlarmDescription: $description,
                Namespace: "AWS/RDS",
                MetricName: $metric,
                Dimensions: [{ Name: "DBInstanceIdentifier", Value: Database }],
                Statistic: "Average",
                Period: 300,
                EvaluationPeriods: 3,
                Threshold: $threshold,
                ComparisonOperator: $operator,
                TreatMissingData: "breaching",
                AlarmActions: [AlarmTopic],
                OKActions: [AlarmTopic],
            })]
            pub struct $name;
        )*
    };
}

database_alarms! {
    /// Goes off when the processors of the database are busy.
    DatabaseCpu: "CPUUtilization" "GreaterThanThreshold" 80, "The database uses more than 80 percent of its processors.";
    /// Goes off when the disk of the database is nearly full.
    DatabaseDisk: "FreeStorageSpace" "LessThanThreshold" 2147483648, "The database has less than 2 GiB of free storage.";
    /// Goes off when the database has little memory left.
    DatabaseMemory: "FreeableMemory" "LessThanThreshold" 268435456, "The database has less than 256 MiB of free memory.";
}

/// The alarms.
#[stack]
pub struct Monitoring(
    AlarmTopic,
    AlarmTopicPolicy,
    AlarmSubscription,
    UnhealthyTasks,
    FailedRequests,
    SlowRequests,
    TaskMemory,
    DatabaseCpu,
    DatabaseDisk,
    DatabaseMemory,
);
