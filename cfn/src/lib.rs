//! CloudFormation templates as annotated structs.

#[cfg(feature = "build")]
pub mod assemble;
#[cfg(any(rust_analyzer, test))]
#[doc(hidden)]
pub mod ide;
pub mod part;

pub use cfn_macros::*;

#[cfg(feature = "build")]
pub use assemble::{assemble, build};
