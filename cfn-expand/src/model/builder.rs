use cfn_core::model::{Hole, Intrinsic, Key, Member, Node, Value};

use super::for_each::with_variables;
use super::origins::Origins;
use crate::errors::Errors;
use crate::syntax::{Field, Name};
use crate::tokens::Place;

/// Makes nodes of values.
pub(crate) struct Builder<'a> {
    pub(crate) origins: &'a mut Origins,
    pub(crate) errors: &'a mut Errors,
    pub(super) setting: Setting,
}

/// Where values are used.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Setting {
    /// In what is made by the time resources are.
    Template,
    /// In a condition, which is evaluated before.
    Condition,
    /// In a rule, which is evaluated before, by functions of its own.
    Rule,
}

impl Builder<'_> {
    pub(super) fn node(&mut self, place: Place, value: Value) -> Node {
        Node { id: self.origins.id(place), value }
    }

    /// A text of the user.
    pub(super) fn text(&mut self, place: Place, text: &str) -> Node {
        if self.has_lost_variable(text) {
            return self.broken();
        }
        self.marked(place, with_variables(self.origins, text))
    }

    /// A text that has marks.
    pub(super) fn marked(&mut self, place: Place, text: String) -> Node {
        self.node(place, Value::String(text))
    }

    pub(super) fn key(&mut self, name: &Name) -> Key {
        let id =
            if self.has_lost_variable(&name.text) { self.origins.silent_id() } else { self.origins.id(name.place) };
        Key { id, name: with_variables(self.origins, &name.text) }
    }

    pub(super) fn broken(&mut self) -> Node {
        Node { id: self.origins.silent_id(), value: Value::Hole(Hole::Broken) }
    }

    pub(super) fn wrong(&mut self, place: Place, message: impl Into<String>) -> Node {
        self.errors.add(place, message);
        self.broken()
    }

    /// A function whose argument is made by `argument`, parents before children as in the source.
    pub(super) fn function(
        &mut self,
        function: Intrinsic,
        place: Place,
        argument: impl FnOnce(&mut Self) -> Node,
    ) -> Node {
        let id = self.origins.id(place);
        let argument = argument(self);
        Node { id, value: Value::Function(function, Box::new(argument)) }
    }

    /// A function whose argument is a list.
    pub(super) fn function_of(
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

    pub(super) fn member(&mut self, name: &Name, value: impl FnOnce(&mut Self) -> Node) -> Member {
        let key = self.key(name);
        Member { key, value: value(self) }
    }

    /// The member that a field makes; the name of a half-typed one is not checked.
    pub(super) fn field(
        &mut self,
        field: &Field,
        value: impl FnOnce(&mut Self, &crate::syntax::Value) -> Node,
    ) -> Member {
        if field.complete {
            return self.member(&field.name, |builder| value(builder, &field.value));
        }
        let key = Key { id: self.origins.silent_id(), name: field.name.text.clone() };
        Member { key, value: self.broken() }
    }
}
