use cfn::{resource, stack};

#[resource(AWS::SQS::Queue { DelaySeconds: 901 }, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain")]
pub struct Jobs;

#[resource(AWS::SNS::Topic { DisplayNam: Jobs.QueueName })]
pub struct Topic;

#[stack]
pub struct Group(Jobs, Topic);
