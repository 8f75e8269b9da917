//! Rules of values: what a property of the right kind may hold.

use super::Rule;

mod allowed;
mod aws_format;
mod count;
pub(super) mod format;
mod instance_type;
mod lambda;
mod number;
mod schedule;
mod text;

/// The families of this folder.
pub(super) const FAMILIES: &[&[Rule]] = &[
    allowed::RULES,
    text::RULES,
    number::RULES,
    count::RULES,
    format::RULES,
    lambda::RULES,
    schedule::RULES,
    instance_type::RULES,
];
