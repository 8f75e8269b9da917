use cfn::{condition, mapping, output, parameter, resource};

#[parameter(Type: "String")]
pub struct Stage;

#[condition(Stage == "prod")]
pub struct IsProd;

#[mapping { "a": { "b": "c" } }]
pub struct Images;

#[resource(AWS::IAM::Role {
    AssumeRolePolicyDocument: {
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Principal { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
    },
})]
pub struct ColonMissing;

#[resource(AWS::DynamoDB::Table {
    AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
    : [{ AttributeName: "id", KeyType: "HASH" }],
    BillingMode: "PAY_PER_REQUEST",
}, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain")]
pub struct NameMissing;

#[output(Value: FindInMap(Images Images, "a", "b"))]
pub struct NameTwice;

#[resource(AWS::SQS::Queue { DelaySeconds => 5, QueueName = "a" }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
pub struct ArrowForColon;

#[resource(AWS::SQS::Queue { DelaySeconds: if IsProd 60 else 30 }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
pub struct BracesMissing;

#[output(Value: if IsProd { "a" } { "b" })]
pub struct ElseMissing;

#[output(Value: IsProd { "a" } else { "b" })]
pub struct IfMissing;

#[output(Value: Sub "${Stage}-a")]
pub struct ParenthesesMissing;

#[output(Value: ("${Stage}-a"))]
pub struct FunctionMissing;

#[output(Value: AWS:Region, Export: { Name: ::Region })]
pub struct HalfPseudoParameter;

#[resource(AWS::SNS::Topic, { DisplayName: "a" })]
pub struct CommaBeforeProperties;

#[output(Value: Join(",", ["a", "b" Stage, , "c"]))]
pub struct MovedComma;

#[resource = "AWS::SNS::Topic"]
pub struct Equals;

fn main() {}
