//! From the state machine to the archive: Firehose collects the orders and writes them to files.

use cfn::{resource, stack};

use super::buckets::Archive;
use super::encryption::DataKey;

/// Keeps the errors of the delivery for 30 days.
#[resource(AWS::Logs::LogGroup {
    LogGroupName: Sub("/aws/${AWS::StackName}/delivery"),
    RetentionInDays: 30,
    KmsKeyId: DataKey.Arn,
}, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
pub struct DeliveryLogGroup;

/// The stream of DeliveryLogGroup that takes the errors of the archive.
#[resource(AWS::Logs::LogStream { LogGroupName: DeliveryLogGroup, LogStreamName: "archive" })]
pub struct DeliveryLogStream;

/// Lets Firehose write to Archive and log its errors.
#[resource(AWS::IAM::Role {
    AssumeRolePolicyDocument: {
        Version: "2012-10-17",
        Statement: [{
            Effect: "Allow",
            Principal: { Service: "firehose.amazonaws.com" },
            Action: "sts:AssumeRole",
            Condition: { StringEquals: { "aws:SourceAccount": AWS::AccountId } },
        }],
    },
    Policies: [{
        PolicyName: "WriteArchive",
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [
                {
                    Effect: "Allow",
                    Action: ["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads"],
                    Resource: Archive.Arn,
                },
                {
                    Effect: "Allow",
                    Action: ["s3:AbortMultipartUpload", "s3:GetObject", "s3:PutObject"],
                    Resource: Sub("${Archive.Arn}/*"),
                },
                {
                    Effect: "Allow",
                    Action: ["kms:Decrypt", "kms:GenerateDataKey"],
                    Resource: DataKey.Arn,
                    Condition: { StringEquals: { "kms:ViaService": Sub("s3.${AWS::Region}.amazonaws.com") } },
                },
                {
                    Effect: "Allow",
                    Action: "logs:PutLogEvents",
                    Resource: Sub("arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:${DeliveryLogGroup}:log-stream:${DeliveryLogStream}"),
                },
            ],
        },
    }],
})]
pub struct DeliveryRole;

/// Collects orders for five minutes or up to 64 MiB, and writes them to Archive as a compressed file.
#[resource(AWS::KinesisFirehose::DeliveryStream {
    DeliveryStreamType: "DirectPut",
    DeliveryStreamEncryptionConfigurationInput: { KeyType: "CUSTOMER_MANAGED_CMK", KeyARN: DataKey.Arn },
    ExtendedS3DestinationConfiguration: {
        BucketARN: Archive.Arn,
        RoleARN: DeliveryRole.Arn,
        Prefix: "orders/!{timestamp:yyyy/MM/dd}/",
        ErrorOutputPrefix: "errors/!{firehose:error-output-type}/!{timestamp:yyyy/MM/dd}/",
        CompressionFormat: "GZIP",
        BufferingHints: { IntervalInSeconds: 300, SizeInMBs: 64 },
        EncryptionConfiguration: { KMSEncryptionConfig: { AWSKMSKeyARN: DataKey.Arn } },
        CloudWatchLoggingOptions: {
            Enabled: true,
            LogGroupName: DeliveryLogGroup,
            LogStreamName: DeliveryLogStream,
        },
    },
})]
pub struct OrderStream;

/// The way out.
#[stack]
pub struct Delivery(DeliveryLogGroup, DeliveryLogStream, DeliveryRole, OrderStream);
