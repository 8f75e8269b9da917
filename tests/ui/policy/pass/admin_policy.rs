#![deny(deprecated)]

use cfn::resource;

#[resource(AWS::IAM::Role {
    AssumeRolePolicyDocument: { Version: "2012-10-17", Statement: [
        { Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" },
    ] },
    ManagedPolicyArns: ["arn:aws:iam::123456789012:policy/Orders"],
})]
pub struct Own;

fn main() {}
