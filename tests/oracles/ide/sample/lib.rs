//! A stack outside of the workspace.

pub mod keys;
pub mod loops;
pub mod network;
pub mod stack;
