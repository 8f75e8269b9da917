//! Containers that load balancers and service discovery name.

use crate::iam::Spelling;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::describe::one_of;
use crate::lint::facts::equality::integer;
use crate::lint::facts::rows::rows_of;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};
use crate::nearest::meant;

declare_lint! {
    /// A service connects a container of its task with a target group, by the container's name and one of the ports in its
    /// `PortMappings`. ECS rejects a name or a port that the task definition does not have.
    ///
    /// Source: "AWS::ECS::Service LoadBalancer" of the CloudFormation template reference.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Task:
    ///     Type: AWS::ECS::TaskDefinition
    ///     Properties:
    ///       ContainerDefinitions: [{Name: web, Image: web, PortMappings: [{ContainerPort: 8080}]}]
    ///   Service:
    ///     Type: AWS::ECS::Service
    ///     Properties:
    ///       TaskDefinition: !Ref Task
    ///       LoadBalancers:
    ///         - ContainerName: web
    ///           ContainerPort: 80 # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Task:
    ///     Type: AWS::ECS::TaskDefinition
    ///     Properties:
    ///       ContainerDefinitions: [{Name: web, Image: web, PortMappings: [{ContainerPort: 8080}]}]
    ///   Service:
    ///     Type: AWS::ECS::Service
    ///     Properties:
    ///       TaskDefinition: !Ref Task
    ///       LoadBalancers:
    ///         - ContainerName: web
    ///           ContainerPort: 8080
    /// ```
    UNKNOWN_CONTAINER = "unknown_container", Wiring, Deny, "container or port that the task does not have",
    Check::Template(unknown_container)
}

/// Where a container is named: the type, and the objects that hold the name and the port. In the order of the types.
const NAMED: &[(&str, &str)] = &[
    ("AWS::ECS::Service", "LoadBalancers/*"),
    ("AWS::ECS::Service", "ServiceRegistries/*"),
    ("AWS::ECS::TaskSet", "LoadBalancers/*"),
    ("AWS::ECS::TaskSet", "ServiceRegistries/*"),
];

fn unknown_container(context: &Context<'_>, findings: &mut Findings) {
    let index = context.index();
    for resource in context.template.resources() {
        for (_, place) in rows_of(NAMED, resource.type_name, |row| row.0) {
            let task = resource.property("TaskDefinition");
            let Some(task) = task.and_then(|node| index.referred(node, &["AWS::ECS::TaskDefinition"])) else { break };
            for holder in resource.values_at(place) {
                if !index.is_open() {
                    container(resource, task, holder, findings);
                }
            }
        }
    }
}

fn container(service: Resource<'_>, task: Resource<'_>, holder: &Node, findings: &mut Findings) {
    let Some(name) = holder.get("ContainerName") else { return };
    let containers = task.values_at("ContainerDefinitions/*");
    let wanted = Spelling::of(name);
    let is_named = |container: &&&Node| container.get("Name").is_some_and(|name| Spelling::of(name) == wanted);
    if let Some(container) = containers.iter().find(is_named) {
        port(service, task, container, holder, findings);
        return;
    }
    let names: Option<Vec<&str>> = containers.iter().map(|container| container.get("Name")?.as_str()).collect();
    let Some((wanted, names)) = name.as_str().zip(names).filter(|(_, names)| !names.is_empty()) else { return };
    let meant = match meant(wanted, names.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("write {}", one_of(&names)),
    };
    findings.report_in(service.name(), name.id, format!("task `{}` has no container `{wanted}`; {meant}", task.name()));
}

fn port(service: Resource<'_>, task: Resource<'_>, container: &Node, holder: &Node, findings: &mut Findings) {
    let Some(port) = holder.get("ContainerPort") else { return };
    let mappings = container.values_at("PortMappings/*");
    let ports: Option<Vec<i128>> = mappings.iter().map(|mapping| integer(mapping.get("ContainerPort")?)).collect();
    // A list that is not written out may have any port.
    let is_written = container.get("PortMappings").is_none_or(|list| list.as_list().is_some());
    let Some((wanted, ports)) =
        integer(port).zip(ports).filter(|(wanted, ports)| is_written && !ports.contains(wanted))
    else {
        return;
    };
    let (task, name) = (task.name(), container.get("Name").and_then(Node::as_str).unwrap_or_default());
    let instead = if ports.is_empty() { String::new() } else { format!(", or write {}", one_of(&ports)) };
    let message = format!(
        "container `{name}` of task `{task}` does not map port {wanted}; add `ContainerPort: {wanted}` to its \
         `PortMappings`{instead}"
    );
    findings.report_in(service.name(), port.id, message);
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn a_service_names_a_container_and_a_port_of_its_task() {
        let found = |ports: &str, holder: &str| {
            let template = format!(
                "Parameters:
  Port: {{Type: Number}}
Resources:
  Task: {{Type: AWS::ECS::TaskDefinition, Properties: {{ContainerDefinitions: [{{Name: web, Image: a{ports}}}, {{Name: log, Image: b}}]}}}}
  Service: {{Type: AWS::ECS::Service, Properties: {{TaskDefinition: !Ref Task, LoadBalancers: [{{{holder}}}]}}}}
"
            );
            findings("unknown_container", &template)
        };
        let ports = ", PortMappings: [{ContainerPort: 80}]";
        assert!(found(ports, "ContainerName: web, ContainerPort: 80").is_empty());
        assert!(found(ports, "ContainerName: web, ContainerPort: '80'").is_empty());
        assert!(found(ports, "ContainerName: web, ContainerPort: !Ref Port").is_empty());
        assert!(
            found(", PortMappings: [{ContainerPort: !Ref Port}]", "ContainerName: web, ContainerPort: 80").is_empty()
        );
        assert!(found(ports, "ContainerName: !Ref Port, ContainerPort: 80").is_empty());
        assert_eq!(
            found(ports, "ContainerName: wbe, ContainerPort: 80"),
            ["Service: task `Task` has no container `wbe`; did you mean `web`?"]
        );
        assert_eq!(
            found(ports, "ContainerName: application, ContainerPort: 80"),
            ["Service: task `Task` has no container `application`; write `web` or `log`"]
        );
        assert_eq!(
            found(ports, "ContainerName: web, ContainerPort: 81"),
            [
                "Service: container `web` of task `Task` does not map port 81; add `ContainerPort: 81` to its `PortMappings`, or write `80`"
            ]
        );
        assert_eq!(
            found("", "ContainerName: web, ContainerPort: 81"),
            [
                "Service: container `web` of task `Task` does not map port 81; add `ContainerPort: 81` to its `PortMappings`"
            ]
        );
    }
}
