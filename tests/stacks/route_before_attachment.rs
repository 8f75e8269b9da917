//! The order is added, unless that is switched off.

pub mod fails {
    use cfn::{resource, stack};

    #[resource(AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" })]
    pub struct Network;

    #[resource(AWS::EC2::InternetGateway {})]
    pub struct Gateway;

    #[resource(AWS::EC2::VPCGatewayAttachment { VpcId: Network, InternetGatewayId: Gateway })]
    pub struct Attachment;

    #[resource(AWS::EC2::RouteTable { VpcId: Network })]
    pub struct Routes;

    #[resource(AWS::EC2::Route {
        RouteTableId: Routes,
        DestinationCidrBlock: "0.0.0.0/0",
        GatewayId: Gateway,
    }, allow(inferred_depends_on, reason = "the order is written by hand"))]
    pub struct ToInternet;

    #[stack]
    pub struct Whole(Network, Gateway, Attachment, Routes, ToInternet);
}

pub mod passes {
    use cfn::{resource, stack};

    #[resource(AWS::EC2::VPC { CidrBlock: "10.0.0.0/16" })]
    pub struct Network;

    #[resource(AWS::EC2::InternetGateway {})]
    pub struct Gateway;

    #[resource(AWS::EC2::VPCGatewayAttachment { VpcId: Network, InternetGatewayId: Gateway })]
    pub struct Attachment;

    #[resource(AWS::EC2::RouteTable { VpcId: Network })]
    pub struct Routes;

    #[resource(AWS::EC2::Route {
        RouteTableId: Routes,
        DestinationCidrBlock: "0.0.0.0/0",
        GatewayId: Gateway,
    })]
    pub struct ToInternet;

    #[stack]
    pub struct Whole(Network, Gateway, Attachment, Routes, ToInternet);
}
