//! The way for GitHub Actions to upload the source, without a key that somebody has to keep.

use cfn::{condition, resource, stack};

use super::buckets::Sources;
use super::encryption::DataKey;
use super::parameters::{Branch, GitHubProviderArn, Repository};

/// Whether the stack creates the identity provider.
#[condition(GitHubProviderArn == "")]
pub struct CreatesProvider;

/// Lets IAM trust the tokens of GitHub Actions. It is kept when the stack is deleted: other stacks of the account may have
/// come to use it.
#[resource(AWS::IAM::OIDCProvider {
    Url: "https://token.actions.githubusercontent.com",
    ClientIdList: ["sts.amazonaws.com"],
}, Condition: CreatesProvider, DeletionPolicy: "RetainExceptOnCreate", UpdateReplacePolicy: "Retain")]
pub struct GitHubProvider;

/// Lets the workflows of one branch of one repository upload the source, and nothing else.
#[resource(AWS::IAM::Role {
    AssumeRolePolicyDocument: {
        Version: "2012-10-17",
        Statement: [{
            Effect: "Allow",
            Principal: { Federated: if CreatesProvider { GitHubProvider.Arn } else { GitHubProviderArn } },
            Action: "sts:AssumeRoleWithWebIdentity",
            Condition: {
                StringEquals: {
                    "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
                    "token.actions.githubusercontent.com:sub": Sub("repo:${Repository}:ref:refs/heads/${Branch}"),
                },
            },
        }],
    },
    MaxSessionDuration: 3600,
    Policies: [{
        PolicyName: "UploadSource",
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [
                { Effect: "Allow", Action: "s3:PutObject", Resource: Sub("${Sources.Arn}/site.zip") },
                {
                    Effect: "Allow",
                    Action: ["kms:Decrypt", "kms:GenerateDataKey"],
                    Resource: DataKey.Arn,
                    Condition: { StringEquals: { "kms:ViaService": Sub("s3.${AWS::Region}.amazonaws.com") } },
                },
            ],
        },
    }],
})]
pub struct UploadRole;

/// The provider and the role.
#[stack]
pub struct GitHub(CreatesProvider, GitHubProvider, UploadRole);
