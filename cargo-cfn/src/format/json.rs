use serde::Serialize;

use super::Printer;
use crate::check::findings::Checked;

/// A line of JSON for each finding. Fields may be added; those that are there stay as they are.
#[derive(Debug)]
pub(crate) struct Json;

/// One line.
#[derive(Debug, Default, Serialize)]
struct Line<'a> {
    /// The template, with `/` on every platform.
    file: &'a str,
    /// From 1; none if the file has no text.
    line: Option<usize>,
    /// In characters, from 1.
    column: Option<usize>,
    /// The column after the token, in the same line.
    end_column: Option<usize>,
    /// The way from the top of the template, such as `Resources/Table/Properties/TableName`.
    path: &'a str,
    /// The logical ID of the entry; empty for what stands beside the sections.
    logical_id: &'a str,
    /// The lint's name; `unreadable` if the template could not be read.
    lint: &'a str,
    /// The lint's group.
    group: &'a str,
    /// `deny` or `warn`.
    level: &'a str,
    /// What is wrong, and what to write instead.
    message: &'a str,
}

impl Printer for Json {
    fn template(&mut self, Checked { name, result, .. }: &Checked) -> String {
        match result {
            Ok(findings) => findings
                .iter()
                .map(|found| {
                    line(&Line {
                        file: name,
                        line: Some(found.span.line),
                        column: Some(found.span.column),
                        end_column: Some(found.span.end_column),
                        path: &found.path,
                        logical_id: &found.declaration,
                        lint: found.lint.id,
                        group: found.lint.group.name(),
                        level: found.level.name(),
                        message: &found.message,
                    })
                })
                .collect(),
            Err(unreadable) => line(&Line {
                file: name,
                line: unreadable.span.as_ref().map(|span| span.line),
                column: unreadable.span.as_ref().map(|span| span.column),
                end_column: unreadable.span.as_ref().map(|span| span.end_column),
                lint: "unreadable",
                level: "deny",
                message: &unreadable.message,
                ..Line::default()
            }),
        }
    }

    fn end(&mut self, _: usize) -> String {
        String::new()
    }
}

fn line(line: &Line<'_>) -> String {
    serde_json::to_string(line).map_or_else(|error| error.to_string(), |line| line + "\n")
}
