//! Judges templates by all rules and prints each finding as a line of JSON:
//! `{"file":"..","line":1,"column":1,"path":"..","rule":"..","level":"..","message":".."}`.
//!
//! ```text
//! cargo run -p cfn-core --example check -- FILE..
//! ```
//!
//! The exit code is 0 if nothing was found, 1 if something was, and 2 if a file could not be read; such a file has one
//! line, whose rule is `unreadable`.

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::ExitCode;

use cfn_core::check::{Level, Scope, check};
use cfn_core::yaml::{self, ReadError, Source};

fn main() -> ExitCode {
    let files: Vec<_> = std::env::args_os().skip(1).collect();
    if files.is_empty() {
        eprintln!("usage: check FILE..");
        return ExitCode::from(2);
    }
    let mut output = String::new();
    let worst = files.iter().map(|file| judge(file.as_ref(), &mut output)).max();
    match std::io::stdout().write_all(output.as_bytes()) {
        Ok(()) => ExitCode::from(worst.map_or(2, |outcome| outcome as u8)),
        Err(_) => ExitCode::from(2),
    }
}

/// How a file fared, from best to worst; the numbers are exit codes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    Clean = 0,
    Findings = 1,
    Unreadable = 2,
}

/// One line of the output.
struct Line<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    path: &'a str,
    rule: &'a str,
    level: &'a str,
    message: &'a str,
}

fn judge(file: &std::path::Path, output: &mut String) -> Outcome {
    let name = file.display().to_string();
    let source = match read(file) {
        Ok(source) => source,
        Err(ReadError { line, column, message }) => {
            Line { file: &name, line, column, path: "", rule: "unreadable", level: "deny", message: &message }
                .write(output);
            return Outcome::Unreadable;
        }
    };
    let findings = check(&source.template, Scope::Template);
    for finding in &findings {
        let position = source.positions.of(finding.at);
        let path = source.template.path_to(finding.at).unwrap_or_default();
        let path: Vec<_> = path.iter().map(ToString::to_string).collect();
        let level = match finding.rule.level {
            Level::Warn => "warn",
            Level::Deny => "deny",
        };
        let (line, column) = (position.line, position.column);
        let (path, message) = (&path.join("/"), &finding.message);
        Line { file: &name, line, column, path, rule: finding.rule.id, level, message }.write(output);
    }
    if findings.is_empty() { Outcome::Clean } else { Outcome::Findings }
}

fn read(file: &std::path::Path) -> Result<Source, ReadError> {
    let bytes = std::fs::read(file).map_err(|error| ReadError { line: 1, column: 1, message: error.to_string() })?;
    yaml::read_template(yaml::utf8(&bytes)?)
}

impl Line<'_> {
    fn write(&self, output: &mut String) {
        let Line { file, line, column, path, rule, level, message } = self;
        let [file, path, rule, level, message] = [file, path, rule, level, message].map(|text| Json(text));
        writeln!(
            output,
            r#"{{"file":{file},"line":{line},"column":{column},"path":{path},"rule":{rule},"level":{level},"message":{message}}}"#
        )
        .expect("a String takes everything");
    }
}

/// A text as JSON.
struct Json<'a>(&'a str);

impl std::fmt::Display for Json<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_char('"')?;
        for c in self.0.chars() {
            match c {
                '"' | '\\' => write!(f, "\\{c}")?,
                ..' ' => write!(f, "\\u{:04x}", u32::from(c))?,
                _ => f.write_char(c)?,
            }
        }
        f.write_char('"')
    }
}
