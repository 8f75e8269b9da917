//! What passes between the stacks of one package: exports and imports, parameters and outputs of nested stacks, and
//! outputs that `Fn::GetStackOutput` reads.
//!
//! A build script builds one stack after the other. What is found is found anew after each of them, so that the last one
//! has the last word: an import may name an export of a stack that is built later.

mod cycle;
mod interface;
mod nested;
mod pattern;

use std::path::Path;

use cfn_core::lint::across::{STACK_OUTPUT, UNKNOWN_EXPORT};
use cfn_core::lint::{Declared, Level};

pub(super) use interface::Interface;

use super::finding::Finding;
use interface::{Site, StackOutput};
use pattern::{is_misspelt, words};

/// A stack, as the others see it.
pub(super) struct Seen<'b> {
    /// The name of its struct.
    pub(super) name: &'static str,
    /// Where its template is written.
    pub(super) path: &'b Path,
    pub(super) interface: &'b Interface,
}

/// What is wrong between stacks.
pub(super) struct Across {
    /// The number of the stack that must change.
    pub(super) stack: usize,
    pub(super) finding: Finding,
    /// Whether a stack that is built later may make it right.
    pub(super) may_change: bool,
}

/// Everything that is wrong between the stacks.
pub(super) fn findings(stacks: &[Seen<'_>]) -> Vec<Across> {
    let mut found = Vec::new();
    for (number, stack) in stacks.iter().enumerate() {
        let mut add = |site: &Site, (lint, message): (&'static Declared, String), may_change| {
            if let Some(finding) = site.says(lint, message) {
                found.push(Across { stack: number, finding, may_change });
            }
        };
        imports(stacks, stack, &mut |site, said| add(site, said, true));
        stack_outputs(stacks, stack, &mut |site, said| add(site, said, true));
        nested::check(stacks, number, &mut |site, said| add(site, said, false));
    }
    found.extend(cycle::findings(stacks));
    let mut once: Vec<Across> = Vec::with_capacity(found.len());
    for across in found {
        if !once.iter().any(|other| other.stack == across.stack && other.finding == across.finding) {
            once.push(across);
        }
    }
    once
}

/// Takes what is wrong at a place: the lint and the message.
type Report<'r> = &'r mut dyn FnMut(&Site, (&'static Declared, String));

fn imports(stacks: &[Seen<'_>], stack: &Seen<'_>, report: Report<'_>) {
    let exports = || stacks.iter().flat_map(|stack| stack.interface.exports.iter().map(move |export| (stack, export)));
    for (name, site) in &stack.interface.imports {
        if exports().any(|(_, export)| name.may_be(export)) {
            continue;
        }
        if let Some((other, export)) = exports().find(|(_, export)| name.is_misspelt(export)) {
            let (name, export) = (name.shown(), export.shown());
            let message =
                format!("no stack exports `{name}`; did you mean `{export}`, which `{}` exports?", other.name);
            report(site, (&UNKNOWN_EXPORT, message));
        }
    }
}

/// The stack of `Fn::GetStackOutput` has whatever name it is deployed with: it is one of the package if its name has the
/// words of a template's file or of a struct.
fn stack_outputs(stacks: &[Seen<'_>], stack: &Seen<'_>, report: Report<'_>) {
    for StackOutput { stack: name, output, site } in &stack.interface.stack_outputs {
        let written = name.words();
        let is_named = |other: &&Seen<'_>| {
            let has = |words: Vec<String>| !words.is_empty() && words.iter().all(|word| written.contains(word));
            let file = other.path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
            has(words(file)) || has(words(other.name))
        };
        let named: Vec<&Seen<'_>> = stacks.iter().filter(is_named).collect();
        if named.iter().any(|other| other.interface.is_open || other.interface.outputs.contains(output)) {
            continue;
        }
        let near = named.iter().find_map(|other| {
            let near = other.interface.outputs.iter().find(|known| is_misspelt(output, known))?;
            Some((other.name, near))
        });
        if let Some((other, near)) = near {
            let message = format!("stack `{other}` has no output `{output}`; did you mean `{near}`?");
            report(site, (&STACK_OUTPUT, message));
        }
    }
}

impl Site {
    /// What is wrong here; none if it is allowed.
    fn says(&self, lint: &'static Declared, message: String) -> Option<Finding> {
        let (_, level) = *self.levels.iter().find(|(other, _)| *other == lint.lint.id)?;
        let finding = || Finding { level, lint: lint.lint.id.to_owned(), message, ..self.finding.clone() };
        (level != Level::Allow).then(finding)
    }
}
