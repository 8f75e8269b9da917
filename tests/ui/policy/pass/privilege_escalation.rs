#![deny(deprecated)]

use cfn::resource;

#[resource(AWS::IAM::ManagedPolicy {
    PolicyDocument: { Version: "2012-10-17", Statement: [
        { Effect: "Allow", Action: ["lambda:UpdateFunctionCode"], Resource: "arn:aws:lambda:us-east-1:123456789012:function:orders" },
    ] },
})]
pub struct OneFunction;

fn main() {}
