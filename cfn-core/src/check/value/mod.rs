//! Rules of values: what a property of the right kind may hold.

use super::Rule;

mod allowed;
mod lambda;

/// The families of this folder.
pub(super) const FAMILIES: &[&[Rule]] = &[allowed::RULES, lambda::RULES];
