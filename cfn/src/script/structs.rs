//! The structs of a stack as a list.

use std::any::TypeId;
use std::collections::HashMap;

use crate::part::{Argument as OfType, Rest, Scalar, Struct as Constant};

/// The structs of a stack, each after its parts and arguments; the stack is the last one.
pub(super) struct Structs {
    pub(super) list: Vec<Struct>,
    /// The place of each in the list.
    placed: HashMap<TypeId, usize>,
    /// The numbers of types, among which are those that names lead to outside of the stack.
    numbered: HashMap<TypeId, usize>,
    /// Those that are being placed, from the outermost one.
    around: Vec<TypeId>,
}

/// A struct.
pub(super) struct Struct {
    pub(super) text: &'static str,
    /// The number of its type.
    pub(super) identity: usize,
    /// The numbers of the types that its names lead to.
    pub(super) uses: Vec<usize>,
    pub(super) values: Vec<Scalar>,
    pub(super) arguments: Vec<Argument>,
    /// Each with its number in the source, and its place in the list.
    pub(super) parts: Vec<(usize, usize)>,
    /// The groups around it that it lists as its parts: each with its number in the source, and the number of its type.
    pub(super) circles: Vec<(usize, usize)>,
}

/// A generic argument.
pub(super) enum Argument {
    Value(Scalar),
    /// By its place in the list.
    Part(usize),
}

impl Structs {
    pub(super) fn of(stack: &Constant) -> Structs {
        let mut structs =
            Structs { list: Vec::new(), placed: HashMap::new(), numbered: HashMap::new(), around: Vec::new() };
        structs.place(stack);
        structs
    }

    /// The place of a struct, which is added where it is new.
    fn place(&mut self, of: &Constant) -> usize {
        if let Some(place) = self.placed.get(&of.id) {
            return *place;
        }
        let Rest { values, arguments, parts } = of.rest;
        let arguments = arguments.iter().map(|argument| match argument {
            OfType::Value(value) => Argument::Value(value.value()),
            OfType::Part(part) => Argument::Part(self.place(part)),
        });
        let arguments = arguments.collect();
        self.around.push(of.id);
        let (circles, parts): (Vec<_>, Vec<_>) = parts().iter().partition(|(_, part)| self.around.contains(&part.id));
        let parts = parts.into_iter().map(|(number, part)| (number, self.place(part))).collect();
        self.around.pop();
        let next = Struct {
            text: of.text,
            identity: self.number(of.id),
            uses: of.uses.iter().map(|id| self.number(*id)).collect(),
            values: values.iter().map(|value| value.value()).collect(),
            arguments,
            parts,
            circles: circles.into_iter().map(|(number, part)| (number, self.number(part.id))).collect(),
        };
        self.list.push(next);
        self.placed.insert(of.id, self.list.len() - 1);
        self.list.len() - 1
    }

    fn number(&mut self, id: TypeId) -> usize {
        let next = self.numbered.len();
        *self.numbered.entry(id).or_insert(next)
    }
}
