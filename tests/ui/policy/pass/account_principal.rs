#![deny(deprecated)]

use cfn::resource;

#[resource(AWS::IAM::Role {
    AssumeRolePolicyDocument: { Version: "2012-10-17", Statement: [
        { Effect: "Allow", Principal: { AWS: "123456789012" }, Action: "sts:AssumeRole", Condition: { StringEquals: { "sts:ExternalId": "orders" } } },
    ] },
})]
pub struct Narrowed;

fn main() {}
