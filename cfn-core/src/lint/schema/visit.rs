use std::fmt;

use crate::data::json;
use crate::lint::facts::context::Context;
use crate::lint::facts::presence::is_dynamic;
use crate::lint::schema::evaluation::Evaluation;
use crate::lint::schema::validator::Validator;
use crate::schema::Schema;

use crate::model::{Arm, Node, NodeId, Resource, Value};

/// Checks a value by the value of one keyword of its schema.
pub type CheckKeyword = for<'v, 'a> fn(&Visit<'v, 'a>, &'static json::Value<'static>, &mut Evaluation);

/// A value, the schema that it must fulfil, and where it stands.
#[derive(Clone, Copy, Debug)]
pub struct Visit<'v, 'a> {
    /// What it is checked by.
    pub(crate) validator: &'v Validator,
    /// The template.
    pub context: &'v Context<'a>,
    /// The resource whose property it is.
    pub resource: Resource<'a>,
    /// The value; never an `Fn::If`, whose arms are visited instead.
    pub node: &'v Node,
    /// Where mistakes of the value are reported: where it stands, or the function that gives it.
    pub at: NodeId,
    /// The schema.
    pub schema: Schema,
    /// What to call it.
    pub label: Label<'v>,
    /// How many properties and elements it stands below the resource's properties.
    pub depth: usize,
    /// Whether the value is given by a function, and what is below it has no place of its own.
    pub(crate) given: bool,
    /// What a schema that holds for several resources has gathered.
    pub(crate) data: Option<&'v Node>,
    /// How many alternatives of alternatives are being tried.
    pub(crate) tried: u8,
    /// The innermost `Fn::If` around it.
    pub(crate) guard: Option<&'v Guard<'v>>,
}

/// An `Fn::If` around a value.
#[derive(Debug)]
pub(crate) struct Guard<'v> {
    pub(crate) condition: &'v str,
    /// Whether the value counts if the condition holds, or if it does not.
    pub(crate) holds: bool,
    pub(crate) outer: Option<&'v Guard<'v>>,
}

impl Guard<'_> {
    /// Does something where those arms of `Fn::If` are taken, within the one around them.
    pub(crate) fn within(arms: &[Arm<'_>], outer: Option<&Guard<'_>>, act: &mut dyn FnMut(Option<&Guard<'_>>)) {
        match arms {
            [] => act(outer),
            [Arm { condition, holds }, rest @ ..] => {
                let guard = Guard { condition: condition.as_str().unwrap_or_default(), holds: *holds, outer };
                Guard::within(rest, Some(&guard), act);
            }
        }
    }
}

/// What a message calls a value.
#[derive(Clone, Copy, Debug)]
pub struct Label<'v> {
    /// The property, or the resource type for the properties as a whole.
    pub name: &'v str,
    /// What of the property it is.
    pub of: Of,
}

/// What a value is of the property that it belongs to.
#[derive(Clone, Copy, Debug)]
pub enum Of {
    /// All of it.
    Whole,
    /// An element of its list.
    Item,
    /// A key of its map.
    Key,
}

impl fmt::Display for Label<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let before = match self.of {
            Of::Whole => "",
            Of::Item => "an item of ",
            Of::Key => "a key of ",
        };
        write!(f, "{before}`{}`", self.name)
    }
}

impl<'v, 'a> Visit<'v, 'a> {
    /// Whether the value is written out, and not left to a function, a dynamic reference or a constant.
    pub fn is_known(&self) -> bool {
        match &self.node.value {
            Value::Function(..) | Value::Hole(_) => false,
            Value::String(text) => !is_dynamic(text),
            _ => true,
        }
    }

    /// The text of a scalar that is written out: `5` and `"5"` are the same to CloudFormation. No text for a number
    /// with a fraction, which can be spelt in many ways.
    pub fn text(&self) -> Option<std::borrow::Cow<'v, str>> {
        Some(match &self.node.value {
            Value::String(text) => text.as_str().into(),
            Value::Integer(number) => number.to_string().into(),
            Value::Bool(value) => value.to_string().into(),
            _ => return None,
        })
    }

    /// The number of a scalar that is written out, also as text.
    pub fn number(&self) -> Option<f64> {
        match &self.node.value {
            Value::Integer(number) => Some(*number as f64),
            Value::Float(number) => Some(*number),
            Value::String(text) => text.parse().ok().filter(|number: &f64| number.is_finite()),
            _ => None,
        }
    }

    /// Where a mistake at a place below is reported.
    pub(crate) fn place(&self, at: NodeId) -> NodeId {
        if self.given { self.at } else { at }
    }

    /// The same value by another schema.
    pub(crate) fn by(&self, schema: Schema) -> Self {
        Self { schema, ..*self }
    }

    /// The same value under another name.
    pub(crate) fn called<'w>(&self, name: &'w str, of: Of) -> Visit<'w, 'a>
    where
        'v: 'w,
    {
        Visit { label: Label { name, of }, ..*self }
    }

    /// The value of a property.
    pub(crate) fn member(&self, name: &'v str, node: &'v Node, schema: Schema) -> Self {
        self.below(node, schema, Label { name, of: Of::Whole })
    }

    /// An element of a list.
    pub(crate) fn element(&self, node: &'v Node, schema: Schema) -> Self {
        self.below(node, schema, Label { of: Of::Item, ..self.label })
    }

    /// A key of a map.
    pub(crate) fn key(&self, node: &'v Node, schema: Schema) -> Self {
        self.below(node, schema, Label { of: Of::Key, ..self.label })
    }

    fn below(&self, node: &'v Node, schema: Schema, label: Label<'v>) -> Self {
        Self { node, at: self.place(node.id), schema, label, depth: self.depth + 1, ..*self }
    }
}
