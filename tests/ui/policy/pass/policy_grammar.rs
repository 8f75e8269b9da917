#![deny(deprecated)]

use cfn::{condition, resource};

#[condition(AWS::Region == "us-east-1")]
pub struct Production;

#[resource(AWS::IAM::ManagedPolicy {
    PolicyDocument: { Version: "2012-10-17", Statement: [
        { Sid: "Read1", Effect: "Allow", Action: if Production { "s3:GetObject" } else { ["s3:GetObjectVersion"] }, Resource: "arn:aws:s3:::orders/*" },
    ] },
})]
pub struct Right;

fn main() {}
