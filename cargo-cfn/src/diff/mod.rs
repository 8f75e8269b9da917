//! Two templates side by side: where they come from, what differs, and how it is printed.

mod access;
pub(crate) mod alarms;
pub(crate) mod format;
mod git;
mod hunks;
mod lines;
mod report;
pub(crate) mod sources;
mod statements;
mod tree;
mod values;
mod words;
