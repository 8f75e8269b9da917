//! The filter for requests, which CloudFront asks before it answers from its cache.

use cfn::{resource, stack};

use super::encryption::DataKey;

/// Declares the web ACL with managed rule groups of AWS, in the order in which they are asked.
macro_rules! web_acl {
    ($(#[$doc:meta])* $name:ident: $($priority:literal $rule:literal $group:literal),*) => {
        $(#[$doc])*
        #[resource(AWS::WAFv2::WebACL {
            Scope: "CLOUDFRONT",
            DefaultAction: { Allow: {} },
            VisibilityConfig: { SampledRequestsEnabled: true, CloudWatchMetricsEnabled: true, MetricName: "all" },
            Rules: [
                {
                    Name: "rate",
                    Priority: 0,
                    Action: { Block: {} },
                    Statement: { RateBasedStatement: { Limit: 1000, AggregateKeyType: "IP" } },
                    VisibilityConfig: { SampledRequestsEnabled: true, CloudWatchMetricsEnabled: true, MetricName: "rate" },
                },
                $({
                    Name: $rule,
                    Priority: $priority,
                    OverrideAction: { None: {} },
                    Statement: { ManagedRuleGroupStatement: { VendorName: "AWS", Name: $group } },
                    VisibilityConfig: { SampledRequestsEnabled: true, CloudWatchMetricsEnabled: true, MetricName: $rule },
                },)*
            ],
        })]
        pub struct $name;
    };
}

web_acl! {
    /// Blocks clients with more than 1000 requests in five minutes, addresses of bad reputation, and known attacks.
    RequestFilter:
        1 "reputation" "AWSManagedRulesAmazonIpReputationList",
        2 "common" "AWSManagedRulesCommonRuleSet",
        3 "bad-inputs" "AWSManagedRulesKnownBadInputsRuleSet"
}

/// Keeps the blocked requests for 30 days. WAF requires the beginning of the name.
#[resource(AWS::Logs::LogGroup {
    LogGroupName: Sub("aws-waf-logs-${AWS::StackName}"),
    RetentionInDays: 30,
    KmsKeyId: DataKey.Arn,
}, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
pub struct FilterLogGroup;

/// Logs the blocked requests.
#[resource(AWS::WAFv2::LoggingConfiguration {
    ResourceArn: RequestFilter.Arn,
    LogDestinationConfigs: [FilterLogGroup.Arn],
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

/// The filter and its log.
#[stack]
pub struct Filter(RequestFilter, FilterLogGroup, FilterLogging);
