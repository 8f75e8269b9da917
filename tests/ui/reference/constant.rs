use cfn::{output, resource};

#[resource(AWS::SNS::Topic { DisplayName: const { Some("a") }, TopicName: const { LIMIT } })]
pub struct Topic;

#[output(Value: const { let name = 5; name + "a" })]
pub struct Name;

#[output(Value: include_str!("missing.txt"))]
pub struct File;

fn main() {}
