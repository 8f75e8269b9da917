use cfn::resource;

#[resource(AWS::SQS::Queue {
    VisibilityTimeout: "soon",
    FifoQueue: "perhaps",
    QueueName: ["a"],
    Tags: { Key: "a", Value: "b" },
    DelaySeconds: 1.5,
}, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
pub struct Queue;

#[resource(AWS::DynamoDB::Table {
    AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
    KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
    ProvisionedThroughput: 5,
}, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain")]
pub struct Table;

fn main() {}
