//! The pipeline, which releases each new version of the source.

use cfn::{resource, stack};

use super::buckets::{Artifacts, Sources};
use super::encryption::DataKey;
use super::monitoring::FailedEvents;
use super::projects::{Build, Publish};

/// Lets the pipeline read the source, hand on artifacts and run the two projects.
#[resource(AWS::IAM::Role {
    AssumeRolePolicyDocument: {
        Version: "2012-10-17",
        Statement: [{
            Effect: "Allow",
            Principal: { Service: "codepipeline.amazonaws.com" },
            Action: "sts:AssumeRole",
            Condition: { StringEquals: { "aws:SourceAccount": AWS::AccountId } },
        }],
    },
    Policies: [{
        PolicyName: "Release",
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [
                {
                    Effect: "Allow",
                    Action: ["s3:GetBucketLocation", "s3:GetBucketVersioning", "s3:ListBucket"],
                    Resource: [Sources.Arn, Artifacts.Arn],
                },
                {
                    Effect: "Allow",
                    Action: ["s3:GetObject", "s3:GetObjectVersion", "s3:GetObjectTagging", "s3:GetObjectVersionTagging"],
                    Resource: Sub("${Sources.Arn}/site.zip"),
                },
                {
                    Effect: "Allow",
                    Action: ["s3:GetObject", "s3:GetObjectVersion", "s3:PutObject"],
                    Resource: Sub("${Artifacts.Arn}/*"),
                },
                {
                    Effect: "Allow",
                    Action: ["codebuild:StartBuild", "codebuild:BatchGetBuilds"],
                    Resource: [Build.Arn, Publish.Arn],
                },
                { Effect: "Allow", Action: ["kms:Decrypt", "kms:GenerateDataKey"], Resource: DataKey.Arn },
            ],
        },
    }],
})]
pub struct PipelineRole;

/// Builds and publishes the site. A newer version waits until the one before it is published.
#[resource(AWS::CodePipeline::Pipeline {
    PipelineType: "V2",
    ExecutionMode: "QUEUED",
    RoleArn: PipelineRole.Arn,
    ArtifactStore: {
        Type: "S3",
        Location: Artifacts,
        EncryptionKey: { Type: "KMS", Id: DataKey.Arn },
    },
    Stages: [
        {
            Name: "Source",
            Actions: [{
                Name: "Source",
                ActionTypeId: { Category: "Source", Owner: "AWS", Provider: "S3", Version: "1" },
                Configuration: { "S3Bucket": Sources, "S3ObjectKey": "site.zip", "PollForSourceChanges": "false" },
                OutputArtifacts: [{ Name: "source" }],
            }],
        },
        {
            Name: "Build",
            Actions: [{
                Name: "Build",
                ActionTypeId: { Category: "Build", Owner: "AWS", Provider: "CodeBuild", Version: "1" },
                Configuration: { "ProjectName": Build },
                InputArtifacts: [{ Name: "source" }],
                OutputArtifacts: [{ Name: "site" }],
            }],
        },
        {
            Name: "Publish",
            Actions: [{
                Name: "Publish",
                ActionTypeId: { Category: "Build", Owner: "AWS", Provider: "CodeBuild", Version: "1" },
                Configuration: { "ProjectName": Publish },
                InputArtifacts: [{ Name: "site" }],
            }],
        },
    ],
})]
pub struct Pipeline;

/// Lets EventBridge start the pipeline.
#[resource(AWS::IAM::Role {
    AssumeRolePolicyDocument: {
        Version: "2012-10-17",
        Statement: [{
            Effect: "Allow",
            Principal: { Service: "events.amazonaws.com" },
            Action: "sts:AssumeRole",
            Condition: { StringEquals: { "aws:SourceAccount": AWS::AccountId } },
        }],
    },
    Policies: [{
        PolicyName: "StartPipeline",
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow",
                Action: "codepipeline:StartPipelineExecution",
                Resource: Sub("arn:${AWS::Partition}:codepipeline:${AWS::Region}:${AWS::AccountId}:${Pipeline}"),
            }],
        },
    }],
})]
pub struct StartRole;

/// Starts the pipeline when there is a new version of the source.
#[resource(AWS::Events::Rule {
    Description: "New source of the site",
    EventPattern: {
        "source": ["aws.s3"],
        "detail-type": ["Object Created"],
        "detail": { "bucket": { "name": [Sources] }, "object": { "key": ["site.zip"] } },
    },
    Targets: [{
        Id: "Pipeline",
        Arn: Sub("arn:${AWS::Partition}:codepipeline:${AWS::Region}:${AWS::AccountId}:${Pipeline}"),
        RoleArn: StartRole.Arn,
        DeadLetterConfig: { Arn: FailedEvents.Arn },
    }],
})]
pub struct SourceChanged;

/// The pipeline and what starts it.
#[stack]
pub struct Release(PipelineRole, Pipeline, StartRole, SourceChanged);
