//! The graph of a template: what refers to what, and what that says.
//!
//! ```
//! # #[cfg(feature = "read")] {
//! use cfn_core::graph::{Graph, Options};
//! use cfn_core::yaml::read_template;
//!
//! let text = "\
//! Resources:
//!   Orders:
//!     Type: AWS::SQS::Queue
//!   Alarm:
//!     Type: AWS::CloudWatch::Alarm
//!     Properties:
//!       Dimensions: [{Name: QueueName, Value: !GetAtt Orders.QueueName}]
//! ";
//! let template = read_template(text).expect("it is YAML").template;
//! let graph = Graph::of(&template, &Options::default());
//! assert_eq!(graph.edge("Alarm", "Orders").map(|edge| edge.label()), Some("watches".to_owned()));
//! println!("{}", graph.to_mermaid());
//! # }
//! ```
//!
//! Resources that only connect others are folded into edges: policies, permissions, attachments, and roles that one
//! resource alone assumes. Every reference between resources is one of the [`Edge::references`] of an edge. With the feature `diff`,
//! `Graph::of_update` shows what an update does.

mod arns;
#[cfg(feature = "diff")]
mod compared;
mod dot;
mod focus;
mod fold;
mod groups;
mod json;
pub mod layout;
mod links;
mod merge;
mod mermaid;
mod relations;
mod svg;
#[cfg(test)]
mod tests;
mod uses;

use std::collections::BTreeMap;

use crate::lint::{Context, Scope};
use crate::model::{Section, Template};
use crate::transform::transformed;

/// What a graph shows.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Whether it shows every entry of the template by itself: parameters, mappings, conditions, rules and outputs, and
    /// the resources that are folded otherwise.
    pub all: bool,
    /// How nodes are grouped.
    pub grouping: Grouping,
}

/// How nodes are grouped.
#[derive(Clone, Debug, Default)]
pub enum Grouping {
    /// By the service of their type: `Lambda`.
    #[default]
    Service,
    /// By what the logical ID is mapped to, as to a Rust module. What is not in the map is in no group.
    Named(BTreeMap<String, String>),
}

/// What refers to what in a template.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Graph {
    /// In the order of the template.
    pub nodes: Vec<Node>,
    /// Groups of at least two nodes, by name.
    pub groups: Vec<String>,
    /// By their ends.
    pub edges: Vec<Edge>,
}

/// An entry of a template.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The logical ID.
    pub id: String,
    /// The section.
    pub section: Section,
    /// The type; for what is no resource, what it is.
    pub type_name: String,
    /// The group, as a number of [`Graph::groups`].
    pub group: Option<usize>,
    /// What an update does with it.
    pub change: Option<Change>,
}

/// What one entry says of another one.
#[derive(Clone, Debug, PartialEq)]
pub struct Edge {
    /// Where it begins, as a number of [`Graph::nodes`].
    pub from: usize,
    /// Where it ends.
    pub to: usize,
    /// What is written on it; nothing, if a reference says nothing by itself.
    pub labels: Vec<String>,
    /// Whether it says nothing but that one is created before the other: `DependsOn`.
    pub is_order: bool,
    /// The references that it stands for.
    pub references: Vec<Reference>,
    /// The logical IDs of the resources that are folded into it.
    pub through: Vec<String>,
    /// What an update does with it.
    pub change: Option<Change>,
}

/// A reference of a template.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reference {
    /// The logical ID of the entry that refers.
    pub from: String,
    /// The keys from the entry to the reference: `Properties/Role`.
    pub path: String,
    /// The logical ID of the entry that is referred to.
    pub to: String,
}

/// What an update does with a node or an edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// It is new.
    Added,
    /// It is deleted.
    Removed,
    /// It is replaced, or may be.
    Replaced,
    /// It is changed in place.
    Updated,
}

impl Change {
    /// The name in JSON and in the picture's classes.
    pub fn name(self) -> &'static str {
        ["added", "removed", "replaced", "updated"][self as usize]
    }

    /// The sign beside the logical ID.
    pub fn sign(self) -> &'static str {
        ["+", "-", "+/-", "~"][self as usize]
    }
}

impl Edge {
    /// What is written on it, in one line.
    pub fn label(&self) -> String {
        self.labels.join(", ")
    }
}

impl Graph {
    /// The graph of a template, after the transforms of CloudFormation that are known: loops and SAM.
    pub fn of(template: &Template, options: &Options) -> Graph {
        let after = transformed(template, false);
        let template = after.as_ref().map_or(template, |after| &after.template);
        let context = Context::new(template, Scope::Template);
        let names = links::Names::new(template);
        let mut found = links::links(&context, &names);
        let mut is_hidden = vec![false; template.declarations.len()];
        if options.all {
            // Each reference is an edge by itself, but for what a policy says.
            found.retain(|link| link.via.is_none() || !link.references.is_empty());
        } else {
            let is_resource = |number: usize| template.declarations[number].section == Section::Resources;
            found.retain(|link| is_resource(link.from) && is_resource(link.to));
            (found, is_hidden) = fold::fold(template, found);
            for (number, hidden) in is_hidden.iter_mut().enumerate() {
                *hidden |= !is_resource(number);
            }
        }
        let name = |number: usize| template.declarations[number].name.name.clone();
        let edges = merge::merged(found, name);
        let mut numbers = vec![usize::MAX; is_hidden.len()];
        let mut nodes = Vec::new();
        for (number, declaration) in template.declarations.iter().enumerate().filter(|(number, _)| !is_hidden[*number])
        {
            numbers[number] = nodes.len();
            let type_name = match declaration.resource() {
                Some(resource) => resource.type_name.to_owned(),
                None => declaration.section.name().trim_end_matches('s').to_owned(),
            };
            nodes.push(Node { id: name(number), section: declaration.section, type_name, group: None, change: None });
        }
        let edges = edges.into_iter().map(|edge| Edge { from: numbers[edge.from], to: numbers[edge.to], ..edge });
        let mut graph = Graph { nodes, groups: Vec::new(), edges: edges.collect() };
        graph.group(&options.grouping);
        graph
    }

    /// The edge from one entry to another one.
    pub fn edge(&self, from: &str, to: &str) -> Option<&Edge> {
        self.edges.iter().find(|edge| self.nodes[edge.from].id == from && self.nodes[edge.to].id == to)
    }

    /// The node of that logical ID.
    pub fn node(&self, id: &str) -> Option<&Node> {
        self.nodes.iter().find(|node| node.id == id)
    }
}
