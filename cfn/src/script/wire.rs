//! The form of a [`Request`] for the engine; `wire` of `cfn-engine` reads it and says how it is made.

use std::env;
use std::time::UNIX_EPOCH;

use super::Request;
use super::settings::{Caller, Set};
use super::structs::{Argument, Struct};
use crate::part::Scalar;

/// The text that asks for it.
pub(super) fn write(request: &Request) -> Result<String, &'static str> {
    let mut wire = Wire::default();
    // The build script may have changed it since the engine has started.
    let folder = env::current_dir().ok().and_then(|folder| folder.into_os_string().into_string().ok());
    wire.list(folder.as_slice(), |wire, folder| wire.text(folder));
    wire.text(request.path.to_str().ok_or("its path is not UTF-8")?);
    let compiled = request.compiled.and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    wire.list(compiled.as_slice(), |wire, time| {
        wire.number(time.as_secs());
        wire.number(time.subsec_nanos());
    });
    wire.caller(request.caller);
    wire.list(&request.settings.levels, Wire::set);
    wire.list(&request.structs.list, Wire::structure);
    Ok(wire.0)
}

#[derive(Default)]
struct Wire(String);

impl Wire {
    fn number(&mut self, number: impl ToString) {
        self.0 += &number.to_string();
        self.0.push('\n');
    }

    fn text(&mut self, text: &str) {
        self.number(text.len());
        self.0 += text;
    }

    fn list<T>(&mut self, list: &[T], mut write: impl FnMut(&mut Wire, &T)) {
        self.number(list.len());
        list.iter().for_each(|each| write(self, each));
    }

    fn caller(&mut self, caller: Caller) {
        self.text(caller.file());
        self.number(caller.line());
        self.number(caller.column());
    }

    fn set(&mut self, Set { name, level, reason, caller }: &Set) {
        self.text(level);
        self.text(name);
        self.list(reason.as_slice(), |wire, reason| wire.text(reason));
        self.caller(caller);
    }

    fn structure(&mut self, Struct { text, identity, uses, values, arguments, parts, circles }: &Struct) {
        self.text(text);
        self.number(identity);
        self.list(uses, |wire, number| wire.number(number));
        self.list(values, Wire::value);
        self.list(arguments, Wire::argument);
        for pairs in [parts, circles] {
            self.list(pairs, |wire, (number, place)| {
                wire.number(number);
                wire.number(place);
            });
        }
    }

    fn value(&mut self, value: &Scalar) {
        let (kind, value) = match value {
            Scalar::Text(text) => ("text", text.clone()),
            Scalar::Integer(number) => ("integer", number.to_string()),
            Scalar::Float(number) => ("float", number.to_string()),
            Scalar::Bool(value) => ("bool", value.to_string()),
            Scalar::Null => ("null", String::new()),
        };
        self.text(kind);
        self.text(&value);
    }

    fn argument(&mut self, argument: &Argument) {
        match argument {
            Argument::Value(value) => {
                self.text("value");
                self.value(value);
            }
            Argument::Part(place) => {
                self.text("part");
                self.number(place);
            }
        }
    }
}
