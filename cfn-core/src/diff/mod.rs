//! What an update from one template to another does: which entries differ, what CloudFormation does to each resource, why,
//! and what follows.

mod entry;
mod verdict;

pub use entry::{Access, AccessChange, Change, Diff, Entry, EntryKind, ResourceMapping, Sides};
pub use verdict::{Cause, Consequence, Deciding, Outcome, Reason, Rule, Verdict};
