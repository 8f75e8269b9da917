//! Runtimes of Lambda functions, and since when they are out of support.

use crate::data::LAMBDA_RUNTIMES;
use crate::lint::facts::lambda::CONFIGURED;
use crate::model::{Node, Resource};

/// A row of the table of runtimes. Dates are written year first: their order is that of the texts.
pub(crate) struct Runtime<'a> {
    pub(crate) name: &'a str,
    pub(crate) deprecated: &'static str,
    /// When Lambda blocks creating functions with it, and updating them.
    pub(crate) creation: &'static str,
    pub(crate) update: &'static str,
    successor: &'static str,
}

impl Runtime<'_> {
    /// What to use in its place, as the end of a message.
    pub(crate) fn instead(&self) -> String {
        if self.successor.is_empty() {
            return String::new();
        }
        format!("; use `{}`", self.successor)
    }
}

/// Calls `visit` with each known runtime that a function may get.
pub(crate) fn runtimes<'a>(resource: Resource<'a>, visit: &mut dyn FnMut(&'a Node, Runtime<'a>)) {
    if !CONFIGURED.contains(&resource.type_name) {
        return;
    }
    let Some(runtime) = resource.property("Runtime") else { return };
    for node in runtime.alternatives() {
        let Some(name) = node.as_str() else { continue };
        let Some(row) = LAMBDA_RUNTIMES.get(name) else { continue };
        let mut columns = row.split('\t').chain(std::iter::repeat(""));
        let mut column = || columns.next().unwrap_or_default();
        let (deprecated, creation, update, successor) = (column(), column(), column(), column());
        visit(node, Runtime { name, deprecated, creation, update, successor });
    }
}

/// Whether a day has come by the date of the table. No day never comes.
pub(crate) fn has_come(day: &str) -> bool {
    !day.is_empty() && day <= as_of()
}

/// The date of the table of runtimes.
fn as_of() -> &'static str {
    let source = LAMBDA_RUNTIMES.header().find(|line| line.starts_with("# source:")).unwrap_or_default();
    source.rsplit(' ').next().unwrap_or_default()
}
