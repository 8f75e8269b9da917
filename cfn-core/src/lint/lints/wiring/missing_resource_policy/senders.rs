//! Who sends to queues, topics and buckets.

/// A property that names a queue, a topic or a bucket that a service uses.
pub(super) struct Sender {
    pub(super) type_name: &'static str,
    /// The objects that hold the name.
    pub(super) place: &'static str,
    /// The property with the name.
    pub(super) target: &'static str,
    /// A property beside it that has to have this value; `*` for any.
    pub(super) only: Option<(&'static str, &'static str)>,
    /// A property beside it: with a role, the service needs no policy.
    pub(super) role: Option<&'static str>,
    /// The names of the service, without `.amazonaws.com`.
    pub(super) services: &'static [&'static str],
    pub(super) source: Source,
    /// Whether the policy that a topic has by default lets the service in.
    pub(super) has_default: bool,
    /// Where the prefix stands of logs, which are written below `AWSLogs/` in it.
    pub(super) prefix: Option<Prefix>,
}

/// Where the prefix of logs stands.
#[derive(Clone, Copy)]
pub(super) enum Prefix {
    /// In a property.
    Property(&'static [&'static str]),
    /// In the attribute of a load balancer with this key.
    Attribute(&'static str),
}

/// For which resource the service asks.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Source {
    /// The sender.
    Itself,
    /// The resource that this property of the sender names.
    Property(&'static str),
    /// One with another ARN.
    Other,
}

const fn sender(
    type_name: &'static str,
    place: &'static str,
    target: &'static str,
    services: &'static [&'static str],
) -> Sender {
    Sender {
        type_name,
        place,
        target,
        only: None,
        role: None,
        services,
        source: Source::Itself,
        has_default: false,
        prefix: None,
    }
}

impl Sender {
    const fn only(self, property: &'static str, value: &'static str) -> Self {
        Sender { only: Some((property, value)), ..self }
    }

    const fn or_role(self, role: &'static str) -> Self {
        Sender { role: Some(role), ..self }
    }

    const fn from(self, source: Source) -> Self {
        Sender { source, ..self }
    }

    const fn below(self, prefix: Prefix) -> Self {
        Sender { prefix: Some(prefix), ..self }
    }

    const fn by_default(self) -> Self {
        Sender { has_default: true, ..self }
    }
}

const BACKUP: &[&str] = &["backup"];
const CLOUDTRAIL: &[&str] = &["cloudtrail"];
const CLOUDWATCH: &[&str] = &["cloudwatch"];
const EVENTS: &[&str] = &["events"];
const S3: &[&str] = &["s3"];
const SES: &[&str] = &["ses"];
const SNS: &[&str] = &["sns"];
/// Load balancers write their logs with either, or with an account of AWS.
pub(super) const LOG_DELIVERY: &[&str] = &["logdelivery.elasticloadbalancing", "delivery.logs"];

/// In the order of the types.
pub(super) const SENDERS: &[Sender] = &[
    sender("AWS::Backup::BackupVault", "Notifications", "SNSTopicArn", BACKUP),
    sender("AWS::Budgets::Budget", "NotificationsWithSubscribers/*/Subscribers/*", "Address", &["budgets"])
        .only("SubscriptionType", "SNS"),
    sender("AWS::CloudFront::Distribution", "DistributionConfig/Origins/*", "DomainName", &["cloudfront"])
        .only("OriginAccessControlId", "*"),
    sender("AWS::CloudTrail::Trail", "", "S3BucketName", CLOUDTRAIL).below(Prefix::Property(&["S3KeyPrefix"])),
    sender("AWS::CloudTrail::Trail", "", "SnsTopicName", CLOUDTRAIL),
    sender("AWS::CloudWatch::Alarm", "", "AlarmActions/*", CLOUDWATCH).by_default(),
    sender("AWS::CloudWatch::Alarm", "", "InsufficientDataActions/*", CLOUDWATCH).by_default(),
    sender("AWS::CloudWatch::Alarm", "", "OKActions/*", CLOUDWATCH).by_default(),
    sender("AWS::CloudWatch::CompositeAlarm", "", "AlarmActions/*", CLOUDWATCH).by_default(),
    sender("AWS::CloudWatch::CompositeAlarm", "", "InsufficientDataActions/*", CLOUDWATCH).by_default(),
    sender("AWS::CloudWatch::CompositeAlarm", "", "OKActions/*", CLOUDWATCH).by_default(),
    sender("AWS::CodeStarNotifications::NotificationRule", "Targets/*", "TargetAddress", &["codestar-notifications"])
        .from(Source::Other),
    sender("AWS::ElasticLoadBalancing::LoadBalancer", "AccessLoggingPolicy", "S3BucketName", LOG_DELIVERY)
        .below(Prefix::Property(&["AccessLoggingPolicy", "S3BucketPrefix"]))
        .from(Source::Other),
    sender("AWS::ElasticLoadBalancingV2::LoadBalancer", "LoadBalancerAttributes/*", "Value", LOG_DELIVERY)
        .only("Key", "access_logs.s3.bucket")
        .below(Prefix::Attribute("access_logs.s3.prefix"))
        .from(Source::Other),
    sender("AWS::Events::EventBus", "DeadLetterConfig", "Arn", EVENTS),
    sender("AWS::Events::Rule", "Targets/*", "Arn", EVENTS).or_role("RoleArn"),
    sender("AWS::Events::Rule", "Targets/*/DeadLetterConfig", "Arn", EVENTS),
    sender("AWS::S3::Bucket", "AnalyticsConfigurations/*/StorageClassAnalysis/DataExport/Destination", "BucketArn", S3),
    sender("AWS::S3::Bucket", "InventoryConfigurations/*/Destination", "BucketArn", S3),
    sender("AWS::S3::Bucket", "LoggingConfiguration", "DestinationBucketName", &["logging.s3"]),
    sender("AWS::S3::Bucket", "NotificationConfiguration/QueueConfigurations/*", "Queue", S3),
    sender("AWS::S3::Bucket", "NotificationConfiguration/TopicConfigurations/*", "Topic", S3),
    sender("AWS::SES::ReceiptRule", "Rule/Actions/*/S3Action", "BucketName", SES).or_role("IamRoleArn"),
    sender("AWS::SES::ReceiptRule", "Rule/Actions/*/S3Action", "TopicArn", SES).by_default(),
    sender("AWS::SES::ReceiptRule", "Rule/Actions/*/SNSAction", "TopicArn", SES).by_default(),
    sender("AWS::SNS::Subscription", "", "Endpoint", SNS).only("Protocol", "sqs").from(Source::Property("TopicArn")),
    sender("AWS::SNS::Subscription", "RedrivePolicy", "deadLetterTargetArn", SNS).from(Source::Property("TopicArn")),
    sender("AWS::SNS::Topic", "Subscription/*", "Endpoint", SNS).only("Protocol", "sqs"),
];
