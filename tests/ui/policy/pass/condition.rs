#![deny(deprecated)]

use cfn::resource;

#[resource(AWS::IAM::ManagedPolicy {
    PolicyDocument: { Version: "2012-10-17", Statement: [
        {
            Effect: "Allow",
            Action: "s3:ListBucket",
            Resource: "arn:aws:s3:::orders",
            Condition: {
                StringLike: { "s3:prefix": ["in/*"] },
                Bool: { "aws:SecureTransport": true },
                "ForAllValues:StringEquals": { "aws:TagKeys": ["team"] },
                IpAddress: { "aws:SourceIp": "203.0.113.0/24" },
            },
        },
    ] },
})]
pub struct Right;

fn main() {}
