use cfn::{output, parameter, resource};

#[parameter(Type: "String")]
pub struct Stage;

#[resource(AWS::SNS::Topic {})]
pub struct Topic;

#[resource(AWS::SNS::Topic {}, DependsOn: ["Topic"], Condition: "IsProd")]
pub struct Quoted;

#[resource(AWS::SNS::Topic {}, DependsOn: Topic.TopicArn)]
pub struct OfAttribute;

#[output(Value: AWS::Regoin)]
pub struct PseudoParameter;

#[output(Value: AWS::SNS::Topic)]
pub struct TypeAsValue;

fn main() {}
