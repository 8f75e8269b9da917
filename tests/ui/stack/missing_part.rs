use cfn_macros::{condition, output, parameter, resource, stack};

#[parameter(Type: "String")]
pub struct Environment;

#[condition(Environment == "prod")]
pub struct IsProd;

#[resource(AWS::Events::EventBus { Name: "a" })]
pub struct DataBus;

#[resource(AWS::SNS::Topic { KmsMasterKeyId: DataBus.Arn, DisplayName: Environment }, Condition: IsProd)]
pub struct Topic;

#[output(Value: Topic, Export: { Name: DataBus })]
pub struct TopicArn;

#[stack]
pub struct Group(Topic);

#[stack]
pub struct Whole(Group, TopicArn, Environment);

fn main() {
    let _ = cfn_core::assemble::<Whole>();
}
