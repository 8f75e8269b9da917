//! Syntax trees of attribute arguments as text: on one line if they fit, else one item a line, as rustfmt does.

use std::fmt::Write as _;

/// The longest line, as rustfmt has it by default.
pub(crate) const WIDTH: usize = 100;

/// How much deeper the items of a list stand.
const INDENT: usize = 4;

/// A piece of source.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Tree {
    /// A name, a number, a text in quotes.
    Word(String),
    /// A value after `Name: ` or `Name in `.
    Prefixed(String, Box<Tree>),
    /// Items between brackets; those of `{ a }` have blanks beside them.
    List { open: String, items: Vec<Item>, close: &'static str, is_spaced: bool },
    /// `if condition { a } else { b }`.
    If(String, Box<Tree>, Option<Box<Tree>>),
    /// Operands with an operator between them.
    Chain(Vec<Tree>, &'static str),
}

/// A piece of source with the comments above it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Item {
    pub(crate) comments: Vec<String>,
    pub(crate) tree: Tree,
}

impl Tree {
    pub(crate) fn word(text: impl Into<String>) -> Self {
        Tree::Word(text.into())
    }

    pub(crate) fn field(name: impl Into<String>, value: Tree) -> Self {
        Self::prefixed(format!("{}: ", name.into()), value)
    }

    /// A value after a text.
    pub(crate) fn prefixed(prefix: impl Into<String>, value: Tree) -> Self {
        Tree::Prefixed(prefix.into(), Box::new(value))
    }

    pub(crate) fn list(items: Vec<Item>) -> Self {
        Tree::List { open: "[".to_owned(), items, close: "]", is_spaced: false }
    }

    pub(crate) fn object(items: Vec<Item>) -> Self {
        Self::braces("", items)
    }

    /// `Name { .. }`.
    pub(crate) fn braces(name: &str, items: Vec<Item>) -> Self {
        let open = if name.is_empty() { "{".to_owned() } else { format!("{name} {{") };
        Tree::List { open, items, close: "}", is_spaced: true }
    }

    /// `name(a, b)`.
    pub(crate) fn call(name: &str, arguments: Vec<Tree>) -> Self {
        let items = arguments.into_iter().map(Item::from).collect();
        Tree::List { open: format!("{name}("), items, close: ")", is_spaced: false }
    }

    /// The tree on one line; none if a comment or a text of several lines stands in it.
    fn on_one_line(&self) -> Option<String> {
        match self {
            Tree::Word(word) => (!word.contains('\n')).then(|| word.clone()),
            Tree::Prefixed(prefix, value) => Some(format!("{prefix}{}", value.on_one_line()?)),
            Tree::List { open, items, close, is_spaced } => {
                let inner = items.iter().map(Item::on_one_line).collect::<Option<Vec<_>>>()?.join(", ");
                let blank = if *is_spaced && !inner.is_empty() { " " } else { "" };
                Some(format!("{open}{blank}{inner}{blank}{close}"))
            }
            Tree::If(condition, then, otherwise) => {
                let then = then.on_one_line()?;
                let otherwise = match otherwise {
                    Some(tree) => format!(" else {{ {} }}", tree.on_one_line()?),
                    None => String::new(),
                };
                Some(format!("if {condition} {{ {then} }}{otherwise}"))
            }
            Tree::Chain(operands, operator) => {
                let operands = operands.iter().map(Tree::on_one_line).collect::<Option<Vec<_>>>()?;
                Some(operands.join(&format!(" {operator} ")))
            }
        }
    }

    /// Writes the tree at the end of a text whose line is indented by `indent`; `after` is how much follows it.
    pub(crate) fn write(&self, out: &mut String, indent: usize, after: usize) {
        let used = out.chars().rev().take_while(|c| *c != '\n').count();
        if let Some(line) = self.on_one_line().filter(|line| used + line.chars().count() + after <= WIDTH) {
            out.push_str(&line);
            return;
        }
        match self {
            Tree::Word(word) => out.push_str(word),
            Tree::Prefixed(prefix, value) => {
                out.push_str(prefix);
                value.write(out, indent, after);
            }
            Tree::List { open, items, close, .. } => {
                out.push_str(open);
                match items.as_slice() {
                    // The only argument of a function begins on its line.
                    [Item { comments, tree }] if open.ends_with('(') && comments.is_empty() => {
                        tree.write(out, indent, after + 1);
                    }
                    items => {
                        for item in items {
                            newline(out, indent + INDENT);
                            item.write(out, indent + INDENT);
                            out.push(',');
                        }
                        newline(out, indent);
                    }
                }
                out.push_str(close);
            }
            Tree::If(condition, then, otherwise) => {
                let _ = write!(out, "if {condition} {{");
                for (tree, word) in [(Some(then), "} else {"), (otherwise.as_ref(), "}")] {
                    let Some(tree) = tree else { continue };
                    newline(out, indent + INDENT);
                    tree.write(out, indent + INDENT, 0);
                    newline(out, indent);
                    out.push_str(if otherwise.is_none() { "}" } else { word });
                }
            }
            Tree::Chain(operands, operator) => {
                for (number, operand) in operands.iter().enumerate() {
                    if number > 0 {
                        newline(out, indent + INDENT);
                        let _ = write!(out, "{operator} ");
                    }
                    operand.write(out, indent + INDENT, after);
                }
            }
        }
    }
}

