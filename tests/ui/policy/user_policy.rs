#![deny(deprecated)]

use cfn::resource;

#[resource(AWS::IAM::User {
    Policies: [{
        PolicyName: "Own",
        PolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "ec2:DescribeVpcs", Resource: "*" }] },
    }],
})]
pub struct User;

fn main() {}
