use cfn_macros::{condition, output, parameter, resource};

mod other {
    use cfn_macros::parameter;

    #[parameter(Type: "String")]
    pub struct Inner;
}

#[parameter(Type: "String")]
pub struct Environment;

#[resource(AWS::KMS::Key { KeyPolicy: {} })]
pub struct DataKey;

#[condition(Enviroment == "prod")]
pub struct IsProd;

#[resource(AWS::SNS::Topic {
    KmsMasterKeyId: DataKye,
    DisplayName: Sub("${DataKey}-${Evironment}"),
    TopicName: other::Iner,
    DataProtectionPolicy: { key: DateKey.Arn, stage: if IsProt { "a" } },
}, DependsOn: [DataKay], Condition: IsPord)]
pub struct Topic;

#[output(Value: Missing)]
pub struct KeyName;

fn main() {}
