//! All rules, by family.

use super::{Rule, allowance, parameter_value, shape, value};

/// The families, in the order in which their findings are made.
static FAMILIES: &[&[Rule]] = &[
    shape::resource_type::RULES,
    shape::kind::RULES,
    shape::property::RULES,
    shape::alternatives::RULES,
    value::allowed::RULES,
    value::lambda::RULES,
    &parameter_value::RULES,
    &allowance::RULES,
];

/// Every rule.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    FAMILIES.iter().flat_map(|family| family.iter())
}

/// The rule of that id.
pub fn rule(id: &str) -> Option<&'static Rule> {
    rules().find(|rule| rule.id == id)
}
