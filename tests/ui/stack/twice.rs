use cfn::{resource, stack};

#[resource(AWS::SNS::Topic { DisplayName: Sub("${N}") })]
pub struct Topic<const N: usize>;

#[stack]
pub struct Twice(Topic<1>, Topic<2>, Topic<1>);

fn main() {}
