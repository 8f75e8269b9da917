//! What a reference gives, and what the property that it stands in takes.

pub(crate) mod accepted;
pub mod kind;
pub(crate) mod list;
pub(crate) mod taken;
pub(crate) mod written;

pub use accepted::WRONG_KIND;
