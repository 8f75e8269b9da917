use cfn::{condition, mapping, parameter, resource};

#[resource(AWS::SNS::Topic {}, deny(policy))]
pub struct Denied;

#[parameter(Type: "String", warn(unused_parameter))]
pub struct Warned;

#[condition(AWS::Region == "us-east-1", deny(suspicious))]
pub struct Condition;

#[mapping { { "a": { "b": "c" } }, warn(suspicious) }]
pub struct Mapping;

#[resource(AWS::SNS::Topic {}, allow(policy, broad_action, policy, reason = "a"))]
pub struct Twice;

#[resource(AWS::SNS::Topic {}, allow(polcy, reason = "a"))]
pub struct Misspelt;

#[resource(AWS::SNS::Topic {}, allow(warnings))]
pub struct NoReason;

fn main() {}
