//! Rules about what a reference gives and what the property that it stands in takes.

pub(super) mod argument;
pub mod kind;
mod place;
pub(super) mod shape;
mod written;
pub mod wrong_kind;
