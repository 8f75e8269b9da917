//! `AWS::Serverless::Connector`, and `Connectors` of any resource: permissions between two resources.

use std::collections::BTreeMap;

use super::{Source, Translation};
use crate::model::{Declaration, Key, Node, NodeId, Section};
use crate::transform::make;

/// What a connector may make, by the end of the logical ID: which of them depends on the types that it connects.
const MADE: &[(&str, &str)] = &[
    ("Policy", "AWS::IAM::ManagedPolicy"),
    ("QueuePolicy", "AWS::SQS::QueuePolicy"),
    ("TopicPolicy", "AWS::SNS::TopicPolicy"),
    ("ReadLambdaPermission", "AWS::Lambda::Permission"),
    ("WriteLambdaPermission", "AWS::Lambda::Permission"),
];

pub(super) fn resource(translation: &mut Translation<'_>, source: &Source<'_>) {
    let properties = source.declaration.body.get("Properties");
    let ends = |name: &str| properties.and_then(|it| it.get(name)).map(Node::items).unwrap_or_default();
    let roles = ends("Source").into_iter().chain(ends("Destination"));
    let roles: Vec<String> = roles.filter_map(|end| end.get("Id")?.as_str()).map(|id| format!("{id}Role")).collect();
    let count = properties.and_then(|it| it.get("Destination")).and_then(Node::as_list).map(<[Node]>::len);
    for (name, type_name) in names(source.name(), count) {
        translation.add(source, &name, type_name, granting(type_name, &roles));
    }
    // Nothing of that name is left, and what refers to it does so in vain.
    translation.made.push(Declaration {
        section: Section::Resources,
        name: source.declaration.name.clone(),
        body: make::object([("Type", make::text("AWS::CloudFormation::WaitConditionHandle"))]),
        allowances: Vec::new(),
    });
}

/// Makes what the attribute `Connectors` of a resource asks for.
pub(super) fn embedded(made: &mut Vec<Declaration>, origins: &mut BTreeMap<String, String>, declaration: &Declaration) {
    if declaration.section != Section::Resources {
        return;
    }
    let connectors = declaration.body.get("Connectors").and_then(Node::as_object).unwrap_or_default();
    for connector in connectors {
        let destination = connector.value.get("Properties").and_then(|it| it.get("Destination"));
        let id = format!("{}{}", declaration.name.name, connector.key.name);
        let roles = vec![format!("{}Role", declaration.name.name)];
        for (name, type_name) in names(&id, destination.and_then(Node::as_list).map(<[Node]>::len)) {
            origins.insert(name.clone(), declaration.name.name.clone());
            let body = [("Type", make::text(type_name)), ("Properties", make::object(granting(type_name, &roles)))];
            made.push(Declaration {
                section: Section::Resources,
                name: Key { id: NodeId::GENERATED, name },
                body: make::object(body),
                allowances: Vec::new(),
            });
        }
    }
}

fn names(id: &str, destinations: Option<usize>) -> impl Iterator<Item = (String, &'static str)> {
    let ends: Vec<String> = match destinations {
        None => vec![String::new()],
        Some(count) => (0..count).map(|index| format!("Destination{index}")).collect(),
    };
    let id = id.to_owned();
    ends.into_iter().flat_map(move |end| {
        let id = id.clone();
        MADE.iter().map(move |(kind, type_name)| (format!("{id}{kind}{end}"), *type_name))
    })
}

/// A managed policy of roles, of which only the deployment knows what it allows.
fn granting(type_name: &str, roles: &[String]) -> Vec<(&'static str, Node)> {
    match type_name {
        "AWS::IAM::ManagedPolicy" => {
            vec![
                ("PolicyDocument", make::text("unknown")),
                ("Roles", make::list(roles.iter().map(|role| make::reference(role)))),
            ]
        }
        _ => Vec::new(),
    }
}
