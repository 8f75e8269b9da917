use cfn_macros::{parameter, resource};

#[parameter(Type: "String")]
pub struct KeyOfUser;

#[resource(AWS::SQS::Queue { KmsMasterKeyId: KeyOfUser }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
pub struct Queue;

#[resource(AWS::IAM::Role { AssumeRolePolicyDocument: { Version: "2012-10-17", Statement: [{
        Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole",
    }] } })]
pub struct Role;

#[resource(AWS::Lambda::Function { Code: { S3Bucket: "code-of-mine", S3Key: "k" }, Role: Role.Arn })]
pub struct Function;

#[resource(AWS::Lambda::Alias { FunctionName: Function, FunctionVersion: "1", Name: "live" })]
pub struct Live;

#[resource(AWS::Lambda::EventSourceMapping { FunctionName: Live, EventSourceArn: Queue.Arn })]
pub struct Mapping;

#[resource(Custom::Thing { ServiceToken: Function.Arn })]
pub struct Thing;

#[resource(AWS::SNS::Topic { KmsMasterKeyId: Thing.Arn })]
pub struct Topic;

fn main() {}
