//! What an update from one template to another does: which entries differ, what CloudFormation does to each resource, why,
//! and what follows.

mod access;
mod entry;
mod verdict;

pub use access::{Access, AccessChange, Broadening, Granted};
pub use entry::{Change, Diff, Entry, EntryKind, ResourceMapping, Sides};
pub use verdict::{Cause, Consequence, Deciding, Outcome, Reason, Rule, Verdict};
