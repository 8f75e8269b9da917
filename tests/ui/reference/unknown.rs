use cfn::{condition, output, parameter, resource};

mod other {
    use cfn::parameter;

    #[parameter(Type: "String")]
    pub struct Inner;
}

#[parameter(Type: "String")]
pub struct Environment;

#[resource(AWS::Events::EventBus { Name: "a" })]
pub struct DataBus;

#[condition(Enviroment == "prod")]
pub struct IsProd;

#[resource(AWS::SNS::Topic {
    KmsMasterKeyId: DataBsu,
    DisplayName: Sub("${DataBus}-${Evironment}"),
    TopicName: other::Iner,
    DataProtectionPolicy: { key: DateBus.Arn, stage: if IsProt { "a" } },
}, DependsOn: [DataBas], Condition: IsPord)]
pub struct Topic;

#[output(Value: Missing)]
pub struct KeyName;

fn main() {}
