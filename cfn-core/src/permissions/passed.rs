//! Roles that the deployment passes to services.

use super::condition::Condition;
use super::handlers::Handlers;
use super::mentions::Mention;
use super::names::{Names, fill};
use super::note::{About, Note};
use super::statement::{Grant, Grants};
use super::targets::On;
use super::Text;
use crate::iam::{Action, Policy, PrincipalKind};
use crate::lint::facts::role_users::USERS;
use crate::lint::facts::rows::rows_of;
use crate::lint::policies::document::resolved;
use crate::lint::policies::service_principal::service_of;
use crate::model::{Node, Resource};

const PASS_ROLE: &str = "iam:PassRole";
const SERVICE_LINKED: &str = "iam:CreateServiceLinkedRole";
const ROLE: &str = "AWS::IAM::Role";
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
                (roles.into_iter().flat_map(|role| role_arns(names, &names.texts(role), role)).collect(), Some(INSTANCES))
            }
            (true, None) => (Vec::new(), Some(INSTANCES)),
            (false, _) => (role_arns(names, &mention.texts, mention.node), used_by),
        };
        if arns.is_empty() {
            let message = "the roles of its instance profile are not known; allow `iam:PassRole` on them";
            notes.push(Note::new(About::Missing, resource.name(), message));
            continue;
        }
        let services = trusted(mention.referred).or_else(|| services.map(|them| them.iter().map(|it| (*it).to_owned()).collect()));
        let passed = services.map(|services: Vec<String>| {
            let values = services.iter().map(|service| Text::literal(&format!("{service}.amazonaws.com"))).collect();
            Condition::equals("iam:PassedToService", values)
        });
        if passed.is_none() {
            let message = "the service that takes its role is not known; the role may be passed to any";
            notes.push(Note::new(About::NotNarrowed, resource.name(), message));
        }
        for arn in arns {
            let on = On { is_wide: arn.is_any() || ends_open(&arn), arn, condition: passed.clone() };
            grants.add(Grant::new(PASS_ROLE, Some(on), resource.name(), "passes its role"));
        }
    }
}

/// Who uses the role of that property; none if the table does not say.
fn users(resource: Resource<'_>, node: &Node) -> Option<&'static [&'static str]> {
    let mut of = rows_of(USERS, resource.type_name, |row| row.0).iter().filter(|(_, path, _)| resource.values_at(path).into_iter().any(|value| std::ptr::eq(value, node)));
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
    let of_name = |text: &Text| fill("arn:${Partition}:iam::${Account}:role/${Name}", |_| vec![text.clone()]);
    let arn = |text: &Text| {
        if text.in_policy(names.deployment).starts_with("arn:") { vec![text.clone()] } else { of_name(text) }
    };
    texts.iter().flat_map(arn).collect()
}

fn ends_open(arn: &Text) -> bool {
    matches!(arn.parts(), [.., super::Part::Literal(start), super::Part::Any] if start.ends_with(":role/"))
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
    let Some(service) = super::targets::service_of_type(handlers) else { return };
    let row = LINKED.iter().find(|(known, _)| *known == service);
    let labels = row.map_or_else(|| vec![service], |(_, labels)| labels.to_vec());
    let values = labels.iter().flat_map(|label| {
        [Text::literal(&format!("{label}.amazonaws.com")), Text::literal(&format!("*.{label}.amazonaws.com"))]
    });
    let condition = Condition::like("iam:AWSServiceName", values.collect());
    for arn in fill("arn:${Partition}:iam::${Account}:role/aws-service-role/*", |_| vec![Text::any()]) {
        let on = On { arn, condition: Some(condition.clone()), is_wide: false };
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
