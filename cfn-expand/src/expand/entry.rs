//! A struct as its text.

use cfn_core::entry::{Entry, Kind};
use cfn_core::lint::Level;
use cfn_core::model::Declaration;
use cfn_core::yaml;

use super::known::Known;
use crate::host::Host;
use crate::model::{Head, Origins};
use crate::parse::SetLevel;

/// The text of a declaration; `known` is what it is made of, if that tells all.
pub(super) fn text(head: &Head, declaration: &Declaration, origins: &Origins, known: Option<&Known>) -> String {
    let allowances = declaration.allowances.iter();
    let entry = Entry {
        kind: Some(Kind::Entry(declaration.section)),
        tokens: known.map(|known| known.tokens),
        is_pinned: known.is_some_and(|known| known.is_pinned),
        ways: known.iter().flat_map(|known| &known.ways).map(String::as_str).collect(),
        allowances: allowances.map(|allowance| (allowance.lint.as_str(), allowance.reason.as_str())).collect(),
        ..Entry::default()
    };
    text_of(head, entry, &origins.loops.fragment(declaration), origins)
}

/// The text of a stack.
pub(super) fn stack_text(
    head: &Head,
    parts: Vec<&str>,
    yaml: &str,
    settings: &[SetLevel],
    origins: &Origins,
) -> String {
    let mut entry = Entry { kind: Some(Kind::Stack), parts, ..Entry::default() };
    for SetLevel { level, name, reason } in settings {
        match level {
            Level::Allow => entry.allowances.push((&name.text, reason)),
            Level::Warn | Level::Deny => entry.levels.push((*level, &name.text)),
        }
    }
    text_of(head, entry, yaml, origins)
}

/// The text of an entry, with what every struct has.
fn text_of(head: &Head, entry: Entry<'_>, yaml: &str, origins: &Origins) -> String {
    let (file, line) = position();
    let parameters: Vec<String> = origins.parameters.iter().map(|(name, _)| name.to_string()).collect();
    Entry {
        name: &head.name.text,
        line,
        file: &file,
        doc: head.doc.iter().map(String::as_str).collect(),
        uses: origins.uses.iter().map(|used| (used.usage, used.name.as_str())).collect(),
        values: origins.values.iter().map(|value| value.written.as_str()).collect(),
        parameters: parameters.iter().map(String::as_str).collect(),
        id: origins.id.as_deref(),
        variables: origins.loops.variables().collect(),
        looped_id: origins.loops.marked_id.as_deref(),
        yaml,
        ..entry
    }
    .write()
}

/// The file and the line of the attribute, the file without steps that lead back: a build script reaches a file by
/// another way than the library. Not for an editor, which would have to be asked: what it
/// answers changes with every line above, and it would expand all that follows anew.
pub(super) fn position() -> (String, u32) {
    if !proc_macro::is_available() || Host::current() == Host::RustAnalyzer {
        return (String::new(), 0);
    }
    let span = proc_macro::Span::call_site();
    let file = span.file();
    let mut steps: Vec<&str> = Vec::new();
    for step in file.split('/') {
        match (step, steps.last()) {
            (".", _) => {}
            ("..", Some(last)) if !matches!(*last, ".." | "") => {
                steps.pop();
            }
            _ => steps.push(step),
        }
    }
    (steps.join("/"), span.line() as u32)
}

/// The entry as YAML in a comment: names and values are shown as they are written.
pub(super) fn doc(text: &str) -> String {
    let entry = Entry::read(text);
    if entry.yaml.is_empty() {
        return String::new();
    }
    let yaml = yaml::mark::shown(entry.yaml, &|mark| match mark.parse::<usize>() {
        Ok(number) => entry.values.get(number).copied().unwrap_or_default().to_owned(),
        Err(_) => mark.to_owned(),
    });
    format!("\n```yaml\n{yaml}```")
}
