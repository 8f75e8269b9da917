//! What a template does not say, although resources have to be created in that order.
//!
//! For a template that is assembled from structs, the assembler adds the `DependsOn` (see
//! [`inferred_dependencies`](super::inferred_dependencies)) before the lints run; for any other template the lints
//! report what is missing.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use crate::lint::facts::context::Context;
use crate::lint::facts::index::Index;
use crate::lint::finding::Findings;
use crate::lint::ordering::needed::Needed;
use crate::lint::ordering::waits::Waits;
use crate::model::Section;

/// A resource, what it does not wait for, and why it has to.
struct Missing<'a> {
    resource: &'a str,
    /// Each of them is needed: a name, or several of which one is enough.
    names: Vec<String>,
    reason: &'static str,
    /// Whether what it needs waits for the resource itself.
    backwards: bool,
}

/// Reports the dependencies that a template needs and does not have. Where the needed resource waits for the other one,
/// directly or through others, the reference has to go first.
pub(crate) fn report_missing<'a>(
    context: &Context<'a>,
    findings: &mut Findings,
    find: fn(&Index<'a>) -> Vec<Needed<'a>>,
) {
    let index = context.index();
    let mut found = find(index);
    found.retain(|needed| !needed.depends_on.is_empty());
    // Most templates have nothing of the kind, and what waits for what takes a while to collect.
    if found.is_empty() {
        return;
    }
    let mut waits = Waits::of(index);
    let mut missing: Vec<Missing<'a>> = Vec::new();
    let mut seen: HashSet<(&str, String)> = HashSet::new();
    let mut positions: HashMap<(&str, bool), usize> = HashMap::new();
    for needed in found {
        if waits.already_for_one(&needed) {
            continue;
        }
        let Needed { resource, depends_on, reason } = needed;
        let (after, free): (Vec<&str>, Vec<&str>) =
            depends_on.into_iter().partition(|name| waits.already(name, resource));
        let backwards = free.is_empty();
        let names = if backwards { after } else { free };
        let names = names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(" or ");
        if !seen.insert((resource, names.clone())) {
            continue;
        }
        match positions.entry((resource, backwards)) {
            Entry::Occupied(known) => missing[*known.get()].names.push(names),
            Entry::Vacant(new) => {
                new.insert(missing.len());
                missing.push(Missing { resource, names: vec![names], reason, backwards });
            }
        }
    }
    for Missing { resource, names, reason, backwards } in missing {
        let Some(declaration) = index.find(Section::Resources, resource) else { continue };
        let list = match names.split_last() {
            Some((last, first)) if !first.is_empty() => format!("{} and {last}", first.join(", ")),
            _ => names.concat(),
        };
        let message = if backwards {
            let refer = if names.len() > 1 { "refer" } else { "refers" };
            format!(
                "`{resource}` is created before {list}, which {refer} to it: {reason}; write the name of `{resource}` \
                 in {list} instead of the reference, and add {list} to its `DependsOn`"
            )
        } else {
            format!("`{resource}` does not wait for {list}: {reason}; add {list} to its `DependsOn`")
        };
        findings.report_in(resource, declaration.name.id, message);
    }
}
