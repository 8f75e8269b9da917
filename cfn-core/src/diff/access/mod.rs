//! What an update changes of who may do what: statements of policies, managed policies, rules of security groups.

mod attached;
mod choices;
mod conditions;
mod documents;
mod language;
mod network;
mod policy;
mod principal;
mod statement;
mod text;
mod values;

#[cfg(test)]
mod tests;

use super::entry::Entry;
use super::pair::Pair;
use crate::lint::facts::context::{Context, Scope};
use crate::lint::policies::Kind as PolicyKind;
use crate::model::{Declaration, Node, Resource, Section, Segment, Template};
use values::Side;

/// Statements of a policy, or rules of a security group, that an entry adds or removes.
#[derive(Clone, Debug, PartialEq)]
pub struct AccessChange {
    /// What they are.
    pub access: Access,
    /// The way to them from the logical ID: to the document of a policy, or to the list of rules.
    pub path: Vec<Segment>,
    /// The statements or rules that only the new template has.
    pub added: Vec<Granted>,
    /// Those that only the old template has.
    pub removed: Vec<Granted>,
}

/// What gives access.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// The statements of a policy.
    Policy(PolicyKind),
    /// The managed policies of a role, a user or a group.
    ManagedPolicies,
    /// The permissions boundary of a role or a user.
    Boundary,
    /// Those to whom or to which a policy applies: roles, queues, a bucket.
    Targets,
    /// What a security group or a network ACL lets in.
    Ingress,
    /// What a security group or a network ACL lets out.
    Egress,
}

/// One statement or one rule, as it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Granted {
    /// The statement or rule.
    pub node: Node,
    /// Whether more is allowed because it is there, or, of one that is removed, because it no longer is. A statement that is
    /// in both templates is here if it allows more all the same, as what it refers to differs.
    pub broadened: Broadening,
}

/// Whether the new template allows something that the old one did not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Broadening {
    /// It allows nothing more.
    #[default]
    No,
    /// It depends on values that only deployment knows, or would take too long to find out.
    Unknown,
    /// There is a request that only the new template allows.
    Yes,
}

impl AccessChange {
    /// Whether the new statements or rules allow something that the old ones did not.
    pub fn broadened(&self) -> Broadening {
        self.added.iter().chain(&self.removed).map(|granted| granted.broadened).max().unwrap_or_default()
    }
}

/// A resource of one of two templates.
#[derive(Clone, Copy)]
struct Holder<'s, 'a> {
    side: &'s Side<'a>,
    resource: Resource<'a>,
}

/// Adds to the entries what they change of who may do what.
pub(super) fn add((old, new): (&Template, &Template), pairs: &[Pair<'_>], entries: &mut [Entry]) {
    let (before, after) = (Context::new(old, Scope::Template), Context::new(new, Scope::Template));
    let renamed = pairs.iter().filter_map(|pair| Some((pair.new?.name.name.as_str(), pair.old?.name.name.as_str())));
    let sides = Side::both(&before, &after, renamed.filter(|(new, old)| new != old).collect());
    for entry in entries.iter_mut().filter(|entry| entry.section == Section::Resources) {
        let is_of = |pair: &&Pair<'_>| pair.section() == entry.section && pair.id() == entry.id;
        let Some(pair) = pairs.iter().find(is_of) else { continue };
        let [before, after] = [pair.old, pair.new].map(|declaration| declaration.and_then(Declaration::resource));
        entry.access = access_changes(&sides, before, after);
    }
}

/// What changes of the access that a resource gives; one that is not there in a template gives none.
fn access_changes<'a>(
    sides: &(Side<'a>, Side<'a>),
    old: Option<Resource<'a>>,
    new: Option<Resource<'a>>,
) -> Vec<AccessChange> {
    let (old_side, new_side) = sides;
    match (old, new) {
        (Some(before), Some(after)) if before.type_name != after.type_name => {
            [access_changes(sides, old, None), access_changes(sides, None, new)].concat()
        }
        (Some(either), _) | (None, Some(either)) => {
            let old = old.map(|resource| Holder { side: old_side, resource });
            let new = new.map(|resource| Holder { side: new_side, resource });
            let mut found = documents::changes(either.type_name, old, new);
            found.extend(attached::changes(either.type_name, old, new));
            found.extend(network::changes(either.type_name, old_side, old, new));
            found
        }
        (None, None) => Vec::new(),
    }
}

/// The path to a property.
fn path_to(steps: &str) -> Vec<Segment> {
    let key = |step: &str| Segment::Key(step.to_owned());
    let steps = steps.split('/').take_while(|step| *step != "*").filter(|step| !step.is_empty());
    std::iter::once(key("Properties")).chain(steps.map(key)).collect()
}
