#![deny(deprecated)]

use cfn::resource;

#[resource(AWS::SQS::QueuePolicy {
    Queues: ["orders"],
    PolicyDocument: { Version: "2012-10-17", Statement: [
        { Effect: "Allow", Principal: { AWS: ["123456789012", "arn:aws:iam::123456789012:user/division/someone"] }, Action: "sqs:SendMessage", Resource: "arn:aws:sqs:us-east-1:123456789012:orders" },
    ] },
})]
pub struct Right;

fn main() {}
