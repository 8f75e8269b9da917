use cfn::{Condition, Resource, output, parameter, resource, stack};

#[parameter(Type: "String")]
pub struct Environment;

pub struct NoPart;

#[resource(AWS::SNS::Topic { KmsMasterKeyId: NoPart, DisplayName: Sub("${NoPart}") }, DependsOn: [NoPart])]
pub struct Topic;

#[output(Value: R, Condition: C)]
pub struct Generic<R: Resource, C: Condition>;

#[output(Value: U)]
pub struct Unbound<U>;

#[stack]
pub struct Whole(Environment, Topic, Generic<Environment, Topic>, NoPart);

fn main() {}
