//! The graph of an update: both templates in one picture.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{Change, Edge, Graph, Node, Options};
use crate::diff::{EntryKind, Outcome, diff};
use crate::model::{Section, Template};

/// What an update does with the entries of its templates, by section and logical ID.
type Changes = HashMap<(Section, String), Change>;

impl Graph {
    /// The graph of an update from one template to another one. What is new or removed, and what the verdicts of
    /// [`diff`](fn@diff) say is replaced or updated, has a [`Change`].
    pub fn of_update(old: &Template, new: &Template, options: &Options) -> Graph {
        let (before, mut graph) = (Graph::of(old, options), Graph::of(new, options));
        let changes = changes(old, new);
        let change = |section: Section, id: &str| changes.get(&(section, id.to_owned())).copied();
        for node in &mut graph.nodes {
            node.change = change(node.section, &node.id);
        }
        let is_there = |section: Section, id: &str| new.find(section, id).is_some();
        for node in &before.nodes {
            if change(node.section, &node.id) == Some(Change::Removed) && !is_there(node.section, &node.id) {
                graph.nodes.push(Node { change: Some(Change::Removed), ..node.clone() });
            }
        }
        graph.add_edges(&before, &change);
        graph.group(&options.grouping);
        graph
    }

    /// Says what happens to the edges, and adds those that are removed.
    fn add_edges(&mut self, before: &Graph, change: &dyn Fn(Section, &str) -> Option<Change>) {
        let numbers: HashMap<(Section, &str), usize> =
            self.nodes.iter().enumerate().map(|(number, node)| ((node.section, node.id.as_str()), number)).collect();
        let number = |old: usize| numbers.get(&(before.nodes[old].section, before.nodes[old].id.as_str())).copied();
        let old: BTreeMap<(usize, usize), &Edge> =
            before.edges.iter().filter_map(|edge| Some(((number(edge.from)?, number(edge.to)?), edge))).collect();
        let mut edges = std::mem::take(&mut self.edges);
        for edge in &mut edges {
            let folded: Vec<Change> = edge.through.iter().filter_map(|id| change(Section::Resources, id)).collect();
            let folded = match folded.contains(&Change::Replaced) {
                true => Some(Change::Replaced),
                false => (!folded.is_empty()).then_some(Change::Updated),
            };
            edge.change = match old.get(&(edge.from, edge.to)) {
                None => Some(Change::Added),
                Some(before) if before.labels != edge.labels || before.is_order != edge.is_order => {
                    Some(Change::Updated)
                }
                Some(_) => folded,
            };
        }
        let kept: BTreeSet<(usize, usize)> = edges.iter().map(|edge| (edge.from, edge.to)).collect();
        let removed = old.into_iter().filter(|(ends, _)| !kept.contains(ends));
        let removed =
            removed.map(|((from, to), edge)| Edge { from, to, change: Some(Change::Removed), ..edge.clone() });
        edges.extend(removed);
        edges.sort_by_key(|edge| (edge.from, edge.to));
        self.edges = edges;
    }
}

fn changes(old: &Template, new: &Template) -> Changes {
    let mut found = Changes::new();
    for entry in diff(old, new).entries {
        let change = match (&entry.kind, entry.verdict.as_ref().map(|verdict| verdict.outcome)) {
            (EntryKind::Removed, _) => Change::Removed,
            (EntryKind::Renamed { from }, _) => {
                found.insert((entry.section, from.clone()), Change::Removed);
                Change::Added
            }
            (EntryKind::Moved { from }, _) => {
                found.insert((*from, entry.id.clone()), Change::Removed);
                Change::Added
            }
            (EntryKind::Added, _) => Change::Added,
            (_, Some(outcome)) if outcome.replaces() => Change::Replaced,
            (_, Some(outcome)) if outcome.deletes() || outcome == Outcome::Retain => Change::Removed,
            (_, Some(Outcome::Create | Outcome::MayCreate)) => Change::Added,
            (_, Some(Outcome::Untouched)) => continue,
            _ => Change::Updated,
        };
        found.insert((entry.section, entry.id), change);
    }
    found
}
