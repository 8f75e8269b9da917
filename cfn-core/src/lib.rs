//! The engine behind `cfn_macros`.

pub mod check;
pub mod data;
pub mod model;
pub mod part;
