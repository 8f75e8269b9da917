//! The definitions that were asked for, parsed once a process.

use std::cell::RefCell;

use crate::data::RESOURCES;
use crate::data::json::Value;

thread_local! {
    /// By the text of the definition, which several types may share. Parsed values are never freed: there are no more
    /// of them than the table has lines.
    static PARSED: RefCell<Parsed> = RefCell::default();
}

/// Definitions by the address of their text, in a table with open addressing of which at most half is taken: to hash
/// an address as std does costs more than all the rest of a look-up, in code that is not optimised.
#[derive(Default)]
struct Parsed {
    places: Vec<Option<(*const u8, &'static Value<'static>)>>,
    taken: usize,
}

impl Parsed {
    /// Where the text's value stands, or where it belongs.
    fn place(&self, text: *const u8) -> usize {
        let mask = self.places.len() - 1;
        let address = text as usize;
        let mut place = (address ^ (address >> 9)) & mask;
        while let Some((other, _)) = self.places[place]
            && other != text
        {
            place = (place + 1) & mask;
        }
        place
    }

    fn get(&self, text: *const u8) -> Option<&'static Value<'static>> {
        if self.places.is_empty() {
            return None;
        }
        self.places[self.place(text)].map(|(_, value)| value)
    }

    fn insert(&mut self, text: *const u8, value: &'static Value<'static>) {
        if self.places.len() <= self.taken * 2 {
            let doubled = vec![None; (self.places.len() * 2).max(256)];
            for (text, value) in std::mem::replace(&mut self.places, doubled).into_iter().flatten() {
                let place = self.place(text);
                self.places[place] = Some((text, value));
            }
        }
        let place = self.place(text);
        self.places[place] = Some((text, value));
        self.taken += 1;
    }
}

/// A definition of a resource type, or the type itself for the empty name: the type that it belongs to, and its schema.
pub(super) fn definition(of: &'static str, name: &str) -> Option<(&'static str, &'static Value<'static>)> {
    if name.is_empty() {
        return Some((of, parsed(RESOURCES.get(of)?)?));
    }
    let key = format!("{of}.{name}");
    let text = RESOURCES.get(&key)?;
    Some((of, parsed(text)?))
}

/// The value of a line of a table.
pub(crate) fn parsed(text: &'static str) -> Option<&'static Value<'static>> {
    if let Some(value) = PARSED.with_borrow(|known| known.get(text.as_ptr())) {
        return Some(value);
    }
    let value: &'static Value<'static> = Box::leak(Box::new(Value::parse(text).ok()?));
    PARSED.with_borrow_mut(|known| known.insert(text.as_ptr(), value));
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_text_is_parsed_once() {
        let lines: Vec<&'static str> = RESOURCES.iter().map(|(_, line)| line).take(3_000).collect();
        let first: Vec<_> = lines.iter().map(|line| parsed(line).expect("the tables are JSON")).collect();
        for (line, value) in lines.iter().zip(first) {
            assert!(std::ptr::eq(parsed(line).expect("it is known"), value), "{line}");
        }
    }
}
