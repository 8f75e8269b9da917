use cfn::{resource, stack};

#[resource(AWS::SNS::Topic { DisplayName: Oneself })]
pub struct Oneself;

#[stack]
pub struct Group(Oneself);

fn main() {}
