//! The validator: it takes each value to the lints that check by a keyword of its schema.

pub(crate) mod apis;
pub(crate) mod compute;
pub(crate) mod containers;
pub(crate) mod count;
pub(crate) mod cross_resource;
pub(crate) mod databases;
pub(crate) mod deliveries;
pub(crate) mod documents;
pub(crate) mod domains;
pub(crate) mod edge;
/// What the lints say of a value and of what is below it.
pub mod evaluation;
pub(crate) mod extensions;
pub(crate) mod file_systems;
pub(crate) mod graphs;
pub(crate) mod jobs;
pub(crate) mod keywords;
pub(crate) mod left_out;
pub(crate) mod mapping_rows;
pub(crate) mod member_names;
pub(crate) mod migrations;
pub(crate) mod monitoring;
pub(crate) mod names;
pub(crate) mod networks;
pub(crate) mod operations;
pub(crate) mod parameter_value;
pub mod section;
pub(crate) mod services;
pub(crate) mod stores;
pub(crate) mod streams;
pub(crate) mod tasks;
pub(crate) mod user_pools;
pub mod validator;
/// A value on its way through the lints.
pub mod visit;
pub(crate) mod walk;
