//! Files with the parameters of a stage, held against their template.

mod forms;
#[cfg(test)]
mod tests;

use std::path::Path;

use cfn_core::lint::across::{PARAMETER_FILE, SECRET_IN_PARAMETER_FILE, refused};
use cfn_core::lint::{Declared, Level, Levels, Lints, NestedLevels, transforms};
use cfn_core::model::{Declaration, NodeId, Section, Template, Value};
use cfn_core::nearest::meant;
use cfn_core::yaml::{self, Document, ReadError};

use forms::{Given, Unknown, given};

use super::files::Input;
use super::findings::{Checked, Found, Unreadable};
use super::metadata;
use super::reading::file;
use super::text::Text;

/// Checks a file with parameters against its template. None if the template cannot be read, which is reported elsewhere.
pub(crate) fn check(path: &Path, of: &Input, levels: &Levels) -> Option<Checked> {
    let bytes = of.bytes().ok()?;
    let template = yaml::utf8(&bytes).and_then(yaml::read_template).ok()?.template;
    let name = Input::File(path.to_owned()).name();
    let checked = |text, result| Checked { name: name.clone(), text, result, notes: Vec::new(), is_template: false };
    let unreadable = |text, message, span| Some(checked(text, Err(Unreadable { message, span })));
    let bytes = match file(path) {
        Ok(bytes) => bytes,
        Err(error) => return unreadable(Text::new(String::new()), error.to_string(), None),
    };
    let text = Text::new(String::from_utf8_lossy(&bytes).into_owned());
    let Document { root, positions } = match utf8(&bytes).and_then(yaml::read) {
        Ok(document) => document,
        Err(ReadError { line, column, message }) => {
            let span = text.token(yaml::Position { line, column });
            return unreadable(text, message, Some(span));
        }
    };
    let given = match given(&root) {
        Ok(given) => given,
        Err(Unknown { at, message }) => {
            let span = text.token(positions.of(at));
            return unreadable(text, message, Some(span));
        }
    };
    let level = of_lints(&template, levels);
    let mut found = Vec::new();
    let mut report = |declared: &'static Declared, at, name: &str, message| {
        let (declaration, path, lint) = (name.to_owned(), name.to_owned(), declared.lint);
        let (span, level) = (text.token(positions.of(at)), level(declared));
        if level != Level::Allow {
            found.push(Found { lint, level, span, path, declaration, message });
        }
    };
    problems(&given, root.id, &of.name(), &template, &mut report);
    found.sort_by_key(|found| (found.span.line, found.span.column));
    Some(checked(text, Ok(found)))
}

/// The text of a file; the message of the reader would say that it is a template.
fn utf8(bytes: &[u8]) -> Result<&str, ReadError> {
    yaml::utf8(bytes).map_err(|error| ReadError { message: error.message.replace("the template", "the file"), ..error })
}

/// The levels of lints: by the command line, the configuration and the metadata of the template.
fn of_lints(template: &Template, levels: &Levels) -> impl Fn(&'static Declared) -> Level {
    let mut levels = NestedLevels::from(levels);
    let mut template = template.clone();
    metadata::apply(&mut template, &mut levels);
    // What a resource allows holds for that resource.
    template.declarations.iter_mut().for_each(|declaration| declaration.allowances.clear());
    move |declared| {
        let of_declarations = Lints::of_this_crate().levels_in(&template, &levels, declared.lint);
        of_declarations.first().copied().unwrap_or(declared.lint.level)
    }
}

/// What is wrong with the parameters, each with its place and the parameter.
fn problems(
    given: &[Given<'_>],
    root: NodeId,
    template_name: &str,
    template: &Template,
    report: &mut dyn FnMut(&'static Declared, NodeId, &str, String),
) {
    let declared: Vec<&Declaration> = template.section(Section::Parameters).collect();
    let names = || declared.iter().map(|parameter| parameter.name.name.as_str());
    // A macro of the user may add parameters.
    let is_open = transforms(template).iter().any(|name| name.is_none_or(|name| !name.starts_with("AWS::")));
    let mut misspelt = Vec::new();
    for (number, Given { name, name_at, value, is_text }) in given.iter().enumerate() {
        if given[..number].iter().any(|earlier| earlier.name == *name) {
            report(&PARAMETER_FILE, *name_at, name, format!("parameter `{name}` is set twice; remove one of them"));
            continue;
        }
        let Some(parameter) = declared.iter().find(|parameter| parameter.name.name == *name) else {
            if !is_open {
                let near = meant(name, names());
                misspelt.extend(near);
                let instead =
                    near.map_or_else(|| String::from("; remove it"), |near| format!("; did you mean `{near}`?"));
                report(
                    &PARAMETER_FILE,
                    *name_at,
                    name,
                    format!("`{template_name}` has no parameter `{name}`{instead}"),
                );
            }
            continue;
        };
        let Some(value) = value else { continue };
        if is_hidden(parameter) && value.as_str().is_some_and(|text| !text.is_empty() && !text.contains("{{resolve:")) {
            let message =
                format!("the secret `{name}` is in plain text; use a dynamic reference, or give it when you deploy");
            report(&SECRET_IN_PARAMETER_FILE, value.id, name, message);
        }
        let problem = match &value.value {
            Value::String(_) => refused(parameter, value),
            Value::Integer(_) | Value::Float(_) | Value::Bool(_) if !is_text => refused(parameter, value),
            _ => Some(String::from("it is not a string; write it in quotes")),
        };
        if let Some(problem) = problem {
            report(&PARAMETER_FILE, value.id, name, format!("invalid value of parameter `{name}`: {problem}"));
        }
    }
    for parameter in declared.iter().filter(|parameter| parameter.body.get("Default").is_none()) {
        let name = parameter.name.name.as_str();
        // A misspelt one is not missing as well.
        if !given.iter().any(|given| given.name == name) && !misspelt.contains(&name) {
            report(
                &PARAMETER_FILE,
                root,
                name,
                format!("missing parameter `{name}` of `{template_name}`, which has no default; add it"),
            );
        }
    }
}

/// Whether the console and the API show the value of a parameter as asterisks.
fn is_hidden(parameter: &Declaration) -> bool {
    match parameter.body.get("NoEcho").map(|node| &node.value) {
        Some(Value::Bool(is_hidden)) => *is_hidden,
        Some(Value::String(text)) => text.eq_ignore_ascii_case("true"),
        _ => false,
    }
}
