//! What a role may do, as far as the template says it.

use crate::data::MANAGED_POLICIES;
use crate::iam::{Effect, Item, Piece, Policy, Spelling, Statement, has_wildcard, matches_wildcard, service_name};
use crate::lint::facts::index::Index;
use crate::model::{Node, Resource};

/// Policies that are resources of their own, and the properties that name the roles they belong to.
const SEPARATE_POLICIES: &[(&str, &str)] =
    &[("AWS::IAM::ManagedPolicy", "Roles/*"), ("AWS::IAM::Policy", "Roles/*"), ("AWS::IAM::RolePolicy", "RoleName")];

/// The policies of a role that are resources of their own and that the role does not refer to.
pub(crate) fn separate_policies<'a>(index: &Index<'a>, role: Resource<'a>) -> Vec<Resource<'a>> {
    let mut found = Vec::new();
    for (type_name, roles) in SEPARATE_POLICIES {
        let policies = index.of_type(type_name).iter().copied();
        found.extend(policies.filter(|policy| {
            let mut named = policy.values_at(roles).into_iter();
            named.any(|node| index.referred(node, &["AWS::IAM::Role"]).is_some_and(|named| named.name() == role.name()))
        }));
    }
    found
}

/// Whether a policy may be attached to the role by a name that only the deployment knows.
fn may_have_more(index: &Index<'_>, role: Resource<'_>) -> bool {
    // A name that CloudFormation makes up is known to nobody else.
    let Some(name) = role.property("RoleName").map(Spelling::of) else { return false };
    SEPARATE_POLICIES.iter().any(|(type_name, roles)| {
        let named = index.of_type(type_name).iter().flat_map(|policy| policy.values_at(roles));
        let mut others = named.filter(|node| index.referred(node, &["AWS::IAM::Role"]).is_none()).map(Spelling::of);
        others.any(|other| match (other.text(), name.text()) {
            (Some(other), Some(name)) => other == name,
            _ => true,
        })
    })
}

/// Actions that are allowed, as they are written, `*` and `?` included, and on what.
pub(crate) struct Grant<'a> {
    actions: Vec<String>,
    /// The resources that a policy of the template names; `None` for a managed policy of AWS.
    resources: Option<Vec<Spelling<'a>>>,
}

/// Everything that a role is allowed to do; `None` if the template does not say it all.
pub(crate) fn grants<'a>(index: &Index<'a>, role: Resource<'a>) -> Option<Vec<Grant<'a>>> {
    let mut grants = Vec::new();
    let mut documents: Vec<&'a Node> = role.values_at("Policies/*/PolicyDocument");
    let written = role.property("Policies").map_or(0, |policies| policies.as_list().map_or(usize::MAX, <[Node]>::len));
    if written != documents.len() {
        return None;
    }
    if may_have_more(index, role) {
        return None;
    }
    for policy in separate_policies(index, role) {
        documents.push(policy.property("PolicyDocument")?);
    }
    for arn in role.values_at("ManagedPolicyArns/*") {
        match index.referred(arn, &["AWS::IAM::ManagedPolicy"]) {
            Some(policy) => documents.push(policy.property("PolicyDocument")?),
            None => grants.push(managed(arn)?),
        }
    }
    if role.property("ManagedPolicyArns").is_some_and(|arns| arns.as_list().is_none()) {
        return None;
    }
    for document in documents {
        let written = document.get("Statement").map(Node::items)?.len();
        let statements = Policy::read(document).statements;
        // A macro may stand for a statement.
        (statements.len() == written).then_some(())?;
        for statement in statements {
            match statement.effect {
                Effect::Allow => grants.push(granted(&statement)?),
                Effect::Deny => {}
                Effect::Unknown => return None,
            }
        }
    }
    Some(grants)
}

fn granted<'a>(statement: &Statement<'a>) -> Option<Grant<'a>> {
    let actions = statement.actions.as_ref().filter(|actions| !actions.negated)?;
    let actions: Option<Vec<String>> = actions.items.iter().map(|item| Some(meant_by(item, item.text()?))).collect();
    let resources = statement.resources.as_ref().filter(|resources| !resources.negated)?;
    let resources = resources.items.iter().map(|item| item.spelling.clone()).collect();
    Some(Grant { actions: actions?, resources: Some(resources) })
}

