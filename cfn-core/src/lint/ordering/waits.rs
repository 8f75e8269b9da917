//! What waits for what.

use std::collections::HashMap;

use crate::lint::facts::index::Index;
use crate::lint::ordering::needed::Needed;
use crate::model::Use;

/// What each resource waits for.
pub(crate) struct Waits<'i, 'a> {
    index: &'i Index<'a>,
    /// What was added to what the template says.
    added: HashMap<&'a str, Vec<&'a str>>,
    /// The numbers of what a resource reaches, in ascending order, once asked for.
    reached: HashMap<&'a str, Vec<usize>>,
}

impl<'i, 'a> Waits<'i, 'a> {
    pub(crate) fn of(index: &'i Index<'a>) -> Self {
        Self { index, added: HashMap::new(), reached: HashMap::new() }
    }

    pub(crate) fn already(&mut self, resource: &'a str, other: &str) -> bool {
        let other = self.index.number_of_resource(other);
        other.is_some_and(|other| self.all(resource).binary_search(&other).is_ok())
    }

    pub(crate) fn already_for_one(&mut self, needed: &Needed<'a>) -> bool {
        needed.depends_on.iter().any(|other| self.already(needed.resource, other))
    }

    /// Everything that a resource waits for.
    fn all(&mut self, resource: &'a str) -> &[usize] {
        let (index, added) = (self.index, &self.added);
        self.reached.entry(resource).or_insert_with(|| {
            let mut is_reached = vec![false; index.size()];
            let mut reached = Vec::new();
            let mut next = index.number_of_resource(resource);
            let mut done = 0;
            while let Some(number) = next {
                let (declaration, contents) = index.declaration(number);
                let mut wait = |name: &str| {
                    if let Some(other) = index.number_of_resource(name)
                        && !std::mem::replace(&mut is_reached[other], true)
                    {
                        reached.push(other);
                    }
                };
                for used in &contents.uses {
                    if matches!(used.usage, Use::Ref | Use::GetAtt(_) | Use::DependsOn) {
                        wait(used.name);
                    }
                }
                for name in added.get(declaration.name.name.as_str()).into_iter().flatten() {
                    wait(name);
                }
                next = reached.get(done).copied();
                done += 1;
            }
            reached.sort_unstable();
            reached
        })
    }

    pub(crate) fn add(&mut self, resource: &'a str, other: &'a str) {
        self.added.entry(resource).or_default().push(other);
        let Some(number) = self.index.number_of_resource(resource) else { return };
        let mut more = self.all(other).to_vec();
        more.extend(self.index.number_of_resource(other));
        for (from, reached) in &mut self.reached {
            if *from == resource || reached.binary_search(&number).is_ok() {
                reached.extend(&more);
                reached.sort_unstable();
                reached.dedup();
            }
        }
    }
}
