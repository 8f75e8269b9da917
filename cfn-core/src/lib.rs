//! The engine behind `cfn_macros`.

pub mod assemble;
pub mod check;
pub mod data;
pub mod iam;
pub mod model;
pub mod nearest;
pub mod part;
pub mod pattern;
pub mod schema;
pub mod yaml;

pub use assemble::{assemble, build};
