use cfn::{output, resource};

#[resource(AWS::SNS::Topic {})]
pub struct Topic;

#[output(Value: Topic, Export: { Name: Topic.TopicName })]
pub struct Exported;

#[output(Value: ImportValue(Sub("${AWS::StackName}-${Topic.TopicName}")))]
pub struct Imported;

fn main() {}
