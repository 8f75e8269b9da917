//! Roles that the deployment passes to services.

use super::condition::Condition;
use super::handlers::Handlers;
use super::mentions::Mention;
use super::names::{Names, fill};
use super::note::{About, Note};
use super::statement::{Grant, Grants};
use super::targets::{On, own_service};
use super::{Part, Text};
use crate::iam::{Action, Pattern, Policy, PrincipalKind};
use crate::lint::facts::role_users::USERS;
use crate::lint::facts::rows::rows_of;
use crate::lint::policies::document::resolved;
use crate::lint::policies::service_principal::service_of;
use crate::model::{Node, Resource};

const PASS_ROLE: &str = "iam:PassRole";
const SERVICE_LINKED: &str = "iam:CreateServiceLinkedRole";
const ROLE: &str = "AWS::IAM::Role";
const ROLE_ARN: &str = "arn:${Partition}:iam::${Account}:role/${Name}";
const PROFILE: &str = "AWS::IAM::InstanceProfile";
/// Of the types of IAM, this one alone takes roles to pass them on.
const OF_IAM: &str = "AWS::IAM::";
/// The service that takes the roles of instance profiles.
const INSTANCES: &[&str] = &["ec2"];

/// Service principals of service-linked roles whose names are not those of the service's actions.
///
/// Source: "AWS services that work with IAM", and the pages of the services about their service-linked roles.
const LINKED: &[(&str, &[&str])] = &[
    ("aoss", &["observability.aoss"]),
    ("elasticfilesystem", &["elasticfilesystem"]),
    ("elasticmapreduce", &["elasticmapreduce", "emr-serverless", "emr-containers"]),
    ("es", &["es", "opensearchservice"]),
    ("kafka", &["kafka", "kafkaconnect"]),
    ("mq", &["mq"]),
    ("route53resolver", &["route53resolver"]),
    ("securityhub", &["securityhub"]),
];

/// Whether the action has a treatment of its own.
pub(super) fn is_passed_apart(action: &Action) -> bool {
    action.full_name() == PASS_ROLE || action.full_name() == SERVICE_LINKED
}

/// Grants the passing of each role that a resource hands to a service.
pub(super) fn roles<'a>(
    names: Names<'_, 'a>,
    resource: Resource<'a>,
    handlers: &Handlers,
    mentions: &[Mention<'a>],
    grants: &mut Grants,
    notes: &mut Vec<Note>,
) {
    let is_listed = handlers.actions().any(|(action, _)| action.full_name() == PASS_ROLE);
    let is_of_iam = resource.type_name.starts_with(OF_IAM) && resource.type_name != PROFILE;
    for mention in mentions.iter().filter(|_| !is_of_iam) {
        let used_by = users(resource, mention.node);
        let is_profile = mention.types.contains(&PROFILE);
        if !is_profile && !mention.types.contains(&ROLE) || !is_listed && used_by.is_none() && !is_profile {
            continue;
        }
        let profile = mention.referred.filter(|referred| referred.type_name == PROFILE);
        let (arns, services) = match (is_profile, profile) {
            (true, Some(profile)) => {
                let roles = profile.values_at("Roles/*");
                (
                    roles.into_iter().flat_map(|role| role_arns(names, &names.texts(role), role)).collect(),
                    Some(INSTANCES),
                )
            }
            (true, None) => (Vec::new(), Some(INSTANCES)),
            (false, _) => (role_arns(names, &mention.texts, mention.node), used_by),
        };
        let arns: Vec<Text> = arns;
        let known: Vec<Text> = arns.iter().filter(|arn| is_named(arn)).cloned().collect();
        if known.len() < arns.len() || arns.is_empty() && is_profile {
            let value = crate::lint::describe::shown(mention.node);
            let message = format!("which role it passes by {value} is not known; allow `iam:PassRole` on the role");
            notes.push(Note::new(About::Missing, resource.name(), message));
        }
        let services =
            trusted(mention.referred).or_else(|| services.map(|them| them.iter().map(|it| (*it).to_owned()).collect()));
        let passed = services.map(|services: Vec<String>| {
            let values = services.iter().map(|service| Text::literal(&format!("{service}.amazonaws.com"))).collect();
            Condition::equals("iam:PassedToService", values)
        });
        if passed.is_none() && !known.is_empty() {
            let message = "the service that takes its role is not known; the role may be passed to any";
            notes.push(Note::new(About::NotNarrowed, resource.name(), message));
        }
        for arn in known {
            let on = On { wide: None, arn, condition: passed.clone() };
            grants.add(Grant::new(PASS_ROLE, Some(on), resource.name(), "passes its role"));
        }
    }
}

