use cfn::resource;

#[resource(AWS::DynamoDB::Tabel { TableName: "a" })]
pub struct Misspelt;

#[resource(AWS::Dynamo::Table { TableName: "a" })]
pub struct WrongService;

#[resource(AWS::SNS::topic {})]
pub struct WrongCase;

fn main() {}
