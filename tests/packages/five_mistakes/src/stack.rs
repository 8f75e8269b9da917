//! A cycle, a wrong attribute, the ARN of a queue for a role, a missing permission, and a wildcard.

use cfn::{resource, stack};

/// Group one.
#[resource(AWS::EC2::SecurityGroup {
    GroupDescription: "one",
    SecurityGroupIngress: [{ IpProtocol: "tcp", FromPort: 80, ToPort: 80, SourceSecurityGroupId: Two.GroupId }],
})]
pub struct One;

/// Group two.
#[resource(AWS::EC2::SecurityGroup {
    GroupDescription: "two",
    SecurityGroupIngress: [{ IpProtocol: "tcp", FromPort: 80, ToPort: 80, SourceSecurityGroupId: One.GroupId }],
})]
pub struct Two;

#[resource(AWS::SQS::Queue {}, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain")]
pub struct Jobs;

#[resource(AWS::IAM::Role {
    AssumeRolePolicyDocument: {
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
    },
    Policies: [{ PolicyName: "Write", PolicyDocument: { Version: "2012-10-17", Statement: [
        { Effect: "Allow", Action: "dynamodb:*", Resource: Sub("arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/orders") },
    ] } }],
})]
pub struct WorkerRole;

#[resource(AWS::Lambda::Function {
    Runtime: "python3.13",
    Handler: "index.handler",
    Code: { ZipFile: "def handler(event, context):\n    return event\n" },
    Role: Jobs.Arn,
})]
pub struct Worker;

#[resource(AWS::Events::Rule {
    ScheduleExpression: "rate(1 hour)",
    Targets: [{ Id: "worker", Arn: Worker.Arn, DeadLetterConfig: { Arn: Jobs.Arm } }],
})]
pub struct Hourly;

/// Runs a worker every hour.
#[stack]
pub struct Whole(One, Two, Jobs, WorkerRole, Worker, Hourly);
