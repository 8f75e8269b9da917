use cfn::resource;

#[resource(AWS::SQS::Queue {
    Arn: "arn:aws:sqs:us-east-1:123456789012:a",
}, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
pub struct Queue;

fn main() {}
