//! Four private buckets: the source of the site, what the pipeline makes of it, the site, and the logs.

use cfn::{Resource, resource, stack};

use super::distribution::Distribution;
use super::encryption::DataKey;

/// Declares encrypted and private buckets with access logs, and with their own rules for what expires.
macro_rules! private_buckets {
    ($($(#[$doc:meta])* $name:ident { logs: $logs:literal, events: $events:literal, rule: $rule:tt })*) => {
        $(
            $(#[$doc])*
            #[resource(AWS::S3::Bucket {
                BucketEncryption: {
                    ServerSideEncryptionConfiguration: [{
                        ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms", KMSMasterKeyID: DataKey.Arn },
                        BucketKeyEnabled: true,
                    }],
                },
                NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: $events } },
                PublicAccessBlockConfiguration: {
                    BlockPublicAcls: true,
                    BlockPublicPolicy: true,
                    IgnorePublicAcls: true,
                    RestrictPublicBuckets: true,
                },
                OwnershipControls: { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }] },
                VersioningConfiguration: { Status: "Enabled" },
                LifecycleConfiguration: { Rules: [$rule] },
                LoggingConfiguration: { DestinationBucketName: Logs, LogFilePrefix: $logs },
            }, DeletionPolicy: "RetainExceptOnCreate", UpdateReplacePolicy: "Retain")]
            pub struct $name;
        )*
    };
}

private_buckets! {
    /// Takes the source of the site as site.zip. The pipeline hears of each new version.
    Sources {
        logs: "sources/",
        events: true,
        rule: { Id: "Expire", Status: "Enabled", NoncurrentVersionExpiration: { NoncurrentDays: 30 } }
    }

    /// Holds what the actions of the pipeline hand to each other, for a week.
    Artifacts {
        logs: "artifacts/",
        events: false,
        rule: {
            Id: "Expire",
            Status: "Enabled",
            ExpirationInDays: 7,
            NoncurrentVersionExpiration: { NoncurrentDays: 1 },
            AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
        }
    }

    /// Holds the site. Files that a release has removed can be restored for 30 days.
    Pages {
        logs: "pages/",
        events: false,
        rule: {
            Id: "Expire",
            Status: "Enabled",
            NoncurrentVersionExpiration: { NoncurrentDays: 30 },
            AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
        }
    }
}

/// Keeps the access logs of the other buckets and of the distribution for 90 days.
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
        }],
    },
}, DeletionPolicy: "RetainExceptOnCreate", UpdateReplacePolicy: "Retain",
   allow(no_customer_key, reason = "S3 writes access logs only to buckets with SSE-S3"))]
pub struct Logs;

/// Denies every request to a bucket that is not sent over TLS.
#[resource(AWS::S3::BucketPolicy {
    Bucket: B,
    PolicyDocument: {
        Version: "2012-10-17",
        Statement: [{
            Sid: "OnlyTls",
            Effect: "Deny",
            Principal: "*",
            Action: "s3:*",
            Resource: [B.Arn, Sub("${B.Arn}/*")],
            Condition: { Bool: { "aws:SecureTransport": "false" } },
        }],
    },
}, id = "${B}OnlyTls")]
pub struct OnlyTls<B: Resource>;

/// Lets the distribution read the site, and nobody else from outside of the account. It may also list the bucket, so that
/// a missing page has status 404; without that, S3 answers 403.
#[resource(AWS::S3::BucketPolicy {
    Bucket: Pages,
    PolicyDocument: {
        Version: "2012-10-17",
        Statement: [
            {
                Sid: "DistributionReads",
                Effect: "Allow",
                Principal: { Service: "cloudfront.amazonaws.com" },
                Action: "s3:GetObject",
                Resource: Sub("${Pages.Arn}/*"),
                Condition: {
                    ArnEquals: {
                        "aws:SourceArn": Sub("arn:${AWS::Partition}:cloudfront::${AWS::AccountId}:distribution/${Distribution}"),
                    },
                },
            },
            {
                Sid: "DistributionLists",
                Effect: "Allow",
                Principal: { Service: "cloudfront.amazonaws.com" },
                Action: "s3:ListBucket",
                Resource: Pages.Arn,
                Condition: {
                    ArnEquals: {
                        "aws:SourceArn": Sub("arn:${AWS::Partition}:cloudfront::${AWS::AccountId}:distribution/${Distribution}"),
                    },
                },
            },
            {
                Sid: "OnlyTls",
                Effect: "Deny",
                Principal: "*",
                Action: "s3:*",
                Resource: [Pages.Arn, Sub("${Pages.Arn}/*")],
                Condition: { Bool: { "aws:SecureTransport": "false" } },
            },
        ],
    },
})]
pub struct PagesPolicy;

/// Lets S3 and CloudFront write their access logs, over TLS.
#[resource(AWS::S3::BucketPolicy {
    Bucket: Logs,
    PolicyDocument: {
        Version: "2012-10-17",
        Statement: [
            {
                Sid: "S3WritesLogs",
                Effect: "Allow",
                Principal: { Service: "logging.s3.amazonaws.com" },
                Action: "s3:PutObject",
                Resource: [Sub("${Logs.Arn}/sources/*"), Sub("${Logs.Arn}/artifacts/*"), Sub("${Logs.Arn}/pages/*")],
                Condition: {
                    StringEquals: { "aws:SourceAccount": AWS::AccountId },
                    ArnEquals: { "aws:SourceArn": [Sources.Arn, Artifacts.Arn, Pages.Arn] },
                },
            },
            {
                Sid: "CloudFrontWritesLogs",
                Effect: "Allow",
                Principal: { Service: "delivery.logs.amazonaws.com" },
                Action: "s3:PutObject",
                Resource: Sub("${Logs.Arn}/AWSLogs/${AWS::AccountId}/*"),
                Condition: {
                    StringEquals: { "aws:SourceAccount": AWS::AccountId, "s3:x-amz-acl": "bucket-owner-full-control" },
                    ArnLike: {
                        "aws:SourceArn": Sub("arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:delivery-source:*"),
                    },
                },
            },
            {
                Sid: "OnlyTls",
                Effect: "Deny",
                Principal: "*",
                Action: "s3:*",
                Resource: [Logs.Arn, Sub("${Logs.Arn}/*")],
                Condition: { Bool: { "aws:SecureTransport": "false" } },
            },
        ],
    },
})]
pub struct LogsPolicy;

/// The buckets and their policies.
#[stack]
pub struct Buckets(Sources, Artifacts, Pages, Logs, OnlyTls<Sources>, OnlyTls<Artifacts>, PagesPolicy, LogsPolicy);
