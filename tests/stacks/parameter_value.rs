//! Whatever a parameter may be must fit where it is used.

pub mod fails {
    use cfn::{parameter, resource, stack};

    #[parameter(Type: "String", Default: "HASH", AllowedValues: ["HASH", "SORT"])]
    pub struct Kind;

    #[resource(AWS::DynamoDB::Table {
        AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
        KeySchema: [{ AttributeName: "id", KeyType: Kind }],
        BillingMode: "PAY_PER_REQUEST",
    }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
    pub struct Table;

    #[stack]
    pub struct Whole(Kind, Table);
}

pub mod passes {
    use cfn::{parameter, resource, stack};

    #[parameter(Type: "String", Default: "HASH", AllowedValues: ["HASH"])]
    pub struct Kind;

    #[resource(AWS::DynamoDB::Table {
        AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
        KeySchema: [{ AttributeName: "id", KeyType: Kind }],
        BillingMode: "PAY_PER_REQUEST",
    }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
    pub struct Table;

    #[stack]
    pub struct Whole(Kind, Table);
}
