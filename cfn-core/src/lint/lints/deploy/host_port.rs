//! Ports of containers whose network has no other ports for them.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::equality::integer;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

declare_lint! {
    /// With the `NetworkMode` `awsvpc`, a task has its own network interface, and with `host`, that of its instance. ECS
    /// rejects a `HostPort` that differs from the `ContainerPort`. Remove `HostPort`.
    ///
    /// ```yaml,fails
    /// Type: AWS::ECS::TaskDefinition
    /// Properties:
    ///   NetworkMode: awsvpc
    ///   ContainerDefinitions:
    ///     - Name: web
    ///       Image: web
    ///       PortMappings: [{ContainerPort: 80, HostPort: 8080}] # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::ECS::TaskDefinition
    /// Properties:
    ///   NetworkMode: awsvpc
    ///   ContainerDefinitions:
    ///     - Name: web
    ///       Image: web
    ///       PortMappings: [{ContainerPort: 80, HostPort: 80}]
    /// ```
    HOST_PORT = "host_port", Deploy, Deny, "host port that differs from the port of its container",
    Check::Resource(host_port)
}

fn host_port<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::ECS::TaskDefinition" {
        return;
    }
    let mode = resource.property("NetworkMode").and_then(Node::as_str);
    let Some(mode) = mode.filter(|mode| matches!(*mode, "awsvpc" | "host")) else { return };
    for mapping in resource.values_at("ContainerDefinitions/*/PortMappings/*") {
        let port = |name: &str| mapping.get(name).and_then(integer);
        if let (Some(host), Some(container), Some(at)) =
            (port("HostPort"), port("ContainerPort"), mapping.get("HostPort"))
            && host != container
        {
            let message =
                format!("`HostPort` must equal `ContainerPort` ({container}) with network mode `{mode}`; remove it");
            findings.report(at.id, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings_alone;

    #[test]
    fn a_task_with_its_own_network_has_its_own_ports() {
        let found = |mode: &str, host: &str| {
            let ports = format!("ContainerDefinitions: [{{PortMappings: [{{ContainerPort: 80{host}}}]}}]");
            let properties = format!("NetworkMode: {mode}, {ports}");
            let resource =
                format!("Resources:\n  T: {{Type: AWS::ECS::TaskDefinition, Properties: {{{properties}}}}}\n");
            findings_alone("host_port", &resource)
        };
        assert_eq!(
            found("awsvpc", ", HostPort: 81"),
            ["T: `HostPort` must equal `ContainerPort` (80) with network mode `awsvpc`; remove it"]
        );
        for fine in ["", ", HostPort: 80", ", HostPort: !Ref Port"] {
            assert!(found("awsvpc", fine).is_empty(), "{fine}");
        }
        assert_eq!(
            found("host", ", HostPort: 81"),
            ["T: `HostPort` must equal `ContainerPort` (80) with network mode `host`; remove it"]
        );
        assert!(found("bridge", ", HostPort: 81").is_empty());
    }
}
