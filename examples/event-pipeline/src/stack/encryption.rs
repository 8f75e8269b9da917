//! The key that encrypts everything on its way through the pipeline.

use cfn::{resource, stack};

/// Encrypts the files, the queues, the executions, the logs and the notifications. IAM policies of this account decide
/// who may use it; the services that send by themselves may use it for this account only.
#[resource(AWS::KMS::Key {
    Description: Sub("Encrypts the data of ${AWS::StackName}"),
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
                        "kms:EncryptionContext:aws:logs:arn":
                            Sub("arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:/*/${AWS::StackName}/*"),
                    },
                },
            },
            {
                Sid: "MachineLogsAreDelivered",
                Effect: "Allow",
                Principal: { Service: "delivery.logs.amazonaws.com" },
                Action: "kms:Decrypt",
                Resource: "*",
                Condition: {
                    StringEquals: { "aws:SourceAccount": AWS::AccountId },
                    ArnLike: { "aws:SourceArn": Sub("arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:*") },
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
