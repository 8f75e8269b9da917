//! Schemas and values in the words of a message.

use std::collections::HashSet;

use crate::data::json;
use crate::model::{Node, Value};
use crate::schema::{Schema, texts};

/// How many values a message lists before it leaves off.
const LISTED: usize = 12;

/// "`A`, `B` or `C`".
pub fn one_of<T: std::fmt::Display>(names: impl IntoIterator<Item = T>) -> String {
    joined(names, "or")
}

/// "`A`, `B` and `C`".
pub fn all_of<T: std::fmt::Display>(names: impl IntoIterator<Item = T>) -> String {
    joined(names, "and")
}

fn joined<T: std::fmt::Display>(names: impl IntoIterator<Item = T>, word: &str) -> String {
    let in_quotes = |name: String| if name.is_empty() { "`\"\"`".to_owned() } else { format!("`{name}`") };
    let mut seen = HashSet::new();
    let names = names.into_iter().map(|name| in_quotes(name.to_string()));
    // `true` and the text `"true"` read the same.
    let mut names: Vec<String> = names.filter(|name| seen.insert(name.clone())).collect();
    if names.len() > LISTED {
        let more = names.len() - LISTED;
        let others = if word == "or" { format!("one of {more} others") } else { format!("{more} more") };
        return format!("{}, {word} {others}", names[..LISTED].join(", "));
    }
    match (names.pop(), names.is_empty()) {
        (None, _) => String::new(),
        (Some(only), true) => only,
        (Some(last), false) => format!("{} {word} {last}", names.join(", ")),
    }
}

/// A character as it is written, or its escape if it has no picture.
pub(crate) fn letter(character: char) -> String {
    match character {
        '"' | '\'' | '\\' => character.to_string(),
        other => other.escape_debug().to_string(),
    }
}

/// "1 item", "2 items", "3 properties".
pub fn counted(count: usize, noun: &str) -> String {
    match (count, noun.strip_suffix('y')) {
        (1, _) => format!("1 {noun}"),
        (_, Some(stem)) => format!("{count} {stem}ies"),
        _ => format!("{count} {noun}s"),
    }
}

/// A value of a schema as a template has it.
pub fn literal(value: &json::Value<'_>) -> String {
    match value {
        json::Value::String(text) => text.to_string(),
        json::Value::Number(digits) => (*digits).to_owned(),
        json::Value::Bool(value) => value.to_string(),
        _ => String::from(".."),
    }
}

/// A value of a template, shortened where it is long.
pub fn shown(node: &Node) -> String {
    const LONGEST: usize = 60;
    match &node.value {
        Value::String(text) if text.chars().count() > LONGEST => {
            format!("`{}..`", text.chars().take(LONGEST).collect::<String>())
        }
        Value::String(text) if text.is_empty() => String::from("`\"\"`"),
        Value::String(text) => format!("`{text}`"),
        Value::Integer(number) => format!("`{number}`"),
        Value::Float(number) => format!("`{number}`"),
        Value::Bool(value) => format!("`{value}`"),
        Value::Null => String::from("null"),
        Value::List(_) => String::from("a list"),
        Value::Object(_) => String::from("an object"),
        Value::Function(function, _) => format!("the result of `{}`", function.name()),
        Value::Hole(_) => String::from("a constant"),
    }
}

/// What an `if` asks, as the reason of what follows: "because `PackageType` is `Image`"; none where that takes more words
/// than it explains.
pub(crate) fn condition_in_words(condition: Schema, holds: bool) -> Option<String> {
    let mut said = Vec::new();
    facts(condition, &mut said);
    // The value itself is asked for, and not one of its properties.
    said.extend(range_in_words(condition).map(|range| format!("it is {range}")));
    if said.is_empty() {
        return None;
    }
    Some(format!("{} {}", if holds { "because" } else { "unless" }, said.join(" and ")))
}

/// The keywords that limit a number, in words.
const LIMITS: &[(&str, &str)] = &[
    ("minimum", "at least"),
    ("exclusiveMinimum", "more than"),
    ("maximum", "at most"),
    ("exclusiveMaximum", "less than"),
];

fn range_in_words(schema: Schema) -> Option<String> {
    let limits = LIMITS.iter().filter_map(|(name, words)| Some(format!("{words} {}", schema.keyword(name)?.as_f64()?)));
    let limits: Vec<String> = limits.collect();
    (!limits.is_empty()).then(|| limits.join(" and "))
}

fn facts(condition: Schema, said: &mut Vec<String>) {
    let mut described = Vec::new();
    for (name, schema) in condition.properties() {
        let values: Vec<String> = schema.allowed_values().map(literal).collect();
        let (before, lists_values) = (said.len(), !values.is_empty());
        if schema.value() == &json::Value::Bool(false) {
            said.push(format!("`{name}` is not set"));
        } else if !values.is_empty() && values.len() <= LISTED {
            said.push(format!("`{name}` is {}", one_of(values)));
        } else if let Some(range) = range_in_words(schema) {
            said.push(format!("`{name}` is {range}"));
        } else if let Some(contains) = schema.keyword("contains") {
            let items: Vec<String> = schema.at(contains).allowed_values().map(literal).collect();
            if !items.is_empty() && items.len() <= LISTED {
                said.push(format!("`{name}` contains {}", one_of(items)));
            }
        } else if let Some(not) = schema.keyword("not") {
            let values = schema.at(not).allowed_values().map(literal).collect::<Vec<_>>();
            if !values.is_empty() && values.len() <= LISTED {
                said.push(format!("`{name}` is not {}", one_of(values)));
            }
        } else if !lists_values {
            facts(schema, said);
        }
        // A list too long to be told is no fact, and neither is it one that the property is given.
        if said.len() > before || lists_values {
            described.push(name);
        }
    }
    for name in texts(condition.keyword("required")).filter(|name| !described.contains(name)) {
        said.push(format!("`{name}` is set"));
    }
    if let Some(not) = condition.keyword("not") {
        for name in texts(not.get("required")) {
            said.push(format!("`{name}` is not set"));
        }
    }
}
