//! Whether two values are the same, wherever they stand.

use std::fmt::Write;

use crate::model::{Node, Value};

/// A text that two values share if and only if they are written alike: places do not count, nor does whether a scalar
/// is quoted, for CloudFormation passes scalars on as text.
pub(crate) fn spelling(node: &Node) -> String {
    let mut out = String::new();
    write_spelling(node, &mut out);
    out
}

fn write_spelling(node: &Node, out: &mut String) {
    let _ = match &node.value {
        Value::Null => write!(out, "~"),
        Value::Bool(value) => write!(out, "{:?}", value.to_string()),
        Value::Integer(value) => write!(out, "{:?}", value.to_string()),
        Value::Float(value) => write!(out, "{:?}", value.to_string()),
        Value::String(text) => write!(out, "{text:?}"),
        Value::List(elements) => {
            out.push('[');
            for element in elements {
                write_spelling(element, out);
                out.push(',');
            }
            write!(out, "]")
        }
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            members.sort_by_key(|member| member.key.name.as_str());
            out.push('{');
            for member in members {
                let _ = write!(out, "{:?}:", member.key.name);
                write_spelling(&member.value, out);
                out.push(',');
            }
            write!(out, "}}")
        }
        Value::Function(function, argument) => {
            let _ = write!(out, "!{}", function.name());
            write_spelling(argument, out);
            Ok(())
        }
        // What a hole holds is not known, so it is like nothing else.
        Value::Hole(_) => write!(out, "?{}", node.id.0),
    };
}

/// The text of a scalar, as CloudFormation passes it on.
pub(crate) fn scalar(node: &Node) -> Option<std::borrow::Cow<'_, str>> {
    match &node.value {
        Value::String(text) => Some(text.into()),
        Value::Bool(value) => Some(value.to_string().into()),
        Value::Integer(value) => Some(value.to_string().into()),
        Value::Float(value) => Some(value.to_string().into()),
        _ => None,
    }
}

/// A whole number, also one that is written as text.
pub(crate) fn integer(node: &Node) -> Option<i128> {
    match &node.value {
        Value::Integer(value) => Some(*value),
        Value::String(text) => text.parse().ok(),
        _ => None,
    }
}

/// True or false, also written as text.
pub(crate) fn boolean(node: &Node) -> Option<bool> {
    match &node.value {
        Value::Bool(value) => Some(*value),
        Value::String(text) => match text.as_str() {
            "true" | "True" | "TRUE" => Some(true),
            "false" | "False" | "FALSE" => Some(false),
            _ => None,
        },
        _ => None,
    }
}
