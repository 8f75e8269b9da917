#![deny(deprecated)]

use cfn::resource;

#[resource(AWS::SQS::QueuePolicy {
    Queues: ["orders"],
    PolicyDocument: { Version: "2012-10-17", Statement: [
        { Effect: "Deny", NotPrincipal: { AWS: "arn:aws:iam::123456789012:role/Writer" }, Action: "sqs:SendMessage", Resource: "arn:aws:sqs:us-east-1:123456789012:orders" },
    ] },
})]
pub struct Denied;

fn main() {}
