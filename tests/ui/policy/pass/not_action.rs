#![deny(deprecated)]

use cfn::resource;

#[resource(AWS::IAM::ManagedPolicy {
    PolicyDocument: { Version: "2012-10-17", Statement: [
        { Effect: "Deny", NotAction: "iam:GetUser", Resource: "*" },
    ] },
})]
pub struct Denied;

fn main() {}
