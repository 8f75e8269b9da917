//! Reads the JSON that stands in the tables.
//!
//! Small because the tables are its whole world, and quick without optimisation: text is borrowed wherever no escape
//! stands in it, an object is a list of pairs in the order of the source, and a number stays text until it is asked for.

use std::borrow::Cow;
use std::fmt;

/// How deep lists and objects may be nested; the tables stay far below.
const DEPTH: usize = 128;

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number, as it is written.
    Number(&'a str),
    /// Text, without its escapes.
    String(Cow<'a, str>),
    /// A list.
    Array(Vec<Value<'a>>),
    /// An object: its pairs, in order.
    Object(Vec<(Cow<'a, str>, Value<'a>)>),
}

impl<'a> Value<'a> {
    /// Reads a whole text as one value.
    ///
    /// # Errors
    /// Says where the text stops being JSON.
    pub fn parse(text: &'a str) -> Result<Self, Error> {
        let mut reader = Reader { text, at: 0 };
        let value = reader.value(DEPTH)?;
        reader.next();
        if reader.at < text.len() {
            return reader.fail("the end of the text");
        }
        Ok(value)
    }

    /// The value of an object's key.
    pub fn get(&self, key: &str) -> Option<&Value<'a>> {
        // Without iterators, which cost several calls an element where nothing is optimised: no other function is
        // called as often.
        let Value::Object(pairs) = self else { return None };
        let length = key.len();
        let mut rest = pairs.as_slice();
        while let [(name, value), after @ ..] = rest {
            let name: &str = match name {
                Cow::Borrowed(name) => name,
                Cow::Owned(name) => name,
            };
            if name.len() == length && name == key {
                return Some(value);
            }
            rest = after;
        }
        None
    }

    /// The text of a string.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// The boolean.
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Value::Bool(value) => Some(*value),
            _ => None,
        }
    }

    /// The number, as near as a double comes to it.
    pub fn as_f64(&self) -> Option<f64> {
        match self {
            Value::Number(digits) => digits.parse().ok(),
            _ => None,
        }
    }

    /// The number, if it is whole and fits.
    pub fn as_i64(&self) -> Option<i64> {
        match self {
            Value::Number(digits) => digits.parse().ok(),
            _ => None,
        }
    }

    /// The items of a list.
    pub fn as_array(&self) -> Option<&[Value<'a>]> {
        match self {
            Value::Array(items) => Some(items),
            _ => None,
        }
    }

    /// The pairs of an object.
    pub fn as_object(&self) -> Option<&[(Cow<'a, str>, Value<'a>)]> {
        match self {
            Value::Object(pairs) => Some(pairs),
            _ => None,
        }
    }
}

/// Text that is not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Error {
    /// Where it stops being JSON, in bytes.
    pub offset: usize,
    /// What should stand there.
    pub expected: &'static str,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {} at byte {}", self.expected, self.offset)
    }
}

