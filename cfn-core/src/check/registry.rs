//! All rules, by family.

use super::{Rule, policy, stack};

/// The families, in the order in which their findings are made.
const FAMILIES: &[&[Rule]] = &[
    policy::actions::RULES,
    policy::resources::RULES,
    policy::principals::RULES,
    policy::conditions::RULES,
    policy::grammar::RULES,
    policy::form::RULES,
    policy::rights::RULES,
    policy::managed::RULES,
    policy::size::RULES,
    policy::redundant::RULES,
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
    FAMILIES.iter().flat_map(|family| family.iter())
}

/// The rule of that id.
pub fn rule(id: &str) -> Option<&'static Rule> {
    rules().find(|rule| rule.id == id)
}
