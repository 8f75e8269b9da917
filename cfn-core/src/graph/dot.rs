//! The graph in the language of Graphviz.
//!
//! Source: "DOT Language" of the Graphviz documentation.

use std::fmt::Write as _;

use super::{Change, Graph, Node};

/// The colors of what an update changes.
const COLORS: &[(Change, &str)] = &[
    (Change::Added, "#1a7f37"),
    (Change::Removed, "#cf222e"),
    (Change::Replaced, "#bc4c00"),
    (Change::Updated, "#0969da"),
];

impl Graph {
    /// The graph as text for `dot`.
    pub fn to_dot(&self) -> String {
        let mut out = String::from("digraph template {\n  rankdir=LR;\n  node [shape=box, style=rounded];\n");
        if self.nodes.is_empty() {
            out.push_str("  n0 [label=\"no resources\"];\n");
        }
        for (number, node) in self.nodes.iter().enumerate().filter(|(_, node)| node.group.is_none()) {
            boxed(&mut out, "  ", number, node);
        }
        for (group, name) in self.groups.iter().enumerate() {
            let _ = writeln!(out, "  subgraph cluster_{group} {{\n    label={};", quoted(name));
            for (number, node) in self.nodes.iter().enumerate().filter(|(_, node)| node.group == Some(group)) {
                boxed(&mut out, "    ", number, node);
            }
            out.push_str("  }\n");
        }
        for edge in &self.edges {
            let mut attributes = Vec::new();
            if !edge.labels.is_empty() {
                attributes.push(format!("label={}", quoted(&edge.label())));
            }
            if edge.is_order {
                attributes.push("style=dashed".to_owned());
            }
            attributes.extend(color(edge.change));
            let attributes =
                if attributes.is_empty() { String::new() } else { format!(" [{}]", attributes.join(", ")) };
            let _ = writeln!(out, "  n{} -> n{}{attributes};", edge.from, edge.to);
        }
        out.push_str("}\n");
        out
    }
}

fn color(change: Option<Change>) -> Option<String> {
    let (_, color) = COLORS.iter().find(|(known, _)| Some(*known) == change)?;
    Some(format!("color=\"{color}\", penwidth=2"))
}

fn boxed(out: &mut String, indent: &str, number: usize, node: &Node) {
    let sign = node.change.map(|change| format!("{} ", change.sign())).unwrap_or_default();
    let mut attributes = vec![format!("label={}", quoted(&format!("{sign}{}\n{}", node.id, node.type_name)))];
    attributes.extend(color(node.change));
    let _ = writeln!(out, "{indent}n{number} [{}];", attributes.join(", "));
}

/// A text in quotes. What has a meaning in labels is text: a backslash begins an escape.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.trim_end().chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            letter if letter.is_control() => out.push(' '),
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}
