#![deny(deprecated)]

use cfn::resource;

#[resource(AWS::IAM::ManagedPolicy {
    PolicyDocument: { Version: "2012-10-17", Statement: [
        { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::orders/${aws:username}/*" },
    ] },
})]
pub struct Right;

fn main() {}
