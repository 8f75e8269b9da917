//! The network: three zones, each with a public, a private and an isolated subnet and a NAT gateway of its own.
//!
//! A struct with `const ZONE` is declared once and is an entry for each zone, with the number in its logical ID.

use cfn::{resource, stack};

use super::encryption::DataKey;

/// The network of the service.
#[resource(AWS::EC2::VPC {
    CidrBlock: "10.0.0.0/16",
    EnableDnsSupport: true,
    EnableDnsHostnames: true,
    Tags: [{ Key: "Name", Value: AWS::StackName }],
})]
pub struct Vpc;

/// The way to and from the internet.
#[resource(AWS::EC2::InternetGateway { Tags: [{ Key: "Name", Value: AWS::StackName }] })]
pub struct InternetGateway;

/// Attaches InternetGateway to Vpc.
#[resource(AWS::EC2::VPCGatewayAttachment { VpcId: Vpc, InternetGatewayId: InternetGateway })]
pub struct GatewayAttachment;

/// Sends what leaves the public subnets to InternetGateway.
#[resource(AWS::EC2::RouteTable { VpcId: Vpc, Tags: [{ Key: "Name", Value: Sub("${AWS::StackName}-public") }] })]
pub struct PublicRoutes;

/// The route of PublicRoutes to the internet.
#[resource(AWS::EC2::Route {
    RouteTableId: PublicRoutes,
    DestinationCidrBlock: "0.0.0.0/0",
    GatewayId: InternetGateway,
})]
pub struct PublicRoute;

/// Has no route out of the network.
#[resource(AWS::EC2::RouteTable { VpcId: Vpc, Tags: [{ Key: "Name", Value: Sub("${AWS::StackName}-isolated") }] })]
pub struct IsolatedRoutes;

/// For the load balancer and the NAT gateways. Nothing else gets a public address.
#[resource(AWS::EC2::Subnet {
    VpcId: Vpc,
    AvailabilityZone: Select(ZONE, GetAZs()),
    CidrBlock: Select(ZONE, Cidr(Vpc.CidrBlock, 12, 12)),
    Tags: [{ Key: "Name", Value: Sub("${AWS::StackName}-public-${ZONE}") }],
})]
pub struct PublicSubnet<const ZONE: usize>;

/// For the tasks, which reach the internet through the NAT gateway of their zone.
#[resource(AWS::EC2::Subnet {
    VpcId: Vpc,
    AvailabilityZone: Select(ZONE, GetAZs()),
    CidrBlock: Select(const { ZONE + 4 }, Cidr(Vpc.CidrBlock, 12, 12)),
    Tags: [{ Key: "Name", Value: Sub("${AWS::StackName}-private-${ZONE}") }],
})]
pub struct PrivateSubnet<const ZONE: usize>;

/// For the database, which reaches nothing outside of the network.
#[resource(AWS::EC2::Subnet {
    VpcId: Vpc,
    AvailabilityZone: Select(ZONE, GetAZs()),
    CidrBlock: Select(const { ZONE + 8 }, Cidr(Vpc.CidrBlock, 12, 12)),
    Tags: [{ Key: "Name", Value: Sub("${AWS::StackName}-isolated-${ZONE}") }],
})]
pub struct IsolatedSubnet<const ZONE: usize>;

/// Gives a public subnet its routes.
#[resource(AWS::EC2::SubnetRouteTableAssociation { SubnetId: PublicSubnet::<ZONE>, RouteTableId: PublicRoutes })]
pub struct PublicAssociation<const ZONE: usize>;

/// Gives an isolated subnet its routes.
#[resource(AWS::EC2::SubnetRouteTableAssociation { SubnetId: IsolatedSubnet::<ZONE>, RouteTableId: IsolatedRoutes })]
pub struct IsolatedAssociation<const ZONE: usize>;

/// The address of the zone's NAT gateway. An account has five addresses in a Region unless its quota was raised.
#[resource(AWS::EC2::EIP { Domain: "vpc", Tags: [{ Key: "Name", Value: Sub("${AWS::StackName}-${ZONE}") }] })]
pub struct NatAddress<const ZONE: usize>;

