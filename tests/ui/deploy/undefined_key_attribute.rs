use cfn::resource;

#[resource(AWS::DynamoDB::Table {
    AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
    KeySchema: [{ AttributeName: "ident", KeyType: "HASH" }],
    BillingMode: "PAY_PER_REQUEST",
}, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain")]
pub struct Orders;

fn main() {}
