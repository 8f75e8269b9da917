//! The verdict of each resource, until no verdict changes another one any more.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};

use super::attributes::{Fate, name_property};
use super::compare::{Compared, Comparison, Difference};
use super::existence::{existence, is_default};
use super::facts::{Facts, service};
use super::pair::Pair;
use super::spot::Spot;
use super::term::Term;
use super::verdict::{Cause, Deciding, Outcome, Reason, Rule, Verdict};
use crate::model::{Declaration, Node, Resource, references};
use crate::schema::Update;

/// The verdicts of the resources that both templates have, by their new logical IDs. The fates stay in the comparison.
pub(super) fn judge<'a>(comparison: &mut Comparison<'a>, pairs: &[Pair<'a>]) -> BTreeMap<String, Verdict> {
    let both: BTreeMap<&str, (Resource<'a>, Resource<'a>)> = pairs
        .iter()
        .filter_map(|pair| {
            let (old, new) = (pair.old?.resource()?, pair.new?.resource()?);
            Some((new.name(), (old, new)))
        })
        .collect();
    let mut referring: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (id, (_, new)) in &both {
        for used in references(new.declaration) {
            referring.entry(used.name).or_default().insert(id);
        }
    }
    let mut verdicts = BTreeMap::new();
    let mut open: VecDeque<&str> =
        pairs.iter().filter_map(|pair| both.get_key_value(pair.id())).map(|it| *it.0).collect();
    while let Some(id) = open.pop_front() {
        let (old, new) = both[id];
        let found = properties(comparison, old, new);
        let verdict = verdict(comparison, old, new, &found);
        let fate = verdict.as_ref().map(|verdict| Fate {
            outcome: verdict.outcome,
            keeps_name: verdict.outcome.replaces() && keeps_name(comparison, old, new),
            properties: found.iter().map(|difference| first_step(&difference.path).to_owned()).collect(),
        });
        // What happens to a resource only becomes more, so that this ends.
        let is_new = comparison.fates.get(id) != fate.as_ref();
        if let (true, Some(fate)) = (is_new, fate) {
            comparison.fates.insert(id.to_owned(), fate);
            let waiting = referring.get(id).into_iter().flatten();
            open.extend(waiting.filter(|other| **other != id));
        }
        verdict.map(|verdict| verdicts.insert(id.to_owned(), verdict));
    }
    verdicts
}

fn first_step(path: &str) -> &str {
    path.split('/').next().unwrap_or_default()
}

/// Where the properties differ.
fn properties(comparison: &Comparison<'_>, old: Resource<'_>, new: Resource<'_>) -> Vec<Difference> {
    let term = |side, resource: Resource<'_>| {
        let spot = Facts::of(resource.type_name).resource_type().map(Spot::of);
        Term::of(side, resource.properties()?, spot.as_ref())
    };
    let terms = [term(comparison.old, old), term(comparison.new, new)];
    let [one, other] = terms.map(|term| term.unwrap_or_else(|| Term::Object(Vec::new())));
    comparison.differences(Some(&one), Some(&other))
}

