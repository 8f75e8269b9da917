//! Where files arrive, where orders are kept, and who has asked for either.

use cfn::{Resource, resource, stack};

use super::encryption::DataKey;
use super::parameters::UploadDays;

/// Takes the files: one order in JSON on each line. EventBridge hears of each of them.
#[resource(AWS::S3::Bucket {
    BucketEncryption: {
        ServerSideEncryptionConfiguration: [{
            ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms", KMSMasterKeyID: DataKey.Arn },
            BucketKeyEnabled: true,
        }],
    },
    NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
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
            ExpirationInDays: UploadDays,
            NoncurrentVersionExpiration: { NoncurrentDays: 7 },
            AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
        }],
    },
    LoggingConfiguration: { DestinationBucketName: AccessLogs, LogFilePrefix: "uploads/" },
}, DeletionPolicy: "RetainExceptOnCreate", UpdateReplacePolicy: "Retain")]
pub struct Uploads;

/// Keeps the orders that were right, compressed, by the day of their arrival.
#[resource(AWS::S3::Bucket {
    BucketEncryption: {
        ServerSideEncryptionConfiguration: [{
            ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms", KMSMasterKeyID: DataKey.Arn },
            BucketKeyEnabled: true,
        }],
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
            Id: "Cool",
            Status: "Enabled",
            Transitions: [{ StorageClass: "STANDARD_IA", TransitionInDays: 30 }],
            NoncurrentVersionExpiration: { NoncurrentDays: 30 },
            AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
        }],
    },
    LoggingConfiguration: { DestinationBucketName: AccessLogs, LogFilePrefix: "archive/" },
}, DeletionPolicy: "RetainExceptOnCreate", UpdateReplacePolicy: "Retain")]
pub struct Archive;

/// Keeps the access logs of the two buckets for 90 days.
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
pub struct AccessLogs;

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

/// Lets S3 write the access logs of the two buckets, over TLS.
#[resource(AWS::S3::BucketPolicy {
    Bucket: AccessLogs,
    PolicyDocument: {
        Version: "2012-10-17",
        Statement: [
            {
                Sid: "S3WritesLogs",
                Effect: "Allow",
                Principal: { Service: "logging.s3.amazonaws.com" },
                Action: "s3:PutObject",
                Resource: [Sub("${AccessLogs.Arn}/uploads/*"), Sub("${AccessLogs.Arn}/archive/*")],
                Condition: {
                    StringEquals: { "aws:SourceAccount": AWS::AccountId },
                    ArnEquals: { "aws:SourceArn": [Uploads.Arn, Archive.Arn] },
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

/// The buckets and their policies.
#[stack]
pub struct Buckets(Uploads, Archive, AccessLogs, OnlyTls<Uploads>, OnlyTls<Archive>, AccessLogsPolicy);
