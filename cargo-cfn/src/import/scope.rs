//! What a module can name: its own entries, and those that it imports.

use std::collections::{BTreeMap, BTreeSet};

use cfn_core::lint::{LANGUAGE_EXTENSIONS, transforms};
use cfn_core::loops::PREFIX;
use cfn_core::model::{Intrinsic, Section, Template};
use cfn_core::transform::sam;

use super::names::Names;

/// What an alias of an entry ends in, in the order of [`Section::ALL`].
const SUFFIXES: [&str; Section::ALL.len()] = ["Parameter", "Rule", "Mapping", "Condition", "Resource", "Output"];

/// What a module can name.
#[derive(Debug)]
pub(crate) struct Scope<'s> {
    names: &'s Names,
    template: &'s Template,
    module: &'s str,
    /// The local names of entries of other modules.
    pub(crate) imported: BTreeMap<usize, String>,
    taken: BTreeSet<String>,
}

impl<'s> Scope<'s> {
    pub(crate) fn new(names: &'s Names, template: &'s Template, module: &'s str) -> Self {
        let own = names.placed.iter().filter(|placed| placed.module == module).map(|placed| placed.name.clone());
        Self { names, template, module, imported: BTreeMap::new(), taken: own.collect() }
    }

    /// Whether loops and macros make entries of a section, whose names only the deployment may know.
    pub(crate) fn is_open(&self, section: Section) -> bool {
        let is_known = |name: Option<&str>| matches!(name, Some(sam::TRANSFORM | LANGUAGE_EXTENSIONS));
        self.template.section(section).any(|declaration| declaration.name.name.starts_with(PREFIX))
            || self.template.member(section.name()).is_some()
            || self.template.member(Intrinsic::Transform.long_name()).is_some()
            || transforms(self.template).into_iter().any(|name| !is_known(name))
    }

    /// The name of an entry in this module, which imports it if need be.
    pub(crate) fn path(&mut self, name: &str, sections: &[Section]) -> Option<String> {
        let index = self.names.find(name, sections)?;
        let placed = &self.names.placed[index];
        if placed.module == self.module {
            return Some(placed.name.clone());
        }
        if let Some(local) = self.imported.get(&index) {
            return Some(local.clone());
        }
        let mut local = placed.name.clone();
        if self.taken.contains(&local) {
            local += SUFFIXES[self.template.declarations[index].section as usize];
        }
        while !self.taken.insert(local.clone()) {
            local.push('_');
        }
        self.imported.insert(index, local.clone());
        Some(local)
    }
}
