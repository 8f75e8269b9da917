//! From references to links: what each reference of a template says, before anything is folded.

use std::collections::{BTreeSet, HashMap};

use super::Reference;
use super::arns::Named;
use super::relations::relation;
use super::uses::{UseAt, uses};
use crate::iam::Piece;
use crate::iam::{Effect, Item, PrincipalKind, Spelling, Statement};
use crate::lint::Context;
use crate::lint::policies::Kind;
use crate::lint::policies::document::{PolicyAt, documents};
use crate::model::{Declaration, Resource, Section, Template, Use};

/// The most pairs of somebody and a resource that one statement of a policy is drawn for.
const MOST_PAIRS: usize = 64;

/// What is said of a link.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Label {
    /// A word of [`relations`](super::relations).
    Word(&'static str),
    /// An action of IAM, as `dynamodb:PutItem`, and whether it is denied.
    Action { denied: bool, name: String },
}

/// A link between two declarations, by their numbers.
#[derive(Clone, Debug)]
pub(super) struct Link {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) labels: BTreeSet<Label>,
    /// Whether it says nothing but that one comes before the other: `DependsOn`.
    pub(super) is_order: bool,
    /// The references that it stands for.
    pub(super) references: Vec<Reference>,
    /// The declarations that have been folded into it.
    pub(super) through: Vec<usize>,
    /// The declaration that is a policy between the two ends.
    pub(super) via: Option<usize>,
    /// The property of the declaration in which it is written.
    pub(super) property: String,
    /// The declaration in which it is written.
    pub(super) owner: usize,
}

/// The names of a template.
pub(super) struct Names<'a> {
    by_name: HashMap<(Section, &'a str), usize>,
    named: Named,
}

impl<'a> Names<'a> {
    pub(super) fn new(template: &'a Template) -> Self {
        let mut by_name = HashMap::new();
        for (number, declaration) in template.declarations.iter().enumerate() {
            by_name.entry((declaration.section, declaration.name.name.as_str())).or_insert(number);
        }
        Self { by_name, named: Named::new(template) }
    }

    /// The declaration of that logical ID in that section.
    pub(super) fn find(&self, section: Section, name: &str) -> Option<usize> {
        self.by_name.get(&(section, name)).copied()
    }

    /// The declaration that a use names.
    pub(super) fn used(&self, usage: Use<'_>, name: &str) -> Option<usize> {
        let find = |section| self.find(section, name);
        match usage {
            Use::Ref | Use::GetAtt(_) => find(Section::Resources).or_else(|| find(Section::Parameters)),
            Use::DependsOn => find(Section::Resources),
            Use::Condition => find(Section::Conditions),
            Use::FindInMap => find(Section::Mappings),
        }
    }

    /// The resources that a text of a policy names: by reference, or by an ARN with the name of one.
    fn in_item(&self, item: &Item<'_>) -> BTreeSet<usize> {
        let mut found = self.in_spelling(&item.spelling);
        if found.is_empty() {
            found.extend(self.named.of_arn(&item.spelling));
        }
        found
    }

    fn in_spelling(&self, spelling: &Spelling<'_>) -> BTreeSet<usize> {
        let name = |piece: &Piece<'_>| match piece {
            Piece::Ref(name) | Piece::GetAtt(name, _) => self.find(Section::Resources, name),
            Piece::Text(_) | Piece::Hole => None,
        };
        spelling.pieces.iter().filter_map(name).collect()
    }
}

/// Every link of a template, in the order of its declarations.
pub(super) fn links(context: &Context<'_>, names: &Names<'_>) -> Vec<Link> {
    let template = context.template;
    let mut found = Vec::new();
    for (number, declaration) in template.declarations.iter().enumerate() {
        let uses: Vec<_> = uses(declaration)
            .into_iter()
            .filter_map(|used| Some((names.used(used.used.usage, used.used.name)?, used)))
            .collect();
        let first = found.len();
        if let Some(resource) = declaration.resource() {
            of_policies(context, names, number, resource, &uses, &mut found);
        }
        let end = found.len();
        for (target, used) in &uses {
            let reference =
                Reference { from: declaration.name.name.clone(), path: used.path(), to: used.used.name.to_owned() };
            // A reference in a policy belongs to what the policy says of what it names.
            let is_in_policy = is_in_policy(declaration, used);
            let is_meant =
                |link: &&mut Link| [link.from, link.to].contains(target) && (is_in_policy || link.via.is_some());
            match found[first..end].iter_mut().find(is_meant) {
                Some(link) => link.references.push(reference),
                None => found.push(plain(template, number, *target, used, reference)),
            }
        }
    }
    found
}

