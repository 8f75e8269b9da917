//! The definitions that were asked for, parsed once a process.

use crate::data::RESOURCES;
use crate::data::json::Value;
use crate::data::pages::Pages;

/// By the address of its text, which several types may share. Parsed values are never freed: there are no more of them
/// than the tables have lines, whichever thread has asked. An editor expands each macro in a thread of its own.
type Known = (usize, &'static Value<'static>);

/// A table with open addressing: to hash an address as std does costs more than all the rest of a look-up, in code that
/// is not optimised. It has at least twice as many places as the tables have lines.
static PARSED: Pages<Known, 1024> = Pages::new();

/// A definition of a resource type, or the type itself for the empty name: the type that it belongs to, and its schema.
pub(super) fn definition(of: &'static str, name: &str) -> Option<(&'static str, &'static Value<'static>)> {
    if name.is_empty() {
        return Some((of, parsed(RESOURCES.get(of)?)?));
    }
    let key = format!("{of}.{name}");
    let text = RESOURCES.get(&key)?;
    Some((of, parsed(text)?))
}

/// What a reference leads to: a name of a schema, which is never freed, and is therefore known by its address.
pub(super) fn referred(of: &'static str, name: &'static str) -> Option<(&'static str, &'static Value<'static>)> {
    static KNOWN: Pages<Referred, 256> = Pages::new();
    let address = (of.as_ptr() as usize, name.as_ptr() as usize);
    let slot = KNOWN.at(address.1 ^ (address.1 >> 9) ^ (address.0 >> 4));
    let referred = slot.get_or_init(|| (address, definition(of, name)));
    if referred.0 == address { referred.1 } else { definition(of, name) }
}

/// A reference, by the addresses of the type and the name, and what it leads to.
type Referred = ((usize, usize), Option<(&'static str, &'static Value<'static>)>);

/// The value of a line of a table.
pub(crate) fn parsed(text: &'static str) -> Option<&'static Value<'static>> {
    let address = text.as_ptr() as usize;
    let mut place = address ^ (address >> 9);
    let mut made = None;
    loop {
        let slot = PARSED.at(place);
        let (of, value) = match slot.get() {
            Some(known) => *known,
            None => {
                let value = match made {
                    Some(value) => value,
                    None => &*Box::leak(Box::new(Value::parse(text).ok()?)),
                };
                made = Some(value);
                *slot.get_or_init(|| (address, value))
            }
        };
        if of == address {
            return Some(value);
        }
        place += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_room_for_all() {
        assert!(RESOURCES.iter().count() * 2 < Pages::<Known, 1024>::PLACES);
    }

    #[test]
    fn other_threads_know_what_is_parsed() {
        let line = RESOURCES.get("AWS::SNS::Topic").expect("the type is there");
        let here = parsed(line).expect("the line is JSON");
        let there = std::thread::spawn(move || parsed(line)).join().expect("the thread ends well");
        assert!(there.is_some_and(|there| std::ptr::eq(here, there)));
    }

    #[test]
    fn each_text_is_parsed_once() {
        let lines: Vec<&'static str> = RESOURCES.iter().map(|(_, line)| line).take(3_000).collect();
        let first: Vec<_> = lines.iter().map(|line| parsed(line).expect("the tables are JSON")).collect();
        for (line, value) in lines.iter().zip(first) {
            assert!(std::ptr::eq(parsed(line).expect("it is known"), value), "{line}");
        }
    }
}
