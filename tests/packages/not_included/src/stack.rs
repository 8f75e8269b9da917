use cfn::{resource, stack};

mod other;

#[resource(AWS::SQS::Queue { DelaySeconds: 901 }, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain")]
pub struct Jobs;

#[stack]
pub struct Whole(Jobs, other::Slow);
