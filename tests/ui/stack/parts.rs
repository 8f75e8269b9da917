use cfn::{parameter, stack};

#[parameter(Type: "String")]
pub struct Environment;

pub struct NoPart;

#[stack]
pub struct Whole(Environment, NoPart, Missing);

#[stack(Metadta: { a: "b" }, allow(admin_policy, reason = "a"))]
pub struct Arguments(Environment);

#[stack(Resources: { Queue: { Type: "AWS::SQS::Queue" } }, Outputs: Transfrom({ Name: "Outputs" }))]
pub struct Sections(Environment);

#[stack(Outputs: Transform({ Parameters: { a: "b" } }))]
pub struct Unnamed(Environment);

#[stack]
pub struct Endless(Environment, Endless);

fn main() {}
