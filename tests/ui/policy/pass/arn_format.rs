#![deny(deprecated)]

use cfn::resource;

#[resource(AWS::IAM::ManagedPolicy {
    PolicyDocument: { Version: "2012-10-17", Statement: [
        { Effect: "Allow", Action: "sqs:SendMessage", Resource: ["arn:aws:sqs:*:123456789012:orders", "arn:aws-us-gov:sqs:us-gov-west-1:123456789012:orders"] },
    ] },
})]
pub struct Right;

fn main() {}
