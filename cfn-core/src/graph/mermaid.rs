//! The graph as a flowchart of Mermaid.
//!
//! Source: "Flowcharts - Basic Syntax" of the Mermaid documentation.

use std::fmt::Write as _;

use super::{Change, Graph, Node};

/// The lines that color what an update changes.
const CLASSES: &[(Change, &str)] = &[
    (Change::Added, "stroke:#1a7f37,stroke-width:2px"),
    (Change::Removed, "stroke:#cf222e,stroke-width:2px,stroke-dasharray:4"),
    (Change::Replaced, "stroke:#bc4c00,stroke-width:3px"),
    (Change::Updated, "stroke:#0969da,stroke-width:2px"),
];

impl Graph {
    /// The graph as text of Mermaid, which GitHub shows in Markdown.
    pub fn to_mermaid(&self) -> String {
        let mut out = String::from("flowchart LR\n");
        if self.nodes.is_empty() {
            out.push_str("  n0[\"no resources\"]\n");
        }
        for (number, node) in self.nodes.iter().enumerate().filter(|(_, node)| node.group.is_none()) {
            boxed(&mut out, "  ", number, node);
        }
        for (group, name) in self.groups.iter().enumerate() {
            let _ = writeln!(out, "  subgraph g{group}[\"{}\"]", escaped(name));
            for (number, node) in self.nodes.iter().enumerate().filter(|(_, node)| node.group == Some(group)) {
                boxed(&mut out, "    ", number, node);
            }
            out.push_str("  end\n");
        }
        for edge in &self.edges {
            let arrow = if edge.is_order { "-.->" } else { "-->" };
            let label = match edge.labels.is_empty() {
                true => String::new(),
                false => format!("|\"{}\"|", escaped(&edge.label())),
            };
            let _ = writeln!(out, "  n{} {arrow}{label} n{}", edge.from, edge.to);
        }
        for (change, style) in CLASSES {
            let changed = self.nodes.iter().enumerate().filter(|(_, node)| node.change == Some(*change));
            let changed: Vec<_> = changed.map(|(number, _)| format!("n{number}")).collect();
            if !changed.is_empty() {
                let _ = writeln!(out, "  classDef {} {style}", change.name());
                let _ = writeln!(out, "  class {} {}", changed.join(","), change.name());
            }
            let edges = self.edges.iter().enumerate().filter(|(_, edge)| edge.change == Some(*change));
            let edges: Vec<_> = edges.map(|(number, _)| number.to_string()).collect();
            if !edges.is_empty() {
                let _ = writeln!(out, "  linkStyle {} {style}", edges.join(","));
            }
        }
        out
    }
}

fn boxed(out: &mut String, indent: &str, number: usize, node: &Node) {
    let sign = node.change.map(|change| format!("{} ", change.sign())).unwrap_or_default();
    let kind = if node.type_name.is_empty() { String::new() } else { format!("<br>{}", escaped(&node.type_name)) };
    let _ = writeln!(out, "{indent}n{number}[\"{}{}{kind}\"]", escaped(&sign), escaped(&node.id));
}

/// Text within quotes: Mermaid knows entities, and ends a text at a quote.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '"' | '#' | '&' | '<' | '>' | '`' | ';' | '\\' => _ = write!(out, "#{};", u32::from(letter)),
            letter if letter.is_control() => out.push(' '),
            letter => out.push(letter),
        }
    }
    out
}
