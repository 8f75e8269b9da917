//! A syntax tree to the engine's model, and what only rustc can see to: names, constants, files.

mod call;
mod condition;
mod declaration;
mod names;
mod value;

use cfn_core::model::{Hole, Intrinsic, Key, Member, Node, NodeId, NodeIds, Value};
use proc_macro2::{TokenStream, TokenTree};

pub(crate) use declaration::{Head, condition, mapping, output, parameter, resource, rule, stack};

use crate::errors::Errors;
use crate::syntax::{Field, Name};
use crate::tokens::Place;

/// What stands beside a model.
#[derive(Default)]
pub(crate) struct Origins {
    ids: NodeIds,
    /// Where each node stands, by its id; none for what has its error already.
    places: Vec<Option<Place>>,
    /// The names that rustc has to resolve.
    pub(crate) uses: Vec<NameUse>,
    /// The blocks of `const { .. }`, by the number of their hole.
    pub(crate) constants: Vec<TokenStream>,
    /// The calls of `include_str!(..)`, by the number of their hole.
    pub(crate) files: Vec<TokenStream>,
}

/// A name and what it must stand for.
pub(crate) struct NameUse {
    /// The path as the user wrote it.
    pub(crate) path: Vec<TokenTree>,
    /// The name in the model: the path's last segment.
    pub(crate) written: String,
    pub(crate) place: Place,
    /// The node that holds the name.
    pub(crate) node: NodeId,
    pub(crate) usage: Usage,
}

/// What a name must stand for.
pub(crate) enum Usage {
    /// A resource or a parameter.
    Referable,
    /// A resource that returns this attribute.
    Attribute(Name),
    /// A resource; the words say why.
    Resource(&'static str),
    /// A parameter.
    Parameter,
    /// A condition.
    Condition,
    /// A mapping.
    Mapping,
}

impl Origins {
    /// The node that is made next.
    fn next_id(&self) -> NodeId {
        self.ids.clone().next()
    }

    fn id(&mut self, place: Place) -> NodeId {
        self.places.push(Some(place));
        self.ids.next()
    }

    /// A node that has its error already.
    fn silent_id(&mut self) -> NodeId {
        self.places.push(None);
        self.ids.next()
    }

    /// Where to report what is wrong with a node; none if it has its error already.
    pub(crate) fn place(&self, id: NodeId) -> Option<Place> {
        let index = (id.0 as usize).wrapping_sub(1);
        self.places.get(index).copied().unwrap_or(Some(Place::of(proc_macro2::Span::call_site())))
    }
}

/// Makes nodes of values.
pub(crate) struct Builder<'a> {
    pub(crate) origins: &'a mut Origins,
    pub(crate) errors: &'a mut Errors,
    setting: Setting,
}

/// Where values stand.
#[derive(Clone, Copy, PartialEq)]
enum Setting {
    /// In what is made by the time resources are.
    Template,
    /// In a condition, which is judged before.
    Condition,
    /// In a rule, which is judged before, by functions of its own.
    Rule,
}

impl Builder<'_> {
    fn node(&mut self, place: Place, value: Value) -> Node {
        Node { id: self.origins.id(place), value }
    }

    fn text(&mut self, place: Place, text: &str) -> Node {
        self.node(place, Value::String(text.to_owned()))
    }

    fn key(&mut self, name: &Name) -> Key {
        Key { id: self.origins.id(name.place), name: name.text.clone() }
    }

    fn broken(&mut self) -> Node {
        Node { id: self.origins.silent_id(), value: Value::Hole(Hole::Broken) }
    }

    fn wrong(&mut self, place: Place, message: impl Into<String>) -> Node {
        self.errors.add(place, message);
        self.broken()
    }

    /// A function whose argument is made by `argument`, parents before children as they stand in the source.
    fn function(&mut self, function: Intrinsic, place: Place, argument: impl FnOnce(&mut Self) -> Node) -> Node {
        let id = self.origins.id(place);
        let argument = argument(self);
        Node { id, value: Value::Function(function, Box::new(argument)) }
    }

    /// A function whose argument is a list.
    fn function_of(
        &mut self,
        function: Intrinsic,
        place: Place,
        elements: impl FnOnce(&mut Self) -> Vec<Node>,
    ) -> Node {
        self.function(function, place, |builder| {
            let id = builder.origins.id(place);
            Node { id, value: Value::List(elements(builder)) }
        })
    }

    fn member(&mut self, name: &Name, value: impl FnOnce(&mut Self) -> Node) -> Member {
        let key = self.key(name);
        Member { key, value: value(self) }
    }

    /// The member that a field makes; what is wrong with the name of a half-typed one is not looked at.
    fn field(&mut self, field: &Field, value: impl FnOnce(&mut Self, &crate::syntax::Value) -> Node) -> Member {
        if field.complete {
            return self.member(&field.name, |builder| value(builder, &field.value));
        }
        let key = Key { id: self.origins.silent_id(), name: field.name.text.clone() };
        Member { key, value: self.broken() }
    }
}
