use cfn::resource;

#[resource(AWS::IAM::Role {
    AssumeRolePolicyDocument: { Version: "2012-10-17", Statement: [
        { Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" },
    ] },
    ManagedPolicyArns: ["arn:aws:iam::aws:policy/AdministratorAccess", Sub("arn:${AWS::Partition}:iam::aws:policy/AmazonDynamoDBFullAccess")],
})]
pub struct Admin;

fn main() {}
