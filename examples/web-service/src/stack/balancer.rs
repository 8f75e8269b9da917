//! The load balancer: its certificate and domain, the firewall for requests, and the access logs.

use cfn::{resource, stack};

use super::encryption::DataKey;
use super::firewall::BalancerGroup;
use super::network::{PublicSubnet, Vpc};
use super::parameters::{ContainerPort, DomainName, HealthCheckPath, HostedZoneId};

/// Proves to clients that they speak with DomainName. The creation of the stack waits until ACM has found the record that
/// it writes into the hosted zone; ACM renews the certificate as long as the record is there.
#[resource(AWS::CertificateManager::Certificate {
    DomainName: DomainName,
    ValidationMethod: "DNS",
    DomainValidationOptions: [{ DomainName: DomainName, HostedZoneId: HostedZoneId }],
})]
pub struct Certificate;

/// Keeps the access logs for 90 days.
#[resource(AWS::S3::Bucket {
    BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" } }],
    },
    PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
    },
    OwnershipControls: { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }] },
    VersioningConfiguration: { Status: "Enabled" },
    LifecycleConfiguration: {
        Rules: [{
            Id: "Expire",
            Status: "Enabled",
            ExpirationInDays: 90,
            NoncurrentVersionExpiration: { NoncurrentDays: 7 },
            AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
        }],
    },
}, DeletionPolicy: "RetainExceptOnCreate", UpdateReplacePolicy: "Retain",
   allow(no_customer_key, reason = "load balancers write their logs only to buckets with SSE-S3"))]
pub struct AccessLogs;

/// Lets load balancers of this account write their logs, over TLS.
#[resource(AWS::S3::BucketPolicy {
    Bucket: AccessLogs,
    PolicyDocument: {
        Version: "2012-10-17",
        Statement: [
            {
                Sid: "BalancersWriteLogs",
                Effect: "Allow",
                Principal: { Service: "logdelivery.elasticloadbalancing.amazonaws.com" },
                Action: "s3:PutObject",
                Resource: Sub("${AccessLogs.Arn}/AWSLogs/${AWS::AccountId}/*"),
                Condition: {
                    ArnLike: {
                        "aws:SourceArn":
                            Sub("arn:${AWS::Partition}:elasticloadbalancing:${AWS::Region}:${AWS::AccountId}:loadbalancer/*"),
                    },
                },
            },
            {
                Sid: "OnlyTls",
                Effect: "Deny",
                Principal: "*",
                Action: "s3:*",
                Resource: [AccessLogs.Arn, Sub("${AccessLogs.Arn}/*")],
                Condition: { Bool: { "aws:SecureTransport": "false" } },
            },
        ],
    },
})]
pub struct AccessLogsPolicy;

/// Takes the requests of the internet in all three zones. It waits for the policy of its logs, because it writes a test
/// file when it is created.
#[resource(AWS::ElasticLoadBalancingV2::LoadBalancer {
    Type: "application",
    Scheme: "internet-facing",
    Subnets: [PublicSubnet::<0>, PublicSubnet::<1>, PublicSubnet::<2>],
    SecurityGroups: [BalancerGroup.GroupId],
    LoadBalancerAttributes: [
        { Key: "access_logs.s3.enabled", Value: "true" },
        { Key: "access_logs.s3.bucket", Value: AccessLogs },
        { Key: "deletion_protection.enabled", Value: "true" },
        { Key: "routing.http.drop_invalid_header_fields.enabled", Value: "true" },
        { Key: "idle_timeout.timeout_seconds", Value: "60" },
    ],
}, DependsOn: [AccessLogsPolicy])]
pub struct LoadBalancer;

/// Holds the healthy tasks. TLS ends at the load balancer, from which alone the tasks take connections. A task that stops gets half a minute for its last requests.
#[resource(AWS::ElasticLoadBalancingV2::TargetGroup {
    VpcId: Vpc,
    TargetType: "ip",
    Protocol: "HTTP",
    Port: ContainerPort,
    HealthCheckPath: HealthCheckPath,
    HealthCheckIntervalSeconds: 10,
    HealthCheckTimeoutSeconds: 5,
    HealthyThresholdCount: 2,
    UnhealthyThresholdCount: 3,
    Matcher: { HttpCode: "200" },
    TargetGroupAttributes: [
        { Key: "deregistration_delay.timeout_seconds", Value: "30" },
        { Key: "load_balancing.algorithm.type", Value: "least_outstanding_requests" },
    ],
})]
pub struct Tasks;

