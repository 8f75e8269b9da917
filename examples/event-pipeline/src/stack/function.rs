//! The function that checks the orders. Its program is the crate in `handler`.

use cfn::{resource, stack};

use super::encryption::DataKey;
use super::parameters::{CodeBucket, CodeKey, FunctionConcurrency};

/// Keeps the logs of the function for 30 days.
#[resource(AWS::Logs::LogGroup {
    LogGroupName: Sub("/aws/${AWS::StackName}/function"),
    RetentionInDays: 30,
    KmsKeyId: DataKey.Arn,
}, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
pub struct FunctionLogGroup;

/// Lets the function write its log and its traces. It calls nothing else.
#[resource(AWS::IAM::Role {
    AssumeRolePolicyDocument: {
        Version: "2012-10-17",
        Statement: [{
            Effect: "Allow",
            Principal: { Service: "lambda.amazonaws.com" },
            Action: "sts:AssumeRole",
        }],
    },
    Policies: [{
        PolicyName: "WriteLogAndTraces",
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [
                {
                    Effect: "Allow",
                    Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
                    Resource: FunctionLogGroup.Arn,
                },
                {
                    Effect: "Allow",
                    Action: ["xray:PutTraceSegments", "xray:PutTelemetryRecords"],
                    Resource: "*",
                },
            ],
        },
    }],
})]
pub struct FunctionRole;

/// Checks a batch of orders: returns a line of JSON for each that is right, and the reason for each that is not.
#[resource(AWS::Lambda::Function {
    Description: "Checks a batch of orders",
    Runtime: "provided.al2023",
    Architectures: ["arm64"],
    Handler: "bootstrap",
    Code: { S3Bucket: CodeBucket, S3Key: CodeKey },
    Role: FunctionRole.Arn,
    Timeout: 10,
    MemorySize: 256,
    ReservedConcurrentExecutions: FunctionConcurrency,
    TracingConfig: { Mode: "Active" },
    LoggingConfig: { LogGroup: FunctionLogGroup, LogFormat: "JSON" },
},
   allow(no_dead_letter_queue, reason = "Step Functions waits for each call and sees its errors; there are no asynchronous ones"),
   allow(no_network_isolation, reason = "it opens no connection, and its role allows nothing that a network could limit"))]
pub struct CheckFunction;

/// The function with its role and log.
#[stack]
pub struct Checks(FunctionLogGroup, FunctionRole, CheckFunction);
