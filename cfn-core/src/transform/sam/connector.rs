//! `AWS::Serverless::Connector`, and `Connectors` of any resource: permissions between two resources.

use super::{Source, Translation};
use crate::model::{Declaration, Member, Node, Section, Value, references_in};
use crate::transform::make;

/// What a connector may make, by the end of the logical ID: which of them depends on the types that it connects.
const MADE: &[(&str, &str)] = &[
    ("Policy", "AWS::IAM::ManagedPolicy"),
    ("QueuePolicy", "AWS::SQS::QueuePolicy"),
    ("TopicPolicy", "AWS::SNS::TopicPolicy"),
    ("ReadLambdaPermission", "AWS::Lambda::Permission"),
    ("WriteLambdaPermission", "AWS::Lambda::Permission"),
];

/// A policy that a connector gives to the role of a resource.
pub(super) struct Grant {
    /// The function, the state machine or the rule.
    pub(super) holder: String,
    /// The policy, of which only the deployment knows what it allows.
    pub(super) policy: String,
}

pub(super) fn resource(translation: &mut Translation<'_>, source: &Source<'_>) {
    let properties = source.declaration.body.get("Properties");
    let ends = |name: &str| properties.and_then(|it| it.get(name)).map(Node::items).unwrap_or_default();
    let ids = ends("Source").into_iter().chain(ends("Destination")).filter_map(|end| end.get("Id")?.as_str());
    let ids: Vec<&str> = ids.collect();
    let count = properties.and_then(|it| it.get("Destination")).and_then(Node::as_list).map(<[Node]>::len);
    for (name, type_name) in names(source.name(), count) {
        translation.add(source, &name, type_name, content(type_name, &ids));
        translation.grants.extend(grants(&name, type_name, &ids));
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
pub(super) fn embedded(translation: &mut Translation<'_>, declaration: &Declaration) {
    if declaration.section != Section::Resources {
        return;
    }
    let connectors = declaration.body.get("Connectors").and_then(Node::as_object).unwrap_or_default();
    for connector in connectors {
        let destination = connector.value.get("Properties").and_then(|it| it.get("Destination"));
        let ends = destination.map(Node::items).unwrap_or_default();
        let mut ids: Vec<&str> = ends.into_iter().filter_map(|end| end.get("Id")?.as_str()).collect();
        ids.push(&declaration.name.name);
        let id = format!("{}{}", declaration.name.name, connector.key.name);
        for (name, type_name) in names(&id, destination.and_then(Node::as_list).map(<[Node]>::len)) {
            translation.add(&Source { declaration }, &name, type_name, content(type_name, &ids));
            translation.grants.extend(grants(&name, type_name, &ids));
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

/// What only the deployment knows: which function may be invoked, what a policy allows to the ends of the connector.
fn content(type_name: &str, ends: &[&str]) -> Vec<(&'static str, Node)> {
    let document = ("PolicyDocument", make::text("unknown"));
    let ends = || make::list(ends.iter().map(|end| make::reference(end)));
    match type_name {
        "AWS::Lambda::Permission" => vec![("FunctionName", make::text("unknown"))],
        "AWS::SQS::QueuePolicy" => vec![("Queues", ends()), document],
        "AWS::SNS::TopicPolicy" => vec![("Topics", ends()), document],
        _ => vec![document],
    }
}

fn grants(policy: &str, type_name: &str, holders: &[&str]) -> Vec<Grant> {
    if type_name != "AWS::IAM::ManagedPolicy" {
        return Vec::new();
    }
    holders.iter().map(|holder| Grant { holder: (*holder).to_owned(), policy: policy.to_owned() }).collect()
}

/// Where a resource says which role gets the policy.
const ROLES: &[&str] = &["Role", "RoleArn", "ServiceRoleArn", "Targets/*/RoleArn"];

/// Attaches the policies of connectors to the roles that get them.
pub(super) fn attach(declarations: &mut [Declaration], grants: &[Grant]) {
    for grant in grants {
        let holder = declarations.iter().filter_map(Declaration::resource).find(|it| it.name() == grant.holder);
        let given = ROLES.iter().flat_map(|path| holder.map(|holder| holder.values_at(path)).unwrap_or_default());
        let roles: Vec<String> = given.flat_map(references_in).map(|it| it.name.to_owned()).collect();
        let roles = declarations
            .iter_mut()
            .filter(|declaration| declaration.section == Section::Resources && roles.contains(&declaration.name.name));
        for role in roles {
            let Value::Object(members) = &mut role.body.value else { continue };
            let properties = members.iter_mut().find(|member| member.key.name == "Properties");
            let Some(Value::Object(properties)) = properties.map(|member| &mut member.value.value) else { continue };
            let policy = make::reference(&grant.policy);
            match properties.iter_mut().find(|member| member.key.name == "ManagedPolicyArns") {
                None => properties.push(make::member("ManagedPolicyArns", make::list([policy]))),
                Some(Member { value: Node { value: Value::List(arns), .. }, .. }) => arns.push(policy),
                Some(_) => {}
            }
        }
    }
}
