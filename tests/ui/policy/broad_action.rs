use cfn::resource;

#[resource(AWS::IAM::ManagedPolicy {
    PolicyDocument: { Version: "2012-10-17", Statement: [
        { Effect: "Allow", Action: ["dynamodb:*", "dynamodb:Get*", "dynamodb:Put*", "iam:PassR*"], Resource: "arn:aws:dynamodb:us-east-1:123456789012:table/Orders" },
        { Effect: "Allow", Action: "*", Resource: "arn:aws:s3:::orders/*" },
        { Effect: "Allow", Action: "s3:Ge*Object", Resource: "arn:aws:s3:::orders/*" },
    ] },
})]
pub struct Broad;

fn main() {}
