use cfn::resource;

#[resource(AWS::EC2::Subnet {
    VpcId: "vpc-0123456789abcdef0",
    CidrBlock: "10.0.0.0/24",
    AvailabilityZone: "us-east-1a",
    AvailabilityZoneId: "use1-az1",
    Ipv4IpamPoolId: "ipam-pool-0123456789abcdef0",
})]
pub struct Subnet;

fn main() {}
