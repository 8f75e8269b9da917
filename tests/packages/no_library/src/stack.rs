use cfn::{resource, stack};

#[resource(AWS::SQS::Queue { DelaySeconds: 901 }, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain")]
pub struct Jobs;

#[stack]
pub struct Whole(Jobs);
