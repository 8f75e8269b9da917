//! What is wrong with a stack, and where.

use std::collections::HashMap;
use std::fmt;

use cfn_core::entry::{self, Entry};
use cfn_core::lint::Level;
use cfn_core::verdict::{self, Place};

use crate::part::Struct;

/// Something that is wrong with a stack, and the struct that must change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How much it weighs: what is denied stops the build.
    pub level: Level,
    /// The id of the lint, without `cfn::`.
    pub lint: String,
    /// What is wrong, and what to write instead.
    pub message: String,
    /// The source file of the struct, as rustc names it.
    pub file: &'static str,
    /// The line of the struct's attribute, from 1.
    pub line: u32,
    /// The name of the struct.
    pub name: &'static str,
    /// Where in the struct.
    pub(super) place: Place,
    /// Which struct, by the hash of its text.
    pub(super) hash: u64,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Finding { file, line, name, message, lint, .. } = self;
        write!(f, "{file}:{line}: `{name}`: {message} [cfn::{lint}]")
    }
}

/// A struct, and what its text says.
#[derive(Clone)]
pub(super) struct Origin {
    pub(super) data: &'static Struct,
    pub(super) entry: Entry<'static>,
}

impl Origin {
    pub(super) fn of(data: &'static Struct) -> Origin {
        Origin { data, entry: Entry::read(data.text) }
    }

    pub(super) fn hash(&self) -> u64 {
        entry::hash(self.data.text)
    }
}

impl Finding {
    pub(super) fn new(origin: &Origin, level: Level, lint: &str, place: Place, message: String) -> Finding {
        let Entry { file, line, name, .. } = origin.entry;
        Finding { level, lint: lint.to_owned(), message, file, line, name, place, hash: origin.hash() }
    }

    pub(super) fn deny(origin: &Origin, lint: &str, place: Place, message: String) -> Finding {
        Finding::new(origin, Level::Deny, lint, place, message)
    }

    /// Whether it stops the build.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.level == Level::Deny
    }

    /// As the macros show it.
    pub(super) fn shown(&self) -> verdict::Finding {
        let Finding { level, lint, message, place, .. } = self.clone();
        verdict::Finding { level, lint, place, message }
    }
}

/// How many instantiations a message names.
const MOST_NAMED: usize = 3;

/// Makes one finding of what is the same in several instantiations of a generic struct; each comes with the logical id of
/// its instantiation, empty where the struct is not generic.
pub(super) fn merged(found: Vec<(Finding, String)>) -> Vec<Finding> {
    let mut merged: Vec<(Finding, Vec<String>)> = Vec::new();
    let mut generic: HashMap<(u64, String), Vec<usize>> = HashMap::new();
    for (finding, id) in found {
        if id.is_empty() {
            merged.push((finding, Vec::new()));
            continue;
        }
        let alike = generic.entry((finding.hash, finding.message.clone())).or_default();
        match alike.iter().find(|index| merged[**index].0 == finding) {
            Some(index) => merged[*index].1.push(id),
            None => {
                alike.push(merged.len());
                merged.push((finding, vec![id]));
            }
        }
    }
    let named = |(finding, ids): (Finding, Vec<String>)| {
        let listed: Vec<String> = ids.iter().take(MOST_NAMED).map(|id| format!("`{id}`")).collect();
        let more = if ids.len() > MOST_NAMED { format!(" and {} more", ids.len() - MOST_NAMED) } else { String::new() };
        // A message about the logical id itself names it already.
        let is_named = listed.iter().all(|id| finding.message.contains(id.as_str()));
        match is_named && more.is_empty() {
            true => finding,
            false => Finding { message: format!("{} (in {}{more})", finding.message, listed.join(", ")), ..finding },
        }
    };
    merged.into_iter().map(named).collect()
}
