use cfn::{Resource, resource, stack};

#[resource(AWS::SQS::Queue { VisibilityTimeout: SECONDS }, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain")]
pub struct Jobs<const SECONDS: u32>;

#[resource(AWS::Lambda::EventSourceMapping { EventSourceArn: Jobs<SECONDS>.Arn, FunctionName: F })]
pub struct Source<F: Resource, const SECONDS: u32>;

#[stack]
pub struct Work<F: Resource, const SECONDS: u32>(Jobs<SECONDS>, Source<F, SECONDS>);
