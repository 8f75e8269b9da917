//! The pipeline, in the order in which a file goes through it.

pub mod buckets;
pub mod delivery;
pub mod encryption;
pub mod function;
pub mod intake;
pub mod machine;
pub mod monitoring;
pub mod outputs;
pub mod parameters;

use cfn::stack;

/// Event pipeline: checks the orders in each uploaded file with a function in Rust, and archives the right ones.
#[stack(deny(encryption), deny(resilience), deny(warnings))]
pub struct Pipeline(
    parameters::Parameters,
    encryption::Encryption,
    buckets::Buckets,
    intake::Intake,
    function::Checks,
    delivery::Delivery,
    machine::Machine,
    monitoring::Monitoring,
    outputs::Outputs,
);