impl std::error::Error for Error {}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn fail<T>(&self, expected: &'static str) -> Result<T, Error> {
        Err(Error { offset: self.at, expected })
    }

    /// The next byte; at the end of the text a NUL, which JSON has nowhere.
    fn peek(&self) -> u8 {
        let bytes = self.text.as_bytes();
        if self.at < bytes.len() { bytes[self.at] } else { 0 }
    }

    /// The next byte after white space.
    fn next(&mut self) -> u8 {
        let bytes = self.text.as_bytes();
        while self.at < bytes.len() {
            match bytes[self.at] {
                b' ' | b'\t' | b'\n' | b'\r' => self.at += 1,
                byte => return byte,
            }
        }
        0
    }

    /// Takes the byte if it is next.
    fn take(&mut self, byte: u8) -> bool {
        let is_next = self.next() == byte;
        if is_next {
            self.at += 1;
        }
        is_next
    }

    fn value(&mut self, depth: usize) -> Result<Value<'a>, Error> {
        match self.next() {
            b'"' => Ok(Value::String(self.string()?)),
            b'{' => self.object(depth),
            b'[' => self.array(depth),
            b'-' | b'0'..=b'9' => self.number(),
            _ => self.word(),
        }
    }

    fn object(&mut self, depth: usize) -> Result<Value<'a>, Error> {
        if depth == 0 {
            return self.fail("less nesting");
        }
        self.at += 1;
        let mut pairs = Vec::new();
        if self.take(b'}') {
            return Ok(Value::Object(pairs));
        }
        loop {
            if self.next() != b'"' {
                return self.fail("a key");
            }
            let key = self.string()?;
            if !self.take(b':') {
                return self.fail("`:`");
            }
            pairs.push((key, self.value(depth - 1)?));
            match self.next() {
                b',' => self.at += 1,
                b'}' => {
                    self.at += 1;
                    return Ok(Value::Object(pairs));
                }
                _ => return self.fail("`,` or `}`"),
            }
        }
    }

    fn array(&mut self, depth: usize) -> Result<Value<'a>, Error> {
        if depth == 0 {
            return self.fail("less nesting");
        }
        self.at += 1;
        let mut items = Vec::new();
        if self.take(b']') {
            return Ok(Value::Array(items));
        }
        loop {
            items.push(self.value(depth - 1)?);
            match self.next() {
                b',' => self.at += 1,
                b']' => {
                    self.at += 1;
                    return Ok(Value::Array(items));
                }
                _ => return self.fail("`,` or `]`"),
            }
        }
    }

    fn word(&mut self) -> Result<Value<'a>, Error> {
        let words = [("null", Value::Null), ("true", Value::Bool(true)), ("false", Value::Bool(false))];
        for (word, value) in words {
            if self.text[self.at..].starts_with(word) {
                self.at += word.len();
                return Ok(value);
            }
        }
        self.fail("a value")
    }

    fn number(&mut self) -> Result<Value<'a>, Error> {
        let start = self.at;
        while matches!(self.peek(), b'-' | b'+' | b'.' | b'e' | b'E' | b'0'..=b'9') {
            self.at += 1;
        }
        let digits = &self.text[start..self.at];
        if digits.parse::<f64>().is_err() {
            self.at = start;
            return self.fail("a number");
        }
        Ok(Value::Number(digits))
    }

    /// Reads a string from its opening quote.
    fn string(&mut self) -> Result<Cow<'a, str>, Error> {
        self.at += 1;
        let plain = self.stretch()?;
        if self.peek() == b'"' {
            self.at += 1;
            return Ok(Cow::Borrowed(plain));
        }
        let mut text = plain.to_owned();
        while self.peek() == b'\\' {
            self.at += 1;
            text.push(self.escape()?);
            text.push_str(self.stretch()?);
        }
        self.at += 1;
        Ok(Cow::Owned(text))
    }

    /// The text up to the next quote or backslash.
    fn stretch(&mut self) -> Result<&'a str, Error> {
        let start = self.at;
        let mut rest = &self.text.as_bytes()[start..];
        while let [byte, after @ ..] = rest {
            if matches!(byte, b'"' | b'\\') {
                self.at = self.text.len() - rest.len();
                return Ok(&self.text[start..self.at]);
            }
            rest = after;
        }
        self.fail("a closing quote")
    }

    /// Reads the part of an escape after its backslash.
    fn escape(&mut self) -> Result<char, Error> {
        let letter = self.peek();
        self.at += 1;
        match letter {
            b'"' => Ok('"'),
            b'\\' => Ok('\\'),
            b'/' => Ok('/'),
            b'b' => Ok('\u{8}'),
            b'f' => Ok('\u{c}'),
            b'n' => Ok('\n'),
            b'r' => Ok('\r'),
            b't' => Ok('\t'),
            b'u' => {
                let unit = self.unit()?;
                let paired = (0xD800..0xDC00).contains(&unit) && self.text[self.at..].starts_with("\\u");
                if !paired {
                    return self.character(unit);
                }
                self.at += 2;
                match self.unit()? {
                    low @ 0xDC00..0xE000 => self.character(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00)),
                    _ => self.character(unit),
                }
            }
            _ => {
                self.at -= 1;
                self.fail("an escape")
            }
        }
    }

    fn character(&self, code: u32) -> Result<char, Error> {
        match char::from_u32(code) {
            Some(character) => Ok(character),
            None => self.fail("a character's code before here"),
        }
    }

    fn unit(&mut self) -> Result<u32, Error> {
        let digits = self.text.get(self.at..self.at + 4).unwrap_or_default();
        if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return self.fail("four hexadecimal digits");
        }
        self.at += 4;
        Ok(u32::from_str_radix(digits, 16).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::{DEPTH, Error, Value};

    fn string(text: &str) -> Value<'_> {
        Value::String(text.into())
    }

    #[test]
    fn reads_every_kind_of_value() {
        let value = Value::parse(r#" {"a":[null, true,false ,-1.5e3],"b":{},"c":[],"d":"é"} "#).unwrap();
        let items = [Value::Null, Value::Bool(true), Value::Bool(false), Value::Number("-1.5e3")];
        assert_eq!(value.get("a").and_then(Value::as_array), Some(&items[..]));
        assert_eq!(items[3].as_f64(), Some(-1500.0));
        assert_eq!(items[3].as_i64(), None);
        assert_eq!(Value::Number("255").as_i64(), Some(255));
        assert_eq!(value.get("b").and_then(Value::as_object), Some(&[][..]));
        assert_eq!(value.get("c").and_then(Value::as_array), Some(&[][..]));
        assert_eq!(value.get("d").and_then(Value::as_str), Some("é"));
        assert_eq!(value.get("e"), None);
    }

    #[test]
    fn resolves_escapes() {
        let text = r#""^[\u0000-\\s]\"\/\b\f\n\r\t\ud83d\ude00.$""#;
        assert_eq!(Value::parse(text), Ok(string("^[\0-\\s]\"/\u{8}\u{c}\n\r\t😀.$")));
        assert_eq!(Value::parse(r#""\\""#), Ok(string("\\")));
    }

    #[test]
    fn borrows_what_has_no_escape() {
        let Ok(Value::String(std::borrow::Cow::Borrowed("plain"))) = Value::parse(r#""plain""#) else {
            panic!("copied");
        };
    }

    #[test]
    fn says_where_text_is_not_json() {
        let cases = [
            ("", 0, "a value"),
            ("nul", 0, "a value"),
            ("1 2", 2, "the end of the text"),
            ("1-2", 0, "a number"),
            ("[1 2]", 3, "`,` or `]`"),
            ("{1:2}", 1, "a key"),
            (r#"{"a" 1}"#, 5, "`:`"),
            (r#"{"a":1"#, 6, "`,` or `}`"),
            (r#""a"#, 1, "a closing quote"),
            (r#""\x""#, 2, "an escape"),
            (r#""\u12""#, 3, "four hexadecimal digits"),
            (r#""\ud800""#, 7, "a character's code before here"),
            (r#""\ud800\u0041""#, 13, "a character's code before here"),
        ];
        for (text, offset, expected) in cases {
            assert_eq!(Value::parse(text), Err(Error { offset, expected }), "{text}");
        }
    }

    #[test]
    fn deep_nesting_is_refused_and_not_a_crash() {
        let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        assert!(Value::parse(&nested(DEPTH)).is_ok());
        let error = Value::parse(&"[".repeat(1_000_000)).unwrap_err();
        assert_eq!(error.expected, "less nesting");
    }
}
