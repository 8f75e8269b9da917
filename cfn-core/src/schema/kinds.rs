use std::fmt;

use crate::data::json::Value;

/// A set of kinds of values, as JSON schemas name them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kinds(u8);

/// Keyword of the schema and words of a message for each kind, in the order of the bits.
const KINDS: &[(&str, &str)] = &[
    ("string", "a string"),
    ("integer", "an integer"),
    ("number", "a number"),
    ("boolean", "`true` or `false`"),
    ("object", "an object"),
    ("array", "a list"),
    ("null", "null"),
];

impl Kinds {
    /// A text.
    pub const TEXT: Kinds = Kinds(1);
    /// A whole number.
    pub const INTEGER: Kinds = Kinds(2);
    /// Any number.
    pub const NUMBER: Kinds = Kinds(4);
    /// True or false.
    pub const BOOLEAN: Kinds = Kinds(8);
    /// A property object or a map.
    pub const OBJECT: Kinds = Kinds(16);
    /// A list.
    pub const LIST: Kinds = Kinds(32);
    /// Every kind.
    pub const ALL: Kinds = Kinds(127);
    /// Whatever is neither an object nor a list.
    pub const SCALAR: Kinds = Kinds(15);

    /// The kinds of a `type` keyword: a name or a list of names.
    pub fn of(types: &Value<'_>) -> Kinds {
        match types {
            Value::String(name) => Kinds::named(name),
            Value::Array(names) => {
                Kinds(names.iter().filter_map(Value::as_str).fold(0, |kinds, name| kinds | Kinds::named(name).0))
            }
            _ => Kinds::ALL,
        }
    }

    fn named(name: &str) -> Kinds {
        let mut bit = 0;
        while bit < KINDS.len() {
            if KINDS[bit].0.len() == name.len() && KINDS[bit].0 == name {
                return Kinds(1 << bit);
            }
            bit += 1;
        }
        Kinds::ALL
    }

    /// Whether the two sets have a kind in common.
    pub fn has(self, kinds: Kinds) -> bool {
        self.0 & kinds.0 != 0
    }

    /// The kinds of both.
    pub fn and(self, kinds: Kinds) -> Kinds {
        Kinds(self.0 | kinds.0)
    }
}

/// In words: "a list", "a string or an object".
impl fmt::Display for Kinds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // An integer is a number: naming both says nothing.
        let hidden = if self.has(Kinds::NUMBER) { Kinds::INTEGER.0 } else { 0 };
        let mut words = KINDS.iter().enumerate().filter(|(bit, _)| (self.0 & !hidden) >> bit & 1 == 1).peekable();
        let mut first = true;
        while let Some((_, (_, word))) = words.next() {
            if !first {
                f.write_str(if words.peek().is_some() { ", " } else { " or " })?;
            }
            f.write_str(word)?;
            first = false;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Kinds;

    #[test]
    fn kinds_are_named_in_words() {
        assert_eq!(Kinds::LIST.to_string(), "a list");
        assert_eq!(Kinds::OBJECT.and(Kinds::TEXT).to_string(), "a string or an object");
        assert_eq!(Kinds::SCALAR.to_string(), "a string, a number or `true` or `false`");
    }
}
