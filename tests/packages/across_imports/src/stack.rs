//! Stacks that import from each other.

use cfn::{output, parameter, resource, stack};

/// The name of the stack of the network.
#[parameter(Type: "String")]
pub struct NetworkStack;

/// Holds the orders.
#[resource(AWS::SQS::Queue { QueueName: "orders" }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
pub struct Orders;

#[output(Value: Orders.Arn, Export: { Name: "orders-queue-arn" })]
pub struct OrdersArn;

/// Imports of a stack that is built later: the first one is misspelt.
#[resource(AWS::SSM::Parameter { Type: "String", Value: ImportValue(Sub("${NetworkStack}-PrivateSubent")) })]
pub struct Misspelt;

#[resource(AWS::SSM::Parameter { Type: "String", Value: ImportValue(Sub("${NetworkStack}-PrivateSubnet")) })]
pub struct Right;

/// Another network has it.
#[resource(AWS::SSM::Parameter { Type: "String", Value: ImportValue(Sub("${NetworkStack}-PublicSubnet")) })]
pub struct Outside;

/// The name of a stack may be anything.
#[resource(AWS::SSM::Parameter { Type: "String", Value: ImportValue("production-network-PrivateSubnet") })]
pub struct Written;

#[stack]
pub struct Shop(NetworkStack, Orders, OrdersArn, Misspelt, Right, Outside, Written);

#[resource(AWS::SSM::Parameter { Type: "String", Value: ImportValue("orders-qeue-arn") })]
pub struct QueueOfReports;

#[resource(AWS::SSM::Parameter { Type: "String", Value: ImportValue("orders-queue-arn") })]
pub struct RightQueue;

#[resource(AWS::SSM::Parameter { Type: "String", Value: ImportValue("payments-queue-arn") })]
pub struct OtherQueue;

#[resource(AWS::SSM::Parameter { Type: "String", Value: ImportValue("orders-queu-arn") },
    allow(unknown_export, reason = "the old shop exports it"))]
pub struct Allowed;

#[resource(AWS::SSM::Parameter { Type: "String",
    Value: GetStackOutput({ StackName: "network-production", OutputName: "PrivateSubnetIdd" }) })]
pub struct OutputOfNetwork;

#[resource(AWS::SSM::Parameter { Type: "String",
    Value: GetStackOutput({ StackName: "network-production", OutputName: "PrivateSubnetId" }) })]
pub struct RightOutput;

#[resource(AWS::SSM::Parameter { Type: "String",
    Value: GetStackOutput({ StackName: "legacy", OutputName: "PrivateSubnetIdd" }) })]
pub struct OtherOutput;

#[stack]
pub struct Reports(QueueOfReports, RightQueue, OtherQueue, Allowed, OutputOfNetwork, RightOutput, OtherOutput);

/// The subnet's network.
#[resource(AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" })]
pub struct Vpc;

#[resource(AWS::EC2::Subnet { VpcId: Vpc, CidrBlock: "10.0.0.0/24" })]
pub struct Subnet;

#[output(Value: Subnet, Export: { Name: Sub("${AWS::StackName}-PrivateSubnet") })]
pub struct PrivateSubnetId;

#[stack]
pub struct Network(Vpc, Subnet, PrivateSubnetId);
