use cfn::{parameter, stack};

#[parameter(Type: "String")]
pub struct Environment;

pub struct NoPart;

#[stack]
pub struct Whole(Environment, NoPart, Missing);

#[stack(Metadta: { a: "b" }, allow(admin_policy, reason = "a"))]
pub struct Arguments(Environment);

#[stack]
pub struct Endless(Environment, Endless);

fn main() {}
