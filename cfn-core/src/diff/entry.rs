//! What is different between two templates.

use super::access::AccessChange;
use super::verdict::{Cause, Consequence, Verdict};
use crate::model::{Node, NodeId, Section, Segment};
use crate::schema::Update;

/// What is different between two templates, and what an update from the old one to the new one does.
///
/// It is empty if an update does nothing: the order of keys and of unordered lists, comments, the spelling of numbers and
/// the form of functions are no differences.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Diff {
    /// The entries that differ, and those that an update changes although they are written alike; in the order of
    /// CloudFormation's sections, within one in the order of the new template, the removed ones last.
    pub entries: Vec<Entry>,
    /// What differs beside the sections: `Description`, `Metadata`, `Transform` .. A path begins with the member's name.
    pub members: Vec<Change>,
    /// Whether a transform makes other resources of one of the templates (SAM, the loops of `AWS::LanguageExtensions`), so
    /// that the entries are what is made of it.
    pub is_transformed: bool,
}

/// One entry of a section: a resource, a parameter, an output ..
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The section, of a moved entry the new one.
    pub section: Section,
    /// The logical ID, of a renamed entry the new one.
    pub id: String,
    /// The type of a resource or a parameter, in the old template and in the new one.
    pub type_name: Sides<String>,
    /// Where its logical ID stands. [`NodeId::GENERATED`] if a transform adds the entry.
    pub at: Sides<NodeId>,
    /// The logical ID of the declaration that is written, if a transform makes this entry of another one.
    pub origin: Option<String>,
    /// What happens to the entry in the template.
    pub kind: EntryKind,
    /// What differs below it, down to the leaves, in the order of the new template. Nothing for an entry that is added,
    /// removed or only affected: [`Entry::body`] has all of it.
    pub changes: Vec<Change>,
    /// What stands after the logical ID.
    pub body: Sides<Node>,
    /// What makes an output differ beside how it is written: a resource that is replaced, a parameter, a mapping .. For a
    /// resource, the reasons of its verdict say it.
    pub causes: Vec<Cause>,
    /// What an update does to the resource; none for other entries.
    pub verdict: Option<Verdict>,
    /// What follows from it for others, for data and for the update itself.
    pub consequences: Vec<Consequence>,
    /// What the entry changes of who may do what.
    pub access: Vec<AccessChange>,
}

/// Something of the old template and of the new one, each if it is there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sides<T> {
    /// In the old template.
    pub old: Option<T>,
    /// In the new template.
    pub new: Option<T>,
}

/// What happens to an entry in the template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EntryKind {
    /// Only the new template has it.
    Added,
    /// Only the old template has it.
    Removed,
    /// It is written otherwise.
    Changed,
    /// The old template has the same entry under this logical ID. CloudFormation would delete the one and create the
    /// other; [`Diff::resource_mappings`] renames it.
    Renamed {
        /// The old logical ID.
        from: String,
    },
    /// The old template has an entry of the same logical ID in this section.
    Moved {
        /// The old section.
        from: Section,
    },
    /// It is written as before, but what it refers to is another value.
    Affected,
}

/// A value that differs.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The way to it: in the new template, or in the old one if it is only there. It begins below the logical ID
    /// (`Properties`, `KeySchema`, `0` ..); for what stands beside the sections, at the top of the template.
    pub path: Vec<Segment>,
    /// The value as it is written; none where there is none. An element that moves within a list is in both templates.
    pub value: Sides<Node>,
    /// What a change of this property does by the type's schema; none outside the properties of a resource.
    pub update: Option<Update>,
}

/// One line of the `ResourceMappings` of `aws cloudformation create-stack-refactor`, which renames a resource without
/// deleting it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResourceMapping {
    /// The old logical ID.
    pub source: String,
    /// The new logical ID.
    pub destination: String,
}

impl Diff {
    /// Whether an update does nothing.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.members.is_empty()
    }

    /// The entry of that section and logical ID, if it differs.
    pub fn entry(&self, section: Section, id: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.section == section && entry.id == id)
    }

    /// The resources that differ or are affected, with what an update does to each.
    pub fn resources(&self) -> impl Iterator<Item = (&Entry, &Verdict)> {
        self.entries.iter().filter_map(|entry| Some((entry, entry.verdict.as_ref()?)))
    }

    /// The resources that are replaced, and those that may be.
    pub fn replaced(&self) -> impl Iterator<Item = (&Entry, &Verdict)> {
        self.resources().filter(|(_, verdict)| verdict.outcome.replaces())
    }

    /// The resources that are deleted, and those that may be.
    pub fn deleted(&self) -> impl Iterator<Item = (&Entry, &Verdict)> {
        self.resources().filter(|(_, verdict)| verdict.outcome.deletes())
    }

    /// The renamed resources, for a refactoring of the stack that keeps them.
    pub fn resource_mappings(&self) -> impl Iterator<Item = ResourceMapping> {
        self.resources().filter_map(|(entry, _)| match &entry.kind {
            EntryKind::Renamed { from } => {
                Some(ResourceMapping { source: from.clone(), destination: entry.id.clone() })
            }
            _ => None,
        })
    }
}

impl Entry {
    /// What makes the entry differ.
    pub fn causes(&self) -> impl Iterator<Item = &Cause> {
        let reasons = self.verdict.iter().flat_map(|verdict| &verdict.reasons).map(|reason| &reason.cause);
        reasons.chain(&self.causes)
    }
}
