#![deny(deprecated)]

use cfn::resource;

#[resource(AWS::Lambda::Permission {
    FunctionName: "orders",
    Action: "lambda:InvokeFunction",
    Principal: "apigateway.amazonaws.com",
    SourceArn: Sub("arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:a1b2c3d4e5/*/POST/data"),
})]
pub struct Permission;

fn main() {}
