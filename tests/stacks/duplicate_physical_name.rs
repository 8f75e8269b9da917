//! Two resources of a type have names of their own.

pub mod fails {
    use cfn::{resource, stack};

    #[resource(AWS::SQS::Queue { QueueName: "jobs" }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
    pub struct Jobs;

    #[resource(AWS::SQS::Queue { QueueName: "jobs" }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
    pub struct Others;

    #[stack]
    pub struct Whole(Jobs, Others);
}

pub mod passes {
    use cfn::{resource, stack};

    #[resource(AWS::SQS::Queue { QueueName: "jobs" }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
    pub struct Jobs;

    #[resource(AWS::SQS::Queue { QueueName: Sub("jobs-${AWS::StackName}") }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
    pub struct Others;

    #[stack]
    pub struct Whole(Jobs, Others);
}
