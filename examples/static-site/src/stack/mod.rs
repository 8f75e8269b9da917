//! The site and its delivery, split by subject.

pub mod buckets;
pub mod distribution;
pub mod domain;
pub mod encryption;
pub mod filter;
pub mod github;
pub mod monitoring;
pub mod outputs;
pub mod parameters;
pub mod pipeline;
pub mod projects;

use cfn::stack;

/// Static site: served by CloudFront from a private bucket, built and published from what GitHub Actions uploads.
#[stack(deny(encryption), deny(resilience), deny(warnings))]
pub struct Site(
    parameters::Parameters,
    encryption::Encryption,
    buckets::Buckets,
    domain::Domain,
    filter::Filter,
    distribution::Delivery,
    projects::Projects,
    pipeline::Release,
    github::GitHub,
    monitoring::Monitoring,
    outputs::Outputs,
);
