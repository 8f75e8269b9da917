//! Structs with parameters.

use cfn::{Resource, output, resource, stack};

use crate::stack::{Sample, Worker};

/// The network.
#[resource(AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" })]
pub struct Network;

/// A public subnet in one zone.
#[resource(AWS::EC2::Subnet {
    VpcId: Network,
    AvailabilityZone: Select(ZONE, GetAZs()),
    CidrBlock: Select(const { ZONE + 1 }, Cidr(Network.CidrBlock, 6, 8)),
    Tags: [{ Key: "Name", Value: Sub("${AWS::StackName}-public-${ZONE}") }],
})]
pub struct PublicSubnet<const ZONE: usize>;

/// Routes of one zone.
#[resource(AWS::EC2::SubnetRouteTableAssociation {
    SubnetId: PublicSubnet<ZONE>.SubnetId,
    RouteTableId: Routes,
})]
pub struct Route<const ZONE: usize>;

/// Where traffic goes.
#[resource(AWS::EC2::RouteTable { VpcId: Network })]
pub struct Routes;

/// Fires when the function fails.
#[resource(AWS::CloudWatch::Alarm {
    Namespace: "AWS/Lambda",
    MetricName: "Errors",
    Dimensions: [{ Name: "FunctionName", Value: F }, { Name: "Arn", Value: F.Arn }],
    Statistic: "Sum",
    Period: 60,
    EvaluationPeriods: 1,
    Threshold: 0,
    ComparisonOperator: "GreaterThanThreshold",
})]
pub struct Errors<F: Resource>;

/// The first subnet.
#[output(Value: PublicSubnet<0>.SubnetId)]
pub struct FirstSubnet;

/// What one zone has.
#[stack]
pub struct Zone<const ZONE: usize>(PublicSubnet<ZONE>, Route<ZONE>);

/// The network.
#[stack]
pub struct Web(Network, Routes, Zone<0>, Zone<1>, Errors<Worker>, FirstSubnet, Sample);
