//! The findings in one template.

use cfn_core::lint::{Level, Levels, Lint, NestedLevels, check_source_among, leave_out_follow_ups, nested};
use cfn_core::yaml::{self, Position, ReadError, Source};

use super::comments;
use super::files::Input;
use super::metadata;
use super::text::{Span, Text};

/// A finding, as it is printed.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub(crate) lint: &'static Lint,
    pub(crate) level: Level,
    pub(crate) span: Span,
    /// The way from the top of the template, such as `Resources/Table/Properties/TableName`.
    pub(crate) path: String,
    /// The logical ID of the entry; empty for what stands beside the sections.
    pub(crate) declaration: String,
    pub(crate) message: String,
}

impl Found {
    /// The word of rustc for its level.
    pub(crate) fn word(&self) -> &'static str {
        if self.level == Level::Deny { "error" } else { "warning" }
    }

    /// What is wrong, and what to write instead, if the message says it.
    pub(crate) fn parts(&self) -> (&str, Option<&str>) {
        match self.message.split_once("; ") {
            Some((wrong, help)) => (wrong, Some(help)),
            None => (&self.message, None),
        }
    }
}

/// A template, or a file with its parameters, that was checked.
#[derive(Debug)]
pub(crate) struct Checked {
    /// The name that is printed, with `/` on every platform.
    pub(crate) name: String,
    pub(crate) text: Text,
    pub(crate) result: Result<Vec<Found>, Unreadable>,
    /// What else is to be said about the template.
    pub(crate) notes: Vec<String>,
    /// Whether it is a template.
    pub(crate) is_template: bool,
}

/// Why a template could not be read.
#[derive(Debug)]
pub(crate) struct Unreadable {
    pub(crate) message: String,
    /// None if there is no text.
    pub(crate) span: Option<Span>,
}

/// Reads and checks a template. If its findings are compared with those of a baseline, none of them may hide another one.
pub(crate) fn check(input: &Input, levels: (&Levels, bool)) -> Checked {
    let unreadable = |text, message, span| Checked {
        name: input.name(),
        text,
        result: Err(Unreadable { message, span }),
        notes: Vec::new(),
        is_template: true,
    };
    let bytes = match input.bytes() {
        Ok(bytes) => bytes,
        Err(error) => return unreadable(Text::new(String::new()), error.to_string(), None),
    };
    let text = Text::new(String::from_utf8_lossy(&bytes).into_owned());
    match yaml::utf8(&bytes).and_then(yaml::read_template) {
        Err(ReadError { line, column, message }) => {
            let span = text.token(Position { line, column });
            unreadable(text, message, Some(span))
        }
        Ok(mut source) => {
            let (result, notes) = found(&mut source, levels, &text, input);
            Checked { name: input.name(), text, result: Ok(result), notes, is_template: true }
        }
    }
}

fn found(
    source: &mut Source,
    (levels, is_compared): (&Levels, bool),
    text: &Text,
    input: &Input,
) -> (Vec<Found>, Vec<String>) {
    let mut levels = NestedLevels::from(levels);
    let mut metadata = metadata::apply(&mut source.template, &mut levels);
    metadata.ignore_unneeded(comments::apply(source, text, &mut levels));
    let nested = nested::read(&source.template, |path| input.beside(path));
    let mut findings = check_source_among(source, &nested, levels);
    metadata.filter(&mut findings);
    if !is_compared {
        leave_out_follow_ups(&source.template, &mut findings);
    }
    findings.extend(metadata.findings);
    findings.sort_by_key(|finding| finding.at);
    let paths = source.template.paths_to(findings.iter().map(|finding| finding.at));
    let path = |at| paths.get(&at).into_iter().flatten().map(ToString::to_string).collect::<Vec<_>>().join("/");
    let found = findings.into_iter().map(|finding| Found {
        lint: finding.lint,
        level: finding.level,
        span: text.token(source.positions.of(finding.at)),
        path: path(finding.at),
        declaration: finding.declaration,
        message: finding.message,
    });
    (found.collect(), metadata.notes)
}
