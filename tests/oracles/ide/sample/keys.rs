//! What others refer to.

use cfn::{condition, parameter, resource};

/// Deployment stage.
#[parameter(Type: "String", Default: "dev")]
pub struct Environment;

/// In production.
#[condition(Environment == "prod" && !(AWS::Region == "eu-west-1"))]
pub struct IsProduction;

/// Encrypts the records.
#[resource(AWS::KMS::Key {
    Description: "Encrypts the records",
    EnableKeyRotation: true,
    KeyPolicy: {
        Version: "2012-10-17",
        Statement: [{
            Effect: "Allow",
            Principal: { AWS: Sub("arn:${AWS::Partition}:iam::${AWS::AccountId}:root") },
            Action: "kms:*",
            Resource: "*",
        }],
    },
}, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain")]
pub struct DataKey;
