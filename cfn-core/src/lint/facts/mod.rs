//! What is known of a template: its names, its conditions, what its values are.

pub(crate) mod access;
pub(crate) mod artifacts;
pub(crate) mod aws_formats;
pub(crate) mod by_name;
pub(crate) mod conditions;
pub(crate) mod constraints;
/// What the lints are given.
pub mod context;
pub(crate) mod credentials;
pub mod describe;
pub(crate) mod engine_versions;
pub(crate) mod equality;
pub(crate) mod evaluate;
pub(crate) mod fifo;
pub(crate) mod functions;
pub(crate) mod identities;
/// A template with its names looked up.
pub mod index;
pub(crate) mod interface;
pub(crate) mod lambda;
pub(crate) mod look_ups;
pub(crate) mod names;
pub(crate) mod network;
pub(crate) mod options;
pub(crate) mod parameters;
pub(crate) mod ports;
pub(crate) mod possible_texts;
pub(crate) mod presence;
pub(crate) mod role;
pub(crate) mod role_users;
pub(crate) mod rows;
pub(crate) mod runtimes;
pub(crate) mod secret_names;
pub(crate) mod secret_parameters;
pub(crate) mod secret_places;
pub(crate) mod secret_values;
pub(crate) mod sections;
pub(crate) mod settings;
pub(crate) mod settings_check;
pub(crate) mod settings_walk;
pub(crate) mod subnets;
pub(crate) mod substitutions;
pub(crate) mod table_keys;
pub(crate) mod throttling;
pub(crate) mod throughput;
pub(crate) mod unused;
