//! Levels of a stack, of groups within it, and of structs.

use cfn::{Resource, parameter, resource, stack};

/// Nobody asks for it.
#[parameter(Type: "String")]
pub struct Unused;

/// Nobody asks for it either.
#[parameter(Type: "String", allow(warnings, reason = "the console asks for it"))]
pub struct Asked;

#[resource(AWS::SQS::Queue {})]
pub struct Orders;

#[resource(AWS::SQS::Queue {})]
pub struct Jobs;

#[resource(AWS::SQS::Queue {}, allow(suspicious, reason = "it is empty"))]
pub struct OldJobs;

#[resource(AWS::SQS::Queue {})]
pub struct Letters;

#[resource(AWS::SNS::Topic { DisplayName: "topic" }, allow(policy, reason = "no longer true"))]
pub struct Topic;

/// An instantiation needs the allowance; the other one does not.
#[resource(AWS::SNS::Topic { DisplayName: R }, DependsOn: [Topic, R], allow(redundant_depends_on, reason = "generic"))]
pub struct Alarms<R: Resource>;

#[stack(allow(missing_deletion_policy, reason = "letters can be written again"), deny(warnings))]
pub struct Inner(Letters);

#[stack(warn(missing_deletion_policy), allow(shape, reason = "no longer true"))]
pub struct Queues(Jobs, OldJobs, Inner);

/// A shop.
#[stack(
    deny(suspicious),
    warn(unused_parameter, unneeded_allowance),
    allow(managed_polcy, reason = "misspelt"),
    deny(wirin),
    allow(deployment_id, reason = "an addition")
)]
pub struct Whole(Unused, Asked, Orders, Queues, Topic, Alarms<Topic>, Alarms<Orders>);
