use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::settings::{Related, Right, Setting, TRUE, When};
use crate::lint::facts::settings_check::check;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// Access logs show who asked for what, which an investigation of an incident or of an error needs.
    ///
    /// Source: "Access logs" in each service's guide.
    ///
    /// ```yaml,fails
    /// Parameters:
    ///   Deployment: {Type: String}
    ///   Api: {Type: String}
    /// Resources:
    ///   Stage: # <-
    ///     Type: AWS::ApiGateway::Stage
    ///     Properties: {RestApiId: !Ref Api, DeploymentId: !Ref Deployment, StageName: live}
    /// ```
    /// ```yaml,passes
    /// Parameters:
    ///   Deployment: {Type: String}
    ///   Api: {Type: String}
    ///   Log: {Type: String}
    /// Resources:
    ///   Stage:
    ///     Type: AWS::ApiGateway::Stage
    ///     Properties:
    ///       RestApiId: !Ref Api
    ///       DeploymentId: !Ref Deployment
    ///       StageName: live
    ///       AccessLogSetting: {DestinationArn: !Ref Log, Format: $context.requestId}
    /// ```
    NO_ACCESS_LOG = "no_access_log", Resilience, Allow, "requests that are not logged",
    Check::Resource(no_access_log)
}

const SETTINGS: &[Setting] = &[
    Setting::needed(
        "AWS::ApiGateway::Deployment",
        "StageDescription/AccessLogSetting/DestinationArn",
        Right::Given("the ARN of a log group"),
    )
    .when(&[When::Present("StageName")]),
    Setting::needed(
        "AWS::ApiGateway::Stage",
        "AccessLogSetting/DestinationArn",
        Right::Given("the ARN of a log group"),
    ),
    Setting::needed(
        "AWS::ApiGatewayV2::Stage",
        "AccessLogSettings/DestinationArn",
        Right::Given("the ARN of a log group"),
    ),
    Setting::needed(
        "AWS::CloudFront::Distribution",
        "DistributionConfig/Logging/Bucket",
        Right::Given("the domain name of a bucket"),
    )
    .unless(&[Related::new("AWS::Logs::DeliverySource", "ResourceArn")]),
    Setting::needed("AWS::ElasticLoadBalancing::LoadBalancer", "AccessLoggingPolicy/Enabled", TRUE),
    Setting::needed(
        "AWS::ElasticLoadBalancingV2::LoadBalancer",
        "LoadBalancerAttributes/[Key=access_logs.s3.enabled]/Value",
        TRUE,
    )
    .when(&[When::IsNot("Type", &["gateway"])]),
    Setting::needed("AWS::MediaStore::Container", "AccessLoggingEnabled", TRUE),
    Setting::needed("AWS::S3::Bucket", "LoggingConfiguration", Right::Given("`DestinationBucketName`")).unless(&[
        Related::new("AWS::CloudFront::Distribution", "DistributionConfig/Logging/Bucket"),
        Related::new("AWS::CloudTrail::Trail", "S3BucketName"),
        Related::new("AWS::ElasticLoadBalancing::LoadBalancer", "AccessLoggingPolicy/S3BucketName"),
        Related::new(
            "AWS::ElasticLoadBalancingV2::LoadBalancer",
            "LoadBalancerAttributes/[Key=access_logs.s3.bucket]/Value",
        ),
        Related::new("AWS::S3::Bucket", "LoggingConfiguration/DestinationBucketName"),
    ]),
];

fn no_access_log<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    check(context, resource, (SETTINGS, "does not log requests"), findings);
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::assert_settings;

    #[test]
    fn the_table_is_sorted_and_names_what_there_is() {
        crate::lint::facts::settings_check::assert_table(super::SETTINGS);
    }

    #[test]
    fn no_access_log() {
        assert_settings(
            "no_access_log",
            &[
                (
                    "AWS::ApiGatewayV2::Stage",
                    "{}",
                    &[
                        "`AWS::ApiGatewayV2::Stage` without `AccessLogSettings.DestinationArn` does not log requests; add `AccessLogSettings.DestinationArn` with the ARN of a log group",
                    ],
                ),
                ("AWS::ElasticLoadBalancingV2::LoadBalancer", "{Type: gateway}", &[]),
                (
                    "AWS::ElasticLoadBalancingV2::LoadBalancer",
                    "{LoadBalancerAttributes: [{Key: access_logs.s3.enabled, Value: 'false'}]}",
                    &[
                        "`AWS::ElasticLoadBalancingV2::LoadBalancer` with `access_logs.s3.enabled: false` does not log requests; write `true`",
                    ],
                ),
                ("AWS::CloudFront::Distribution", "{DistributionConfig: {Logging: {Bucket: a}}}", &[]),
                (
                    "AWS::CloudFront::Distribution",
                    "{DistributionConfig: {Enabled: true}}",
                    &[
                        "`AWS::CloudFront::Distribution` without `DistributionConfig.Logging.Bucket` does not log requests; add `DistributionConfig.Logging.Bucket` with the domain name of a bucket",
                    ],
                ),
                (
                    "AWS::ApiGateway::Deployment",
                    "{StageName: a}",
                    &[
                        "`AWS::ApiGateway::Deployment` without `StageDescription.AccessLogSetting.DestinationArn` does not log requests; add `StageDescription.AccessLogSetting.DestinationArn` with the ARN of a log group",
                    ],
                ),
                ("AWS::ApiGateway::Deployment", "{RestApiId: a}", &[]),
            ],
        );
    }
}
