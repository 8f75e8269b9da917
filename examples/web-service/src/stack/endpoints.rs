//! Ways to AWS services that do not leave the network, and that save the fees of the NAT gateways.

use cfn::{resource, stack};

use super::firewall::EndpointGroup;
use super::network::{PrivateRoutes, PrivateSubnet, Vpc};

/// Leads to S3, which holds the layers of the images.
#[resource(AWS::EC2::VPCEndpoint {
    VpcEndpointType: "Gateway",
    VpcId: Vpc,
    ServiceName: Sub("com.amazonaws.${AWS::Region}.s3"),
    RouteTableIds: [PrivateRoutes::<0>, PrivateRoutes::<1>, PrivateRoutes::<2>],
})]
pub struct S3Endpoint;

/// Declares the endpoints of services that have an address in each private subnet.
macro_rules! interface_endpoints {
    ($($(#[$doc:meta])* $name:ident => $service:literal,)*) => {
        $(
            $(#[$doc])*
            #[resource(AWS::EC2::VPCEndpoint {
                VpcEndpointType: "Interface",
                VpcId: Vpc,
                ServiceName: Sub($service),
                SubnetIds: [PrivateSubnet::<0>, PrivateSubnet::<1>, PrivateSubnet::<2>],
                SecurityGroupIds: [EndpointGroup.GroupId],
                PrivateDnsEnabled: true,
            })]
            pub struct $name;
        )*
    };
}

interface_endpoints! {
    /// Leads to the part of ECR that says where an image is.
    RegistryEndpoint => "com.amazonaws.${AWS::Region}.ecr.api",
    /// Leads to the part of ECR that Docker speaks with.
    ImagesEndpoint => "com.amazonaws.${AWS::Region}.ecr.dkr",
    /// Leads to CloudWatch Logs.
    LogsEndpoint => "com.amazonaws.${AWS::Region}.logs",
    /// Leads to Secrets Manager, where the tasks read the password of the database.
    SecretsEndpoint => "com.amazonaws.${AWS::Region}.secretsmanager",
}

/// The endpoints.
#[stack]
pub struct Endpoints(S3Endpoint, RegistryEndpoint, ImagesEndpoint, LogsEndpoint, SecretsEndpoint);
