//! The engine behind `cfn_macros`.

#[cfg(feature = "engine")]
pub mod assemble;
#[cfg(feature = "engine")]
pub mod check;
#[cfg(feature = "engine")]
pub mod data;
#[cfg(feature = "engine")]
pub mod iam;
#[cfg(any(rust_analyzer, test))]
#[doc(hidden)]
pub mod ide;
pub mod model;
#[cfg(feature = "engine")]
pub mod nearest;
pub mod part;
#[cfg(feature = "engine")]
pub mod pattern;
#[cfg(feature = "engine")]
pub mod schema;
#[cfg(feature = "engine")]
pub mod yaml;

#[cfg(feature = "engine")]
pub use assemble::{assemble, build};
