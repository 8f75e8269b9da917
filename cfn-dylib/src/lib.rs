//! The engine as a dynamic library. Where it is among the dependencies, rustc takes the engine from it: a build script
//! then links a few objects instead of the whole engine.

pub use cfn_core::*;
