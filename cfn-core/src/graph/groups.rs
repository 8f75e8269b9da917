//! Groups of nodes.

use std::collections::BTreeMap;

use super::{Graph, Grouping, Node};
use crate::model::Section;

impl Graph {
    /// Groups the nodes. A group of one node is none: its box would say nothing more.
    pub(super) fn group(&mut self, grouping: &Grouping) {
        let group_of = |node: &Node| match grouping {
            Grouping::Service => Some(service(node)),
            Grouping::Named(names) => names.get(&node.id).cloned(),
        };
        let names: Vec<_> = self.nodes.iter().map(group_of).collect();
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        names.iter().flatten().for_each(|name| *counts.entry(name).or_default() += 1);
        let groups: Vec<String> =
            counts.into_iter().filter(|(_, count)| *count > 1).map(|(name, _)| name.to_owned()).collect();
        for (node, name) in self.nodes.iter_mut().zip(&names) {
            node.group = name.as_ref().and_then(|name| groups.binary_search(name).ok());
        }
        self.groups = groups;
    }
}

/// The service of a type: `Lambda` for `AWS::Lambda::Function`, `Custom` for `Custom::Seed`.
fn service(node: &Node) -> String {
    if node.section != Section::Resources {
        return node.section.name().to_owned();
    }
    let mut parts = node.type_name.split("::");
    match (parts.next(), parts.next()) {
        (Some("AWS"), Some(service)) => service.to_owned(),
        (Some(vendor), _) if !vendor.is_empty() => vendor.to_owned(),
        _ => "Other".to_owned(),
    }
}
