#![deny(deprecated)]

use cfn::resource;

#[resource(AWS::IAM::ManagedPolicy {
    PolicyDocument: { Version: "2012-10-17", Statement: [
        { Effect: "Allow", Action: "LOGS:PutLogEvents", Resource: "arn:aws:logs:us-east-1:123456789012:log-group:a:*" },
    ] },
})]
pub struct Known;

fn main() {}
