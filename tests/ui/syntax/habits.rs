use cfn::{condition, output, parameter, resource};

const MAX_SIZE: u64 = 1024;

#[parameter(Type: "String")]
pub struct Stage;

#[condition(Stage == "prod")]
pub struct IsProd;

#[resource(AWS::SNS::Topic {})]
pub struct Topic;

#[output(Value: { "Fn::GetAtt": [Topic, "TopicArn"] })]
pub struct LongFormInQuotes;

#[output(Value: { "Ref": Stage })]
pub struct RefInQuotes;

#[output(Value: { Fn::Sub: "${Stage}-a" })]
pub struct LongForm;

#[output(Value: Fn::Sub("${Stage}-a"))]
pub struct Prefix;

#[output(Value: Fn::If(IsProd, "a", "b"))]
pub struct PrefixedIf;

#[output(Value: Fn::Frobnicate("a"))]
pub struct PrefixedUnknown;

#[output(Value: !Sub "${Stage}-a", Condition: !Not [IsProd])]
pub struct Tags;

#[resource(AWS::KMS::Key {
    EnableKeyRotation: yes,
    Enabled: True,
    Description: null,
    PendingWindowInDays: MAX_SIZE,
}, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain")]
pub struct Words;

#[resource(AWS::SNS::Topic { DisplayName: self::MAX_SIZE })]
pub struct ConstantInModule;

#[parameter(Type: "String", AllowedValues: [- "a", - "b"])]
pub struct Dashes;

#[parameter(Type: "String", id: "1st")]
pub struct IdWithColon;

#[parameter(Type: "String", id = Stage)]
pub struct IdWithoutQuotes;

#[condition(Stage < "prod")]
pub struct Order;

fn main() {}
