//! From links to edges: one for each pair of nodes and direction, with what is said of it.

use std::collections::{BTreeMap, BTreeSet};

use super::links::{Label, Link};
use super::{Edge, Reference};
use crate::iam::{AccessLevel, Action, actions_like};

/// How many actions are named, and how long their names may be together; beyond it, the label says what they do.
const MOST_ACTIONS: usize = 3;
const LONGEST_ACTIONS: usize = 34;

/// Words that say what actions on the same resource are for.
const SAY_ENOUGH: &[&str] =
    &["delivers to", "dead letters to", "encrypts", "invokes", "logs to", "notifies", "sends to", "starts"];

/// What the actions of a level do with a resource.
const LEVELS: &[(AccessLevel, &str)] = &[
    (AccessLevel::List, "reads"),
    (AccessLevel::Read, "reads"),
    (AccessLevel::Write, "writes"),
    (AccessLevel::Tagging, "tags"),
    (AccessLevel::PermissionsManagement, "sets permissions of"),
    (AccessLevel::Unknown, "uses"),
];

#[derive(Default)]
struct Pair {
    labels: BTreeSet<Label>,
    is_order: bool,
    references: Vec<Reference>,
    through: BTreeSet<usize>,
}

/// The edges between declarations, by their numbers. A reference that says nothing by itself is one of the edge that
/// does, whichever way that runs; so is an order.
pub(super) fn merged(links: Vec<Link>, name: impl Fn(usize) -> String) -> Vec<Edge> {
    let mut pairs: BTreeMap<(usize, usize), Pair> = BTreeMap::new();
    let rank = |link: &Link| (link.is_order, link.labels.is_empty());
    let mut links = links;
    links.sort_by_key(rank);
    for link in links {
        let (own, other) = ((link.from, link.to), (link.to, link.from));
        let says_nothing = link.is_order || link.labels.is_empty();
        let is_better = |pair: &Pair| !pair.labels.is_empty() || link.is_order && !pair.is_order;
        let place = match says_nothing && !pairs.contains_key(&own) && pairs.get(&other).is_some_and(is_better) {
            true => other,
            false => own,
        };
        let pair = pairs.entry(place).or_insert_with(|| Pair { is_order: link.is_order, ..Pair::default() });
        pair.is_order &= link.is_order;
        pair.labels.extend(link.labels);
        pair.references.extend(link.references);
        pair.through.extend(link.through);
    }
    let edge = |((from, to), pair): ((usize, usize), Pair)| Edge {
        from,
        to,
        labels: texts(&pair.labels),
        is_order: pair.is_order,
        references: pair.references,
        through: pair.through.into_iter().map(&name).collect(),
        change: None,
    };
    pairs.into_iter().map(edge).collect()
}

/// What is written on an edge: words, then actions.
fn texts(labels: &BTreeSet<Label>) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for label in labels {
        if let Label::Word(word) = label {
            found.push((*word).to_owned());
        }
    }
    if found.iter().any(|word| SAY_ENOUGH.contains(&word.as_str())) {
        return found;
    }
    for denied in [false, true] {
        let names: Vec<&str> = labels
            .iter()
            .filter_map(|label| match label {
                Label::Action { denied: is_denied, name } if *is_denied == denied => Some(name.as_str()),
                _ => None,
            })
            .collect();
        let said = said(&names);
        found.extend(said.into_iter().map(|text| if denied { format!("may not {text}") } else { text }));
    }
    found
}

fn said(names: &[&str]) -> Vec<String> {
    let short: BTreeSet<&str> = names.iter().map(|name| name.split_once(':').map_or(*name, |(_, name)| name)).collect();
    let length: usize = short.iter().map(|name| name.len() + 2).sum();
    let is_open = short.contains("*");
    if short.len() <= MOST_ACTIONS && length <= LONGEST_ACTIONS + 2 && !is_open {
        return short.into_iter().map(str::to_owned).collect();
    }
    if is_open {
        return vec!["everything".to_owned()];
    }
    let levels: BTreeSet<AccessLevel> = names.iter().flat_map(|name| levels(name)).collect();
    let mut words: Vec<String> = Vec::new();
    for (_, word) in LEVELS.iter().filter(|(level, _)| levels.contains(level)) {
        if words.last().is_none_or(|last| last != word) {
            words.push((*word).to_owned());
        }
    }
    words
}

fn levels(name: &str) -> Vec<AccessLevel> {
    let known: BTreeSet<AccessLevel> = match Action::find(name) {
        Some(action) => [action.level].into(),
        None => actions_like(name).map(|action| action.level).collect(),
    };
    if known.is_empty() { vec![AccessLevel::Unknown] } else { known.into_iter().collect() }
}
