use cfn::{condition, output, parameter, resource, stack};

#[parameter(Type: "String")]
pub struct Environment;

#[condition(Environment == "prod")]
pub struct IsProd;

#[resource(AWS::Events::EventBus { Name: "a" })]
pub struct DataBus;

#[resource(AWS::SNS::Topic { TopicName: DataBus.Name, DisplayName: Environment }, Condition: IsProd)]
pub struct Topic;

#[output(Value: Join(",", [Topic, DataBus]))]
pub struct TopicArn;

#[stack]
pub struct Group(Topic);

#[stack]
pub struct Whole(Group, TopicArn, Environment);

fn main() {
    let _ = cfn::assemble::<Whole>();
}
