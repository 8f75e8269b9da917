//! How many characters a policy has, as IAM counts them.

use crate::model::{Intrinsic, Node, SubPart, Value, sub_parts};

/// The characters of a value as JSON without blanks; of what only deployment knows, the least that it can be.
pub(crate) fn length(node: &Node) -> usize {
    match &node.value {
        Value::Null => 4,
        Value::Bool(value) => value.to_string().len(),
        Value::Integer(value) => value.to_string().len(),
        Value::Float(value) => value.to_string().len(),
        Value::String(text) => 2 + letters(text),
        Value::List(elements) => {
            let mut total = 2 + elements.len().saturating_sub(1);
            for element in elements {
                total += length(element);
            }
            total
        }
        Value::Object(members) => {
            let mut total = 2 + members.len().saturating_sub(1);
            for member in members {
                total += 3 + member.key.name.len() + length(&member.value);
            }
            total
        }
        Value::Function(Intrinsic::If, _) => {
            node.as_if().map_or(0, |chosen| length(chosen.then).min(length(chosen.otherwise)))
        }
        Value::Function(Intrinsic::Sub, argument) => 2 + substituted(argument),
        Value::Function(..) | Value::Hole(_) => 0,
    }
}

/// The characters of a text other than white space, which IAM does not count.
fn letters(text: &str) -> usize {
    if !text.is_ascii() {
        return text.chars().filter(|character| !character.is_whitespace()).count();
    }
    let mut count = 0;
    let mut rest = text.as_bytes();
    while let [byte, after @ ..] = rest {
        if !matches!(byte, b' ' | b'\t'..=b'\r') {
            count += 1;
        }
        rest = after;
    }
    count
}

/// The characters of a text of `Fn::Sub` that stand outside of its variables.
fn substituted(argument: &Node) -> usize {
    let text = argument.as_str().or_else(|| argument.as_list()?.first()?.as_str()).unwrap_or_default();
    let texts = sub_parts(text).into_iter().filter_map(|part| match part {
        SubPart::Text(text) | SubPart::Unclosed(text) => Some(letters(text)),
        SubPart::Variable(_) => None,
    });
    texts.sum()
}
