use cfn_macros::resource;

#[resource(AWS::EC2::VPC { EnableDnsSupport: true })]
pub struct Network;

fn main() {}
