//! A syntax tree to the engine's model, and what only rustc can see to: names, constants, files.

mod call;
mod condition;
mod declaration;
mod names;
mod value;

use cfn_core::model::{Intrinsic, Key, Member, Node, NodeId, NodeIds, Value};
use proc_macro2::{TokenStream, TokenTree};

pub(crate) use declaration::{Head, condition, mapping, output, parameter, resource, rule, stack};

use crate::errors::Errors;
use crate::syntax::Name;
use crate::tokens::Place;

/// What stands beside a model.
#[derive(Default)]
pub(crate) struct Origins {
    ids: NodeIds,
    /// Where each node stands, by its id.
    places: Vec<Place>,
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
    fn id(&mut self, place: Place) -> NodeId {
        self.places.push(place);
        self.ids.next()
    }

    /// Where a node stands.
    pub(crate) fn place(&self, id: NodeId) -> Option<Place> {
        self.places.get((id.0 as usize).checked_sub(1)?).copied()
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

    fn broken(&mut self, place: Place) -> Node {
        self.node(place, Value::Hole(cfn_core::model::Hole::Broken))
    }

    fn wrong(&mut self, place: Place, message: impl Into<String>) -> Node {
        self.errors.add(place, message);
        self.broken(place)
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
}
