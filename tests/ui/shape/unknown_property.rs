use cfn::resource;

#[resource(AWS::SQS::Queue {
    VisibilityTimout: 30,
    queue_name: "a",
    KmsMasterKeyID: "alias/aws/sqs",
    Colour: "red",
}, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
pub struct Queue;

#[resource(AWS::DynamoDB::Table {
    AttributeDefinitions: [{ AttributeName: "id", AttributeTyp: "S", AttributeType: "S" }],
    KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
    BillingMode: "PAY_PER_REQUEST",
    SSEEnabled: true,
}, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain", DeletePolicy: "Retain")]
pub struct Table;

fn main() {}
