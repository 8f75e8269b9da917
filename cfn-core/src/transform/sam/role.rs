//! The roles that SAM makes: of functions, of state machines, of schedules.

use super::policies::{Given, given};
use super::{Source, Translation};
use crate::model::{Member, Node};
use crate::transform::make;

/// What a role has besides what its source says in `Policies`.
pub(super) struct Role<'r> {
    /// The service that assumes it.
    pub(super) service: &'r str,
    /// AWS managed policies, by the end of their ARN.
    pub(super) managed: Vec<&'r str>,
    /// Actions on a resource.
    pub(super) allowed: Vec<(&'r [&'r str], Node)>,
}

/// Makes the role of a function or a state machine.
pub(super) fn execution(translation: &mut Translation<'_>, source: &Source<'_>, role: Role<'_>) {
    let name = format!("{}Role", source.name());
    let Given { managed, inline } = source.property("Policies").map(|node| given(node, &name)).unwrap_or_default();
    let mut properties = source.passed(&[
        ("AssumeRolePolicyDocument", "AssumeRolePolicyDocument"),
        ("PermissionsBoundary", "PermissionsBoundary"),
        ("RolePath", "Path"),
    ]);
    if !properties.iter().any(|member| member.key.name == "AssumeRolePolicyDocument") {
        properties.push(make::member("AssumeRolePolicyDocument", trust(role.service)));
    }
    let arn = |end: &str| make::sub(&format!("arn:${{AWS::Partition}}:iam::aws:policy/{end}"));
    let managed: Vec<Node> = role.managed.into_iter().map(arn).chain(managed).collect();
    if !managed.is_empty() {
        properties.push(make::member("ManagedPolicyArns", make::list(managed)));
    }
    let allowed = role.allowed.into_iter().map(|(actions, on)| policy(&name, actions, on));
    let inline: Vec<Node> = inline.into_iter().chain(allowed).collect();
    if !inline.is_empty() {
        properties.push(make::member("Policies", make::list(inline)));
    }
    translation.add_members(source, &name, "AWS::IAM::Role", properties);
}

/// Makes the role with which an event starts its target.
pub(super) fn of_event(
    translation: &mut Translation<'_>,
    source: &Source<'_>,
    name: &str,
    (service, action, target): (&str, &str, Node),
) {
    let properties: Vec<Member> = vec![
        make::member("AssumeRolePolicyDocument", trust(service)),
        make::member("Policies", make::list([policy(name, &[action], target)])),
    ];
    translation.add_members(source, name, "AWS::IAM::Role", properties);
}

fn trust(service: &str) -> Node {
    document(make::object([
        ("Effect", make::text("Allow")),
        ("Principal", make::object([("Service", make::list([make::text(service)]))])),
        ("Action", make::list([make::text("sts:AssumeRole")])),
    ]))
}

fn policy(name: &str, actions: &[&str], on: Node) -> Node {
    let statement = make::object([
        ("Effect", make::text("Allow")),
        ("Action", make::list(actions.iter().map(|action| make::text(action)))),
        ("Resource", on),
    ]);
    make::object([("PolicyName", make::text(&format!("{name}Generated"))), ("PolicyDocument", document(statement))])
}

fn document(statement: Node) -> Node {
    make::object([("Version", make::text("2012-10-17")), ("Statement", make::list([statement]))])
}
