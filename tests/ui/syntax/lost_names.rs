//! A mistake beside the names that an entry declares for itself: rustc is not asked for them.

use cfn::{Resource, output, parameter, resource};

#[parameter(Type: "String")]
pub struct Stage;

#[output(Value: Sub("${Name}-${Stage}", { : Stage }))]
pub struct NameMissing;

#[output(Value: Sub("${Name}", { Name, Stage }))]
pub struct CommaForColon;

#[output(Value: Sub("${Name}", [Name: Stage, Other: "a"]))]
pub struct Brackets;

#[output(Value: Sub("${Name}", (Name: Stage)))]
pub struct Parentheses;

#[output(Value: Sub("${Nmae}", { Name: Stage }))]
pub struct Misspelt;

#[resource(AWS::SNS::Topic { DisplayName: Kind }; for_each(Kind in ["A", "B"], id = "SemicolonBefore${Kind}"))]
pub struct SemicolonBefore;

#[resource(AWS::SNS::Topic { DisplayName: Sub("${Kind}") }, for_eac(Kind in ["A", "B"], id = "Word${Kind}"))]
pub struct Word;

#[resource(AWS::SNS::Topic { DisplayName: Kind }, for_each { Kind in ["A", "B"], id = "Braces${Kind}" })]
pub struct Braces;

#[resource(AWS::SNS::Topic { DisplayName: Kind }, for_each(in ["A", "B"], id = "Variable${Kind}"))]
pub struct Variable;

#[resource(AWS::SNS::Topic { DisplayName: Kind }, for_each("Kind" in ["A", "B"], id = "Quoted${Kind}"))]
pub struct Quoted;

#[resource(AWS::SNS::Topic { DisplayName: Kind }, for_each(Kinds in ["A", "B"], id = "Renamed${Kind}"))]
pub struct Renamed;

#[resource(AWS::SNS::Topic { DisplayName: Stage }, for_each(Kind in ["A", "B"], id = "Beside${ZONE}"))]
pub struct Beside<const ZONE: usize>;

// A word of YAML may be the name of a parameter.
#[resource(AWS::CloudWatch::Alarm {
    Namespace: "AWS/SQS", MetricName: "NumberOfMessagesSent", Statistic: "Sum", Period: 60, Threshold: 1,
    EvaluationPeriods: 1, ComparisonOperator: "GreaterThanThreshold", ActionsEnabled: ON,
    Dimensions: [{ Name: "QueueName", Value: No.QueueName }], AlarmActions: [on],
})]
pub struct Words<No: Resource, const ON: bool>;

fn main() {}
