//! The graph in JSON.

use std::fmt::Write as _;

use super::{Edge, Graph, Node};

impl Graph {
    /// The graph in JSON: `nodes`, with `id`, `section`, `type`, `group` and `change`; `edges`, with `from` and `to` as
    /// numbers of nodes, `labels`, `order` (whether it is only a `DependsOn`), `through` (what is folded into it),
    /// `references` and `change`. Further fields may be added.
    pub fn to_json(&self) -> String {
        let nodes: Vec<_> = self.nodes.iter().map(|node| self.node_json(node)).collect();
        let edges: Vec<_> = self.edges.iter().map(edge_json).collect();
        format!("{{\n  \"nodes\": [{}],\n  \"edges\": [{}]\n}}\n", lines(&nodes), lines(&edges))
    }

    fn node_json(&self, node: &Node) -> String {
        let group = node.group.map_or("null".to_owned(), |group| text(&self.groups[group]));
        let change = node.change.map_or("null".to_owned(), |change| text(change.name()));
        format!(
            "{{\"id\": {}, \"section\": {}, \"type\": {}, \"group\": {group}, \"change\": {change}}}",
            text(&node.id),
            text(node.section.name()),
            text(&node.type_name)
        )
    }
}

fn edge_json(edge: &Edge) -> String {
    let texts = |texts: &[String]| texts.iter().map(|item| text(item)).collect::<Vec<_>>().join(", ");
    let references = edge.references.iter().map(|reference| {
        let (from, path, to) = (text(&reference.from), text(&reference.path), text(&reference.to));
        format!("{{\"from\": {from}, \"path\": {path}, \"to\": {to}}}")
    });
    let change = edge.change.map_or("null".to_owned(), |change| text(change.name()));
    format!(
        "{{\"from\": {}, \"to\": {}, \"labels\": [{}], \"order\": {}, \"through\": [{}], \"references\": [{}], \
         \"change\": {change}}}",
        edge.from,
        edge.to,
        texts(&edge.labels),
        edge.is_order,
        texts(&edge.through),
        references.collect::<Vec<_>>().join(", ")
    )
}

fn lines(items: &[String]) -> String {
    match items.is_empty() {
        true => String::new(),
        false => format!("\n    {}\n  ", items.join(",\n    ")),
    }
}

fn text(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            letter if letter < ' ' => _ = write!(out, "\\u{:04x}", u32::from(letter)),
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}
