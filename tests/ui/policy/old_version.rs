#![deny(deprecated)]

use cfn::resource;

#[resource(AWS::IAM::ManagedPolicy {
    PolicyDocument: { Version: "2008-10-17", Statement: [
        { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::orders/*" },
    ] },
})]
pub struct Old;

fn main() {}
