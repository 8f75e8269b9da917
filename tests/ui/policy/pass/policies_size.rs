#![deny(deprecated)]

use cfn::resource;

#[resource(AWS::IAM::Group {
    Policies: [
        { PolicyName: "One", PolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: "Deny", Action: "s3:GetObject", Resource: "*" }] } },
        { PolicyName: "Two", PolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: "Deny", Action: "s3:PutObject", Resource: "*" }] } },
    ],
})]
pub struct Group;

fn main() {}
