use cfn::{condition, mapping, output, parameter, resource};

#[parameter(Type: "String")]
pub struct Environment;

#[condition(Environment == "prod")]
pub struct IsProd;

#[mapping { "a": { "b": "c" } }]
pub struct Map;

pub struct NoPart;

#[resource(AWS::SNS::Topic {
    DisplayName: IsProd,
    TopicName: Map,
    KmsMasterKeyId: NoPart,
}, Condition: Environment)]
pub struct Topic;

#[resource(AWS::SNS::Topic {}, DependsOn: [Environment, Topic])]
pub struct Waiting;

#[output(Value: FindInMap(Environment, "a", "b"))]
pub struct Found;

#[output(Value: if Topic { "a" } else { "b" })]
pub struct Chosen;

#[output(Value: IsProd.Arn)]
pub struct Returned;

fn main() {}