/// Lets the tasks of one zone reach the internet, so that the loss of another zone does not stop them.
#[resource(AWS::EC2::NatGateway {
    AllocationId: NatAddress::<ZONE>.AllocationId,
    SubnetId: PublicSubnet::<ZONE>,
    Tags: [{ Key: "Name", Value: Sub("${AWS::StackName}-${ZONE}") }],
})]
pub struct NatGateway<const ZONE: usize>;

/// The routes of one private subnet.
#[resource(AWS::EC2::RouteTable { VpcId: Vpc, Tags: [{ Key: "Name", Value: Sub("${AWS::StackName}-private-${ZONE}") }] })]
pub struct PrivateRoutes<const ZONE: usize>;

/// Sends what leaves a private subnet to the NAT gateway of its zone.
#[resource(AWS::EC2::Route {
    RouteTableId: PrivateRoutes::<ZONE>,
    DestinationCidrBlock: "0.0.0.0/0",
    NatGatewayId: NatGateway::<ZONE>,
})]
pub struct PrivateRoute<const ZONE: usize>;

/// Gives a private subnet its routes.
#[resource(AWS::EC2::SubnetRouteTableAssociation { SubnetId: PrivateSubnet::<ZONE>, RouteTableId: PrivateRoutes::<ZONE> })]
pub struct PrivateAssociation<const ZONE: usize>;

/// The subnets of one zone.
#[stack]
pub struct Zone<const ZONE: usize>(
    PublicSubnet<ZONE>,
    PublicAssociation<ZONE>,
    NatAddress<ZONE>,
    NatGateway<ZONE>,
    PrivateSubnet<ZONE>,
    PrivateRoutes<ZONE>,
    PrivateRoute<ZONE>,
    PrivateAssociation<ZONE>,
    IsolatedSubnet<ZONE>,
    IsolatedAssociation<ZONE>,
);

/// Keeps the flow logs for 90 days.
#[resource(AWS::Logs::LogGroup {
    LogGroupName: Sub("/${AWS::StackName}/flow"),
    RetentionInDays: 90,
    KmsKeyId: DataKey.Arn,
}, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
pub struct FlowLogGroup;

/// Lets the flow log write to FlowLogGroup.
#[resource(AWS::IAM::Role {
    AssumeRolePolicyDocument: {
        Version: "2012-10-17",
        Statement: [{
            Effect: "Allow",
            Principal: { Service: "vpc-flow-logs.amazonaws.com" },
            Action: "sts:AssumeRole",
            Condition: {
                StringEquals: { "aws:SourceAccount": AWS::AccountId },
                ArnLike: { "aws:SourceArn": Sub("arn:${AWS::Partition}:ec2:${AWS::Region}:${AWS::AccountId}:vpc-flow-log/*") },
            },
        }],
    },
    Policies: [{
        PolicyName: "WriteFlowLog",
        PolicyDocument: {
            Version: "2012-10-17",
            Statement: [{
                Effect: "Allow",
                Action: ["logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams"],
                Resource: FlowLogGroup.Arn,
            }, {
                Effect: "Allow",
                Action: "logs:DescribeLogGroups",
                Resource: "*",
            }],
        },
    }],
})]
pub struct FlowLogRole;

/// Records every connection that the network accepts or rejects.
#[resource(AWS::EC2::FlowLog {
    ResourceType: "VPC",
    ResourceId: Vpc,
    TrafficType: "ALL",
    LogDestinationType: "cloud-watch-logs",
    LogDestination: FlowLogGroup.Arn,
    DeliverLogsPermissionArn: FlowLogRole.Arn,
    MaxAggregationInterval: 60,
})]
pub struct FlowLog;

/// The network with its three zones.
#[stack]
pub struct Network(
    Vpc,
    InternetGateway,
    GatewayAttachment,
    PublicRoutes,
    PublicRoute,
    IsolatedRoutes,
    Zone<0>,
    Zone<1>,
    Zone<2>,
    FlowLogGroup,
    FlowLogRole,
    FlowLog,
);
