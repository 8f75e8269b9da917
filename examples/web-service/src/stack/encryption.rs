//! The key that encrypts the database, its secret, the logs and the notifications.

use cfn::{resource, stack};

/// Encrypts what the stack stores. IAM policies of this account decide who may use it; three services may use it by
/// themselves, for this account only. Kept when the stack is deleted, like the snapshot of the database, which
/// cannot be read without it.
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
                Action: ["kms:Encrypt", "kms:Decrypt", "kms:ReEncryptFrom", "kms:ReEncryptTo", "kms:GenerateDataKey", "kms:GenerateDataKeyWithoutPlaintext", "kms:DescribeKey"],
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
                Sid: "FargateEncryptsDisks",
                Effect: "Allow",
                Principal: { Service: "fargate.amazonaws.com" },
                Action: "kms:GenerateDataKeyWithoutPlaintext",
                Resource: "*",
                Condition: { StringEquals: { "kms:EncryptionContext:aws:ecs:clusterAccount": AWS::AccountId } },
            },
            {
                Sid: "FargateLendsTheKeyToDisks",
                Effect: "Allow",
                Principal: { Service: "fargate.amazonaws.com" },
                Action: "kms:CreateGrant",
                Resource: "*",
                Condition: {
                    StringEquals: { "kms:EncryptionContext:aws:ecs:clusterAccount": AWS::AccountId },
                    "ForAllValues:StringEquals": { "kms:GrantOperations": ["Decrypt"] },
                },
            },
            {
                Sid: "AlarmsNotify",
                Effect: "Allow",
                Principal: { Service: "cloudwatch.amazonaws.com" },
                Action: ["kms:Decrypt", "kms:GenerateDataKey"],
                Resource: "*",
                Condition: { StringEquals: { "aws:SourceAccount": AWS::AccountId } },
            },
        ],
    },
}, DeletionPolicy: "RetainExceptOnCreate", UpdateReplacePolicy: "Retain")]
pub struct DataKey;

/// The alias of DataKey, with the name of the stack.
#[resource(AWS::KMS::Alias {
    AliasName: Sub("alias/${AWS::StackName}"),
    TargetKeyId: DataKey,
})]
pub struct DataKeyAlias;

/// The key and its alias.
#[stack]
pub struct Encryption(DataKey, DataKeyAlias);
