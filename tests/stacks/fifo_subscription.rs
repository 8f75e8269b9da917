//! A topic without order sends nothing to a FIFO queue.

pub mod fails {
    use cfn::{resource, stack};

    #[resource(AWS::SNS::Topic { DisplayName: "Orders" })]
    pub struct Topic;

    #[resource(AWS::SQS::Queue { FifoQueue: true }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
    pub struct Jobs;

    #[resource(AWS::SNS::Subscription { TopicArn: Topic, Protocol: "sqs", Endpoint: Jobs.Arn })]
    pub struct Subscription;

    #[stack]
    pub struct Whole(Topic, Jobs, Subscription);
}

pub mod passes {
    use cfn::{resource, stack};

    #[resource(AWS::SNS::Topic { DisplayName: "Orders" })]
    pub struct Topic;

    #[resource(AWS::SQS::Queue {  }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
    pub struct Jobs;

    #[resource(AWS::SNS::Subscription { TopicArn: Topic, Protocol: "sqs", Endpoint: Jobs.Arn })]
    pub struct Subscription;

    #[resource(AWS::SQS::QueuePolicy {
        Queues: [Jobs],
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow",
                Principal: { Service: "sns.amazonaws.com" },
                Action: "sqs:SendMessage",
                Resource: Jobs.Arn,
                Condition: { ArnEquals: { "aws:SourceArn": Topic } },
            }],
        },
    })]
    pub struct JobsPolicy;

    #[stack]
    pub struct Whole(Topic, Jobs, Subscription, JobsPolicy);
}
