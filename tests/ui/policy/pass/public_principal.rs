#![deny(deprecated)]

use cfn::resource;

#[resource(AWS::SQS::QueuePolicy {
    Queues: ["orders"],
    PolicyDocument: { Version: "2012-10-17", Statement: [
        { Effect: "Allow", Principal: "*", Action: "sqs:SendMessage", Resource: "arn:aws:sqs:us-east-1:123456789012:orders", Condition: { StringEquals: { "aws:SourceAccount": AWS::AccountId } } },
    ] },
})]
pub struct Narrowed;

fn main() {}
