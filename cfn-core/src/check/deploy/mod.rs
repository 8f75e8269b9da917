//! What only a deployment would show: rules about how resources work together once they exist.

pub(super) mod api_gateway;
pub(super) mod certificate;
pub(super) mod dynamodb;
pub(super) mod event_source;
pub(super) mod fifo;
pub(super) mod host_port;
pub(super) mod inline_code;
pub(super) mod inner_name;
pub(super) mod invoke;
pub(super) mod kms;
pub(super) mod limit_order;
pub(super) mod log_group;
mod needed;
pub(super) mod network;
pub mod order;
mod place;
pub(super) mod record;
mod role;
pub(super) mod state_machine;
pub(super) mod stateful;
pub(super) mod topic;
