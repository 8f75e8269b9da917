//! One mistake, one error: what is asked of a resource whose type or properties are wrong is not wrong as well.

use cfn::{output, resource};

#[resource(AWS::Events::EventBuss { Name: "a" })]
pub struct DataBus;

#[resource(AWS::SNS::Topic { DisplyName: "a" })]
pub struct Topic;

#[output(Value: DataBus.Arn)]
pub struct KeyArn;

#[output(Value: Topic.TopicArn, Condition: DataBus)]
pub struct TopicArn;

#[resource(AWS::SNS::Subscription { TopicArn: DataBus, Protocol: "email", Endpoint: DataBus.Arn })]
pub struct Mail;

fn main() {}
