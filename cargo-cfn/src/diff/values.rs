//! Values as they are written.

use cfn_core::model::{Node, Value};
use cfn_core::yaml;

/// The value on one line, if it has one.
pub(super) fn one_line(node: &Node) -> Option<String> {
    match &node.value {
        Value::Object(members) if !members.is_empty() => {
            let member =
                |member: &cfn_core::model::Member| Some(format!("{}: {}", member.key.name, one_line(&member.value)?));
            let all: Option<Vec<_>> = members.iter().map(member).collect();
            Some(format!("{{{}}}", all?.join(", ")))
        }
        Value::List(elements) if !elements.is_empty() => {
            let all: Option<Vec<_>> = elements.iter().map(one_line).collect();
            Some(format!("[{}]", all?.join(", ")))
        }
        _ => {
            let text = yaml::write(node);
            let text = text.trim_end_matches('\n');
            match &node.value {
                _ if !text.contains('\n') => Some(text.to_owned()),
                Value::Function(function, argument) if !matches!(argument.value, Value::String(_)) => {
                    Some(format!("!{} {}", function.name(), one_line(argument)?))
                }
                _ => None,
            }
        }
    }
}

/// The lines of the value.
pub(super) fn block(node: &Node) -> Vec<String> {
    yaml::write(node).lines().map(str::to_owned).collect()
}

/// The text of a scalar, without quotes; other values on one line.
pub(super) fn plain(node: &Node) -> String {
    match &node.value {
        Value::String(text) if !text.contains('\n') => text.clone(),
        _ => one_line(node).unwrap_or_else(|| block(node).join(" ")),
    }
}
