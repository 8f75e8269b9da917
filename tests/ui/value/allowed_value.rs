use cfn::resource;

#[resource(AWS::DynamoDB::Table {
    AttributeDefinitions: [{ AttributeName: "id", AttributeType: "string" }],
    KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
    BillingMode: "PAY_PER_REQUESTS",
}, DeletionPolicy: "Keep", UpdateReplacePolicy: "Retain")]
pub struct Table;

fn main() {}
