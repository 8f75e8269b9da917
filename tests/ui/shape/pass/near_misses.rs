#![deny(warnings)]

use cfn::{parameter, resource};

/// Scalars that CloudFormation turns into what the property wants.
#[resource(AWS::SQS::Queue {
    VisibilityTimeout: "30",
    FifoQueue: "true",
    QueueName: "a.fifo",
    DelaySeconds: 0,
    Tags: [{ Key: "number", Value: 5 }],
}, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
pub struct Queue;

/// Types that no table knows.
#[resource(Custom::Thing { ServiceToken: "arn:aws:lambda:us-east-1:123456789012:function:a", Anything: [1, "b"] })]
pub struct Thing;

#[resource(AWS::EC2::Subnet { VpcId: "vpc-0123456789abcdef0", CidrBlock: "10.0.0.0/24", AvailabilityZone: "us-east-1a" })]
pub struct Subnet;

#[resource(AWS::EC2::VPC { Ipv4IpamPoolId: "ipam-pool-0123456789abcdef0", Ipv4NetmaskLength: 24 })]
pub struct Network;

#[parameter(Type: "Number", Default: 10, MinValue: 1, MaxValue: 10)]
pub struct InRange;

#[parameter(Type: "AWS::SSM::Parameter::Value<List<String>>", Default: "/a/b")]
pub struct Stored;

fn main() {}