/// Takes HTTPS, with TLS 1.2 or later.
#[resource(AWS::ElasticLoadBalancingV2::Listener {
    LoadBalancerArn: LoadBalancer,
    Port: 443,
    Protocol: "HTTPS",
    SslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06",
    Certificates: [{ CertificateArn: Certificate }],
    DefaultActions: [{ Type: "forward", TargetGroupArn: Tasks }],
})]
pub struct HttpsListener;

/// Redirects HTTP to HTTPS.
#[resource(AWS::ElasticLoadBalancingV2::Listener {
    LoadBalancerArn: LoadBalancer,
    Port: 80,
    Protocol: "HTTP",
    DefaultActions: [{
        Type: "redirect",
        RedirectConfig: { Protocol: "HTTPS", Port: "443", StatusCode: "HTTP_301" },
    }],
})]
pub struct HttpListener;

/// Leads DomainName to the load balancer.
#[resource(AWS::Route53::RecordSet {
    HostedZoneId: HostedZoneId,
    Name: DomainName,
    Type: "A",
    AliasTarget: {
        DNSName: LoadBalancer.DNSName,
        HostedZoneId: LoadBalancer.CanonicalHostedZoneID,
        EvaluateTargetHealth: false,
    },
})]
pub struct DomainRecord;

/// Blocks known attacks, addresses of bad reputation, and clients with more than 2000 requests in five minutes.
#[resource(AWS::WAFv2::WebACL {
    Scope: "REGIONAL",
    DefaultAction: { Allow: {} },
    VisibilityConfig: { SampledRequestsEnabled: true, CloudWatchMetricsEnabled: true, MetricName: "all" },
    Rules: [
        {
            Name: "rate",
            Priority: 0,
            Action: { Block: {} },
            Statement: { RateBasedStatement: { Limit: 2000, AggregateKeyType: "IP" } },
            VisibilityConfig: { SampledRequestsEnabled: true, CloudWatchMetricsEnabled: true, MetricName: "rate" },
        },
        {
            Name: "reputation",
            Priority: 1,
            OverrideAction: { None: {} },
            Statement: { ManagedRuleGroupStatement: { VendorName: "AWS", Name: "AWSManagedRulesAmazonIpReputationList" } },
            VisibilityConfig: { SampledRequestsEnabled: true, CloudWatchMetricsEnabled: true, MetricName: "reputation" },
        },
        {
            Name: "bad-inputs",
            Priority: 2,
            OverrideAction: { None: {} },
            Statement: { ManagedRuleGroupStatement: { VendorName: "AWS", Name: "AWSManagedRulesKnownBadInputsRuleSet" } },
            VisibilityConfig: { SampledRequestsEnabled: true, CloudWatchMetricsEnabled: true, MetricName: "bad-inputs" },
        },
    ],
})]
pub struct RequestFilter;

/// Puts RequestFilter before the load balancer.
#[resource(AWS::WAFv2::WebACLAssociation { ResourceArn: LoadBalancer, WebACLArn: RequestFilter.Arn })]
pub struct FilterAssociation;

/// Keeps the requests that RequestFilter has blocked for 30 days. WAF requires the beginning of the name.
#[resource(AWS::Logs::LogGroup {
    LogGroupName: Sub("aws-waf-logs-${AWS::StackName}"),
    RetentionInDays: 30,
    KmsKeyId: DataKey.Arn,
}, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
pub struct FilterLogGroup;

/// Logs the blocked requests, without the tokens of their callers.
#[resource(AWS::WAFv2::LoggingConfiguration {
    ResourceArn: RequestFilter.Arn,
    LogDestinationConfigs: [FilterLogGroup.Arn],
    RedactedFields: [{ SingleHeader: { Name: "authorization" } }, { SingleHeader: { Name: "cookie" } }],
    LoggingFilter: {
        DefaultBehavior: "DROP",
        Filters: [{
            Behavior: "KEEP",
            Requirement: "MEETS_ANY",
            Conditions: [{ ActionCondition: { Action: "BLOCK" } }],
        }],
    },
})]
pub struct FilterLogging;

/// The load balancer with all that stands before it.
#[stack]
pub struct Balancer(
    Certificate,
    AccessLogs,
    AccessLogsPolicy,
    LoadBalancer,
    Tasks,
    HttpsListener,
    HttpListener,
    DomainRecord,
    RequestFilter,
    FilterAssociation,
    FilterLogGroup,
    FilterLogging,
);
