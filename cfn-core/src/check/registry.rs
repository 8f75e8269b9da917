//! All rules, by family.

use std::sync::LazyLock;

use super::rule::{OfDeclaration, OfPolicy, OfResource};
use super::{
    Check, Rule, allowance, deploy, extension, gather, parameter_value, policy, reference, shape, stack, value,
};

/// The families beside those of shapes and values.
static FAMILIES: &[&[Rule]] = &[
    &extension::RULES,
    &gather::RULES,
    &parameter_value::RULES,
    &allowance::RULES,
    policy::actions::RULES,
    policy::unscoped::RULES,
    policy::resources::RULES,
    policy::principals::RULES,
    policy::conditions::RULES,
    policy::grammar::RULES,
    policy::form::RULES,
    policy::variables::RULES,
    policy::rights::RULES,
    policy::managed::RULES,
    policy::size::RULES,
    policy::redundant::RULES,
    stack::name::RULES,
    stack::depends_on::RULES,
    stack::cycle::RULES,
    stack::condition_cycle::RULES,
    stack::compared::RULES,
    stack::conditional::RULES,
    stack::mapping::RULES,
    stack::function::RULES,
    stack::duplicate::RULES,
    stack::export::RULES,
    stack::limit::RULES,
    stack::unused::RULES,
    reference::wrong_kind::RULES,
    reference::shape::RULES,
    reference::argument::RULES,
    deploy::order::RULES,
    deploy::api_gateway::RULES,
    deploy::invoke::RULES,
    deploy::event_source::RULES,
    deploy::inline_code::RULES,
    deploy::log_group::RULES,
    deploy::dynamodb::RULES,
    deploy::fifo::RULES,
    deploy::topic::RULES,
    deploy::kms::RULES,
    deploy::certificate::RULES,
    deploy::stateful::RULES,
    deploy::host_port::RULES,
    deploy::inner_name::RULES,
    deploy::limit_order::RULES,
    deploy::network::RULES,
    deploy::record::RULES,
    deploy::state_machine::RULES,
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

/// The rules whose functions judge the parts of a template one by one, sorted by what they judge: most of them are no
/// rules for most of the parts.
#[derive(Debug, Default)]
pub(super) struct RulesByCheck {
    pub(super) declaration: Vec<(&'static Rule, OfDeclaration)>,
    pub(super) resource: Vec<(&'static Rule, OfResource)>,
    pub(super) policy: Vec<(&'static Rule, OfPolicy)>,
}

pub(super) static RULES_BY_CHECK: LazyLock<RulesByCheck> = LazyLock::new(|| {
    let mut sorted = RulesByCheck::default();
    for rule in rules() {
        match rule.check {
            Check::Declaration(check) => sorted.declaration.push((rule, check)),
            Check::Resource(check) => sorted.resource.push((rule, check)),
            Check::Policy(check) => sorted.policy.push((rule, check)),
            Check::Values(_) | Check::Holders(_) | Check::Template(_) | Check::Engine => {}
        }
    }
    sorted
});
