//! Texts that a service reads as JSON.

use std::borrow::Cow;

use crate::data::json;
use crate::iam::{Piece, Spelling};
use crate::model::{Intrinsic, Key, Member, Node, NodeId, Value};

/// The value that a JSON text stands for; none for anything else. In a text that `Fn::Sub` completes, each text within stands
/// for a `Fn::Sub` of its own.
pub(crate) fn value_of(node: &Node) -> Option<Node> {
    let (text, substituted) = match (&node.value, node.as_function()) {
        (Value::String(text), _) => (text.as_str(), false),
        (_, Some((Intrinsic::Sub, argument))) => (argument.as_str()?, true),
        _ => return None,
    };
    if !text.trim_start().starts_with(['{', '[']) {
        return None;
    }
    json::Value::parse(text).ok().map(|value| from_json(&value, node.id, substituted))
}

/// The text with nothing for what only the deployment knows, which is a part of texts within; none where it may be more
/// than that.
pub(crate) fn filled(node: &Node) -> Option<String> {
    let mut text = String::new();
    let mut quoted = false;
    for piece in &Spelling::of(node).pieces {
        match piece {
            Piece::Text(literal) => {
                let mut escaped = false;
                for character in literal.chars() {
                    match character {
                        _ if escaped => escaped = false,
                        '\\' if quoted => escaped = true,
                        '"' => quoted = !quoted,
                        _ => {}
                    }
                }
                text.push_str(literal);
            }
            _ if quoted => {}
            _ => return None,
        }
    }
    Some(text)
}

/// All of the value stands at one place of the template.
fn from_json(value: &json::Value<'_>, id: NodeId, substituted: bool) -> Node {
    let below = |value: &json::Value<'_>| from_json(value, id, substituted);
    let value = match value {
        json::Value::Null => Value::Null,
        json::Value::Bool(value) => Value::Bool(*value),
        json::Value::Number(digits) => number(digits),
        json::Value::String(text) if substituted && text.contains("${") => {
            Value::Function(Intrinsic::Sub, Box::new(Node { id, value: Value::String(text.to_string()) }))
        }
        json::Value::String(text) => Value::String(text.to_string()),
        json::Value::Array(elements) => Value::List(elements.iter().map(below).collect()),
        json::Value::Object(members) => {
            let member = |(name, value): &(Cow<'_, str>, json::Value<'_>)| Member {
                key: Key { id, name: name.to_string() },
                value: below(value),
            };
            Value::Object(members.iter().map(member).collect())
        }
    };
    Node { id, value }
}

fn number(digits: &str) -> Value {
    match (digits.parse(), digits.parse()) {
        (Ok(whole), _) => Value::Integer(whole),
        (_, Ok(number)) => Value::Float(number),
        _ => Value::Null,
    }
}
