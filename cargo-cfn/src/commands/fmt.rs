use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use cfn_core::yaml::{self, Position, ReadError, format_template};

use crate::arguments::Fmt;
use crate::check::config::Config;
use crate::check::files::{Input, inputs};
use crate::check::reading::{file, limited};
use crate::check::text::Text;
use crate::equality::same_templates;
use crate::format::errors::{Mistake, rendered};
use crate::json;
use crate::outcome::{Failure, Outcome};
use crate::terminal::Terminal;

/// The form in which a template is written.
#[derive(Clone, Copy, PartialEq)]
enum Form {
    Yaml,
    Json,
}

/// Writes templates in one form, or says which are not in it.
pub(crate) fn run(arguments: &Fmt, terminal: &Terminal) -> Result<Outcome, Failure> {
    let wanted = match (arguments.json, arguments.yaml) {
        (true, _) => Some(Form::Json),
        (_, true) => Some(Form::Yaml),
        _ => None,
    };
    let mut worst = Outcome::Clean;
    for input in inputs(&arguments.files, &Config::default(), arguments.recognize)? {
        let outcome = match one(&input, wanted, arguments.check, terminal) {
            Ok(outcome) => outcome,
            Err(Failure(message)) => {
                terminal.error(&message);
                Outcome::Failed
            }
        };
        worst = worst.max(outcome);
    }
    Ok(worst)
}

fn one(input: &Input, wanted: Option<Form>, is_check: bool, terminal: &Terminal) -> Result<Outcome, Failure> {
    let name = input.name();
    let bytes = match input {
        Input::StandardInput => limited(std::io::stdin().lock().by_ref()),
        Input::File(path) => file(path),
    };
    let bytes = bytes.map_err(|error| Failure(format!("cannot read {name}: {error}")))?;
    let formatted = match formatted(&bytes, wanted) {
        Ok(formatted) => formatted,
        Err(ReadError { line, column, message }) => {
            let text = Text::new(String::from_utf8_lossy(&bytes).into_owned());
            let mistake =
                Mistake { position: Position { line, column }, message: format!("cannot read {name}: {message}") };
            terminal.print(rendered(&name, &text, &mistake, terminal).as_bytes())?;
            return Ok(Outcome::Failed);
        }
    };
    let is_changed = formatted.text.as_bytes() != bytes;
    match input {
        _ if is_check && !is_changed => Ok(Outcome::Clean),
        _ if is_check => {
            terminal.print(format!("{name} is not formatted\n").as_bytes())?;
            Ok(Outcome::Findings)
        }
        // A file keeps its name, which says what it is: what is converted goes to standard output.
        Input::File(path) if wanted.is_none() => {
            if is_changed {
                replace(path, &formatted.text)?;
                terminal.detail(format!("formatted {name}"));
            }
            formatted.notes.iter().for_each(|note| terminal.note(format!("{name}: {note}")));
            Ok(Outcome::Clean)
        }
        _ => {
            terminal.print(formatted.text.as_bytes())?;
            formatted.notes.iter().for_each(|note| terminal.note(format!("{name}: {note}")));
            Ok(Outcome::Clean)
        }
    }
}

struct Formatted {
    text: String,
    notes: Vec<&'static str>,
}

/// The template in the wanted form, or in its own. It is read again: no value may have changed.
fn formatted(bytes: &[u8], wanted: Option<Form>) -> Result<Formatted, ReadError> {
    let text = yaml::utf8(bytes)?;
    let source = yaml::read_template(text)?;
    let own = if text.trim_start_matches(['\u{FEFF}', ' ', '\n', '\r', '\t']).starts_with('{') {
        Form::Json
    } else {
        Form::Yaml
    };
    let form = wanted.unwrap_or(own);
    let mut notes = Vec::new();
    let out = match form {
        Form::Yaml => format_template(&source, text),
        Form::Json => {
            if !yaml::comments(text).is_empty() {
                notes.push("JSON has no comments; those of the template are left out");
            }
            json::write_template(&source.template)
        }
    };
    let failed = |message: String| ReadError { line: 1, column: 1, message };
    let again =
        yaml::read_template(&out).map_err(|error| failed(format!("what was written cannot be read: {error}")))?;
    if !same_templates(&source.template, &again.template) {
        return Err(failed("a value would change; the file is left as it is".to_owned()));
    }
    Ok(Formatted { text: out, notes })
}

/// Replaces a file in one step.
fn replace(path: &Path, text: &str) -> Result<(), Failure> {
    // A link stays one.
    let target: PathBuf = fs::canonicalize(path).map_err(|error| Failure::of("write", path, &error))?;
    let mut temporary = target.clone().into_os_string();
    temporary.push(format!(".{}.tmp", std::process::id()));
    let temporary = PathBuf::from(temporary);
    let permissions = fs::metadata(&target).map(|metadata| metadata.permissions());
    let written = fs::write(&temporary, text)
        .and(permissions)
        .and_then(|permissions| fs::set_permissions(&temporary, permissions))
        .and_then(|()| fs::rename(&temporary, &target));
    written.map_err(|error| {
        drop(fs::remove_file(&temporary));
        Failure::of("write", path, &error)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::corpus;

    #[test]
    fn real_templates_are_formatted_once_and_for_all() {
        let mut wrong = Vec::new();
        for (file, text) in ["templates", "templates-json", "sam"].into_iter().flat_map(corpus) {
            let format = |text: &str, form| formatted(text.as_bytes(), Some(form)).map(|formatted| formatted.text);
            let check = || -> Result<(), String> {
                let Ok(source) = yaml::read_template(&text) else { return Ok(()) };
                let once = format(&text, Form::Yaml).map_err(|error| error.to_string())?;
                if format(&once, Form::Yaml).as_ref() != Ok(&once) {
                    return Err("twice is not once".to_owned());
                }
                let json = format(&once, Form::Json).map_err(|error| format!("as JSON: {error}"))?;
                let back = yaml::read_template(&json).map_err(|error| error.to_string())?;
                if !same_templates(&source.template, &back.template) {
                    return Err("JSON and back is another template".to_owned());
                }
                let count = |text: &str| yaml::comments(text).len();
                match (count(&text), count(&once)) {
                    (before, after) if before == after => Ok(()),
                    (before, after) => Err(format!("{after} of {before} comments are left")),
                }
            };
            if let Err(message) = check() {
                wrong.push(format!("{}: {message}", file.display()));
            }
        }
        assert!(wrong.is_empty(), "{} mistakes:\n{}", wrong.len(), wrong.join("\n"));
    }
}
