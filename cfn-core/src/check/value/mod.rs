//! Rules of values: what a property of the right kind may hold.

use super::Rule;

mod allowed;
mod aws_format;
mod count;
mod dynamic_reference;
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
    dynamic_reference::RULES,
    lambda::RULES,
    schedule::RULES,
    instance_type::RULES,
];
