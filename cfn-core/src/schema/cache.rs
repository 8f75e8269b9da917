//! The definitions that were asked for, parsed once a process.

use std::cell::RefCell;
use std::collections::HashMap;

use crate::data::RESOURCES;
use crate::data::json::Value;

thread_local! {
    /// By the text of the definition, which several types may share. Parsed values are never freed: there are no more
    /// of them than the table has lines.
    static PARSED: RefCell<HashMap<*const u8, &'static Value<'static>>> = RefCell::default();
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
    PARSED.with_borrow_mut(|known| {
        if let Some(value) = known.get(&text.as_ptr()) {
            return Some(*value);
        }
        let value: &'static Value<'static> = Box::leak(Box::new(Value::parse(text).ok()?));
        known.insert(text.as_ptr(), value);
        Some(value)
    })
}
