//! Containers that wait for the health of one that has no health check.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::presence::{Presence, presence};
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

declare_lint! {
    /// A container that depends on another one with the condition `HEALTHY` starts once the other one has passed its health
    /// check. ECS rejects a task in which the other one has none.
    ///
    /// Source: "ContainerDependency" of the Amazon ECS API reference.
    ///
    /// ```yaml,fails
    /// Type: AWS::ECS::TaskDefinition
    /// Properties:
    ///   Memory: "512"
    ///   ContainerDefinitions:
    ///     - Name: web
    ///       Image: web
    ///       DependsOn:
    ///         - ContainerName: proxy
    ///           Condition: HEALTHY # <-
    ///     - {Name: proxy, Image: proxy}
    /// ```
    /// ```yaml,passes
    /// Type: AWS::ECS::TaskDefinition
    /// Properties:
    ///   Memory: "512"
    ///   ContainerDefinitions:
    ///     - Name: web
    ///       Image: web
    ///       DependsOn:
    ///         - ContainerName: proxy
    ///           Condition: HEALTHY
    ///     - Name: proxy
    ///       Image: proxy
    ///       HealthCheck: {Command: [CMD-SHELL, "curl -f http://localhost/"]}
    /// ```
    UNCHECKED_DEPENDENCY = "unchecked_dependency", Deploy, Deny, "dependency on the health of a container without a health check",
    Check::Resource(unchecked_dependency)
}

fn unchecked_dependency<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::ECS::TaskDefinition" {
        return;
    }
    let containers = resource.values_at("ContainerDefinitions/*");
    for dependency in containers.iter().flat_map(|container| container.values_at("DependsOn/*")) {
        let text = |name: &str| dependency.get(name).and_then(Node::as_str);
        let (Some("HEALTHY"), Some(name), Some(at)) =
            (text("Condition"), text("ContainerName"), dependency.get("Condition"))
        else {
            continue;
        };
        let mut named =
            containers.iter().filter(|container| container.get("Name").and_then(Node::as_str) == Some(name));
        let lacks_check = |container: &&Node| presence(container, "HealthCheck") == Presence::Absent;
        // Of several under conditions, one may be meant.
        if let (Some(container), None) = (named.next(), named.next())
            && lacks_check(container)
        {
            let message =
                format!("container `{name}` has no health check; add `HealthCheck` there, or write `Condition: START`");
            findings.report(at.id, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings_alone;

    fn found(condition: &str, other: &str) -> Vec<String> {
        let template = format!(
            "Resources:
  T:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Memory: '512'
      ContainerDefinitions: [{{Name: a, Image: a, DependsOn: [{{ContainerName: b, Condition: {condition}}}]}}, {{Name: b, Image: b{other}}}]
"
        );
        let found = findings_alone("unchecked_dependency", &template);
        found.into_iter().filter(|found| found.starts_with("T: ")).collect()
    }

    #[test]
    fn health_is_checked() {
        let wrong = ["T: container `b` has no health check; add `HealthCheck` there, or write `Condition: START`"];
        assert_eq!(found("HEALTHY", ""), wrong);
        assert_eq!(found("HEALTHY", ", HealthCheck: !Ref AWS::NoValue"), wrong);
        for (condition, other) in [
            ("START", ""),
            ("!Ref Condition", ""),
            ("HEALTHY", ", HealthCheck: {Command: [CMD, check]}"),
            ("HEALTHY", ", HealthCheck: !If [IsProd, {Command: [CMD, check]}, !Ref AWS::NoValue]"),
        ] {
            assert_eq!(found(condition, other), [""; 0], "{condition} {other}");
        }
    }
}
