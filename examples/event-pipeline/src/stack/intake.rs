//! From the upload to the state machine: EventBridge sends each new file to a queue, and a pipe starts an execution for it.
//!
//! The queue keeps the files while the machine cannot start, as when a quota of Step Functions is used up.

use cfn::{Resource, resource, stack};

use super::buckets::Uploads;
use super::encryption::DataKey;
use super::machine::CheckOrders;

/// Holds the files that no execution was started for, for two weeks.
#[resource(AWS::SQS::Queue {
    KmsMasterKeyId: DataKey,
    MessageRetentionPeriod: const { 14 * 24 * 60 * 60 },
}, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
pub struct FailedFiles;

/// Holds the files that wait for their execution.
#[resource(AWS::SQS::Queue {
    KmsMasterKeyId: DataKey,
    MessageRetentionPeriod: const { 4 * 24 * 60 * 60 },
    VisibilityTimeout: 60,
    RedrivePolicy: { deadLetterTargetArn: FailedFiles.Arn, maxReceiveCount: 5 },
}, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
pub struct Files;

/// Lets FileUploaded send to a queue, and denies what is not sent over TLS.
#[resource(AWS::SQS::QueuePolicy {
    Queues: [Q],
    PolicyDocument: {
        Version: "2012-10-17",
        Statement: [
            {
                Sid: "RuleSends",
                Effect: "Allow",
                Principal: { Service: "events.amazonaws.com" },
                Action: "sqs:SendMessage",
                Resource: Q.Arn,
                Condition: { ArnEquals: { "aws:SourceArn": FileUploaded.Arn } },
            },
            {
                Sid: "OnlyTls",
                Effect: "Deny",
                Principal: "*",
                Action: "sqs:*",
                Resource: Q.Arn,
                Condition: { Bool: { "aws:SecureTransport": "false" } },
            },
        ],
    },
}, id = "${Q}Policy")]
pub struct QueuePolicy<Q: Resource>;

/// Sends each file that arrives in Uploads to Files.
#[resource(AWS::Events::Rule {
    Description: "New files with orders",
    EventPattern: {
        "source": ["aws.s3"],
        "detail-type": ["Object Created"],
        "detail": { "bucket": { "name": [Uploads] }, "object": { "key": [{ "suffix": ".jsonl" }] } },
    },
    Targets: [{
        Id: "Files",
        Arn: Files.Arn,
        DeadLetterConfig: { Arn: FailedFiles.Arn },
        RetryPolicy: { MaximumRetryAttempts: 10, MaximumEventAgeInSeconds: 3600 },
    }],
})]
pub struct FileUploaded;

/// Lets FileToMachine take files from the queue and start executions, and nothing else.
#[resource(AWS::IAM::Role {
    AssumeRolePolicyDocument: {
        Version: "2012-10-17",
        Statement: [{
            Effect: "Allow",
            Principal: { Service: "pipes.amazonaws.com" },
            Action: "sts:AssumeRole",
            Condition: { StringEquals: { "aws:SourceAccount": AWS::AccountId } },
        }],
    },
    Policies: [{
        PolicyName: "FromQueueToMachine",
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [
                {
                    Effect: "Allow",
                    Action: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
                    Resource: Files.Arn,
                },
                { Effect: "Allow", Action: "states:StartExecution", Resource: CheckOrders },
                { Effect: "Allow", Action: ["kms:Decrypt", "kms:GenerateDataKey"], Resource: DataKey.Arn },
            ],
        },
    }],
})]
pub struct PipeRole;

/// Starts one execution for each file, with its bucket, key and version. The input of a machine is always a list of
/// events, here of one.
#[resource(AWS::Pipes::Pipe {
    Description: "Starts an execution for each file",
    RoleArn: PipeRole.Arn,
    Source: Files.Arn,
    SourceParameters: { SqsQueueParameters: { BatchSize: 1 } },
    Target: CheckOrders,
    TargetParameters: {
        StepFunctionStateMachineParameters: { InvocationType: "FIRE_AND_FORGET" },
        InputTemplate: r#"{"bucket": "<$.body.detail.bucket.name>", "key": "<$.body.detail.object.key>", "version": "<$.body.detail.object.version-id>"}"#,
    },
}, allow(no_customer_key, reason = "a pipe stores no events, and its template of the input is not secret"))]
pub struct FileToMachine;

/// The way in.
#[stack]
pub struct Intake(
    FailedFiles,
    Files,
    QueuePolicy<FailedFiles>,
    QueuePolicy<Files>,
    FileUploaded,
    PipeRole,
    FileToMachine,
);
