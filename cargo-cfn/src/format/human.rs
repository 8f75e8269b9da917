use std::collections::BTreeMap;
use std::fmt::Write as _;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use cfn_core::lint;

use super::Printer;
use crate::check::findings::{Checked, Found, Unreadable};
use crate::terminal::Terminal;

/// Findings in the form of rustc, and counts by group at the end.
#[derive(Debug)]
pub(crate) struct Human {
    renderer: Renderer,
    is_quiet: bool,
    templates: usize,
    /// Files with parameters.
    others: usize,
    with_findings: usize,
    unreadable: usize,
    levels: BTreeMap<lint::Level, usize>,
    by_group: BTreeMap<lint::Group, BTreeMap<&'static str, usize>>,
}

impl Human {
    pub(crate) fn new(terminal: &Terminal) -> Self {
        Self {
            renderer: if terminal.has_colors() { Renderer::styled() } else { Renderer::plain() },
            is_quiet: terminal.is_quiet(),
            templates: 0,
            others: 0,
            with_findings: 0,
            unreadable: 0,
            levels: BTreeMap::new(),
            by_group: BTreeMap::new(),
        }
    }

    fn finding(&self, checked: &Checked, found: &Found) -> String {
        let (wrong, help) = found.parts();
        let level = if found.level == lint::Level::Deny { Level::ERROR } else { Level::WARNING };
        let id = format!("cfn::{}", found.lint.id);
        // Only the line: the renderer would read the whole text for each finding.
        let line = checked.text.line(found.span.line);
        let snippet = Snippet::source(line)
            .path(&checked.name)
            .line_start(found.span.line)
            .annotation(AnnotationKind::Primary.span(found.span.bytes.clone()));
        let group = level.primary_title(wrong).id(&id).element(snippet);
        let report = [match help {
            Some(help) => group.element(Level::HELP.message(help)),
            None => group,
        }];
        self.renderer.render(&report) + "\n\n"
    }

    fn unreadable(&self, checked: &Checked, Unreadable { message, span }: &Unreadable) -> String {
        let title = Level::ERROR.primary_title(format!("cannot read {}: {message}", checked.name));
        let report = match span {
            None => vec![Group::with_title(title)],
            Some(span) => vec![
                title.element(
                    Snippet::source(checked.text.line(span.line))
                        .path(&checked.name)
                        .line_start(span.line)
                        .annotation(AnnotationKind::Primary.span(span.bytes.clone())),
                ),
            ],
        };
        self.renderer.render(&report) + "\n\n"
    }
}

impl Printer for Human {
    fn template(&mut self, checked: &Checked) -> String {
        self.templates += usize::from(checked.is_template);
        self.others += usize::from(!checked.is_template);
        match &checked.result {
            Err(unreadable) => {
                self.unreadable += 1;
                self.unreadable(checked, unreadable)
            }
            Ok(findings) => {
                self.with_findings += usize::from(!findings.is_empty());
                for found in findings {
                    *self.levels.entry(found.level).or_default() += 1;
                    *self.by_group.entry(found.lint.group).or_default().entry(found.lint.id).or_default() += 1;
                }
                findings.iter().map(|found| self.finding(checked, found)).collect()
            }
        }
    }

    fn end(&mut self, known: usize) -> String {
        if self.is_quiet {
            return String::new();
        }
        let mut out = String::new();
        let count = |level| self.levels.get(&level).copied().unwrap_or_default();
        let (errors, warnings) = (count(lint::Level::Deny), count(lint::Level::Warn));
        let word = if self.others > 0 { "file" } else { "template" };
        let templates = counted(self.templates + self.others, word);
        let _ = match (errors, warnings) {
            (0, 0) if self.unreadable > 0 => {
                writeln!(out, "{} could not be read", counted(self.unreadable, word))
            }
            (0, 0) => writeln!(out, "{templates} checked, nothing found"),
            _ => {
                let found: Vec<_> = [(errors, "error"), (warnings, "warning")]
                    .into_iter()
                    .filter(|(number, _)| *number > 0)
                    .map(|(number, word)| counted(number, word))
                    .collect();
                writeln!(out, "{} in {} of {templates}", found.join(" and "), self.with_findings)
            }
        };
        for (group, lints) in &self.by_group {
            let total: usize = lints.values().sum();
            let lints: Vec<_> = lints.iter().map(|(lint, number)| format!("{lint} {number}")).collect();
            let _ = writeln!(out, "  {} {total}: {}", group.name(), lints.join(", "));
        }
        if known > 0 {
            let _ = writeln!(out, "{} in the baseline", counted(known, "known finding"));
        }
        if !self.by_group.is_empty() {
            out += "`cargo cfn explain LINT` explains a lint\n";
        }
        out
    }
}

/// `1 error`, `2 errors`.
fn counted(number: usize, word: &str) -> String {
    format!("{number} {word}{}", if number == 1 { "" } else { "s" })
}
