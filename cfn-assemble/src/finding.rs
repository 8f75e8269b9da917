//! What is wrong with a stack, and where.

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use cfn_core::entry::{Entry, Identity};
use cfn_core::lint::Level;
use cfn_core::verdict::{self, Place, shown_lint};

use crate::caller::Caller;
use crate::structs::Struct;

/// What a lint has found in a struct or in the build script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The level; `Deny` fails the build.
    pub level: Level,
    /// The ID of the lint, without `cfn::`.
    pub lint: String,
    /// What is wrong, and what to write instead.
    pub message: String,
    /// The source file of the struct, as rustc names it.
    pub file: &'static str,
    /// The line of the struct's attribute, from 1.
    pub line: u32,
    /// The name of the struct; empty if the finding is in the build script.
    pub name: &'static str,
    /// Whether the lint is one of the user's own.
    pub(crate) is_own: bool,
    /// Where in the struct.
    pub(crate) place: Place,
    /// Which struct.
    pub(crate) identity: Identity,
    /// Whether the struct may be in another line by now.
    pub(crate) may_have_moved: bool,
    /// The column, if it is not a struct that must change but the build script.
    pub(crate) in_script: Option<u32>,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Finding { file, line, name, .. } = self;
        write!(f, "{file}:{line}: ")?;
        if self.in_script.is_none() {
            write!(f, "`{name}`: ")?;
        }
        write!(f, "{}", self.said())
    }
}

/// A struct, and what its text says.
#[derive(Clone)]
pub(crate) struct Origin {
    pub(crate) data: Arc<Struct>,
    pub(crate) entry: Entry<'static>,
}

impl Origin {
    pub(crate) fn of(data: &Arc<Struct>) -> Origin {
        Origin { data: Arc::clone(data), entry: Entry::read(data.text) }
    }

    pub(crate) fn identity(&self) -> Identity {
        Identity::of(self.data.text)
    }
}

impl Finding {
    pub(crate) fn new(origin: &Origin, level: Level, lint: &str, place: Place, message: String) -> Finding {
        let Entry { file, line, name, .. } = origin.entry;
        Finding {
            level,
            lint: lint.to_owned(),
            message,
            file,
            line,
            name,
            is_own: false,
            place,
            identity: origin.identity(),
            may_have_moved: origin.entry.may_have_moved(),
            in_script: None,
        }
    }

    /// Something that a call in the build script is wrong about.
    pub(crate) fn of_script(caller: Caller, lint: &str, message: String) -> Finding {
        Finding {
            level: Level::Deny,
            lint: lint.to_owned(),
            message,
            file: caller.file,
            line: caller.line,
            name: "",
            is_own: false,
            place: Place::Name,
            identity: Identity::default(),
            may_have_moved: false,
            in_script: Some(caller.column),
        }
    }

    pub(crate) fn deny(origin: &Origin, lint: &str, place: Place, message: String) -> Finding {
        Finding::new(origin, Level::Deny, lint, place, message)
    }

    /// Whether the finding fails the build.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.level == Level::Deny
    }

    /// As the macros show it.
    pub(crate) fn shown(&self) -> verdict::Finding {
        let Finding { level, lint, message, place, is_own, .. } = self.clone();
        verdict::Finding { level, lint, is_own, place, message }
    }

    /// The message with the name of the lint.
    pub(crate) fn said(&self) -> String {
        format!("{} [{}]", self.message, shown_lint(&self.lint, self.is_own))
    }
}

/// How many instantiations a message names.
const MOST_NAMED: usize = 3;

/// Makes one finding of what is the same in several instantiations of a generic struct; each comes with the logical ID of
/// its instantiation, empty where the struct is not generic.
pub(crate) fn merged(found: Vec<(Finding, String)>) -> Vec<Finding> {
    let mut merged: Vec<(Finding, Vec<String>)> = Vec::new();
    let mut generic: HashMap<(Identity, String), Vec<usize>> = HashMap::new();
    for (finding, id) in found {
        if id.is_empty() {
            merged.push((finding, Vec::new()));
            continue;
        }
        let alike = generic.entry((finding.identity, finding.message.clone())).or_default();
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
        // A message about the logical ID itself names it already.
        let is_named = listed.iter().all(|id| finding.message.contains(id.as_str()));
        match is_named && more.is_empty() {
            true => finding,
            false => Finding { message: format!("{} (in {}{more})", finding.message, listed.join(", ")), ..finding },
        }
    };
    merged.into_iter().map(named).collect()
}
