#![deny(deprecated)]

use cfn::resource;

#[resource(AWS::SQS::Queue {}, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain")]
pub struct Queue;

#[resource(AWS::IAM::ManagedPolicy {
    PolicyDocument: { Version: "2012-10-17", Statement: [
        { Effect: "Allow", Action: ["s3:ListBucket", "s3:GetObject"], Resource: ["arn:aws:s3:::orders", "arn:aws:s3:::orders/*"] },
        { Effect: "Allow", Action: "sqs:SendMessage", Resource: Queue.Arn },
        { Effect: "Allow", Action: "sqs:SendMessage", Resource: Sub("arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:orders") },
    ] },
})]
pub struct Right;

fn main() {}
