//! What the lints of the guide find: at values and at names, errors and warnings, allowed with and without need.

use cfn::{condition, parameter, resource, stack};

/// The size of the servers.
#[parameter(Type: "String", Default: "t4g.small", AllowedValues: ["t4g.small", "m7g.large", "m7g.xlarge"])]
pub struct Size;

#[condition(Size == "t4g.small")]
pub struct IsSmall;

#[resource(AWS::S3::Bucket { Tags: [{ Key: "Team", Value: "shop" }] }, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain")]
pub struct Tagged;

#[resource(AWS::S3::Bucket {}, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain")]
pub struct Untagged;

#[resource(AWS::S3::Bucket { Tags: [{ Key: Size, Value: "perhaps" }] }, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain")]
pub struct Perhaps;

#[resource(
    AWS::S3::Bucket {},
    DeletionPolicy: "Delete",
    UpdateReplacePolicy: "Delete",
    allow(owner_tag, reason = "the tests are paid for by nobody")
)]
pub struct Scratch;

#[resource(AWS::SNS::Topic { DisplayName: "topic" }, allow(owner_tag, reason = "no longer true"))]
pub struct Topic;

#[resource(AWS::SNS::Topic { DisplayName: "other" }, allow(owner_tags, reason = "misspelt"))]
pub struct Other;

#[resource(AWS::EC2::Instance { ImageId: "ami-0abcdef1234567890", InstanceType: if IsSmall { "t4g.micro" } else { Size } })]
pub struct Web;

#[resource(AWS::EC2::LaunchTemplate { LaunchTemplateData: { InstanceType: "c7g.large" } })]
pub struct Workers;

#[resource(AWS::SecretsManager::Secret { GenerateSecretString: {} }, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain")]
pub struct Password;

#[resource(AWS::IAM::Role {
    AssumeRolePolicyDocument: {
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
    },
    Policies: [{ PolicyName: "Secrets", PolicyDocument: { Version: "2012-10-17", Statement: [
        { Effect: "Allow", Action: "secretsmanager:GetSecretValue", Resource: Password },
        { Effect: "Allow", Action: "secretsmanager:GetSecretValue", Resource: [
            Password,
            Sub("arn:${AWS::Partition}:secretsmanager:${AWS::Region}:${AWS::AccountId}:secret:key-??????"),
        ] },
        {
            Effect: "Allow",
            Action: ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"],
            Resource: Sub("arn:${AWS::Partition}:secretsmanager:${AWS::Region}:${AWS::AccountId}:secret:shop/*"),
        },
        { Effect: "Deny", Action: "secretsmanager:GetSecretValue", Resource: "*" },
    ] } }],
})]
pub struct Worker;

#[resource(AWS::IAM::ManagedPolicy {
    PolicyDocument: { Version: "2012-10-17", Statement: [
        { Effect: "Allow", Action: "secretsmanager:GetSecretValue", Resource: [Password, "arn:aws:secretsmanager:us-east-1:111122223333:secret:old"] },
    ] },
})]
pub struct OldWorker;

#[stack(warn(unapproved_instance))]
pub struct Servers(Web, Workers);

#[stack(allow(several_secrets, reason = "it goes with the old shop"))]
pub struct OldShop(OldWorker);

/// A shop.
#[stack(allow(not_action, reason = "outdated"), deny(owner_tag))]
pub struct Whole(
    Size, IsSmall, Tagged, Untagged, Perhaps, Scratch, Topic, Other, Servers, Password, Worker, OldShop,
);
