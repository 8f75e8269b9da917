//! The form in which a build script sends a [`Request`]: numbers, each in a line, and texts, each with its length in bytes in
//! the line before. `cfn/src/script/wire.rs` writes it.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, UNIX_EPOCH};

use cfn_assemble::{Argument, Caller, Level, Request, Set, Settings, Struct, float};
use cfn_core::model::Value;

/// A request as it was sent, and the folder in which it was made if that has a name that can be sent; none if it was cut off.
pub(crate) fn read(text: &'static str) -> Option<(Option<&'static Path>, Request)> {
    let mut reader = Reader { rest: text };
    let folder = reader.option(Reader::text)?.map(Path::new);
    let path = PathBuf::from(reader.text()?);
    let compiled = reader.option(|reader| {
        let (seconds, nanoseconds) = (reader.number()?, reader.number()?);
        UNIX_EPOCH.checked_add(Duration::new(seconds, nanoseconds))
    })?;
    let caller = reader.caller()?;
    let mut settings = Settings::default();
    reader.list(Reader::set)?.into_iter().for_each(|set| settings.level(set));
    // A struct comes after its parts and arguments.
    let mut structs: Vec<Arc<Struct>> = Vec::new();
    for _ in 0..reader.number::<usize>()? {
        let next = reader.structure(&structs)?;
        structs.push(Arc::new(next));
    }
    Some((folder, Request { stack: structs.pop()?, settings, path, caller, compiled }))
}

struct Reader {
    rest: &'static str,
}

impl Reader {
    fn line(&mut self) -> Option<&'static str> {
        let (line, rest) = self.rest.split_once('\n')?;
        self.rest = rest;
        Some(line)
    }

    fn number<N: std::str::FromStr>(&mut self) -> Option<N> {
        self.line()?.parse().ok()
    }

    fn text(&mut self) -> Option<&'static str> {
        let length = self.number()?;
        let (text, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(text)
    }

    fn list<T>(&mut self, mut read: impl FnMut(&mut Reader) -> Option<T>) -> Option<Vec<T>> {
        let length: usize = self.number()?;
        (0..length).map(|_| read(self)).collect()
    }

    /// Something that may be missing, as a list of at most one.
    fn option<T>(&mut self, read: impl FnMut(&mut Reader) -> Option<T>) -> Option<Option<T>> {
        self.list(read).map(|mut list| list.pop())
    }

    fn caller(&mut self) -> Option<Caller> {
        Some(Caller { file: self.text()?, line: self.number()?, column: self.number()? })
    }

    fn set(&mut self) -> Option<Set> {
        let level = Level::from_name(self.text()?)?;
        let name = self.text()?.to_owned();
        let reason = self.option(Reader::text)?.map(str::to_owned);
        Some(Set { name, level, reason, caller: self.caller()? })
    }

    fn value(&mut self) -> Option<Value> {
        let kind = self.text()?;
        let value = self.text()?;
        Some(match kind {
            "text" => Value::String(value.to_owned()),
            "integer" => Value::Integer(value.parse().ok()?),
            "float" => float(value.parse().ok()?),
            "bool" => Value::Bool(value.parse().ok()?),
            "null" => Value::Null,
            _ => return None,
        })
    }

    fn structure(&mut self, earlier: &[Arc<Struct>]) -> Option<Struct> {
        Some(Struct {
            text: self.text()?,
            identity: self.number()?,
            uses: self.list(Reader::number)?,
            values: self.list(Reader::value)?,
            arguments: self.list(|reader| reader.argument(earlier))?,
            parts: self.list(|reader| Some((reader.number()?, Arc::clone(earlier.get(reader.number::<usize>()?)?))))?,
            circles: self.list(|reader| Some((reader.number()?, reader.number()?)))?,
        })
    }

    fn argument(&mut self, earlier: &[Arc<Struct>]) -> Option<Argument> {
        match self.text()? {
            "value" => self.value().map(Argument::Value),
            "part" => earlier.get(self.number::<usize>()?).map(|part| Argument::Part(Arc::clone(part))),
            _ => None,
        }
    }
}
