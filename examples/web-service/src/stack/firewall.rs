//! Who may connect to whom: the internet to the load balancer, the load balancer to the tasks, the tasks to the database.
//!
//! Rules between two groups are entries of their own; inside the groups they would make a circle.

use cfn::{resource, stack};

use super::network::Vpc;
use super::parameters::ContainerPort;

/// Of the load balancer: open to the internet.
#[resource(AWS::EC2::SecurityGroup {
    GroupDescription: "Load balancer",
    VpcId: Vpc,
    SecurityGroupIngress: [
        { IpProtocol: "tcp", FromPort: 443, ToPort: 443, CidrIp: "0.0.0.0/0", Description: "Clients" },
        { IpProtocol: "tcp", FromPort: 80, ToPort: 80, CidrIp: "0.0.0.0/0", Description: "Clients, redirected to HTTPS" },
    ],
    SecurityGroupEgress: [
        { IpProtocol: "tcp", FromPort: ContainerPort, ToPort: ContainerPort, CidrIp: Vpc.CidrBlock, Description: "Tasks" },
    ],
})]
pub struct BalancerGroup;

/// Of the tasks: open to the load balancer. They may connect to HTTPS anywhere and to the database.
#[resource(AWS::EC2::SecurityGroup {
    GroupDescription: "Tasks of the service",
    VpcId: Vpc,
    SecurityGroupEgress: [
        { IpProtocol: "tcp", FromPort: 443, ToPort: 443, CidrIp: "0.0.0.0/0", Description: "AWS and other services" },
    ],
})]
pub struct ServiceGroup;

/// Of the database: open to the tasks. It connects to nothing.
#[resource(AWS::EC2::SecurityGroup {
    GroupDescription: "Database",
    VpcId: Vpc,
    SecurityGroupEgress: [
        { IpProtocol: "-1", CidrIp: "127.0.0.1/32", Description: "Nothing, in place of the default rule that allows all" },
    ],
})]
pub struct DatabaseGroup;

/// Of the interface endpoints: open to the tasks.
#[resource(AWS::EC2::SecurityGroup {
    GroupDescription: "Endpoints of AWS services",
    VpcId: Vpc,
    SecurityGroupIngress: [{
        IpProtocol: "tcp",
        FromPort: 443,
        ToPort: 443,
        SourceSecurityGroupId: ServiceGroup.GroupId,
        Description: "Tasks",
    }],
    SecurityGroupEgress: [
        { IpProtocol: "-1", CidrIp: "127.0.0.1/32", Description: "Nothing, in place of the default rule that allows all" },
    ],
})]
pub struct EndpointGroup;

/// Lets the load balancer reach the tasks.
#[resource(AWS::EC2::SecurityGroupIngress {
    GroupId: ServiceGroup.GroupId,
    IpProtocol: "tcp",
    FromPort: ContainerPort,
    ToPort: ContainerPort,
    SourceSecurityGroupId: BalancerGroup.GroupId,
    Description: "Load balancer",
})]
pub struct ServiceFromBalancer;

/// Lets the tasks leave for the database.
#[resource(AWS::EC2::SecurityGroupEgress {
    GroupId: ServiceGroup.GroupId,
    IpProtocol: "tcp",
    FromPort: 5432,
    ToPort: 5432,
    DestinationSecurityGroupId: DatabaseGroup.GroupId,
    Description: "Database",
})]
pub struct ServiceToDatabase;

/// Lets the tasks in at the database.
#[resource(AWS::EC2::SecurityGroupIngress {
    GroupId: DatabaseGroup.GroupId,
    IpProtocol: "tcp",
    FromPort: 5432,
    ToPort: 5432,
    SourceSecurityGroupId: ServiceGroup.GroupId,
    Description: "Tasks of the service",
})]
pub struct DatabaseFromService;

/// The security groups and their rules.
#[stack]
pub struct Firewall(
    BalancerGroup,
    ServiceGroup,
    DatabaseGroup,
    EndpointGroup,
    ServiceFromBalancer,
    ServiceToDatabase,
    DatabaseFromService,
);
