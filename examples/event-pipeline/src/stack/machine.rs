//! The state machine that takes one file: it reads its lines, has them checked, and delivers the right ones.

use cfn::{resource, stack};

use super::buckets::Uploads;
use super::delivery::OrderStream;
use super::encryption::DataKey;
use super::function::CheckFunction;
use super::monitoring::Notifications;

/// Keeps the logs of failed executions for 30 days. The beginning of the name keeps the resource policy short, which
/// Step Functions writes for all of its log groups of the account.
#[resource(AWS::Logs::LogGroup {
    LogGroupName: Sub("/aws/vendedlogs/${AWS::StackName}/machine"),
    RetentionInDays: 30,
    KmsKeyId: DataKey.Arn,
}, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
pub struct MachineLogGroup;

/// Lets the machine do what its states do. It names the machine instead of referring to it, because the machine needs
/// the role first.
#[resource(AWS::IAM::Role {
    AssumeRolePolicyDocument: {
        Version: "2012-10-17",
        Statement: [{
            Effect: "Allow",
            Principal: { Service: "states.amazonaws.com" },
            Action: "sts:AssumeRole",
            Condition: {
                StringEquals: { "aws:SourceAccount": AWS::AccountId },
                ArnLike: {
                    "aws:SourceArn": Sub("arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:stateMachine:${AWS::StackName}-check-orders"),
                },
            },
        }],
    },
    Policies: [
        {
            PolicyName: "RunStates",
            PolicyDocument: {
                Version: "2012-10-17",
                Statement: [
                    {
                        Sid: "ReadFiles",
                        Effect: "Allow",
                        Action: ["s3:GetObject", "s3:GetObjectVersion"],
                        Resource: Sub("${Uploads.Arn}/*"),
                    },
                    {
                        Sid: "CheckBatches",
                        Effect: "Allow",
                        Action: "lambda:InvokeFunction",
                        Resource: CheckFunction.Arn,
                    },
                    {
                        Sid: "DeliverOrders",
                        Effect: "Allow",
                        Action: "firehose:PutRecordBatch",
                        Resource: OrderStream.Arn,
                    },
                    { Sid: "Notify", Effect: "Allow", Action: "sns:Publish", Resource: Notifications },
                    {
                        Sid: "StartBatches",
                        Effect: "Allow",
                        Action: "states:StartExecution",
                        Resource: Sub("arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:stateMachine:${AWS::StackName}-check-orders"),
                    },
                    {
                        Sid: "WatchBatches",
                        Effect: "Allow",
                        Action: ["states:DescribeExecution", "states:StopExecution"],
                        Resource: Sub("arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:execution:${AWS::StackName}-check-orders*"),
                    },
                    {
                        Sid: "UseKey",
                        Effect: "Allow",
                        Action: ["kms:Decrypt", "kms:GenerateDataKey"],
                        Resource: DataKey.Arn,
                    },
                ],
            },
        },
        {
            PolicyName: "WriteLogAndTraces",
            PolicyDocument: {
                Version: "2012-10-17",
                Statement: [
                    {
                        Effect: "Allow",
                        Action: [
                            "logs:CreateLogDelivery",
                            "logs:GetLogDelivery",
                            "logs:UpdateLogDelivery",
                            "logs:DeleteLogDelivery",
                            "logs:ListLogDeliveries",
                            "logs:PutResourcePolicy",
                            "logs:DescribeResourcePolicies",
                            "logs:DescribeLogGroups",
                        ],
                        Resource: "*",
                    },
                    {
                        Effect: "Allow",
                        Action: [
                            "xray:PutTraceSegments",
                            "xray:PutTelemetryRecords",
                            "xray:GetSamplingRules",
                            "xray:GetSamplingTargets",
                        ],
                        Resource: "*",
                    },
                ],
            },
        },
    ],
})]
pub struct MachineRole;

/// Reads a file, has its orders checked in batches, delivers the right ones to OrderStream, and tells Notifications how
/// many were rejected. An execution fails if a batch does.
#[resource(AWS::StepFunctions::StateMachine {
    StateMachineName: Sub("${AWS::StackName}-check-orders"),
    StateMachineType: "STANDARD",
    RoleArn: MachineRole.Arn,
    DefinitionString: include_str!("../../check-orders.asl.json"),
    DefinitionSubstitutions: {
        "Function": CheckFunction.Arn,
        "Stream": OrderStream,
        "Topic": Notifications,
    },
    EncryptionConfiguration: {
        Type: "CUSTOMER_MANAGED_KMS_KEY",
        KmsKeyId: DataKey.Arn,
        KmsDataKeyReusePeriodSeconds: 300,
    },
    LoggingConfiguration: {
        Level: "ERROR",
        IncludeExecutionData: false,
        Destinations: [{ CloudWatchLogsLogGroup: { LogGroupArn: MachineLogGroup.Arn } }],
    },
    TracingConfiguration: { Enabled: true },
})]
pub struct CheckOrders;

/// The machine with its role and log.
#[stack]
pub struct Machine(MachineLogGroup, MachineRole, CheckOrders);
