//! What waits for what.

use std::collections::{HashMap, HashSet};

use crate::lint::facts::index::Index;
use crate::lint::ordering::needed::Needed;
use crate::model::{Section, Use};

/// What each resource waits for.
pub(crate) struct Waits<'a> {
    edges: HashMap<&'a str, Vec<&'a str>>,
    /// What a resource reaches, once asked for.
    reached: HashMap<&'a str, HashSet<&'a str>>,
}

impl<'a> Waits<'a> {
    pub(crate) fn of(index: &Index<'a>) -> Self {
        let edges = index.uses().filter(|(declaration, _)| declaration.section == Section::Resources);
        let edges = edges.map(|(declaration, uses)| {
            let waits = uses.iter().filter(|used| matches!(used.usage, Use::Ref | Use::GetAtt(_) | Use::DependsOn));
            (declaration.name.name.as_str(), waits.map(|used| used.name).collect())
        });
        Self { edges: edges.collect(), reached: HashMap::new() }
    }

    pub(crate) fn already(&mut self, resource: &'a str, other: &str) -> bool {
        self.all(resource).contains(other)
    }

    pub(crate) fn already_for_one(&mut self, needed: &Needed<'a>) -> bool {
        needed.depends_on.iter().any(|other| self.already(needed.resource, other))
    }

    /// Everything that a resource waits for.
    fn all(&mut self, resource: &'a str) -> &HashSet<&'a str> {
        let edges = &self.edges;
        self.reached.entry(resource).or_insert_with(|| {
            let mut reached = HashSet::new();
            let mut open = vec![resource];
            while let Some(next) = open.pop() {
                for name in edges.get(next).into_iter().flatten() {
                    if reached.insert(*name) {
                        open.push(name);
                    }
                }
            }
            reached
        })
    }

    pub(crate) fn add(&mut self, resource: &'a str, other: &'a str) {
        self.edges.entry(resource).or_default().push(other);
        let mut more = self.all(other).clone();
        more.insert(other);
        for (from, reached) in &mut self.reached {
            if *from == resource || reached.contains(resource) {
                reached.extend(&more);
            }
        }
    }
}
