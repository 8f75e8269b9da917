#![deny(deprecated)]

use cfn::resource;

#[resource(AWS::IAM::ManagedPolicy {
    PolicyDocument: { Version: "2012-10-17", Statement: [
        { Effect: "Allow", Action: ["ec2:DescribeInstances", "xray:PutTraceSegments"], Resource: "*" },
        { Effect: "Allow", Action: "ec2:TerminateInstances", Resource: "*", Condition: { StringEquals: { "aws:ResourceTag/Stage": "dev" } } },
    ] },
})]
pub struct CannotBeScoped;

fn main() {}
