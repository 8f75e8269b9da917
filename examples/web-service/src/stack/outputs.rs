//! What callers, operators and other stacks need to know.

use cfn::{output, stack};

use super::balancer::LoadBalancer;
use super::database::Database;
use super::network::Vpc;
use super::parameters::DomainName;
use super::service::{Cluster, Service, ServiceLogGroup};

/// Address of the service.
#[output(Value: Sub("https://${DomainName}"))]
pub struct Url;

/// Name of the load balancer, to which DomainName leads.
#[output(Value: LoadBalancer.DNSName)]
pub struct LoadBalancerName;

/// ID of the network, for other stacks.
#[output(Value: Vpc, Export: { Name: Sub("${AWS::StackName}-VpcId") })]
pub struct VpcId;

/// Cluster of the service, for `aws ecs`.
#[output(Value: Cluster)]
pub struct ClusterName;

/// Service in the cluster, for `aws ecs`.
#[output(Value: Service.Name)]
pub struct ServiceName;

/// Log group of the tasks, for `aws logs tail`.
#[output(Value: ServiceLogGroup)]
pub struct LogGroupName;

/// Address of the database, which only the tasks reach.
#[output(Value: Database.Endpoint.Address)]
pub struct DatabaseAddress;

/// ARN of the secret with the password of the database.
#[output(Value: Database.MasterUserSecret.SecretArn)]
pub struct DatabaseSecretArn;

/// The outputs.
#[stack]
pub struct Outputs(
    Url,
    LoadBalancerName,
    VpcId,
    ClusterName,
    ServiceName,
    LogGroupName,
    DatabaseAddress,
    DatabaseSecretArn,
);
