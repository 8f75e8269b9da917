use cfn::resource;

#[resource(AWS::IAM::Role {
    AssumeRolePolicyDocument: { Version: "2012-10-17", Statement: [
        { Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: ["sts:AssumeRole", "dynamodb:PutItem"] },
    ] },
})]
pub struct Actions;

fn main() {}
