use cfn::{output, parameter};

#[parameter(Type: "String")]
pub struct Name;

#[output(Value: Sub("${Name"))]
pub struct Unclosed;

#[output(Value: Sub("a ${} b"))]
pub struct Empty;

#[output(Value: Sub("${HOME:-x} and ${Na me}"))]
pub struct Shell;

#[output(Value: Sub("${AWS::Regoin}"))]
pub struct PseudoParameter;

#[output(Value: Sub("${Nome}-${Variable}", { Variable: "a" }))]
pub struct Misspelt;

#[output(Value: Sub(Name))]
pub struct NoText;

#[output(Value: Sub("${a}", ["a"]))]
pub struct ListOfVariables;

#[output(Value: Sub("${module::Topic.TopicArn}"))]
pub struct Path;

fn main() {}
