use cfn::resource;

#[resource(AWS::IAM::ManagedPolicy {
    PolicyDocument: { Version: "2012-10-17", Statement: [
        { Effect: "Allow", NotAction: "iam:PassRole", Resource: "arn:aws:s3:::orders/*" },
    ] },
})]
pub struct Not;

fn main() {}
