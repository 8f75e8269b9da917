#![deny(deprecated)]

use cfn::resource;

#[resource(AWS::IAM::ManagedPolicy {
    PolicyDocument: { Version: "2012-10-17", Statement: [
        { Effect: "Allow", Action: ["s3:GetObject", "s3:getobject"], Resource: ["arn:aws:s3:::orders/*", "arn:aws:s3:::orders/in/*", "arn:aws:s3:::orders"] },
    ] },
})]
pub struct Twice;

fn main() {}
