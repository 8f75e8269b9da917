//! The forms in which a comparison is printed.

mod human;
mod json;
mod markdown;

use cfn_core::diff::Diff;

use super::alarms::Alarm;
use crate::arguments::DiffFormat;
use crate::terminal::Terminal;

/// Two templates, what differs, and what is not let pass.
#[derive(Debug)]
pub(crate) struct Compared {
    pub(crate) old: String,
    pub(crate) new: String,
    pub(crate) diff: Diff,
    pub(crate) alarms: Vec<Alarm>,
}

/// The whole output.
pub(crate) fn print(compared: &[Compared], format: DiffFormat, terminal: &Terminal) -> String {
    match format {
        DiffFormat::Human => human::print(compared, terminal.is_verbose(), terminal.is_quiet()),
        DiffFormat::Json => json::print(compared),
        DiffFormat::Markdown => markdown::print(compared),
    }
}