/// The link of a reference by itself.
fn plain(template: &Template, number: usize, target: usize, used: &UseAt<'_>, reference: Reference) -> Link {
    let type_of = |number: usize| template.declarations[number].resource().map(|resource| resource.type_name);
    let known = match (type_of(number), type_of(target), used.below_properties()) {
        (Some(source), Some(target), path @ [_, ..]) => relation(source, path, target),
        _ => None,
    };
    let (from, to) = if known.is_some_and(|known| known.is_reversed) { (target, number) } else { (number, target) };
    let word = known.map(|known| known.label).filter(|label| !label.is_empty());
    Link {
        from,
        to,
        labels: word.map(Label::Word).into_iter().collect(),
        is_order: used.used.usage == Use::DependsOn,
        references: vec![reference],
        through: Vec::new(),
        via: None,
        property: used.below_properties().first().copied().unwrap_or_default().to_owned(),
        owner: number,
    }
}

/// Whether a reference stands in a policy of its declaration.
fn is_in_policy(declaration: &Declaration, used: &UseAt<'_>) -> bool {
    let Some(resource) = declaration.resource() else { return false };
    crate::lint::policies::place::places_of(resource.type_name).iter().any(|place| {
        let mut steps = place.path.split('/').filter(|step| !step.is_empty() && *step != "*").peekable();
        steps.peek().is_some() && steps.enumerate().all(|(at, step)| used.below_properties().get(at) == Some(&step))
    })
}

/// What the policies of a resource say.
fn of_policies<'a>(
    context: &Context<'a>,
    names: &Names<'_>,
    number: usize,
    resource: Resource<'a>,
    uses: &[(usize, UseAt<'_>)],
    found: &mut Vec<Link>,
) {
    for document in documents(context, resource) {
        let policy = document.read();
        // Properties that are a statement are those of a connector.
        if policy.place.path.is_empty() {
            continue;
        }
        for statement in &policy.policy.statements {
            match policy.place.kind {
                Kind::Identity => of_identity(names, number, statement, found),
                Kind::Trust => {
                    let subjects = subjects(names, statement, false);
                    found.extend(
                        subjects
                            .into_iter()
                            .map(|subject| link(subject, number, number, [Label::Word("assumes")].into())),
                    );
                }
                Kind::Resource | Kind::Key => of_resource(names, number, &policy, statement, uses, found),
                Kind::Endpoint | Kind::Control | Kind::Boundary => {}
            }
        }
    }
}

fn of_identity(names: &Names<'_>, number: usize, statement: &Statement<'_>, found: &mut Vec<Link>) {
    let labels = actions(statement);
    let resources = statement.resources.iter().flat_map(|resources| &resources.items);
    let objects: BTreeSet<usize> = resources.flat_map(|item| names.in_item(item)).collect();
    found.extend(objects.into_iter().map(|object| link(number, object, number, labels.clone())));
}

/// A policy of a resource: who is named in it may do something with the resource to which it belongs.
fn of_resource(
    names: &Names<'_>,
    number: usize,
    policy: &PolicyAt<'_>,
    statement: &Statement<'_>,
    uses: &[(usize, UseAt<'_>)],
    found: &mut Vec<Link>,
) {
    let Some(resource) = policy.resource else { return };
    let is_alone = resource.type_name.ends_with("Policy");
    let mut objects: BTreeSet<usize> = BTreeSet::new();
    if is_alone {
        let outside = uses
            .iter()
            .filter(|(_, used)| !is_in_policy(resource.declaration, used) && used.used.usage != Use::DependsOn);
        objects.extend(outside.map(|(target, _)| *target));
    } else {
        objects.insert(number);
    }
    let subjects = subjects(names, statement, true);
    if subjects.len() * objects.len() > MOST_PAIRS {
        return;
    }
    for subject in subjects {
        for object in objects.iter().filter(|object| **object != subject) {
            let via = is_alone.then_some(number);
            found.push(Link { via, ..link(subject, *object, number, actions(statement)) });
        }
    }
}

/// The resources that a statement names as principals or, for the services that act for them, in its conditions.
fn subjects(names: &Names<'_>, statement: &Statement<'_>, with_conditions: bool) -> BTreeSet<usize> {
    let principals = statement.named_principals().iter().filter(|principal| principal.kind != PrincipalKind::Service);
    let conditions = statement.conditions.iter().filter(|_| with_conditions).flat_map(|condition| &condition.values);
    principals.map(|principal| &principal.item).chain(conditions).flat_map(|item| names.in_item(item)).collect()
}

fn actions(statement: &Statement<'_>) -> BTreeSet<Label> {
    let denied = statement.effect == Effect::Deny;
    let Some(actions) = &statement.actions else { return BTreeSet::new() };
    let items = actions.items.iter().filter_map(|item| {
        item.action.map(|action| action.full_name()).or_else(|| item.spelling.text().map(str::to_owned))
    });
    let names = items.map(|name| if actions.negated { format!("all but {name}") } else { name });
    names.map(|name| Label::Action { denied, name }).collect()
}

fn link(from: usize, to: usize, owner: usize, labels: BTreeSet<Label>) -> Link {
    Link {
        from,
        to,
        labels,
        is_order: false,
        references: Vec::new(),
        through: Vec::new(),
        via: None,
        property: String::new(),
        owner,
    }
}
