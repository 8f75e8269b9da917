//! Reads what the writer writes.
//!
//! Build scripts run unoptimised, and a big stack has fragments of half a megabyte: lines are found by the standard
//! library's searches, which are optimised always, and nothing is looked at character by character.

use super::fragment_scalar::{double_quoted, plain, single_quoted};
use super::mark::{self, Fill, NoMarks};
use super::{MAX_DEPTH, ReadError};
use crate::model::{Hole, Intrinsic, Key, Member, Node, NodeId, NodeIds, Value};

/// Reads a value that the writer wrote, at any indentation, and that has no [marks](super::mark). Blank lines and
/// comments between entries are skipped; a text without an entry is an empty object.
///
/// # Errors
///
/// If the text is not in the writer's form.
pub fn read_fragment(text: &str, ids: &mut NodeIds) -> Result<Node, ReadError> {
    read(Reader { text, at: 0, column: 0, ids, marked: false, fill: &mut NoMarks })
}

/// Reads a fragment and fills its [marks](super::mark). What they leave unfilled becomes [`Hole::Broken`].
///
/// # Errors
///
/// If the text is not in the writer's form.
pub fn read_marked(text: &str, ids: &mut NodeIds, fill: &mut dyn Fill) -> Result<Node, ReadError> {
    read(Reader { text, at: 0, column: 0, ids, marked: mark::may_have_marks(text), fill })
}

fn read(mut reader: Reader<'_, '_>) -> Result<Node, ReadError> {
    reader.significant_line();
    if reader.at_end() {
        return Ok(reader.node(Value::Object(Vec::new())));
    }
    let node = reader.block(reader.column, reader.column, 0)?;
    if reader.at_end() { Ok(node) } else { Err(reader.error("unexpected text after the value")) }
}

struct Reader<'t, 'i> {
    text: &'t str,
    /// The byte that comes next.
    at: usize,
    /// The indentation of the line on which it stands.
    column: usize,
    ids: &'i mut NodeIds,
    /// Whether the text has marks at all.
    marked: bool,
    fill: &'i mut dyn Fill,
}

type Read<T> = Result<T, ReadError>;

