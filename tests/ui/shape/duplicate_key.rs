use cfn::resource;

#[resource(AWS::SNS::Topic { TopicName: "a", TopicName: "b" })]
pub struct Topic;

fn main() {}
