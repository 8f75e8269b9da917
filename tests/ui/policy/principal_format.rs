use cfn::resource;

#[resource(AWS::SQS::QueuePolicy {
    Queues: ["orders"],
    PolicyDocument: { Version: "2012-10-17", Statement: [
        { Effect: "Allow", Principal: { Aws: "123456789012" }, Action: "sqs:SendMessage", Resource: "arn:aws:sqs:us-east-1:123456789012:orders" },
        { Effect: "Allow", Principal: { AWS: ["arn:aws:iam::123456789012:role/app-*", "1234"] }, Action: "sqs:SendMessage", Resource: "arn:aws:sqs:us-east-1:123456789012:orders" },
    ] },
})]
pub struct Form;

#[resource(AWS::IAM::Role {
    AssumeRolePolicyDocument: { Version: "2012-10-17", Statement: [
        { Effect: "Allow", Principal: { Service: "lamdba.amazonaws.com" }, Action: "sts:AssumeRole" },
    ] },
})]
pub struct Misspelt;

fn main() {}
