//! Rules of shape: what exists, what belongs where, and what kind of value it takes.

use super::Rule;

mod alternatives;
mod call;
mod cidr;
mod condition;
pub(super) mod function;
mod group;
mod interface;
mod kind;
mod left_out;
mod literal;
mod parameter;
pub(in crate::check) mod property;
mod resource_type;
mod signature;
mod template;

/// The families of this folder.
pub(super) const FAMILIES: &[&[Rule]] = &[
    template::RULES,
    interface::RULES,
    resource_type::RULES,
    kind::RULES,
    property::RULES,
    group::RULES,
    alternatives::RULES,
    literal::RULES,
    parameter::RULES,
    condition::RULES,
    function::RULES,
];
