use cfn::resource;

#[resource(AWS::SQS::QueuePolicy {
    Queues: ["orders"],
    PolicyDocument: { Version: "2012-10-17", Statement: [
        { Effect: "Allow", Principal: "*", Action: "sqs:SendMessage", Resource: "arn:aws:sqs:us-east-1:123456789012:orders" },
    ] },
})]
pub struct Public;

#[resource(AWS::IAM::Role {
    AssumeRolePolicyDocument: { Version: "2012-10-17", Statement: [
        { Effect: "Allow", Principal: { AWS: ["*"] }, Action: "sts:AssumeRole" },
    ] },
})]
pub struct Anyone;

fn main() {}
