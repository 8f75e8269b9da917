//! A policy template of SAM grants nothing if its parameter is given another value of the resource.

pub mod fails {
    use cfn::{resource, stack};

    #[resource(AWS::SQS::Queue { VisibilityTimeout: 60 }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
    pub struct Jobs;

    #[resource(AWS::Serverless::Function {
        CodeUri: "worker",
        Policies: [{ SQSSendMessagePolicy: { QueueName: Jobs } }],
        Events: { Job: { Type: "SQS", Properties: { Queue: Jobs.Arn } } },
    })]
    pub struct Worker;

    #[stack(
        Transform: "AWS::Serverless-2016-10-31",
        Globals: { Function: { Runtime: "python3.13", Handler: "index.handler", Timeout: 10 } },
    )]
    pub struct Whole(Jobs, Worker);
}

pub mod passes {
    use cfn::{resource, stack};

    #[resource(AWS::SQS::Queue { VisibilityTimeout: 60 }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
    pub struct Jobs;

    #[resource(AWS::Serverless::Function {
        CodeUri: "worker",
        Policies: [{ SQSSendMessagePolicy: { QueueName: Jobs.QueueName } }],
        Events: { Job: { Type: "SQS", Properties: { Queue: Jobs.Arn } } },
    })]
    pub struct Worker;

    #[stack(
        Transform: "AWS::Serverless-2016-10-31",
        Globals: { Function: { Runtime: "python3.13", Handler: "index.handler", Timeout: 10 } },
    )]
    pub struct Whole(Jobs, Worker);
}
