//! Containers that load balancers and service discovery name.

use crate::iam::{Piece, Spelling};
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
    let names: Option<Vec<Spelling<'_>>> =
        containers.iter().map(|container| container.get("Name").map(Spelling::of)).collect();
    let Some(names) = names.filter(|names| !names.is_empty() && names.iter().all(|name| differ(name, &wanted))) else {
        return;
    };
    let names: Vec<String> = names.iter().map(written).collect();
    let wanted = written(&wanted);
    let meant = match meant(&wanted, names.iter().map(String::as_str)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("write {}", one_of(&names)),
    };
    findings.report_in(service.name(), name.id, format!("task `{}` has no container `{wanted}`; {meant}", task.name()));
}

/// Whether two texts differ whatever the deployment fills in: both are literal, or one piece of literal text differs.
fn differ(one: &Spelling<'_>, other: &Spelling<'_>) -> bool {
    let mut different = one.pieces.iter().zip(&other.pieces).filter(|(one, other)| one != other);
    let is_text = |pieces: Option<(&Piece<'_>, &Piece<'_>)>| {
        matches!(pieces, Some((Piece::Text(_), Piece::Text(_)))) && !one.pieces.contains(&Piece::Hole)
    };
    one.pieces.len() == other.pieces.len() && is_text(different.next()) && different.next().is_none()
}

/// A name as `Fn::Sub` would write it.
fn written(name: &Spelling<'_>) -> String {
    let piece = |piece: &Piece<'_>| match piece {
        Piece::Text(text) => text.to_string(),
        Piece::Ref(name) => format!("${{{name}}}"),
        Piece::GetAtt(name, attribute) => format!("${{{name}.{attribute}}}"),
        Piece::Hole => String::new(),
    };
    name.pieces.iter().map(piece).collect()
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
        assert!(found(ports, "ContainerName: !Sub '${Port}-web', ContainerPort: 80").is_empty());
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

    #[test]
    fn names_that_differ_in_their_literal_text_are_not_the_same() {
        let found = |name: &str, wanted: &str| {
            findings(
                "unknown_container",
                &format!(
                    "Resources:
  Task: {{Type: AWS::ECS::TaskDefinition, Properties: {{ContainerDefinitions: [{{Name: {name}, Image: a, PortMappings: [{{ContainerPort: 80}}]}}]}}}}
  Service: {{Type: AWS::ECS::Service, Properties: {{TaskDefinition: !Ref Task, LoadBalancers: [{{ContainerName: {wanted}, ContainerPort: 80}}]}}}}
"
                ),
            )
        };
        assert_eq!(
            found("!Sub '${AWS::StackName}-app'", "!Sub '${AWS::StackName}-web'"),
            ["Service: task `Task` has no container `${AWS::StackName}-web`; write `${AWS::StackName}-app`"]
        );
        for (name, wanted) in [
            ("!Sub '${AWS::StackName}-app'", "!Join ['-', [!Ref AWS::StackName, app]]"),
            ("!Sub '${AWS::StackName}-app'", "!Sub '${AWS::Region}-app'"),
            ("!Sub 'a${AWS::StackName}bc'", "!Sub 'ab${AWS::StackName}c'"),
            ("!Sub '${AWS::StackName}-app'", "web-app"),
        ] {
            assert_eq!(found(name, wanted), [""; 0], "{name} {wanted}");
        }
    }
}
