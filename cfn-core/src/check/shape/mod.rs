//! Rules of shape: what exists, what belongs where, and what kind of value it takes.

pub(super) mod alternatives;
pub(super) mod kind;
pub(super) mod property;
pub(super) mod resource_type;