/// What an update does to a resource that both templates have; nothing if it is the same.
fn verdict(comparison: &Comparison<'_>, old: Resource<'_>, new: Resource<'_>, found: &[Difference]) -> Option<Verdict> {
    let facts = Facts::of(new.type_name);
    let mut judged: Vec<(Outcome, Reason)> = Vec::new();
    let whole = [(old.type_name != new.type_name, Rule::OtherType), (old.name() != new.name(), Rule::OtherId)];
    for (_, rule) in whole.into_iter().filter(|(holds, _)| *holds) {
        let reason = reason_of_whole(Cause::Written, Update::Replacement, rule);
        judged.push((Outcome::Replace, reason));
    }
    let exists = existence(comparison, old.declaration.condition(), new.declaration.condition());
    let is_created =
        exists.as_ref().is_some_and(|it| it.outcome == Outcome::MayCreate && is_default(&it.reason.deciding));
    judged.extend(exists.map(|exists| (exists.outcome, exists.reason)));
    for difference in found {
        // A resource that the new default creates was not there before.
        if is_created && difference.deciding.iter().any(|one| matches!(one, Deciding::Default { .. })) {
            continue;
        }
        let (update, rule, clause) = facts.effect_of(difference);
        let outcome = match (update, difference.deciding.is_empty()) {
            (Update::Replacement, true) => Outcome::Replace,
            (Update::Replacement, false) | (Update::Conditional, _) => Outcome::MayReplace,
            (Update::InPlace, true) => Outcome::Update,
            (Update::InPlace, false) => Outcome::MayUpdate,
        };
        let deciding = difference.deciding.iter().cloned().chain(service(clause)).collect();
        let (property, cause) = (difference.path.clone(), difference.cause.clone());
        judged.push((outcome, Reason { property, cause, update, rule, deciding }));
    }
    for name in members_of_template(comparison, old.declaration, new.declaration) {
        let reason = reason_of_whole(Cause::Written, Update::InPlace, Rule::Template);
        judged.push((Outcome::Untouched, Reason { property: name.to_owned(), ..reason }));
    }
    let outcome = judged.iter().map(|(outcome, _)| *outcome).max()?;
    judged.sort_by_key(|(outcome, _)| Reverse(*outcome));
    Some(Verdict { outcome, reasons: telling(judged) })
}

fn reason_of_whole(cause: Cause, update: Update, rule: Rule) -> Reason {
    Reason { property: String::new(), cause, update, rule, deciding: Vec::new() }
}

/// The reasons without those that say nothing more: of a whole that differs, its parts; a second one for the same property.
/// What weighs most comes first.
fn telling(judged: Vec<(Outcome, Reason)>) -> Vec<Reason> {
    let mut kept: Vec<(Outcome, Reason)> = Vec::new();
    let mut by_property: HashMap<String, Vec<usize>> = HashMap::new();
    for (outcome, reason) in judged {
        let says_it = |index: &usize| {
            let (weight, other) = &kept[*index];
            let is_part = other.property != reason.property;
            other.cause == reason.cause
                && (outcome < *weight || other.deciding == reason.deciding)
                && (!is_part || outcome == *weight)
        };
        let ends = reason.property.match_indices('/').map(|(end, _)| end).chain([reason.property.len()]);
        let is_said = ends
            .into_iter()
            .any(|end| by_property.get(&reason.property[..end]).is_some_and(|kept| kept.iter().any(says_it)));
        if !is_said {
            by_property.entry(reason.property.clone()).or_default().push(kept.len());
            kept.push((outcome, reason));
        }
    }
    kept.into_iter().map(|(_, reason)| reason).collect()
}

/// Members that only CloudFormation reads and that differ: `DependsOn`, `DeletionPolicy`, `Metadata` ..
fn members_of_template<'a>(comparison: &Comparison<'_>, old: &'a Declaration, new: &'a Declaration) -> Vec<&'a str> {
    let names = |declaration: &'a Declaration| {
        declaration.body.as_object().unwrap_or_default().iter().map(|member| member.key.name.as_str())
    };
    let judged = ["Type", "Properties", "Condition"];
    let mut found: Vec<&str> = names(old).chain(names(new)).filter(|name| !judged.contains(name)).collect();
    found.sort_unstable();
    found.dedup();
    let term = |side, node: Option<&Node>, name: &str| match name {
        "DependsOn" => Some(Term::of_depends_on(node?)),
        _ => Term::of(side, node?, None),
    };
    found.retain(|name| {
        let one = term(comparison.old, old.body.get(name), name);
        let other = term(comparison.new, new.body.get(name), name);
        comparison.is_written_otherwise(one.as_ref(), other.as_ref())
    });
    found
}

/// Whether `Ref` gives the same name for both.
fn keeps_name(comparison: &Comparison<'_>, old: Resource<'_>, new: Resource<'_>) -> bool {
    let Some(property) = name_property(new.type_name).filter(|_| old.type_name == new.type_name) else { return false };
    let [one, other] = [(comparison.old, old), (comparison.new, new)]
        .map(|(side, resource)| Term::of(side, resource.property(property)?, None));
    one.is_some() && other.is_some() && comparison.as_one(one.as_ref(), other.as_ref()) == Compared::Same
}
