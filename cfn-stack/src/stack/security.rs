//! The key that encrypts the table, and the role of the function.

use cfn::resource;

use super::function::FunctionLogGroup;
use super::storage::DataTable;

/// Encrypts DataTable at rest. It does not limit who reads the records: every principal of this account may use it
/// through DynamoDB, so the permissions for the table decide. IAM policies decide who in this account may manage the
/// key or use it directly. Kept and deleted like DataTable.
#[resource(AWS::KMS::Key {
    Description: Sub("Encrypts the records of ${AWS::StackName}"),
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
                Sid: "DynamoDBUsesKey",
                Effect: "Allow",
                Principal: { Service: "dynamodb.amazonaws.com" },
                Action: ["kms:GenerateDataKey", "kms:Decrypt"],
                Resource: "*",
                Condition: { StringEquals: { "aws:SourceAccount": AWS::AccountId } },
            },
            {
                Sid: "AccountUsesKeyThroughDynamoDB",
                Effect: "Allow",
                Principal: { AWS: "*" },
                Action: [
                    "kms:Encrypt",
                    "kms:Decrypt",
                    "kms:ReEncryptFrom",
                    "kms:ReEncryptTo",
                    "kms:GenerateDataKey",
                    "kms:GenerateDataKeyWithoutPlaintext",
                    "kms:DescribeKey",
                    "kms:CreateGrant",
                ],
                Resource: "*",
                Condition: {
                    StringEquals: {
                        "kms:CallerAccount": AWS::AccountId,
                        "kms:ViaService": Sub("dynamodb.${AWS::Region}.amazonaws.com"),
                    },
                },
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

/// Lets the function write to FunctionLogGroup and put items into DataTable, and nothing else. It needs no permission
/// for DataKey, whose own policy lets the function use it through DynamoDB.
#[resource(AWS::IAM::Role {
    AssumeRolePolicyDocument: {
        Version: "2012-10-17",
        Statement: [{
            Effect: "Allow",
            Principal: { Service: "lambda.amazonaws.com" },
            Action: "sts:AssumeRole",
        }],
    },
    Policies: [
        {
            PolicyName: "WriteOwnLog",
            PolicyDocument: {
                Version: "2012-10-17",
                Statement: [{
                    Effect: "Allow",
                    Action: ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"],
                    Resource: FunctionLogGroup.Arn,
                }],
            },
        },
        {
            PolicyName: "PutRecords",
            PolicyDocument: {
                Version: "2012-10-17",
                Statement: [{ Effect: "Allow", Action: "dynamodb:PutItem", Resource: DataTable.Arn }],
            },
        },
    ],
})]
pub struct FunctionRole;
