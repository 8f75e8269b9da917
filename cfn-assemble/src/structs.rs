//! The structs of a stack as data: what the expansions say, without the types that they are about.

use std::sync::Arc;

use cfn_core::model::Value;

/// A struct.
#[derive(Debug)]
pub struct Struct {
    /// All that its macro knows; [`cfn_core::entry`] says in which form.
    pub text: &'static str,
    /// The number of its type: equal for the same type, and for no other of the same stack.
    pub identity: usize,
    /// The types that its names lead to, in the order of the text.
    pub uses: Vec<usize>,
    /// The values that only rustc knows, in the order of the text.
    pub values: Vec<Value>,
    /// The generic arguments, in the order of the text.
    pub arguments: Vec<Argument>,
    /// The parts of a stack, each with its number in the list: those that a `cfg` leaves out are missing.
    pub parts: Vec<(usize, Arc<Struct>)>,
    /// The groups around it that it lists as its parts: each with its number in the list, and the number of its type.
    pub circles: Vec<(usize, usize)>,
}

/// A generic argument.
#[derive(Debug)]
pub enum Argument {
    /// The value of a const parameter.
    Value(Value),
    /// The struct of a type parameter.
    Part(Arc<Struct>),
}

/// A number; `null` for one that no template can hold.
#[must_use]
pub fn float(number: f64) -> Value {
    if number.is_finite() { Value::Float(number) } else { Value::Null }
}
