//! The dead-letter queue of a FIFO queue is a FIFO queue.

pub mod fails {
    use cfn::{resource, stack};

    #[resource(AWS::SQS::Queue {  }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
    pub struct Dead;

    #[resource(AWS::SQS::Queue { FifoQueue: true, RedrivePolicy: { "deadLetterTargetArn": Dead.Arn, "maxReceiveCount": 3 } }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
    pub struct Jobs;

    #[stack]
    pub struct Whole(Dead, Jobs);
}

pub mod passes {
    use cfn::{resource, stack};

    #[resource(AWS::SQS::Queue { FifoQueue: true }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
    pub struct Dead;

    #[resource(AWS::SQS::Queue { FifoQueue: true, RedrivePolicy: { "deadLetterTargetArn": Dead.Arn, "maxReceiveCount": 3 } }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
    pub struct Jobs;

    #[stack]
    pub struct Whole(Dead, Jobs);
}