impl<'t> Reader<'t, '_> {
    fn at_end(&self) -> bool {
        self.at == self.text.len()
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    /// The rest of the line.
    fn line(&self) -> &'t str {
        let rest = self.rest();
        &rest[..rest.find('\n').unwrap_or(rest.len())]
    }

    fn error(&self, message: &str) -> ReadError {
        ReadError::at(self.text, self.at, message)
    }

    fn node(&mut self, value: Value) -> Node {
        Node { id: self.ids.next(), value }
    }

    /// A text as it was written, its marks filled.
    fn text(&mut self, text: String) -> Node {
        let id = self.ids.next();
        Node { id, value: self.filled(text, id) }
    }

    fn filled(&mut self, text: String, at: NodeId) -> Value {
        if self.marked && mark::has_marks(&text) {
            return mark::filled(&text, at, self.fill).unwrap_or(Value::Hole(Hole::Broken));
        }
        Value::String(text)
    }

    /// A key as it was written. A name is no key: only brackets of a user stand in one.
    fn key_text(&mut self, text: String) -> String {
        match self.filled(text, NodeId::default()) {
            Value::String(text) => text,
            _ => String::new(),
        }
    }

    /// From the beginning of a line to the first that is neither blank nor a comment, after its indentation.
    fn significant_line(&mut self) {
        loop {
            let start = &self.text.as_bytes()[self.at..];
            let mut rest = start;
            while let [b' ', after @ ..] = rest {
                rest = after;
            }
            self.column = start.len() - rest.len();
            self.at += self.column;
            match rest.first() {
                Some(b'\n') => self.at += 1,
                Some(b'#') => {
                    self.at += self.line().len();
                    self.at += usize::from(!self.at_end());
                }
                _ => return,
            }
        }
    }

    /// From the end of a line to the next one.
    fn end_line(&mut self) -> Read<()> {
        match self.byte() {
            Some(b'\n') => self.at += 1,
            Some(_) => return Err(self.error("unexpected text after the value")),
            None => {}
        }
        self.significant_line();
        Ok(())
    }

    /// A value at `column`, on a line that the parent at `parent` has begun or on a line of its own.
    fn block(&mut self, column: usize, parent: usize, depth: usize) -> Read<Node> {
        if depth > MAX_DEPTH {
            return Err(self.error("values are nested too deeply"));
        }
        if self.at_dash() {
            return self.list(column, depth);
        }
        match self.key(column)? {
            Some((key, end)) => self.object(key, end, column, depth),
            None => self.inline(parent, depth),
        }
    }

    fn at_dash(&self) -> bool {
        self.byte() == Some(b'-') && matches!(self.text.as_bytes().get(self.at + 1), None | Some(b' ' | b'\n'))
    }

    fn list(&mut self, column: usize, depth: usize) -> Read<Node> {
        let id = self.ids.next();
        let mut elements = Vec::new();
        loop {
            self.at += 1;
            if self.byte() != Some(b' ') {
                return Err(self.error("missing value after `-`"));
            }
            self.at += 1;
            elements.push(self.block(column + 2, column, depth + 1)?);
            if self.at_end() || self.column < column {
                return Ok(Node { id, value: Value::List(elements) });
            }
            if self.column > column || !self.at_dash() {
                return Err(self.error("expected `-` in the column of the previous item"));
            }
        }
    }

    /// The key at which the line goes on, at `column`, and where its `:` stands; `None` where a scalar or a tag stands.
    fn key(&self, column: usize) -> Read<Option<(String, usize)>> {
        match self.byte() {
            Some(b'!' | b'|') => Ok(None),
            Some(b'?') => self.explicit_key(column).map(Some),
            Some(b'"' | b'\'') => {
                let (text, end) = self.quoted(self.at)?;
                let is_key = self.text.as_bytes().get(end) == Some(&b':');
                Ok(is_key.then_some((text, end)))
            }
            _ => Ok(self.plain_key()),
        }
    }

    fn plain_key(&self) -> Option<(String, usize)> {
        let mut rest = &self.text.as_bytes()[self.at..];
        while let [byte, after @ ..] = rest {
            match (byte, after) {
                (b'\n', _) => return None,
                (b':', [] | [b' ' | b'\n', ..]) => {
                    let end = self.text.len() - rest.len();
                    return Some((self.text[self.at..end].to_owned(), end));
                }
                _ => rest = after,
            }
        }
        None
    }

    /// A key after a question mark, whose `:` stands on the line below. Long keys are written so.
    fn explicit_key(&self, column: usize) -> Read<(String, usize)> {
        let line = self.line();
        let Some(written) = line.strip_prefix("? ") else { return Err(self.error("missing space after `?`")) };
        let (key, end) = match written.as_bytes().first() {
            Some(b'"' | b'\'') => self.quoted(self.at + 2)?,
            _ => (written.to_owned(), self.at + line.len()),
        };
        let mut below = "\n".to_owned();
        super::scalar::pad(&mut below, column);
        let colon = end + below.len();
        below.push(':');
        if !self.text[end..].starts_with(&below) {
            return Err(self.error("missing `:` on the next line, in the column of `?`"));
        }
        Ok((key, colon))
    }

    fn object(&mut self, mut key: String, mut end: usize, column: usize, depth: usize) -> Read<Node> {
        let id = self.ids.next();
        let mut members = Vec::new();
        loop {
            let key_id = self.ids.next();
            self.at = end + 1;
            let value = self.after_key(column, depth + 1)?;
            let name = self.key_text(key);
            members.push(Member { key: Key { id: key_id, name }, value });
            if self.at_end() || self.column < column {
                return Ok(Node { id, value: of_members(members) });
            }
            if self.column > column {
                return Err(self.error("unexpected indentation"));
            }
            let Some(next) = self.key(column)? else { return Err(self.error("expected a key")) };
            (key, end) = next;
        }
    }

    /// What stands after a key or a tag of a line that is indented by `column`.
    fn after_key(&mut self, column: usize, depth: usize) -> Read<Node> {
        match self.byte() {
            Some(b' ') => {
                self.at += 1;
                self.inline(column, depth)
            }
            Some(b'\n') => {
                self.end_line()?;
                if self.at_end() || self.column <= column {
                    return Err(self.error("missing value of the previous key"));
                }
                self.block(self.column, column, depth)
            }
            _ => Err(self.error("expected a value")),
        }
    }

    fn inline(&mut self, column: usize, depth: usize) -> Read<Node> {
        match self.byte() {
            Some(b'!') => return self.function(column, depth),
            Some(b'|') => return self.literal(column),
            _ => {}
        }
        let value = match self.byte() {
            Some(b'"' | b'\'') => {
                let (text, end) = self.quoted(self.at)?;
                self.at = end;
                Value::String(text)
            }
            _ => {
                let line = self.line();
                let value = plain(line).ok_or_else(|| self.error("invalid number"))?;
                self.at += line.len();
                value
            }
        };
        self.end_line()?;
        Ok(match value {
            Value::String(text) => self.text(text),
            value => self.node(value),
        })
    }

    fn function(&mut self, column: usize, depth: usize) -> Read<Node> {
        let line = self.line();
        let name = &line[1..line.find(' ').unwrap_or(line.len())];
        let Some(function) = Intrinsic::from_name(name) else {
            return Err(self.error("unknown function"));
        };
        let id = self.ids.next();
        self.at += 1 + name.len();
        let argument = match function {
            Intrinsic::GetAtt if self.byte() == Some(b' ') => self.dotted()?,
            _ => self.after_key(column, depth + 1)?,
        };
        Ok(Node { id, value: Value::Function(function, Box::new(argument)) })
    }

    /// `Resource.Attribute` after `!GetAtt`, as the list that it stands for.
    fn dotted(&mut self) -> Read<Node> {
        self.at += 1;
        let id = self.ids.next();
        let (text, end) = match self.byte() {
            Some(b'"' | b'\'') => self.quoted(self.at)?,
            _ => (self.line().to_owned(), self.at + self.line().len()),
        };
        // The name in a mark may have dots of its own.
        let name = mark::length(&text);
        let Some(dot) = text[name..].find('.').map(|dot| name + dot) else {
            return Err(self.error("missing `.` in `!GetAtt`"));
        };
        self.at = end;
        let parts = [&text[..dot], &text[dot + 1..]].map(|part| self.text(part.to_owned()));
        self.end_line()?;
        Ok(Node { id, value: Value::List(parts.into()) })
    }

    /// A literal block, below a line that is indented by `column`.
    fn literal(&mut self, column: usize) -> Read<Node> {
        let header = self.line();
        let (indented, chomping) = match header.strip_prefix("|2") {
            Some(chomping) => (Some(column + 2), chomping),
            None => (None, &header[1..]),
        };
        if !matches!(chomping, "" | "-" | "+") {
            return Err(self.error("invalid header of a literal block; expected `|`, `|-` or `|+`"));
        }
        self.at += header.len();
        self.at += usize::from(!self.at_end());
        let mut text = String::new();
        let indent = indented.unwrap_or_else(|| {
            let first = self.rest().trim_start_matches('\n');
            first.len() - first.trim_start_matches(' ').len()
        });
        if indent <= column {
            return Err(self.error("literal block not indented"));
        }
        let mut padding = String::new();
        super::scalar::pad(&mut padding, indent);
        while !self.at_end() {
            let line = self.line();
            if let Some(content) = line.strip_prefix(padding.as_str()) {
                text.push_str(content);
            } else if !line.is_empty() {
                break;
            }
            text.push('\n');
            self.at += line.len();
            self.at += usize::from(!self.at_end());
        }
        let content = text.trim_end_matches('\n').len();
        match chomping {
            "+" => {}
            "-" => text.truncate(content),
            _ => text.truncate(content + 1),
        }
        self.significant_line();
        Ok(self.text(text))
    }

    /// The quoted text whose quote is at `at`, and where it ends.
    fn quoted(&self, at: usize) -> Read<(String, usize)> {
        let start = at + 1;
        let (quote, rest) = self.text[at..].split_at(1);
        let (text, length) = if quote == "'" { single_quoted(rest) } else { double_quoted(rest) }.ok_or_else(|| {
            let message = "unterminated string, or unsupported escape sequence";
            ReadError::at(self.text, at, message)
        })?;
        Ok((text, start + length))
    }
}

/// An object, or the function whose long form it is.
fn of_members(mut members: Vec<Member>) -> Value {
    if let [member] = members.as_slice()
        && (member.key.name.starts_with("Fn::") || member.key.name == "Ref")
        && let Some(function) = Intrinsic::from_long_name(&member.key.name)
        && let Some(member) = members.pop()
    {
        return Value::Function(function, Box::new(member.value));
    }
    Value::Object(members)
}

#[cfg(test)]
mod tests;
