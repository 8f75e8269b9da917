use cfn::resource;

#[resource(AWS::IAM::ManagedPolicy {
    PolicyDocument: {
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Action: "sns:Publish", Resource: "arn:aws:sns:us-east-1:123456789012:a" }],
    },
    Roles: ["reader", "reader"],
})]
pub struct Policy;

fn main() {}
