//! All rules, by family.

use super::{Rule, allowance, deploy, extension, gather, parameter_value, policy, reference, shape, stack, value};

/// The families beside those of shapes and values.
static FAMILIES: &[&[Rule]] = &[
    &extension::RULES,
    &gather::RULES,
    &parameter_value::RULES,
    &allowance::RULES,
    policy::actions::RULES,
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
