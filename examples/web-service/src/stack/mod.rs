//! The web service, split by subject. Each subject is a group, and a zone of the network is a group with a number.

pub mod balancer;
pub mod database;
pub mod encryption;
pub mod endpoints;
pub mod firewall;
pub mod monitoring;
pub mod network;
pub mod outputs;
pub mod parameters;
pub mod service;

use cfn::stack;

/// Web service: a container on Fargate behind a load balancer with TLS, with a PostgreSQL database, in three zones.
#[stack(deny(encryption), deny(resilience), deny(warnings))]
pub struct WebService(
    parameters::Parameters,
    encryption::Encryption,
    network::Network,
    endpoints::Endpoints,
    firewall::Firewall,
    balancer::Balancer,
    database::Data,
    service::Compute,
    monitoring::Monitoring,
    outputs::Outputs,
);
