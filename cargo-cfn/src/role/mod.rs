//! The role of a deployment: as a template, as Rust source, and in words.

pub(crate) mod explain;
pub(crate) mod rust;
pub(crate) mod stack;
