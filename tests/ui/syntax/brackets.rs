use cfn::{resource, stack};

#[resource(AWS::SNS::Topic { "Display⟨Name⟩": "topic", Tags: [{ "⟨Key": "a" }] })]
pub struct Topic;

#[stack]
pub struct Whole(Topic);

fn main() {}