impl Item {
    fn on_one_line(&self) -> Option<String> {
        if self.comments.is_empty() { self.tree.on_one_line() } else { None }
    }

    fn write(&self, out: &mut String, indent: usize) {
        for comment in &self.comments {
            write_comment(out, "//", comment);
            newline(out, indent);
        }
        self.tree.write(out, indent, 1);
    }
}

impl From<Tree> for Item {
    fn from(tree: Tree) -> Self {
        Self { comments: Vec::new(), tree }
    }
}

/// A comment of one line; `sign` is `//` or `///`.
pub(crate) fn write_comment(out: &mut String, sign: &str, comment: &str) {
    out.push_str(sign);
    if !comment.trim().is_empty() {
        out.push(' ');
        out.push_str(comment.trim_end());
    }
}

fn newline(out: &mut String, indent: usize) {
    out.push('\n');
    out.extend(std::iter::repeat_n(' ', indent));
}

/// A text as a literal: raw if it has several lines or quotes and nothing that a raw literal cannot hold.
pub(crate) fn literal(text: &str) -> String {
    let is_printable = |c: char| c == '\n' || c == '\t' || !(c.is_control() || is_invisible(c));
    let is_awkward = text.contains(['"', '\\', '\n']);
    if !is_awkward || !text.chars().all(is_printable) || text.chars().all(|c| c == '\n') {
        return quoted(text);
    }
    let mut marks = String::new();
    while text.contains(&format!("\"{marks}")) {
        marks.push('#');
    }
    format!("r{marks}\"{text}\"{marks}")
}

fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() || is_invisible(c) => {
                let _ = write!(out, "\\u{{{:x}}}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Characters that rustc warns of in a literal, or that an editor does not show.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{AD}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(tree: &Tree) -> String {
        let mut out = String::new();
        tree.write(&mut out, 0, 0);
        out
    }

    #[test]
    fn literals_are_raw_where_that_reads_better() {
        for (text, expected) in [
            ("a b", "\"a b\""),
            ("", "\"\""),
            ("say \"a\"", "r#\"say \"a\"\"#"),
            ("a\nb\n", "r\"a\nb\n\""),
            ("a\\b", "r\"a\\b\""),
            ("a\r\nb", "\"a\\r\\nb\""),
            ("\"# \"##", "r###\"\"# \"##\"###"),
            ("\u{202e}", "\"\\u{202e}\""),
            ("\n", "\"\\n\""),
        ] {
            assert_eq!(literal(text), expected);
        }
    }

    #[test]
    fn what_does_not_fit_is_broken_at_the_outside_first() {
        let item = |number: usize| Item::from(Tree::field(format!("Key{number}"), Tree::word("\"value\"")));
        let short = Tree::braces("AWS::S3::Bucket", vec![item(1)]);
        assert_eq!(printed(&short), "AWS::S3::Bucket { Key1: \"value\" }");
        let long = Tree::call("Join", vec![Tree::word("\",\""), Tree::list((0..8).map(item).collect())]);
        assert_eq!(
            printed(&long),
            "Join(\n    \",\",\n    [\n        Key0: \"value\",\n        Key1: \"value\",\n        Key2: \"value\",\n        \
             Key3: \"value\",\n        Key4: \"value\",\n        Key5: \"value\",\n        Key6: \"value\",\n        \
             Key7: \"value\",\n    ],\n)"
        );
        let commented = Tree::object(vec![Item { comments: vec!["why".to_owned()], ..item(1) }]);
        assert_eq!(printed(&commented), "{\n    // why\n    Key1: \"value\",\n}");
    }
}
