use cfn::resource;

#[resource(AWS::IAM::ManagedPolicy {
    PolicyDocument: { Version: "2012-10-17", Statement: [
        { Effect: "Allow", Action: "dynamodb:PutItem", Resource: "*" },
        { Effect: "Allow", Action: ["ec2:DescribeInstances", "ec2:TerminateInstances"], Resource: "*" },
        { Effect: "Allow", Action: "s3:GetObject", Resource: ["arn:aws:s3:::*"] },
    ] },
})]
pub struct Unscoped;

fn main() {}
