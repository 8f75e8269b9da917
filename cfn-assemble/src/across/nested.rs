//! Nested stacks, whose template is one of the package's own.

use std::path::Path;

use cfn_core::lint::across::{NESTED_OUTPUT, NESTED_PARAMETER, refused};
use cfn_core::nearest::meant;

use super::interface::{Given, Nested};
use super::{Report, Seen};

/// Checks what a stack gives to its nested stacks and takes from them.
pub(super) fn check(stacks: &[Seen<'_>], number: usize, report: Report<'_>) {
    for nested in &stacks[number].interface.nested {
        let Some(inner) = template(stacks, number, &nested.file) else { continue };
        let (inner, file) = (&stacks[inner], file_name(stacks[inner].path));
        if !inner.interface.is_open {
            outputs(nested, inner, file, report);
        }
        parameters(nested, inner, file, report);
    }
}

/// The stack whose template has a file name, if it is one of them for certain.
pub(super) fn template(stacks: &[Seen<'_>], outer: usize, file: &str) -> Option<usize> {
    let mut named = stacks.iter().enumerate().filter(|(_, stack)| file_name(stack.path) == file);
    match (named.next(), named.next()) {
        (Some((number, _)), None) => (number != outer).then_some(number),
        _ => None,
    }
}

fn file_name(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).unwrap_or_default()
}

fn outputs(nested: &Nested, inner: &Seen<'_>, file: &str, report: Report<'_>) {
    let known = &inner.interface.outputs;
    for (output, site) in nested.outputs.iter().filter(|(output, _)| !known.contains(output)) {
        let message = format!("`{file}` has no output `{output}`{}", instead(output, known, "outputs"));
        report(site, (&NESTED_OUTPUT, message));
    }
}

fn parameters(nested: &Nested, inner: &Seen<'_>, file: &str, report: Report<'_>) {
    let declared = &inner.interface.parameters;
    let Some(given) = &nested.parameters else { return };
    let names: Vec<String> = declared.iter().map(|parameter| parameter.name.name.clone()).collect();
    let mut misspelt = Vec::new();
    for Given { name, name_site, value, value_site } in given {
        let Some(parameter) = declared.iter().find(|parameter| parameter.name.name == *name) else {
            if !inner.interface.is_open {
                misspelt.extend(meant(name, names.iter().map(String::as_str)));
                let message = format!("`{file}` has no parameter `{name}`{}", instead(name, &names, "parameters"));
                report(name_site, (&NESTED_PARAMETER, message));
            }
            continue;
        };
        if let Some(problem) = value.as_ref().and_then(|value| refused(parameter, value)) {
            report(
                value_site,
                (&NESTED_PARAMETER, format!("invalid value of parameter `{name}` of `{file}`: {problem}")),
            );
        }
    }
    for parameter in declared.iter().filter(|parameter| parameter.body.get("Default").is_none()) {
        let name = &parameter.name.name;
        // A misspelt one is not missing as well.
        if !given.iter().any(|given| given.name == *name) && !misspelt.contains(&name.as_str()) {
            let message = format!("missing parameter `{name}` of `{file}`; add it to `Parameters`");
            report(&nested.parameters_site, (&NESTED_PARAMETER, message));
        }
    }
}

fn instead(name: &str, known: &[String], what: &str) -> String {
    match meant(name, known.iter().map(String::as_str)) {
        Some(near) => format!("; did you mean `{near}`?"),
        None if known.is_empty() => format!("; it has no {what}"),
        None => {
            let listed: Vec<String> = known.iter().take(MOST_LISTED).map(|name| format!("`{name}`")).collect();
            let more = known.len().saturating_sub(MOST_LISTED);
            let more = if more > 0 { format!(", and {more} more") } else { String::new() };
            format!("; available {what}: {}{more}", listed.join(", "))
        }
    }
}

const MOST_LISTED: usize = 8;
