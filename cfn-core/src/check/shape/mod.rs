//! Rules of shape: what exists, what belongs where, and what kind of value it takes.

use super::Rule;

mod alternatives;
mod kind;
mod property;
mod resource_type;

/// The families of this folder.
pub(super) const FAMILIES: &[&[Rule]] = &[resource_type::RULES, kind::RULES, property::RULES, alternatives::RULES];
