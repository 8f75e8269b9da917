#![deny(warnings)]

use cfn::{parameter, resource};

#[parameter(Type: "String", Default: "30")]
pub struct Timeout;

#[resource(AWS::SQS::Queue {
    VisibilityTimeout: 43200,
    DelaySeconds: 0,
    MessageRetentionPeriod: Timeout,
}, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
pub struct Queue;

/// A variable may look like a reserved one, and a runtime may be new.
#[resource(AWS::Lambda::Function {
    FunctionName: "store-data_1",
    Role: "arn:aws:iam::123456789012:role/service-role/a",
    Runtime: "python3.13",
    Handler: "index.handler",
    Code: { ZipFile: "def handler(event, context): return event" },
    MemorySize: 128,
    Timeout: 900,
    Environment: { Variables: { "AWS_REGION_NAME": AWS::Region, "MY_AWS_REGION": "us-east-1" } },
})]
pub struct Function;

#[resource(AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" })]
pub struct Network;

#[resource(AWS::Events::Rule { ScheduleExpression: "cron(0/15 8-18 ? * MON-FRI *)" })]
pub struct WorkingHours;

fn main() {}
