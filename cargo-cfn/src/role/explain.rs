//! Why a policy allows what it allows, in words.

use std::fmt::Write as _;

use anstyle::Style;
use cfn_core::permissions::{About, Condition, Deployment, Note, Permissions, Statement, Wide};

const HEADING: Style = Style::new().bold();

/// The kinds of notes, with their headings and what a summary says of them.
const ABOUT: &[(About, &str, &str)] = &[
    (About::Assumed, "Assumed", "assumed"),
    (About::NotNarrowed, "Not narrower", "not narrower"),
    (About::Missing, "Missing", "missing"),
    (About::LeftOut, "Left out", "left out"),
];

/// The explanation of a policy.
pub(crate) fn explained(needed: &Permissions, deployment: &Deployment) -> String {
    let mut out = String::new();
    for statement in &needed.statements {
        let _ = writeln!(out, "{HEADING}{}{HEADING:#}", statement.sid);
        for (label, words) in [("actions", list(&statement.actions)), ("on", resources(statement, deployment))] {
            wrapped(&mut out, label, &words);
        }
        statement.conditions.iter().for_each(|it| wrapped(&mut out, "if", &condition(it, deployment)));
        for (of, why) in &statement.needs {
            let why = why.iter().flat_map(|why| why.split(", ")).collect::<std::collections::BTreeSet<_>>();
            let of = if of.is_empty() { "the template" } else { of };
            wrapped(&mut out, "for", &format!("{of}: {}", why.into_iter().collect::<Vec<_>>().join(", ")));
        }
        if statement.resources.is_empty() {
            wrapped(&mut out, "note", "these actions have no resource-level permissions");
        } else if let Some(why) = statement.wide {
            wrapped(&mut out, "note", &wide(statement, why));
        }
        out.push('\n');
    }
    for (about, heading, _) in ABOUT {
        let notes: Vec<&Note> = needed.notes.iter().filter(|note| note.about == *about).collect();
        if notes.is_empty() {
            continue;
        }
        let _ = writeln!(out, "{HEADING}{heading}{HEADING:#}");
        for Note { of, message, .. } in notes {
            let of = if of.is_empty() { "template" } else { of };
            wrapped(&mut out, "-", &format!("{of}: {message}"));
        }
        out.push('\n');
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

/// What a policy does not say by itself, in a line for each kind.
pub(crate) fn summary(needed: &Permissions) -> Vec<String> {
    let wide = needed.statements.iter().filter(|statement| statement.wide.is_some()).count();
    let count = |about| needed.notes.iter().filter(|note| note.about == about).count();
    let mut lines = Vec::new();
    let not_narrowed = wide + count(About::NotNarrowed);
    if not_narrowed > 0 {
        let (number, verb) = if not_narrowed == 1 {
            ("1 statement".to_owned(), "reaches")
        } else {
            (format!("{not_narrowed} statements"), "reach")
        };
        lines.push(format!("{number} {verb} further than the template; --explain says why"));
    }
    let missing = count(About::Missing);
    if missing > 0 {
        lines.push(format!("{missing} permissions may be missing; --explain lists them"));
    }
    lines
}

fn wide(statement: &Statement, why: Wide) -> String {
    let why = match why {
        Wide::NamedByTheService => "the service names the resource when it creates it",
        Wide::Unknown => "the template does not say which resource it is",
    };
    let reached = match statement.conditions.first().map(|condition| condition.key.as_str()) {
        Some("aws:ResourceAccount") => "any of the account is reached",
        Some(key) if key.starts_with("aws:ResourceTag/") => "its tag narrows it",
        _ => "any is reached",
    };
    format!("{why}; {reached}")
}

fn resources(statement: &Statement, deployment: &Deployment) -> String {
    match statement.resources.is_empty() {
        true => "*".to_owned(),
        false => list(statement.resources.iter().map(|resource| resource.in_policy(deployment))),
    }
}

fn condition(condition: &Condition, deployment: &Deployment) -> String {
    let values = list(condition.values.iter().map(|value| value.in_policy(deployment)));
    let verb = if condition.operator == "StringLike" { "is like" } else { "is" };
    format!("{} {verb} {values}", condition.key)
}

fn list(words: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    words.into_iter().map(|word| word.as_ref().to_owned()).collect::<Vec<_>>().join(", ")
}

/// A label and words after it, in lines of at most 100 characters.
fn wrapped(out: &mut String, label: &str, words: &str) {
    const WIDTH: usize = 100;
    let indent = if label == "-" { 4 } else { 10 };
    let _ = write!(out, "  {label:<width$}", width = indent - 2);
    let mut used = indent;
    for (number, word) in words.split(' ').enumerate() {
        if number > 0 && used + 1 + word.len() > WIDTH {
            let _ = write!(out, "\n{:indent$}", "");
            used = indent;
        } else if number > 0 {
            out.push(' ');
            used += 1;
        }
        out.push_str(word);
        used += word.len();
    }
    out.push('\n');
}
