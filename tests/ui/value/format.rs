use cfn::resource;

#[resource(AWS::EC2::VPC { CidrBlock: "10.0.0.0/33" })]
pub struct Network;

fn main() {}