/// Who uses the role of that property; none if the table does not say.
fn users(resource: Resource<'_>, node: &Node) -> Option<&'static [&'static str]> {
    let mut of = rows_of(USERS, resource.type_name, |row| row.0)
        .iter()
        .filter(|(_, path, _)| resource.values_at(path).into_iter().any(|value| std::ptr::eq(value, node)));
    of.next().map(|(_, _, services)| *services)
}

/// The ARNs of roles that are given by ARN or by name.
fn role_arns<'a>(names: Names<'_, 'a>, texts: &[Text], node: &'a Node) -> Vec<Text> {
    let spelling = crate::iam::Spelling::of(node);
    if let Some(role) = spelling.reference().and_then(|(name, _)| names.context.template.resource(name))
        && role.type_name == ROLE
    {
        return names.arns(role);
    }
    let of_name = |text: &Text| fill(ROLE_ARN, |_| vec![text.clone()]);
    let arn = |text: &Text| {
        if text.in_policy(names.deployment).starts_with("arn:") { vec![text.clone()] } else { of_name(text) }
    };
    // A property that takes a role may take other things too.
    let may_be_role = |arn: &Text| arn.pattern(names.deployment).meets(&Pattern::of_template(ROLE_ARN));
    texts.iter().flat_map(arn).filter(may_be_role).collect()
}

/// Whether the ARN leaves some roles out.
fn is_named(arn: &Text) -> bool {
    !arn.is_any() && !matches!(arn.parts(), [.., Part::Literal(start), Part::Any] if start.ends_with(":role/"))
}

/// The services that a role of the template trusts.
fn trusted(role: Option<Resource<'_>>) -> Option<Vec<String>> {
    let role = role.filter(|role| role.type_name == ROLE)?;
    let document = resolved(role.property("AssumeRolePolicyDocument")?);
    let policy = Policy::read(&document);
    let principals = policy.statements.iter().filter(|it| it.allows()).flat_map(|it| it.named_principals());
    let services = principals.filter(|principal| principal.kind == PrincipalKind::Service);
    let mut found: Vec<String> = services.filter_map(|service| service_of(&service.item.spelling)).collect();
    found.sort();
    found.dedup();
    (!found.is_empty()).then_some(found)
}

/// Grants the creation of the role that a service makes for itself in an account that does not have it yet.
pub(super) fn service_linked_role(resource: Resource<'_>, handlers: &Handlers, grants: &mut Grants) {
    let Some((_, of)) = handlers.actions().find(|(action, _)| action.full_name() == SERVICE_LINKED) else { return };
    let service = own_service(resource.type_name, handlers);
    let row = LINKED.iter().find(|(known, _)| *known == service);
    let labels = row.map_or_else(|| vec![service], |(_, labels)| labels.to_vec());
    let values = labels.iter().flat_map(|label| {
        [Text::literal(&format!("{label}.amazonaws.com")), Text::literal(&format!("*.{label}.amazonaws.com"))]
    });
    let condition = Condition::like("iam:AWSServiceName", values.collect());
    for arn in fill("arn:${Partition}:iam::${Account}:role/aws-service-role/*", |_| vec![Text::any()]) {
        let on = On { arn, condition: Some(condition.clone()), wide: None };
        let action = Action::find(SERVICE_LINKED);
        action.iter().for_each(|action| grants.add(Grant::of_handlers(action, Some(on.clone()), resource, &of)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_services_with_other_names_exist() {
        assert!(LINKED.is_sorted());
        LINKED.iter().for_each(|(service, _)| assert!(crate::iam::service_name(service).is_some(), "{service}"));
    }
}
