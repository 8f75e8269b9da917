//! Attributes, `use` items and comments, as rustfmt leaves them.

use std::fmt::Write as _;

use super::print::{Item, Tree, WIDTH, write_comment};

/// `#[name(arguments)]`; the properties of a resource begin on the line of the attribute.
pub(crate) fn attribute(out: &mut String, name: &str, items: Vec<Item>) {
    if items.is_empty() {
        let _ = writeln!(out, "#[{name}]");
        return;
    }
    if let Some(arguments) = metadata(&items) {
        // rustfmt knows this form, and writes no comma at the end.
        let line = arguments.join(", ");
        if line.len() <= METADATA_WIDTH {
            let _ = writeln!(out, "#[{name}({line})]");
        } else {
            let _ = writeln!(out, "#[{name}(\n    {}\n)]", arguments.join(",\n    "));
        }
        return;
    }
    let open = format!("#[{name}");
    let is_mapping = name == "mapping";
    let tree = match is_mapping {
        true => Tree::braces(&open, items.clone()),
        false => Tree::List { open: format!("{open}("), items: items.clone(), close: ")", is_spaced: false },
    };
    match items.as_slice() {
        [Item { tree: first @ Tree::List { .. }, comments }, rest @ ..]
            if !is_mapping && comments.is_empty() && rest.iter().all(|item| item.comments.is_empty()) =>
        {
            let mut line = String::new();
            tree.write(&mut line, 0, 1);
            if line.contains('\n') {
                line = format!("{open}(");
                first.write(&mut line, 0, 2);
                for item in rest {
                    line.push_str(", ");
                    item.tree.write(&mut line, 0, 2);
                }
                line.push(')');
            }
            out.push_str(&line);
        }
        _ => tree.write(out, 0, 1),
    }
    out.push_str("]\n");
}

/// The longest arguments on one line of an attribute whose form rustfmt knows: its `attr_fn_like_width`.
const METADATA_WIDTH: usize = 70;

/// The arguments of an attribute if all of them are paths, literals, `allow(..)` and `id = ".."`.
fn metadata(items: &[Item]) -> Option<Vec<&str>> {
    let is_path = |word: &str| word.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, ':' | '_'));
    let is_known = |word: &str| ["allow(", "id = ", "\"", "r\"", "r#"].iter().any(|start| word.starts_with(start));
    let arguments = items.iter().map(|item| match &item.tree {
        Tree::Word(word) if item.comments.is_empty() && (is_path(word) || is_known(word)) => Some(word.as_str()),
        _ => None,
    });
    arguments.collect()
}

pub(crate) fn comment_line(out: &mut String, sign: &str, comment: &str) {
    write_comment(out, sign, comment);
    out.push('\n');
}

/// The longest fields on one line of a tuple struct: rustfmt's `fn_call_width`.
pub(crate) const FIELDS_WIDTH: usize = 60;

/// The longest line of a `use` item, and of the names in one that has several lines.
///
/// Source: rustfmt's output.
const IMPORT_WIDTH: usize = 98;
const LIST_WIDTH: usize = 99;

/// `use module::{A, B};` as rustfmt writes it.
pub(crate) fn import(module: &str, mut names: Vec<String>) -> String {
    names.sort_by_key(|name| natural(name));
    let line = match names.as_slice() {
        [name] => format!("use {module}::{name};\n"),
        names => format!("use {module}::{{{}}};\n", names.join(", ")),
    };
    if line.trim_end().len() <= IMPORT_WIDTH {
        return line;
    }
    let mut out = format!("use {module}::{{");
    let mut used = WIDTH;
    for name in &names {
        if used + name.len() + 2 > LIST_WIDTH {
            out.push_str("\n   ");
            used = 3;
        }
        let _ = write!(out, " {name},");
        used += name.len() + 2;
    }
    out + "\n};\n"
}

/// Parts of a name in the order in which rustfmt sorts: numbers by their value.
fn natural(name: &str) -> Vec<(String, u128)> {
    let mut parts = Vec::new();
    let mut rest = name;
    while !rest.is_empty() {
        let word = rest.find(|c: char| c.is_ascii_digit()).unwrap_or(rest.len());
        let digits = rest[word..].find(|c: char| !c.is_ascii_digit()).map_or(rest.len(), |end| word + end);
        parts.push((rest[..word].to_owned(), rest[word..digits].parse().unwrap_or_default()));
        rest = &rest[digits..];
    }
    parts
}

/// A description as lines of a doc comment, which the macro joins with blanks.
pub(crate) fn wrapped(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new()];
    for word in text.split(' ') {
        let last = lines.last_mut().expect("it has a line");
        if !last.is_empty() && last.chars().count() + word.chars().count() + 5 > WIDTH {
            lines.push(word.to_owned());
        } else {
            if !last.is_empty() {
                last.push(' ');
            }
            last.push_str(word);
        }
    }
    lines
}

/// Whether a doc comment of one paragraph says just this text.
pub(crate) fn is_one_paragraph(text: &str) -> bool {
    !text.is_empty()
        && text.split(' ').all(|word| !word.is_empty() && !word.contains(|c: char| c.is_whitespace() || c.is_control()))
}

/// Whether the lines of a doc comment say just this text.
pub(crate) fn is_doc(text: &str) -> bool {
    let is_plain = |line: &str| line == line.trim() && !line.contains(|c: char| c.is_control());
    !text.is_empty() && text == text.trim() && text.split('\n').all(is_plain)
}
