use std::collections::HashMap;

use super::{Intrinsic, Key, Node, NodeId, Template, Value};

/// One step from a node to a node below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Segment {
    /// Into the member of an object.
    Key(String),
    /// Into an element of a list.
    Index(usize),
    /// Into the argument of a function.
    Function(Intrinsic),
}

impl std::fmt::Display for Segment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Segment::Key(name) => f.write_str(name),
            Segment::Index(index) => write!(f, "{index}"),
            Segment::Function(function) => f.write_str(function.long_name()),
        }
    }
}

impl Node {
    /// The node at the end of a path from this one.
    pub fn at(&self, path: &[Segment]) -> Option<&Node> {
        path.iter().try_fold(self, |node, segment| match (segment, &node.value) {
            (Segment::Key(name), Value::Object(_)) => node.get(name),
            (Segment::Index(index), Value::List(elements)) => elements.get(*index),
            (Segment::Function(wanted), Value::Function(function, argument)) if wanted == function => Some(&**argument),
            _ => None,
        })
    }

    /// The same node, to be changed.
    pub fn at_mut(&mut self, path: &[Segment]) -> Option<&mut Node> {
        path.iter().try_fold(self, |node, segment| match (segment, &mut node.value) {
            (Segment::Key(name), Value::Object(members)) => {
                members.iter_mut().find(|member| member.key.name == *name).map(|member| &mut member.value)
            }
            (Segment::Index(index), Value::List(elements)) => elements.get_mut(*index),
            (Segment::Function(wanted), Value::Function(function, argument)) if wanted == function => {
                Some(&mut **argument)
            }
            _ => None,
        })
    }

    /// The path from this node to the place `id` (of a value or of a key), if it is below this node.
    pub fn path_to(&self, id: NodeId) -> Option<Vec<Segment>> {
        let mut search = Search::new([id]);
        search.node(self);
        search.found.remove(&id)
    }
}

impl Template {
    /// The path from the top of the template to a place, by the keys of the template: `Resources`, `Table`,
    /// `Properties` ..
    pub fn path_to(&self, id: NodeId) -> Option<Vec<Segment>> {
        self.paths_to([id]).remove(&id)
    }

    /// The paths from the top of the template to nodes; an id that is not in the template has no path. Walks the template
    /// once, however many ids are given.
    pub fn paths_to(&self, ids: impl IntoIterator<Item = NodeId>) -> HashMap<NodeId, Vec<Segment>> {
        let mut search = Search::new(ids);
        for declaration in &self.declarations {
            search.way.push(Step::Key(declaration.section.name()));
            search.member(&declaration.name, &declaration.body);
            search.way.pop();
        }
        for member in &self.members {
            search.member(&member.key, &member.value);
        }
        search.found
    }
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Key(&'a str),
    Index(usize),
    Function(Intrinsic),
}

/// A search for the paths to places.
struct Search<'a> {
    /// The places that are still to be found, sorted.
    wanted: Vec<NodeId>,
    found: HashMap<NodeId, Vec<Segment>>,
    /// Where the search is.
    way: Vec<Step<'a>>,
}

impl<'a> Search<'a> {
    fn new(ids: impl IntoIterator<Item = NodeId>) -> Self {
        let mut wanted: Vec<_> = ids.into_iter().collect();
        wanted.sort_unstable();
        wanted.dedup();
        Self { wanted, found: HashMap::new(), way: Vec::new() }
    }

    fn is_done(&self) -> bool {
        self.found.len() == self.wanted.len()
    }

    fn visit(&mut self, id: NodeId) {
        if self.wanted.binary_search(&id).is_ok() {
            let path = || self.way.iter().map(|step| step.to_segment()).collect();
            self.found.entry(id).or_insert_with(path);
        }
    }

    fn below(&mut self, step: Step<'a>, node: &'a Node) {
        self.way.push(step);
        self.node(node);
        self.way.pop();
    }

    fn member(&mut self, key: &'a Key, value: &'a Node) {
        self.way.push(Step::Key(&key.name));
        self.visit(key.id);
        self.node(value);
        self.way.pop();
    }

    fn node(&mut self, node: &'a Node) {
        if self.is_done() {
            return;
        }
        self.visit(node.id);
        match &node.value {
            Value::List(elements) => {
                elements.iter().enumerate().for_each(|(index, element)| self.below(Step::Index(index), element));
            }
            Value::Object(members) => members.iter().for_each(|member| self.member(&member.key, &member.value)),
            Value::Function(function, argument) => self.below(Step::Function(*function), argument),
            _ => {}
        }
    }
}

impl Step<'_> {
    fn to_segment(self) -> Segment {
        match self {
            Step::Key(name) => Segment::Key(name.to_owned()),
            Step::Index(index) => Segment::Index(index),
            Step::Function(function) => Segment::Function(function),
        }
    }
}
