use cfn::resource;

#[resource(AWS::IAM::ManagedPolicy {
    PolicyDocument: { Version: "2012-10-17", Statement: [
        { Effect: "Allow", Action: "iam:PutRolePolicy", Resource: "arn:aws:iam::123456789012:role/*" },
        { Effect: "Allow", Action: ["lambda:UpdateFunctionCode"], Resource: "arn:aws:lambda:us-east-1:123456789012:function:*" },
    ] },
})]
pub struct Paths;

fn main() {}
