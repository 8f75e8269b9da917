//! How a command ends.

use std::process::ExitCode;

use cfn_core::lint::UnknownName;

/// The exit codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Outcome {
    /// There is nothing to report.
    Clean = 0,
    /// There is something to report.
    Findings = 1,
    /// The command could not do its work: wrong arguments, an unreadable file.
    Failed = 2,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        ExitCode::from(outcome as u8)
    }
}

/// Why a command could not do its work, in one line.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Failure(pub(crate) String);

impl Failure {
    /// What could not be done with a file, and why.
    pub(crate) fn of(what: &str, path: &std::path::Path, error: &std::io::Error) -> Self {
        Self(format!("cannot {what} {}: {error}", path.display()))
    }
}

impl From<UnknownName> for Failure {
    fn from(unknown: UnknownName) -> Self {
        let message = unknown.to_string();
        // A name that is near is help enough.
        Self(if unknown.meant.is_some() { message } else { message + "; `cargo cfn explain --list` lists them" })
    }
}
