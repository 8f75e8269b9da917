//! A part of a graph: what is near one entry.

use std::collections::BTreeSet;

use super::{Edge, Graph};

impl Graph {
    /// The part of the graph within `depth` edges of an entry, whichever way they run; `None` if there is no such entry.
    /// An entry that is folded into edges stands for their ends.
    pub fn focused(&self, id: &str, depth: usize) -> Option<Graph> {
        let mut near: BTreeSet<usize> = (0..self.nodes.len()).filter(|number| self.nodes[*number].id == id).collect();
        for edge in self.edges.iter().filter(|edge| edge.through.iter().any(|folded| folded == id)) {
            near.extend([edge.from, edge.to]);
        }
        if near.is_empty() {
            return None;
        }
        for _ in 0..depth {
            let before = near.len();
            let touches = |edge: &&Edge| near.contains(&edge.from) || near.contains(&edge.to);
            let next: Vec<usize> = self.edges.iter().filter(touches).flat_map(|edge| [edge.from, edge.to]).collect();
            near.extend(next);
            if near.len() == before {
                break;
            }
        }
        Some(self.part(&near))
    }

    /// The graph of these nodes and of the edges between them.
    fn part(&self, wanted: &BTreeSet<usize>) -> Graph {
        let mut numbers = vec![None; self.nodes.len()];
        wanted.iter().enumerate().for_each(|(new, old)| numbers[*old] = Some(new));
        let mut nodes: Vec<_> = wanted.iter().map(|number| self.nodes[*number].clone()).collect();
        let members = |group: usize| nodes.iter().filter(|node| node.group == Some(group)).count();
        let kept: Vec<usize> = (0..self.groups.len()).filter(|group| members(*group) > 1).collect();
        for node in &mut nodes {
            node.group = node.group.and_then(|group| kept.binary_search(&group).ok());
        }
        let ends = |edge: &Edge| Some((numbers[edge.from]?, numbers[edge.to]?));
        let edge = |edge: &Edge| ends(edge).map(|(from, to)| Edge { from, to, ..edge.clone() });
        let edges = self.edges.iter().filter_map(edge).collect();
        Graph { nodes, groups: kept.iter().map(|group| self.groups[*group].clone()).collect(), edges }
    }
}
