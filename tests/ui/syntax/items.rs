use cfn::{condition, mapping, output, parameter, resource, rule, stack};

#[resource(AWS::SNS::Topic {})]
pub struct WithFields {
    pub name: String,
}

#[parameter(Type: "String")]
pub struct WithParts(u8);

#[parameter(Type: "String")]
pub struct Generic<T>;

#[output(Value: "a")]
pub enum Enumeration {
    A,
}

#[mapping { "a": { "b": "c" } }]
pub fn function() {}

#[condition("a" == "b")]
#[parameter(Type: "String")]
pub struct TwoThings;

#[rule(Assertions: [{ Assert: "a" == "a" }])]
pub const CONSTANT: u8 = 1;

#[stack]
pub struct StackWithFields {
    pub part: WithFields,
}

#[stack]
pub struct StackWithTypes(Vec<u8>, &'static str, /// A part.
 WithFields);

fn main() {}
