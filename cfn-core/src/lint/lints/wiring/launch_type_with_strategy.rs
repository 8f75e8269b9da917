//! Where a task runs is said once.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::presence::{Presence, presence};
use crate::lint::facts::rows::rows_of;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

declare_lint! {
    /// ECS rejects a service or a task that has both a launch type and a capacity provider strategy. Leave one out.
    ///
    /// Source: "CreateService" of the Amazon ECS API reference.
    ///
    /// ```yaml,fails
    /// Type: AWS::ECS::Service
    /// Properties:
    ///   LaunchType: FARGATE # <-
    ///   CapacityProviderStrategy: [{CapacityProvider: FARGATE_SPOT, Weight: 1}]
    /// ```
    /// ```yaml,passes
    /// Type: AWS::ECS::Service
    /// Properties:
    ///   CapacityProviderStrategy: [{CapacityProvider: FARGATE_SPOT, Weight: 1}]
    /// ```
    LAUNCH_TYPE_WITH_STRATEGY = "launch_type_with_strategy", Wiring, Deny, "launch type beside a capacity provider strategy",
    Check::Resource(launch_type_with_strategy)
}

/// The types, and the objects that hold both. In the order of the types.
const HOLDERS: &[(&str, &str)] = &[
    ("AWS::ECS::Service", ""),
    ("AWS::ECS::TaskSet", ""),
    ("AWS::Events::Rule", "Targets/*/EcsParameters"),
    ("AWS::Pipes::Pipe", "TargetParameters/EcsTaskParameters"),
    ("AWS::Scheduler::Schedule", "Target/EcsParameters"),
];

const STRATEGY: &str = "CapacityProviderStrategy";

fn launch_type_with_strategy<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    for (_, place) in rows_of(HOLDERS, resource.type_name, |row| row.0) {
        for holder in resource.values_at(place) {
            let is_empty = holder.get(STRATEGY).and_then(Node::as_list).is_some_and(<[Node]>::is_empty);
            let both = ["LaunchType", STRATEGY].iter().all(|name| presence(holder, name) == Presence::Present);
            if let Some(member) = holder.member("LaunchType").filter(|_| both && !is_empty) {
                let message = "`LaunchType` cannot be combined with `CapacityProviderStrategy`; remove one of them";
                findings.report(member.key.id, message);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn a_service_has_a_launch_type_or_a_strategy() {
        let found = |properties: &str| {
            let template = format!(
                "Conditions:\n  C: !Equals [!Ref AWS::Region, a]\nResources:\n  S: {{Type: AWS::ECS::Service, Properties: {{{properties}}}}}\n"
            );
            findings("launch_type_with_strategy", &template)
        };
        let strategy = "CapacityProviderStrategy: [{CapacityProvider: FARGATE, Weight: 1}]";
        let message = ["S: `LaunchType` cannot be combined with `CapacityProviderStrategy`; remove one of them"];
        assert_eq!(found(&format!("LaunchType: FARGATE, {strategy}")), message);
        assert!(found("LaunchType: FARGATE").is_empty() && found(strategy).is_empty());
        assert!(found(&format!("LaunchType: !If [C, FARGATE, !Ref AWS::NoValue], {strategy}")).is_empty());
        assert!(found("LaunchType: FARGATE, CapacityProviderStrategy: []").is_empty());
    }
}
