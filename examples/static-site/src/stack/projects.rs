//! The two steps of a release: CodeBuild makes the site of its source, and then publishes it.

use cfn::{resource, stack};

use super::buckets::{Artifacts, Pages};
use super::distribution::Distribution;
use super::encryption::DataKey;

/// Keeps the logs of both steps for 30 days.
#[resource(AWS::Logs::LogGroup {
    LogGroupName: Sub("/${AWS::StackName}/releases"),
    RetentionInDays: 30,
    KmsKeyId: DataKey.Arn,
}, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
pub struct ReleaseLogGroup;

/// Lets Build read the source, hand on the site, and log. The program of the site runs with these permissions, so they do
/// not include publishing.
#[resource(AWS::IAM::Role {
    AssumeRolePolicyDocument: {
        Version: "2012-10-17",
        Statement: [{
            Effect: "Allow",
            Principal: { Service: "codebuild.amazonaws.com" },
            Action: "sts:AssumeRole",
            Condition: { StringEquals: { "aws:SourceAccount": AWS::AccountId } },
        }],
    },
    Policies: [{
        PolicyName: "Build",
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [
                {
                    Effect: "Allow",
                    Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
                    Resource: ReleaseLogGroup.Arn,
                },
                {
                    Effect: "Allow",
                    Action: ["s3:GetObject", "s3:GetObjectVersion", "s3:PutObject"],
                    Resource: Sub("${Artifacts.Arn}/*"),
                },
                { Effect: "Allow", Action: ["kms:Decrypt", "kms:GenerateDataKey"], Resource: DataKey.Arn },
            ],
        },
    }],
})]
pub struct BuildRole;

/// Makes the site of its source, as buildspec/build.yml says.
#[resource(AWS::CodeBuild::Project {
    Description: "Makes the site of its source",
    ServiceRole: BuildRole.Arn,
    EncryptionKey: DataKey.Arn,
    Source: { Type: "CODEPIPELINE", BuildSpec: include_str!("../../buildspec/build.yml") },
    Artifacts: { Type: "CODEPIPELINE" },
    Environment: {
        Type: "ARM_CONTAINER",
        ComputeType: "BUILD_GENERAL1_SMALL",
        Image: "aws/codebuild/amazonlinux-aarch64-standard:3.0",
    },
    LogsConfig: { CloudWatchLogs: { Status: "ENABLED", GroupName: ReleaseLogGroup, StreamName: "build" } },
    TimeoutInMinutes: 15,
    QueuedTimeoutInMinutes: 60,
})]
pub struct Build;

/// Lets Publish read the site from the pipeline, write it to Pages, invalidate the caches, and log.
#[resource(AWS::IAM::Role {
    AssumeRolePolicyDocument: {
        Version: "2012-10-17",
        Statement: [{
            Effect: "Allow",
            Principal: { Service: "codebuild.amazonaws.com" },
            Action: "sts:AssumeRole",
            Condition: { StringEquals: { "aws:SourceAccount": AWS::AccountId } },
        }],
    },
    Policies: [{
        PolicyName: "Publish",
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [
                {
                    Effect: "Allow",
                    Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
                    Resource: ReleaseLogGroup.Arn,
                },
                {
                    Effect: "Allow",
                    Action: ["s3:GetObject", "s3:GetObjectVersion"],
                    Resource: Sub("${Artifacts.Arn}/*"),
                },
                { Effect: "Allow", Action: "s3:ListBucket", Resource: Pages.Arn },
                { Effect: "Allow", Action: ["s3:PutObject", "s3:DeleteObject"], Resource: Sub("${Pages.Arn}/*") },
                {
                    Effect: "Allow",
                    Action: "cloudfront:CreateInvalidation",
                    Resource: Sub("arn:${AWS::Partition}:cloudfront::${AWS::AccountId}:distribution/${Distribution}"),
                },
                { Effect: "Allow", Action: ["kms:Decrypt", "kms:GenerateDataKey"], Resource: DataKey.Arn },
            ],
        },
    }],
})]
pub struct PublishRole;

/// Copies the site to Pages, removes what is no longer part of it, and has CloudFront forget what it has cached.
#[resource(AWS::CodeBuild::Project {
    Description: "Publishes the site",
    ServiceRole: PublishRole.Arn,
    EncryptionKey: DataKey.Arn,
    Source: { Type: "CODEPIPELINE", BuildSpec: include_str!("../../buildspec/publish.yml") },
    Artifacts: { Type: "CODEPIPELINE" },
    Environment: {
        Type: "ARM_CONTAINER",
        ComputeType: "BUILD_GENERAL1_SMALL",
        Image: "aws/codebuild/amazonlinux-aarch64-standard:3.0",
        EnvironmentVariables: [
            { Name: "BUCKET", Value: Pages },
            { Name: "DISTRIBUTION", Value: Distribution },
        ],
    },
    LogsConfig: { CloudWatchLogs: { Status: "ENABLED", GroupName: ReleaseLogGroup, StreamName: "publish" } },
    TimeoutInMinutes: 15,
    QueuedTimeoutInMinutes: 60,
})]
pub struct Publish;

/// The projects with their roles and log.
#[stack]
pub struct Projects(ReleaseLogGroup, BuildRole, Build, PublishRole, Publish);
