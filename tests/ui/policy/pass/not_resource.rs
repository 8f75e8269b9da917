#![deny(deprecated)]

use cfn::resource;

#[resource(AWS::IAM::ManagedPolicy {
    PolicyDocument: { Version: "2012-10-17", Statement: [
        { Effect: "Deny", Action: "s3:GetObject", NotResource: "arn:aws:s3:::public/*" },
    ] },
})]
pub struct Denied;

fn main() {}
