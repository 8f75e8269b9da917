#![deny(deprecated)]

use cfn::resource;

#[resource(AWS::IAM::Role {
    AssumeRolePolicyDocument: { Version: "2012-10-17", Statement: [
        { Effect: "Allow", Principal: { AWS: "arn:aws:iam::123456789012:role/App" }, Action: ["sts:AssumeRole", "sts:TagSession"] },
    ] },
})]
pub struct Right;

fn main() {}