/// An action in lower case. One that does not exist is a mistake of its own, and may be meant to be any of its service; if
/// that does not exist either, any at all.
fn meant_by(item: &Item<'_>, text: &str) -> String {
    let text = text.to_lowercase();
    let service = text.split(':').next().unwrap_or_default();
    match (item.action, service_name(service)) {
        (None, None) if !has_wildcard(service) => String::from("*"),
        (None, Some(_)) if !has_wildcard(&text) => format!("{service}:*"),
        _ => text,
    }
}

fn managed<'a>(arn: &'a Node) -> Option<Grant<'a>> {
    let spelling = Spelling::of(arn);
    let Some(Piece::Text(end)) = spelling.pieces.last() else { return None };
    let (start, name) = end.rsplit_once('/')?;
    start.contains(":aws:policy").then_some(())?;
    let actions = MANAGED_POLICIES.get(name)?;
    Some(Grant { actions: actions.split(',').map(str::to_owned).collect(), resources: None })
}

/// Whether the table of managed policies lists the actions of a service.
fn is_listed(service: &str) -> bool {
    MANAGED_POLICIES.get("*").is_some_and(|services| services.split(',').any(|listed| listed == service))
}

/// Whether one of the grants allows `action`, which is in lower case, on one of the resources `on`, or on one that is not
/// of the template. `*` in the action stands for any action of that kind. Only a grant whose resources are all other
/// resources of the template, or of another service than the action's, is sure not to.
pub(crate) fn allows(index: &Index<'_>, grants: &[Grant<'_>], action: &str, on: &[Resource<'_>]) -> bool {
    let service = action.split(':').next().unwrap_or_default();
    let may_be = |resource: &Spelling<'_>| match resource.reference() {
        Some((name, _)) => match index.resource(name) {
            Some(named) if on.iter().any(|on| on.type_name == named.type_name) => on.iter().any(|on| on.name() == name),
            Some(named) => on.iter().any(|on| may_stand_for(named.type_name, on.type_name)),
            None => true,
        },
        None if !on.is_empty() && on.iter().all(|on| is_of_another(index, resource, *on)) => false,
        None => is_of_service(resource, service),
    };
    any_grants(grants, action, may_be)
}

/// Whether one of the grants allows `action`, which is in lower case, on anything.
pub(crate) fn allows_on_any(grants: &[Grant<'_>], action: &str) -> bool {
    let service = action.split(':').next().unwrap_or_default();
    any_grants(grants, action, |resource| resource.reference().is_some() || is_of_service(resource, service))
}

/// Whether a text may be the ARN of a resource of the service.
fn is_of_service(resource: &Spelling<'_>, service: &str) -> bool {
    let text: String = resource.literal_text().collect();
    // `arn:aws:sqs:..`, or with the partition left to deployment.
    let rest = text.strip_prefix("arn:aws:").or(text.strip_prefix("arn::"));
    rest.and_then(|rest| rest.split(':').next())
        .is_none_or(|named| named.is_empty() || matches_wildcard(named, service))
}

/// Whether a resource of another type may have the same ARN, as an alias has that of its key.
fn may_stand_for(type_name: &str, other: &str) -> bool {
    let service = |name: &str| name.split("::").nth(1).unwrap_or_default().to_owned();
    service(type_name) == service(other)
        || !type_name.starts_with("AWS::")
        || matches!(service(type_name).as_str(), "CloudFormation" | "SSM")
}

fn any_grants(grants: &[Grant<'_>], action: &str, may_be: impl Fn(&Spelling<'_>) -> bool) -> bool {
    let service = action.split(':').next().unwrap_or_default();
    let names = |pattern: &String| matches_wildcard(pattern, action) || matches_wildcard(action, pattern);
    grants.iter().any(|grant| match &grant.resources {
        None => grant.actions.iter().any(names) || !is_listed(service),
        Some(resources) => grant.actions.iter().any(names) && (resources.is_empty() || resources.iter().any(&may_be)),
    })
}

/// Whether a text is the ARN of another resource of the template of the same type, or of something in it.
pub(crate) fn is_of_another(index: &Index<'_>, text: &Spelling<'_>, on: Resource<'_>) -> bool {
    let mut is_another = false;
    for (place, piece) in text.pieces.iter().enumerate() {
        let (Piece::Ref(name) | Piece::GetAtt(name, _)) = piece else { continue };
        if *name == on.name() {
            return false;
        }
        // What goes on with a letter is the name of something else.
        let ends = match text.pieces.get(place + 1) {
            Some(Piece::Text(rest)) => rest.starts_with(['/', ':', '*']),
            next => next.is_none(),
        };
        is_another |= ends && index.resource(name).is_some_and(|named| named.type_name == on.type_name);
    }
    is_another
}
