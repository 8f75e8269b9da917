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
    /// What a resource reaches, once asked for: for each declaration, by its number.
    reached: HashMap<&'a str, Vec<bool>>,
}

impl<'i, 'a> Waits<'i, 'a> {
    pub(crate) fn of(index: &'i Index<'a>) -> Self {
        Self { index, added: HashMap::new(), reached: HashMap::new() }
    }

    pub(crate) fn already(&mut self, resource: &'a str, other: &str) -> bool {
        let other = self.index.number_of_resource(other);
        other.is_some_and(|other| self.all(resource)[other])
    }

    pub(crate) fn already_for_one(&mut self, needed: &Needed<'a>) -> bool {
        needed.depends_on.iter().any(|other| self.already(needed.resource, other))
    }

    /// Everything that a resource waits for.
    fn all(&mut self, resource: &'a str) -> &[bool] {
        let (index, added) = (self.index, &self.added);
        self.reached.entry(resource).or_insert_with(|| {
            let mut reached = vec![false; index.size()];
            let mut open: Vec<usize> = index.number_of_resource(resource).into_iter().collect();
            while let Some(next) = open.pop() {
                let (declaration, contents) = index.declaration(next);
                let mut wait = |name: &str| {
                    if let Some(other) = index.number_of_resource(name)
                        && !std::mem::replace(&mut reached[other], true)
                    {
                        open.push(other);
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
            }
            reached
        })
    }

    pub(crate) fn add(&mut self, resource: &'a str, other: &'a str) {
        self.added.entry(resource).or_default().push(other);
        let Some(number) = self.index.number_of_resource(resource) else { return };
        let mut more = self.all(other).to_vec();
        if let Some(other) = self.index.number_of_resource(other) {
            more[other] = true;
        }
        for (from, reached) in &mut self.reached {
            if *from == resource || reached[number] {
                reached.iter_mut().zip(&more).for_each(|(reached, more)| *reached |= more);
            }
        }
    }
}
