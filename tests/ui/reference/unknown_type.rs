//! One mistake, one error: what is asked of a resource whose type or properties are wrong is not wrong as well.

use cfn_macros::{output, resource};

#[resource(AWS::KMS::Kye { KeyPolicy: {} })]
pub struct DataKey;

#[resource(AWS::SNS::Topic { DisplyName: "a" })]
pub struct Topic;

#[output(Value: DataKey.Arn)]
pub struct KeyArn;

#[output(Value: Topic.TopicArn, Condition: DataKey)]
pub struct TopicArn;

fn main() {}
