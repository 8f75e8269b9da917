//! What follows from what happens to an entry: for those that refer to it, for data, and for the update itself.

use std::collections::{HashMap, HashSet};

use super::compare::{Compared, Comparison};
use super::entry::{Change, Entry, EntryKind};
use super::facts::Facts;
use super::pair::Pair;
use super::spot::Spot;
use super::term::Term;
use super::verdict::{Cause, Consequence, Outcome, Rule};
use crate::data::STATEFUL_RESOURCES;
use crate::lint::facts::identities::identities;
use crate::model::{Declaration, Node, Resource, Section};

/// Types of which CloudFormation makes a snapshot before it deletes one, if no policy says otherwise, and the property with
/// which it does not: of an instance of a cluster, the data is the cluster's.
///
/// Source: "DeletionPolicy attribute" of the CloudFormation template reference.
const SNAPSHOTS: &[(&str, &str)] = &[("AWS::RDS::DBCluster", ""), ("AWS::RDS::DBInstance", "DBClusterIdentifier")];

/// Adds to each entry what follows from it.
pub(super) fn add(comparison: &Comparison<'_>, pairs: &[Pair<'_>], entries: &mut [Entry]) {
    let by_id: HashMap<(Section, &str), &Pair<'_>> =
        pairs.iter().map(|pair| ((pair.section(), pair.id()), pair)).collect();
    let mut changed = changed(entries);
    for (index, entry) in entries.iter_mut().enumerate() {
        let Some(pair) = by_id.get(&(entry.section, entry.id.as_str())) else { continue };
        let mut found = changed.remove(&index).unwrap_or_default();
        match entry.section {
            Section::Resources => of_resource(comparison, entry, pair, &mut found),
            Section::Outputs => of_output(comparison, pair, &mut found),
            Section::Parameters => of_parameter(entry, &mut found),
            _ => {}
        }
        entry.consequences = found;
    }
}

/// For each entry that makes others differ, these.
fn changed(entries: &[Entry]) -> HashMap<usize, Vec<Consequence>> {
    let places = entries.iter().enumerate().map(|(index, entry)| ((entry.section, entry.id.as_str()), index));
    let places: HashMap<(Section, &str), usize> = places.collect();
    let mut found: HashMap<usize, Vec<Consequence>> = HashMap::new();
    for other in entries {
        let mut seen = HashSet::new();
        for cause in other.causes() {
            let by = match cause {
                Cause::Replaced { id, .. } | Cause::Updated { id, .. } => (Section::Resources, id.as_str()),
                Cause::Entry(section, id) => (*section, id.as_str()),
                Cause::Written => continue,
            };
            let Some(index) = places.get(&by).copied().filter(|index| seen.insert(*index)) else { continue };
            found.entry(index).or_default().push(Consequence::Changes {
                section: other.section,
                id: other.id.clone(),
                outcome: other.verdict.as_ref().map(|verdict| verdict.outcome),
            });
        }
    }
    found
}

fn of_resource(comparison: &Comparison<'_>, entry: &Entry, pair: &Pair<'_>, found: &mut Vec<Consequence>) {
    let Some(verdict) = &entry.verdict else { return };
    let (old, new) = (pair.old.and_then(Declaration::resource), pair.new.and_then(Declaration::resource));
    let has_rule = |rule: Rule| verdict.reasons.iter().any(|reason| reason.rule == rule);
    if has_rule(Rule::OtherType) {
        found.push(Consequence::TypeChange);
    }
    if let (Some(old), Some(new)) = (old, new)
        && verdict.outcome.replaces()
    {
        let deletes_first = Facts::of(new.type_name).deletes_first() && !has_rule(Rule::OtherId);
        if deletes_first {
            found.push(Consequence::DeletedFirst);
        } else {
            found.extend(taken(comparison, old, new));
        }
    }
    if let Some(old) = old {
        // A resource with another logical ID is deleted, though another one like it is created.
        let is_replaced = verdict.outcome.replaces() && !has_rule(Rule::OtherId);
        let is_deleted = verdict.outcome.deletes() || verdict.outcome == Outcome::Retain || verdict.outcome.replaces();
        if is_deleted {
            let policy = if is_replaced { "UpdateReplacePolicy" } else { "DeletionPolicy" };
            let says = if is_replaced { new.unwrap_or(old) } else { old };
            found.extend(of_data(old, policy, says));
        }
        if let Some(new) = new.filter(|_| !matches!(entry.kind, EntryKind::Renamed { .. })) {
            let weaker = ["DeletionPolicy", "UpdateReplacePolicy"]
                .into_iter()
                .filter(|policy| keeps(policy_of(old, policy)) && !keeps(policy_of(new, policy)));
            found.extend(weaker.map(|policy| Consequence::Unprotected { policy }));
        }
    }
}

/// The policy of a resource, as it is written.
fn policy_of<'a>(resource: Resource<'a>, policy: &str) -> Option<&'a str> {
    resource.attribute(policy).and_then(Node::as_str)
}

