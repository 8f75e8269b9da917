//! The engine behind `cfn_macros`.

pub mod check;
pub mod data;
pub mod model;
pub mod part;
//! TBD
pub mod data;
pub mod yaml;
pub mod iam;
mod nearest;
pub mod pattern;
pub mod schema;
