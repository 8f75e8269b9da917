//! All rules, by family.

use super::{Rule, allowance, extension, parameter_value, policy, shape, stack, value};

/// The families beside those of shapes and values.
static FAMILIES: &[&[Rule]] = &[
    &extension::RULES,
    &parameter_value::RULES,
    &allowance::RULES,
    policy::ACTIONS,
    stack::name::RULES,
    stack::depends_on::RULES,
    stack::cycle::RULES,
    stack::conditional::RULES,
    stack::mapping::RULES,
    stack::function::RULES,
    stack::duplicate::RULES,
    stack::limit::RULES,
    stack::unused::RULES,
];

/// Every rule.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    let families = shape::FAMILIES.iter().chain(value::FAMILIES).chain(FAMILIES);
    families.flat_map(|family| family.iter())
}

/// The rule of that id.
pub fn rule(id: &str) -> Option<&'static Rule> {
    rules().find(|rule| rule.id == id)
}
