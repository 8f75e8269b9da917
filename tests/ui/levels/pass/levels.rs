//! Every group has a level, and a struct allows a group.

#![deny(deprecated)]

use cfn::{resource, stack};

#[resource(AWS::SQS::Queue {}, allow(suspicious, reason = "the jobs are made anew"))]
pub struct Jobs;

#[resource(AWS::SQS::Queue {}, allow(warnings, reason = "the jobs are made anew"))]
pub struct OtherJobs;

/// A group.
#[stack(deny(shape, value, reference), warn(policy, deploy, wiring,), allow(custom, broad_action, reason = "a"))]
pub struct Group(Jobs, OtherJobs);

/// A stack.
#[stack(deny(warnings), Metadata: { "a": 1 }, allow(suspicious, reason = "a"),)]
pub struct Whole(Group);

fn main() {}
