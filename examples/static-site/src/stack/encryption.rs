//! The key that encrypts the site, its source, the logs of its releases and the notifications.

use cfn::{resource, stack};

/// Encrypts what the stack stores. IAM policies of this account decide who may use it; four services may use it by
/// themselves, for this account only. CloudFront is limited to the distributions of the account and not to that of the
/// stack, because the distribution needs the bucket and the bucket needs the key.
#[resource(AWS::KMS::Key {
    Description: Sub("Encrypts the site of ${AWS::StackName}"),
    EnableKeyRotation: true,
    KeyPolicy: {
        Version: "2012-10-17",
        Statement: [
            {
                Sid: "AccountManagesKey",
                Effect: "Allow",
                Principal: { AWS: Sub("arn:${AWS::Partition}:iam::${AWS::AccountId}:root") },
                Action: "kms:*",
                Resource: "*",
            },
            {
                Sid: "CloudFrontReadsTheSite",
                Effect: "Allow",
                Principal: { Service: "cloudfront.amazonaws.com" },
                Action: "kms:Decrypt",
                Resource: "*",
                Condition: {
                    ArnLike: {
                        "aws:SourceArn": Sub("arn:${AWS::Partition}:cloudfront::${AWS::AccountId}:distribution/*"),
                    },
                },
            },
            {
                Sid: "LogGroupsOfTheStack",
                Effect: "Allow",
                Principal: { Service: Sub("logs.${AWS::Region}.amazonaws.com") },
                Action: [
                    "kms:Encrypt",
                    "kms:Decrypt",
                    "kms:ReEncryptFrom",
                    "kms:ReEncryptTo",
                    "kms:GenerateDataKey",
                    "kms:GenerateDataKeyWithoutPlaintext",
                    "kms:DescribeKey",
                ],
                Resource: "*",
                Condition: {
                    ArnLike: {
                        "kms:EncryptionContext:aws:logs:arn": [
                            Sub("arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:/${AWS::StackName}/*"),
                            Sub("arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:aws-waf-logs-${AWS::StackName}"),
                        ],
                    },
                },
            },
            {
                Sid: "EventsAndAlarmsAreSent",
                Effect: "Allow",
                Principal: { Service: ["events.amazonaws.com", "cloudwatch.amazonaws.com"] },
                Action: ["kms:Decrypt", "kms:GenerateDataKey"],
                Resource: "*",
                Condition: { StringEquals: { "aws:SourceAccount": AWS::AccountId } },
            },
        ],
    },
}, DeletionPolicy: "RetainExceptOnCreate", UpdateReplacePolicy: "Retain")]
pub struct DataKey;

/// The alias of DataKey, with the name of the stack.
#[resource(AWS::KMS::Alias { AliasName: Sub("alias/${AWS::StackName}"), TargetKeyId: DataKey })]
pub struct DataKeyAlias;

/// The key and its alias.
#[stack]
pub struct Encryption(DataKey, DataKeyAlias);
