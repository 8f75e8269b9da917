use cfn_macros::resource;

#[resource(AWS::SQS::Queue {}, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
pub struct Queue;

#[resource(AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" })]
pub struct Vpc;

#[resource(AWS::IAM::Role { AssumeRolePolicyDocument: { Version: "2012-10-17", Statement: [{
        Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole",
    }] } })]
pub struct Role;

#[resource(AWS::SNS::Topic { KmsMasterKeyId: Topic2 })]
pub struct Topic;

#[resource(AWS::SNS::Topic {})]
pub struct Topic2;

#[resource(AWS::Lambda::Function { Code: { S3Bucket: "code-of-mine", S3Key: "k" }, Role: Queue.Arn })]
pub struct WithQueue;

#[resource(AWS::Lambda::Function { Code: { S3Bucket: "code-of-mine", S3Key: "k" }, Role: Role })]
pub struct WithName;

#[resource(AWS::Lambda::Function { Code: { S3Bucket: "code-of-mine", S3Key: "k" }, Role: Sub("${Vpc}") })]
pub struct WithVpc;

#[resource(AWS::Lambda::EventSourceMapping { FunctionName: WithQueue, EventSourceArn: Role.Arn })]
pub struct Mapping;

fn main() {}
