use cfn::{output, resource};

#[output(Value: 'a')]
pub struct Character;

#[output(Value: b"a")]
pub struct Bytes;

#[output(Value: c"a")]
pub struct CString;

#[output(Value: 5u32)]
pub struct IntegerWithType;

#[output(Value: -0.5f64)]
pub struct FloatWithType;

#[output(Value: 1e999)]
pub struct TooLarge;

#[output(Value: -"a")]
pub struct NegativeText;

#[output(Value: "a", 5: "b")]
pub struct NumberAsKey;

#[resource(AWS::SNS::Topic { DisplayName: null, TopicName: None })]
pub struct Nothing;

fn main() {}
