use cfn::{condition, output, parameter, resource, rule};

#[parameter(Type: "String")]
pub struct Stage;

#[resource(AWS::SNS::Topic {})]
pub struct Topic;

#[condition(Stage == "prod")]
pub struct IsProd;

#[condition(Stage = "prod")]
pub struct SingleEquals;

#[condition(IsProd & IsProd)]
pub struct SingleAnd;

#[condition(Stage == "a" == "b")]
pub struct Chained;

#[condition(Stage > "prod")]
pub struct Order;

#[condition(IsProd &&)]
pub struct NoOperand;

#[condition("prod")]
pub struct Text;

#[condition(Join(",", ["a"]))]
pub struct Value;

#[condition(IsProd, IsProd)]
pub struct Two;

#[condition()]
pub struct Nothing;

#[condition(Topic == "a")]
pub struct OfResource;

#[condition(Stage)]
pub struct OfParameter;

#[output(Value: if Stage == "prod" { "a" } else { "b" })]
pub struct Inline;

#[output(Value: if !IsProd { "a" } else { "b" })]
pub struct Negated;

#[output(Value: Stage == "prod")]
pub struct AsValue;

#[output(Value: if IsProd { Key: "a" })]
pub struct ArmAsObject;

#[output(Value: if IsProd {} else 5)]
pub struct Arms;

#[rule(Assertions: [{ Assert: IsProd }])]
pub struct ConditionInRule;

fn main() {}
