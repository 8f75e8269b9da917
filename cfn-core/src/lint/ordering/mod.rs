//! The order in which resources must be created, where nothing in the template tells CloudFormation.

pub(crate) mod api_gateway;
pub(crate) mod files;
pub(crate) mod inferred;
pub(crate) mod missing;
pub(crate) mod needed;
pub(crate) mod traffic;
pub(crate) mod waits;

pub use inferred::{InferredDependency, deployed_declarations, inferred_dependencies, is_deployment};