fn keeps(policy: Option<&str>) -> bool {
    matches!(policy, Some("Retain" | "RetainExceptOnCreate" | "Snapshot"))
}

/// Whether the resource stays in the account when it leaves the stack.
pub(super) fn is_retained(resource: Resource<'_>) -> bool {
    matches!(policy_of(resource, "DeletionPolicy"), Some("Retain" | "RetainExceptOnCreate"))
}

/// What becomes of the data of a resource whose `policy` the template `says`.
fn of_data(old: Resource<'_>, policy: &'static str, says: Resource<'_>) -> Option<Consequence> {
    let makes_snapshot = SNAPSHOTS.iter().any(|(type_name, of_cluster)| {
        *type_name == old.type_name && (of_cluster.is_empty() || old.property(of_cluster).is_none())
    });
    match policy_of(says, policy) {
        Some("Retain" | "RetainExceptOnCreate") => Some(Consequence::Kept { policy }),
        Some("Snapshot") => Some(Consequence::Snapshot),
        None if makes_snapshot && policy == "DeletionPolicy" => Some(Consequence::Snapshot),
        _ => STATEFUL_RESOURCES.get(old.type_name).map(|empty| match empty {
            "empty" => Consequence::MustBeEmpty,
            _ => Consequence::DataLost,
        }),
    }
}

/// The name that both the old resource and the new one have.
fn taken(comparison: &Comparison<'_>, old: Resource<'_>, new: Resource<'_>) -> Option<Consequence> {
    if old.type_name != new.type_name {
        return None;
    }
    let spot = Facts::of(new.type_name).resource_type().map(Spot::of);
    let term = |side, resource: Resource<'_>, property: &str| {
        let spot = spot.as_ref().and_then(|spot| spot.member(property));
        Term::of(side, resource.property(property)?, spot.as_ref())
    };
    for identity in identities(new.type_name) {
        let parts = identity.iter().map(|part| {
            let (name, is_optional) = part.strip_suffix('?').map_or((*part, false), |name| (name, true));
            (name, is_optional, term(comparison.old, old, name), term(comparison.new, new, name))
        });
        let parts: Vec<_> = parts.collect();
        let is_same = parts.iter().all(|(_, is_optional, one, other)| match (one, other) {
            (None, None) => *is_optional,
            (one, other) => comparison.as_one(one.as_ref(), other.as_ref()) == Compared::Same,
        });
        // A reference to another resource is no name: two resources may stand in the same one.
        let name = parts.iter().find_map(|(name, _, _, term)| {
            let is_name = matches!(term, Some(Term::Text(_) | Term::Parameter(_) | Term::Joined(_)));
            is_name.then_some(*name)
        });
        if let (true, Some(property)) = (is_same, name) {
            let name = new.property(property)?.clone();
            return Some(Consequence::NameTaken { property: property.to_owned(), name });
        }
    }
    None
}

fn of_output(comparison: &Comparison<'_>, pair: &Pair<'_>, found: &mut Vec<Consequence>) {
    fn name(declaration: Option<&Declaration>) -> Option<&Node> {
        declaration?.body.get("Export")?.get("Name")
    }
    let Some(old) = name(pair.old) else { return };
    let term = |side, node: Option<&Node>| Term::of(side, node?, None);
    let one = term(comparison.old, Some(old));
    let other = term(comparison.new, name(pair.new));
    if comparison.as_one(one.as_ref(), other.as_ref()) != Compared::Same {
        found.push(Consequence::ExportRemoved { name: old.clone() });
        return;
    }
    let value = |side, declaration: Option<&Declaration>| term(side, declaration?.body.get("Value"));
    let values = [value(comparison.old, pair.old), value(comparison.new, pair.new)];
    if comparison.as_one(values[0].as_ref(), values[1].as_ref()) != Compared::Same {
        found.push(Consequence::ExportChanged { name: old.clone() });
    }
}

/// Members that limit the values of a parameter.
const LIMITS: &[&str] = &["Type", "AllowedValues", "AllowedPattern", "MinLength", "MaxLength", "MinValue", "MaxValue"];

fn of_parameter(entry: &Entry, found: &mut Vec<Consequence>) {
    if entry.kind == EntryKind::Removed {
        return;
    }
    let has_default = entry.body.new.as_ref().is_some_and(|body| body.get("Default").is_some());
    if entry.body.old.is_none() && !has_default {
        found.push(Consequence::NeedsValue);
    }
    let narrows = |change: &Change| {
        let limit = change.path.first().map(ToString::to_string).unwrap_or_default();
        match limit == "AllowedValues" && change.path.len() > 1 {
            // One more value takes nothing away.
            true => change.value.old.is_some(),
            // Nor does a limit that is no longer there.
            false => LIMITS.contains(&limit.as_str()) && change.value.new.is_some(),
        }
    };
    if entry.body.old.is_some() && entry.changes.iter().any(narrows) {
        found.push(Consequence::Narrowed);
    }
}
