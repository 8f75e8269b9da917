//! The distribution: how CloudFront reads the bucket, what it does with requests and responses, and its log.

use cfn::{resource, stack};

use super::buckets::{Logs, LogsPolicy, Pages};
use super::domain::Certificate;
use super::filter::RequestFilter;
use super::parameters::DomainName;

/// Signs the requests of CloudFront to the bucket, which admits no others.
#[resource(AWS::CloudFront::OriginAccessControl {
    OriginAccessControlConfig: {
        Name: AWS::StackName,
        OriginAccessControlOriginType: "s3",
        SigningBehavior: "always",
        SigningProtocol: "sigv4",
    },
})]
pub struct AccessControl;

/// Asks the bucket for index.html of a folder, which S3 does not do by itself.
#[resource(AWS::CloudFront::Function {
    Name: Sub("${AWS::StackName}-folders"),
    AutoPublish: true,
    FunctionCode: include_str!("../../function/folders.js"),
    FunctionConfig: { Comment: "Asks for index.html of a folder", Runtime: "cloudfront-js-2.0" },
})]
pub struct Folders;

/// Tells browsers to use TLS only, for two years, and to load nothing from elsewhere.
#[resource(AWS::CloudFront::ResponseHeadersPolicy {
    ResponseHeadersPolicyConfig: {
        Name: AWS::StackName,
        SecurityHeadersConfig: {
            ContentSecurityPolicy: { ContentSecurityPolicy: "default-src 'self'; frame-ancestors 'none'", Override: true },
            ContentTypeOptions: { Override: true },
            FrameOptions: { FrameOption: "DENY", Override: true },
            ReferrerPolicy: { ReferrerPolicy: "strict-origin-when-cross-origin", Override: true },
            StrictTransportSecurity: {
                AccessControlMaxAgeSec: const { 2 * 365 * 24 * 60 * 60 },
                IncludeSubdomains: true,
                Override: true,
            },
        },
    },
})]
pub struct SecurityHeaders;

/// Serves the site. The cache policy is the managed one for static files, CachingOptimized.
#[resource(AWS::CloudFront::Distribution {
    DistributionConfig: {
        Enabled: true,
        Comment: AWS::StackName,
        Aliases: [DomainName],
        HttpVersion: "http2and3",
        IPV6Enabled: true,
        PriceClass: "PriceClass_100",
        DefaultRootObject: "index.html",
        WebACLId: RequestFilter.Arn,
        ViewerCertificate: {
            AcmCertificateArn: Certificate,
            SslSupportMethod: "sni-only",
            MinimumProtocolVersion: "TLSv1.2_2021",
        },
        Origins: [{
            Id: "pages",
            DomainName: Pages.RegionalDomainName,
            OriginAccessControlId: AccessControl.Id,
            S3OriginConfig: { OriginAccessIdentity: "" },
        }],
        DefaultCacheBehavior: {
            TargetOriginId: "pages",
            ViewerProtocolPolicy: "redirect-to-https",
            AllowedMethods: ["GET", "HEAD"],
            CachedMethods: ["GET", "HEAD"],
            Compress: true,
            CachePolicyId: "658327ea-f89d-4fab-a63d-7e88639e58f6",
            ResponseHeadersPolicyId: SecurityHeaders,
            FunctionAssociations: [{ EventType: "viewer-request", FunctionARN: Folders.FunctionARN }],
        },
        CustomErrorResponses: [{
            ErrorCode: 404,
            ResponseCode: 404,
            ResponsePagePath: "/404.html",
            ErrorCachingMinTTL: 60,
        }],
    },
})]
pub struct Distribution;

/// The access log of the distribution.
#[resource(AWS::Logs::DeliverySource {
    Name: Sub("${AWS::StackName}-distribution"),
    ResourceArn: Sub("arn:${AWS::Partition}:cloudfront::${AWS::AccountId}:distribution/${Distribution}"),
    LogType: "ACCESS_LOGS",
})]
pub struct LogSource;

/// Logs, as the destination of a log.
#[resource(AWS::Logs::DeliveryDestination {
    Name: Sub("${AWS::StackName}-logs"),
    DestinationResourceArn: Logs.Arn,
    OutputFormat: "json",
})]
pub struct LogDestination;

/// Delivers the access log to Logs, with a folder for each day. It waits for the policy of the bucket; otherwise the
/// service would write a policy of its own.
#[resource(AWS::Logs::Delivery {
    DeliverySourceName: LogSource,
    DeliveryDestinationArn: LogDestination.Arn,
    S3SuffixPath: "/{yyyy}/{MM}/{dd}",
}, DependsOn: [LogsPolicy])]
pub struct LogDelivery;

/// The distribution with its log.
#[stack]
pub struct Delivery(AccessControl, Folders, SecurityHeaders, Distribution, LogSource, LogDestination, LogDelivery);
