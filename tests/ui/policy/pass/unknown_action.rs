#![deny(deprecated)]

use cfn::resource;

#[resource(AWS::IAM::ManagedPolicy {
    PolicyDocument: { Version: "2012-10-17", Statement: [
        { Effect: "Allow", Action: ["dynamodb:PUTITEM"], Resource: "arn:aws:dynamodb:us-east-1:123456789012:table/Orders" },
    ] },
})]
pub struct Known;

fn main() {}
