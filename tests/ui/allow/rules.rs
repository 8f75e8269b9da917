use cfn::{parameter, resource};

#[resource(AWS::SNS::Topic {}, allow(broad_acton, reason = "a"))]
pub struct Misspelt;

#[resource(AWS::SNS::Topic {}, allow(frobnicate, reason = "a"))]
pub struct Unknown;

#[resource(AWS::SNS::Topic {}, allow(broad_action))]
pub struct NoReason;

#[resource(AWS::SNS::Topic {}, allow(broad_action, reason = "  "))]
pub struct EmptyReason;

#[resource(AWS::SNS::Topic {}, allow(broad_action, reason = 5))]
pub struct NumberAsReason;

#[resource(AWS::SNS::Topic {}, allow(cfn::broad_action, reason = "a"))]
pub struct WithPrefix;

#[resource(AWS::SNS::Topic {}, allow(reason = "a"))]
pub struct NoRule;

#[resource(AWS::SNS::Topic {}, allow())]
pub struct Nothing;

#[parameter(Type: "String", allow = "broad_action")]
pub struct Assigned;

#[parameter(Type: "String", allow: broad_action)]
pub struct AsField;

fn main() {}
