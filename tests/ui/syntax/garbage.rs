use cfn::{output, parameter, resource};

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

#[parameter(Type: "String", AllowedValues: vec!["a"])]
pub struct MacroOfRust;

#[output(Value: match Is { true => "a", _ => "b" })]
pub struct Matched;

#[output(Value: if Is { "a", } else { "b" })]
pub struct CommaInArm;

#[output(Value: || 5)]
pub struct Closure;

#[cfn::condition(AWS::Region == "a")]
pub struct Is;

fn main() {}
