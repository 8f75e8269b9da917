//! The templates after their transforms, and what of them is written otherwise though their transforms make the same.

use super::changes::Changes;
use super::compare::Comparison;
use super::entry::{Entry, EntryKind, Sides};
use super::side::Side;
use super::verdict::{Cause, Outcome, Reason, Rule, Verdict};
use crate::model::{Declaration, Node, Section, Template};
use crate::schema::Update;
use crate::transform::{Transformed, transformed};

/// A template, and what its transforms make of it.
pub(super) struct Made<'a> {
    written: &'a Template,
    transformed: Option<Transformed>,
}

impl<'a> Made<'a> {
    pub(super) fn of(written: &'a Template) -> Self {
        Self { written, transformed: transformed(written, false) }
    }

    pub(super) fn template(&self) -> &Template {
        self.transformed.as_ref().map_or(self.written, |made| &made.template)
    }

    pub(super) fn is_transformed(&self) -> bool {
        self.transformed.is_some()
    }

    /// The declaration that is written, of one that a transform makes.
    pub(super) fn origin(&self, id: &str) -> Option<String> {
        let origin = self.transformed.as_ref()?.origin(id);
        (origin != id).then(|| origin.to_owned())
    }

    /// The resources that a transform has turned into others, with their share of `Globals`.
    fn sources(&self) -> &[Declaration] {
        self.transformed.as_ref().map_or(&[], |made| &made.sources)
    }
}

/// Shows what is written of the resources that a transform turns into others, where both templates have them. One that
/// differs, though nothing that is known to be made of it does, gets an entry: the transform may make another thing of it.
pub(super) fn add(before: &Made<'_>, after: &Made<'_>, entries: &mut Vec<Entry>) {
    let sides = [Side::new(before.written), Side::new(after.written)];
    let comparison = Comparison::new(&sides[0], &sides[1]);
    for new in after.sources() {
        let id = &new.name.name;
        let Some(old) = before.sources().iter().find(|old| old.name.name == *id) else { continue };
        let changes = Changes::of_entry(&comparison, old, new);
        if changes.is_empty() {
            continue;
        }
        if let Some(entry) = entries.iter_mut().find(|entry| entry.section == Section::Resources && entry.id == *id) {
            (entry.changes, entry.kind) = (changes, EntryKind::Changed);
            entry.body = Sides { old: Some(old.body.clone()), new: Some(new.body.clone()) };
            entry.type_name = types(old, new);
        } else if !entries.iter().any(|entry| entry.origin.as_ref() == Some(id)) {
            let property = String::new();
            let reason = Reason {
                property,
                cause: Cause::Written,
                update: Update::InPlace,
                rule: Rule::Transform,
                deciding: Vec::new(),
            };
            entries.push(Entry {
                section: Section::Resources,
                id: id.clone(),
                type_name: types(old, new),
                at: Sides { old: Some(old.name.id), new: Some(new.name.id) },
                origin: None,
                kind: EntryKind::Changed,
                changes,
                body: Sides { old: Some(old.body.clone()), new: Some(new.body.clone()) },
                causes: Vec::new(),
                verdict: Some(Verdict { outcome: Outcome::MayUpdate, reasons: vec![reason] }),
                consequences: Vec::new(),
                access: Vec::new(),
            });
        }
    }
}

fn types(old: &Declaration, new: &Declaration) -> Sides<String> {
    let of = |declaration: &Declaration| declaration.body.get("Type").and_then(Node::as_str).map(str::to_owned);
    Sides { old: of(old), new: of(new) }
}
