//! The syntax tree of an attribute's arguments.

use proc_macro2::{TokenStream, TokenTree};

use crate::tokens::Place;

/// `name: value`.
#[derive(Debug)]
pub(crate) struct Field {
    /// Its text is empty if it could not be read.
    pub(crate) name: Name,
    /// Whether it has a name and a value; a field without them has its error.
    pub(crate) complete: bool,
    pub(crate) value: Value,
}

impl Field {
    /// A field whose value has its error, or is lost with its colon.
    pub(crate) fn incomplete(text: String, place: Place) -> Field {
        Field { name: Name { text, place }, complete: false, value: Value::broken(place) }
    }

    /// A field whose name could not be read: nothing is known to be missing from its object.
    pub(crate) fn lost(place: Place) -> Field {
        Field::incomplete(String::new(), place)
    }
}

/// The name before a colon, or a string for keys that are data.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    pub(crate) text: String,
    pub(crate) place: Place,
}

/// A value and its place.
#[derive(Debug)]
pub(crate) struct Value {
    pub(crate) place: Place,
    pub(crate) form: Form,
}

/// What a value is.
#[derive(Debug)]
pub(crate) enum Form {
    Text(String),
    Integer(i128),
    Float(f64),
    Bool(bool),
    /// `[a, b]`
    List(Vec<Value>),
    /// `{ Property: a, "KEY": b }`
    Object(Vec<Field>),
    /// `module::Name`, `Name.Attribute`
    Path(Path),
    /// `AWS::Region`
    Pseudo(&'static str),
    /// `Join(",", [a, b])`
    Call(Name, Vec<Value>),
    /// `if Condition { a } else { b }`
    If(Box<If>),
    /// `a == b`
    Equal(Box<[Value; 2]>),
    /// `a != b`
    Unequal(Box<[Value; 2]>),
    /// `a && b && c`
    All(Vec<Value>),
    /// `a || b || c`
    Any(Vec<Value>),
    /// `!a`
    Not(Box<Value>),
    /// `const { .. }`: the block.
    Constant(TokenStream),
    /// `include_str!(..)`
    File(TokenStream),
    /// What could not be read; it has its error.
    Broken,
}

/// `if Condition { a } else { b }`
#[derive(Debug)]
pub(crate) struct If {
    pub(crate) condition: Value,
    pub(crate) then: Value,
    pub(crate) otherwise: Option<Value>,
}

/// A struct's name, and what follows it.
#[derive(Debug)]
pub(crate) struct Path {
    /// The path as it is written, for rustc to resolve.
    pub(crate) tokens: Vec<TokenTree>,
    /// The last segment.
    pub(crate) name: Name,
    /// What follows the first `.`: `Arn`, `Endpoint.Address`.
    pub(crate) attribute: Option<Name>,
}

impl Value {
    pub(crate) fn broken(place: Place) -> Value {
        Value { place, form: Form::Broken }
    }

    /// Whether it could not be read, or a field or an element of it, so that it may be meant to be something else.
    pub(crate) fn is_lost(&self) -> bool {
        match &self.form {
            Form::Object(fields) => fields.iter().any(|field| !field.complete || field.value.is_broken()),
            Form::List(elements) => elements.iter().any(Value::is_broken),
            Form::If(arms) => arms.then.is_broken() || arms.otherwise.as_ref().is_some_and(Value::is_lost),
            _ => self.is_broken(),
        }
    }

    /// Whether it could not be read, or an operand of it.
    pub(crate) fn is_broken(&self) -> bool {
        match &self.form {
            Form::Broken => true,
            Form::Equal(operands) | Form::Unequal(operands) => operands.iter().any(Value::is_broken),
            Form::All(operands) | Form::Any(operands) => operands.iter().any(Value::is_broken),
            Form::Not(operand) => operand.is_broken(),
            _ => false,
        }
    }
}
