//! An entry of the two templates.

use crate::model::{Declaration, Section};

/// An entry of both templates, or of one.
#[derive(Clone, Copy)]
pub(super) struct Pair<'a> {
    pub(super) old: Option<&'a Declaration>,
    pub(super) new: Option<&'a Declaration>,
}

impl<'a> Pair<'a> {
    fn declaration(&self) -> Option<&'a Declaration> {
        self.new.or(self.old)
    }

    /// The new logical ID, or the old one of an entry that is removed.
    pub(super) fn id(&self) -> &'a str {
        self.declaration().map_or("", |declaration| &declaration.name.name)
    }

    /// The new section, or the old one of an entry that is removed.
    pub(super) fn section(&self) -> Section {
        self.declaration().map_or(Section::Resources, |declaration| declaration.section)
    }
}
