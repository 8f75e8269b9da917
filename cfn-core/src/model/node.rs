use super::Intrinsic;
use crate::steps;

/// A place of a model: one key or one value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub u32);

impl NodeId {
    /// The place of what is not written: a transform of CloudFormation adds it. No lint reports anything there.
    pub const GENERATED: NodeId = NodeId(u32::MAX);
}

/// Hands out [`NodeId`]s in ascending order, beginning with 1; 0 is no place of any model.
#[derive(Clone, Debug, Default)]
pub struct NodeIds(u32);

impl NodeIds {
    /// Goes on after `last`: for values that are added to a model that exists.
    pub fn after(last: NodeId) -> Self {
        Self(last.0)
    }

    /// A new place.
    #[expect(clippy::should_implement_trait, reason = "never ends, is no iterator")]
    pub fn next(&mut self) -> NodeId {
        self.0 += 1;
        NodeId(self.0)
    }
}

/// A value and its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Where the value stands.
    pub id: NodeId,
    /// What stands there.
    pub value: Value,
}

/// A name and its place: the key of an object, a logical ID.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// Where the name stands.
    pub id: NodeId,
    /// The name as it is written.
    pub name: String,
}

/// One `key: value` of an object.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The key.
    pub key: Key,
    /// The value.
    pub value: Node,
}

/// What a template can hold.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`: legal YAML, refused by CloudFormation in most places.
    Null,
    /// `true`, `false`.
    Bool(bool),
    /// A whole number.
    Integer(i128),
    /// Any other number; never NaN or infinite.
    Float(f64),
    /// A text.
    String(String),
    /// A list.
    List(Vec<Node>),
    /// A property object, or a map whose keys are data. Duplicate keys are kept, for the checks to report.
    Object(Vec<Member>),
    /// An intrinsic function and its argument, in the shape of the function's long form: `!GetAtt A.B` and
    /// `Fn::GetAtt: [A, B]` both hold the list `[A, B]`; `!Ref A` holds the text `A`.
    Function(Intrinsic, Box<Node>),
    /// A value that only rustc knows while a macro runs. Never part of an assembled template.
    Hole(Hole),
}

/// A value that rustc fills in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hole {
    /// `const { .. }`, `include_str!(..)` or a const parameter: a text, an integer, a float or a bool. The number counts
    /// the values of a struct.
    Value(usize),
    /// What stands here could not be read and has its error already; no lint says more about it.
    Broken,
}

impl Node {
    /// Whether a part of it could not be read.
    pub fn is_broken(&self) -> bool {
        match &self.value {
            Value::Hole(hole) => *hole == Hole::Broken,
            Value::List(elements) => elements.iter().any(Node::is_broken),
            Value::Object(members) => {
                for member in members {
                    if member.value.is_broken() {
                        return true;
                    }
                }
                false
            }
            Value::Function(_, argument) => argument.is_broken(),
            _ => false,
        }
    }

    /// The text, if this is one.
    pub fn as_str(&self) -> Option<&str> {
        match &self.value {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// The elements, if this is a list.
    pub fn as_list(&self) -> Option<&[Node]> {
        match &self.value {
            Value::List(elements) => Some(elements),
            _ => None,
        }
    }

    /// The members, if this is an object.
    pub fn as_object(&self) -> Option<&[Member]> {
        match &self.value {
            Value::Object(members) => Some(members),
            _ => None,
        }
    }

    /// The function and its argument, if this is one.
    pub fn as_function(&self) -> Option<(Intrinsic, &Node)> {
        match &self.value {
            Value::Function(function, argument) => Some((*function, argument)),
            _ => None,
        }
    }

    /// The member of that name, if this is an object that has it.
    pub fn member(&self, name: &str) -> Option<&Member> {
        // Without iterators: little is called as often, and nothing is optimised in a build script.
        let Value::Object(members) = &self.value else { return None };
        let length = name.len();
        let mut rest = members.as_slice();
        while let [member, after @ ..] = rest {
            steps::count(1);
            if member.key.name.len() == length && member.key.name == *name {
                return Some(member);
            }
            rest = after;
        }
        None
    }

    /// The value of the member of that name.
    pub fn get(&self, name: &str) -> Option<&Node> {
        Some(&self.member(name)?.value)
    }

    /// Calls `visit` for this node and every node below it, parents first.
    pub fn walk<'a>(&'a self, visit: &mut dyn FnMut(&'a Node)) {
        steps::count(1);
        visit(self);
        match &self.value {
            Value::List(elements) => {
                for node in elements {
                    node.walk(visit);
                }
            }
            Value::Object(members) => {
                for member in members {
                    member.value.walk(visit);
                }
            }
            Value::Function(_, argument) => argument.walk(visit),
            _ => {}
        }
    }
}
