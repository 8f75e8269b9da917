use cfn::resource;

#[resource(AWS::DynamoDB::Table {
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
    KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
    ProvisionedThroughput: { ReadCapacityUnits: 1, WriteCapacityUnits: 1 },
}, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain")]
pub struct Orders;

fn main() {}
