use cfn::{parameter, resource};

#[resource(AWS::Lambda::Function { Handler: "index.handler" })]
pub struct Function;

#[resource(AWS::DynamoDB::Table {
    AttributeDefinitions: [{ AttributeName: "id" }],
    KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
    BillingMode: "PAY_PER_REQUEST",
}, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain")]
pub struct Table;

#[parameter(Default: "a")]
pub struct Untyped;

fn main() {}
