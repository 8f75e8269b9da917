//! What waits for what.

use std::collections::{HashMap, HashSet};

use crate::lint::facts::index::Index;
use crate::lint::ordering::needed::Needed;
use crate::model::{Section, Use};

/// What each resource waits for.
pub(crate) struct Waits<'i, 'a> {
    index: &'i Index<'a>,
    /// What was added to what the template says.
    added: HashMap<&'a str, Vec<&'a str>>,
    /// What a resource reaches, once asked for.
    reached: HashMap<&'a str, HashSet<&'a str>>,
}

impl<'i, 'a> Waits<'i, 'a> {
    pub(crate) fn of(index: &'i Index<'a>) -> Self {
        Self { index, added: HashMap::new(), reached: HashMap::new() }
    }

    pub(crate) fn already(&mut self, resource: &'a str, other: &str) -> bool {
        self.all(resource).contains(other)
    }

    pub(crate) fn already_for_one(&mut self, needed: &Needed<'a>) -> bool {
        needed.depends_on.iter().any(|other| self.already(needed.resource, other))
    }

    /// Everything that a resource waits for.
    fn all(&mut self, resource: &'a str) -> &HashSet<&'a str> {
        let (index, added) = (self.index, &self.added);
        self.reached.entry(resource).or_insert_with(|| {
            let mut reached = HashSet::new();
            let mut open = vec![resource];
            while let Some(next) = open.pop() {
                let contents = index.find(Section::Resources, next).map(|declaration| index.contents(declaration));
                let uses = contents.iter().flat_map(|contents| &contents.uses);
                let waits = uses.filter(|used| matches!(used.usage, Use::Ref | Use::GetAtt(_) | Use::DependsOn))
                    .filter(|used| !used.name.starts_with("AWS::"));
                for name in waits.map(|used| used.name).chain(added.get(next).into_iter().flatten().copied()) {
                    if reached.insert(name) {
                        open.push(name);
                    }
                }
            }
            reached
        })
    }

    pub(crate) fn add(&mut self, resource: &'a str, other: &'a str) {
        self.added.entry(resource).or_default().push(other);
        let mut more = self.all(other).clone();
        more.insert(other);
        for (from, reached) in &mut self.reached {
            if *from == resource || reached.contains(resource) {
                reached.extend(&more);
            }
        }
    }
}
