use cfn::{resource, stack};

macro_rules! queues {
    ($($name:ident $seconds:expr),*) => {$(
        #[resource(AWS::SQS::Queue {
            VisibilityTimeout: $seconds,
            KmsMasterKeyId: Key.Arn,
        }, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain")]
        pub struct $name;
    )*};
}

#[resource(AWS::SNS::Topic { DisplayName: "key" })]
pub struct Key;

queues!(Fast 60, Slow 43_201);

#[stack]
pub struct Whole(Key, Fast, Slow);
