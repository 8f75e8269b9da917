use cfn_macros::{output, parameter, resource};

#[resource(AWS::SNS::Topic { ; DisplayName: "a", @@ TopicName = "b" })]
pub struct BetweenProperties;

#[resource(AWS::SNS::Topic { DisplayName: ?, TopicName: #, KmsMasterKeyId: a + 1 })]
pub struct ForValues;

#[resource(AWS SNS Topic { DisplayName: "a" })]
pub struct ForTheType;

#[resource(AWS::SNS::Topic (DisplayName: "a"))]
pub struct Parentheses;

#[resource(AWS::SNS::Topic { DisplayName: "a" }, with("b"), 5: 6)]
pub struct BehindProperties;

#[output(Value: Topic { DisplayName: "a" })]
pub struct NamedObject;

#[parameter(Type: "String", AllowedValues: [Key: "a"])]
pub struct FieldInList;

#[output(Value: format!("a"))]
pub struct OtherMacro;

#[output(Value: const)]
pub struct ConstWithoutBlock;

fn main() {}
