use std::collections::{BTreeMap, BTreeSet};

use super::Text;
use super::condition::Condition;
use super::handlers::Handler;
use super::names::Names;
use super::note::{About, Note};
use super::targets::{On, Wide};
use crate::iam::{Action, matches_wildcard};
use crate::model::Resource;

/// Why an action is allowed: by the logical IDs of resources, what they do with it. The empty ID is the template.
pub type Needs = BTreeMap<String, BTreeSet<String>>;

/// A statement that allows something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Its name in the policy.
    pub sid: String,
    /// The actions.
    pub actions: BTreeSet<String>,
    /// The ARNs; none for actions that know no resources.
    pub resources: BTreeSet<Text>,
    /// All of these must hold.
    pub conditions: Vec<Condition>,
    /// Who needs it.
    pub needs: Needs,
    /// Why one of its ARNs stands for every resource of a type, if one does.
    pub wide: Option<Wide>,
}

/// One action that is needed, on one ARN or on everything.
pub(super) struct Grant {
    action: String,
    on: Option<On>,
    of: String,
    why: String,
}

impl Grant {
    pub(super) fn new(action: &str, on: Option<On>, of: &str, why: &str) -> Self {
        Grant { action: action.to_owned(), on, of: of.to_owned(), why: why.to_owned() }
    }

    pub(super) fn of_handlers(action: &Action, on: Option<On>, resource: Resource<'_>, handlers: &[Handler]) -> Self {
        let why: Vec<_> = handlers.iter().map(Handler::to_string).collect();
        Grant::new(&action.full_name(), on, resource.name(), &why.join(", "))
    }
}

/// Everything that is needed of one action under one condition.
#[derive(Default)]
struct Needed {
    /// Each ARN, and why it is wide.
    on: BTreeMap<Text, Option<Wide>>,
    is_everything: bool,
    needs: Needs,
}

/// Everything that is needed.
#[derive(Default)]
pub(super) struct Grants(BTreeMap<(String, Option<Condition>), Needed>);

/// Actions that a boundary forbids.
const REMOVES_BOUNDARY: &[&str] = &["iam:DeleteRolePermissionsBoundary", "iam:DeleteUserPermissionsBoundary"];
const BOUNDARY: &str = "iam:PermissionsBoundary";
/// Types whose resources have a boundary.
const BOUNDED: &[&str] = &["AWS::IAM::Role", "AWS::IAM::User"];

impl Grants {
    pub(super) fn add(&mut self, grant: Grant) {
        let Grant { action, on, of, why } = grant;
        let condition = on.as_ref().and_then(|on| on.condition.clone());
        let needed = self.0.entry((action, condition)).or_default();
        match on {
            Some(on) => drop(needed.on.insert(on.arn, on.wide)),
            None => needed.is_everything = true,
        }
        needed.needs.entry(of).or_default().insert(why);
    }

    /// The statements: actions that are needed on the same resources, under the same conditions, are one.
    pub(super) fn into_statements(self, names: Names<'_, '_>, notes: &mut Vec<Note>) -> Vec<Statement> {
        type Key = (bool, BTreeSet<Text>, Vec<Condition>);
        let mut grouped: BTreeMap<Key, (BTreeSet<String>, Needs, Option<Wide>)> = BTreeMap::new();
        let boundary = names.deployment.boundary.as_deref();
        for ((action, condition), mut needed) in self.0 {
            if boundary.is_some() && REMOVES_BOUNDARY.contains(&action.as_str()) {
                continue;
            }
            needed.leave_out_covered(names);
            let mut conditions: Vec<Condition> = condition.into_iter().collect();
            let takes_boundary = Action::find(&action).is_some_and(|it| it.condition_keys().any(|key| key == BOUNDARY));
            if let Some(boundary) = boundary.filter(|_| takes_boundary) {
                conditions.push(Condition::equals(BOUNDARY, vec![Text::literal(boundary)]));
            }
            let why = needed.on.values().copied().max().flatten().filter(|_| !needed.is_everything);
            let resources = if needed.is_everything { BTreeSet::new() } else { needed.on.into_keys().collect() };
            let (actions, needs, wide) = grouped.entry((needed.is_everything, resources, conditions)).or_default();
            actions.insert(action);
            needed.needs.into_iter().for_each(|(of, why)| needs.entry(of).or_default().extend(why));
            *wide = (*wide).max(why);
        }
        if boundary.is_some() {
            notes.extend(without_boundary(names));
        }
        let statements = grouped.into_iter().map(|((_, resources, conditions), (actions, needs, wide))| Statement {
            sid: String::new(),
            actions,
            resources,
            conditions,
            needs,
            wide,
        });
        let mut statements: Vec<Statement> = statements.collect();
        statements.sort_by(|one, other| {
            (one.resources.is_empty(), &one.actions).cmp(&(other.resources.is_empty(), &other.actions))
        });
        name(&mut statements);
        statements
    }
}

impl Needed {
    /// Leaves out each ARN that another one stands for too.
    fn leave_out_covered(&mut self, names: Names<'_, '_>) {
        let written: Vec<(Text, String)> =
            self.on.keys().map(|arn| (arn.clone(), arn.in_policy(names.deployment))).collect();
        self.on.retain(|arn, _| {
            let own = arn.in_policy(names.deployment);
            !written.iter().any(|(other, pattern)| other != arn && *pattern != own && matches_wildcard(pattern, &own))
        });
    }
}

/// The roles and users that the boundary keeps from being created.
fn without_boundary(names: Names<'_, '_>) -> Vec<Note> {
    let resources = names.context.template.resources();
    let unbounded = resources
        .filter(|resource| BOUNDED.contains(&resource.type_name) && resource.property("PermissionsBoundary").is_none());
    let message = "it has no `PermissionsBoundary`, without which its creation is denied";
    unbounded.map(|resource| Note::new(About::Missing, resource.name(), message)).collect()
}

/// Names statements after their services: `Dynamodb`, `Dynamodb2`.
fn name(statements: &mut [Statement]) {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for statement in statements {
        let first = statement.actions.first().map_or("", String::as_str);
        let service = first.split(':').next().unwrap_or_default();
        let start = match (statement.resources.is_empty(), first) {
            (true, _) => "AnyResource".to_owned(),
            (false, "iam:PassRole") => "PassRole".to_owned(),
            (false, _) => service.split('-').map(capitalized).collect(),
        };
        let count = counts.entry(start.clone()).or_default();
        *count += 1;
        let between = if start.ends_with(|letter: char| letter.is_ascii_digit()) { "Part" } else { "" };
        statement.sid = if *count == 1 { start } else { format!("{start}{between}{count}") };
    }
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
