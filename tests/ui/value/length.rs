use cfn::resource;

#[resource(AWS::DynamoDB::Table {
    AttributeDefinitions: [{ AttributeName: "", AttributeType: "S" }],
    KeySchema: [{ AttributeName: "", KeyType: "HASH" }],
    BillingMode: "PAY_PER_REQUEST",
}, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain")]
pub struct Table;

fn main() {}
