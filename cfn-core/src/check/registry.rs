//! All rules, by family.

use super::{Rule, policy};

/// The families, in the order in which their findings are made.
const FAMILIES: &[&[Rule]] = &[policy::ACTIONS];

/// Every rule.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    FAMILIES.iter().flat_map(|family| family.iter())
}

/// The rule of that id.
pub fn rule(id: &str) -> Option<&'static Rule> {
    rules().find(|rule| rule.id == id)
}
