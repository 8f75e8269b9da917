use cfn::resource;

#[resource(AWS::IAM::ManagedPolicy {
    PolicyDocument: { Version: "2012-10-17", Statement: [
        { Effect: "Deny", Action: "s3:GetObject", Resource: ["orders/*", "arn:aws:s3:orders", "arn:amazon:s3:::orders/*", "arn:aws:sqs:us-east-1:1234:orders"] },
    ] },
})]
pub struct Form;

fn main() {}
