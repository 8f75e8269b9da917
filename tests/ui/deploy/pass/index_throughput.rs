use cfn::resource;

#[resource(AWS::DynamoDB::Table {
    AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
    KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
    BillingMode: "PAY_PER_REQUEST",
    GlobalSecondaryIndexes: [{
        IndexName: "by-id",
        KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
        Projection: { ProjectionType: "ALL" },
    }],
}, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain")]
pub struct Orders;

fn main() {}
