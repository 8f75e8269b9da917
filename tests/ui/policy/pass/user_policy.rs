#![deny(deprecated)]

use cfn::resource;

#[resource(AWS::IAM::Group {
    Policies: [{
        PolicyName: "Shared",
        PolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "ec2:DescribeVpcs", Resource: "*" }] },
    }],
})]
pub struct Group;

fn main() {}
