//! A warning stands at its token and says what to do; here they are made errors, so that this does not compile.

#![deny(deprecated)]

use cfn::resource;

#[resource(AWS::SQS::Queue {})]
pub struct Jobs;

#[resource(AWS::SNS::Topic { DisplayName: Jobs.QueueName }, DependsOn: [Jobs])]
pub struct Topic;

#[resource(AWS::SQS::Queue {}, allow(missing_deletion_policy, reason = "jobs are made anew"))]
pub struct Allowed;

fn main() {}
