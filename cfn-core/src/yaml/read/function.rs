//! Functions in the shape that the model gives them.

use super::places::Places;
use crate::model::{Intrinsic, Member, Node, Value};

/// An object, or the function whose long form it is: `Fn::Sub: ..` or `Ref: ..` alone. `Condition: ..` alone is a
/// function only where [`as_condition`] looks for one.
pub(super) fn of_members(mut members: Vec<Member>, places: &mut Places) -> Value {
    if let [member] = members.as_slice()
        && let Some(function) = Intrinsic::from_long_name(&member.key.name)
        && function != Intrinsic::Condition
        && let Some(member) = members.pop()
    {
        return call(function, member.value, places);
    }
    Value::Object(members)
}

/// A function and its argument, which is brought into the shape of the long form.
pub(super) fn call(function: Intrinsic, mut argument: Node, places: &mut Places) -> Value {
    match function {
        Intrinsic::GetAtt => split_attribute(&mut argument, places),
        Intrinsic::And | Intrinsic::Or | Intrinsic::Not => {
            if let Value::List(elements) = &mut argument.value {
                elements.iter_mut().for_each(as_condition);
            }
        }
        _ => {}
    }
    Value::Function(function, Box::new(argument))
}

/// Makes `Condition: Name` the function, where a condition is expected.
pub(super) fn as_condition(node: &mut Node) {
    if let Value::Object(members) = &mut node.value
        && let [member] = members.as_slice()
        && member.key.name == Intrinsic::Condition.long_name()
        && member.value.as_str().is_some()
        && let Some(member) = members.pop()
    {
        node.value = Value::Function(Intrinsic::Condition, Box::new(member.value));
    }
}

/// The argument of `Fn::GetAtt` as the name of a resource and the name of an attribute, which may contain dots.
fn split_attribute(argument: &mut Node, places: &mut Places) {
    let id = argument.id;
    match &mut argument.value {
        Value::String(dotted) => {
            if let Some((resource, attribute)) = dotted.split_once('.') {
                let columns = resource.chars().count() + 1;
                let resource = places.beside(id, 0, Value::String(resource.to_owned()));
                let attribute = places.beside(id, columns, Value::String(attribute.to_owned()));
                argument.value = Value::List(vec![resource, attribute]);
            }
        }
        Value::List(parts) if parts.len() > 2 => {
            let names: Option<Vec<&str>> = parts[1..].iter().map(Node::as_str).collect();
            if let Some(names) = names {
                parts[1].value = Value::String(names.join("."));
                parts.truncate(2);
            }
        }
        _ => {}
    }
}
