use cfn::resource;

#[resource(AWS::EC2::VPC { EnableDnsSupport: true })]
pub struct Network;

fn main() {}
