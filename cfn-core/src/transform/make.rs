//! Values that a transform writes.

use crate::data::json;
use crate::model::{Intrinsic, Key, Member, Node, NodeId, Value};

pub(crate) fn node(value: Value) -> Node {
    Node { id: NodeId::GENERATED, value }
}

pub(crate) fn text(text: &str) -> Node {
    node(Value::String(text.to_owned()))
}

pub(crate) fn list(elements: impl IntoIterator<Item = Node>) -> Node {
    node(Value::List(elements.into_iter().collect()))
}

pub(crate) fn member(name: &str, value: Node) -> Member {
    Member { key: Key { id: NodeId::GENERATED, name: name.to_owned() }, value }
}

pub(crate) fn object<'n>(members: impl IntoIterator<Item = (&'n str, Node)>) -> Node {
    node(Value::Object(members.into_iter().map(|(name, value)| member(name, value)).collect()))
}

pub(crate) fn call(function: Intrinsic, argument: Node) -> Node {
    node(Value::Function(function, Box::new(argument)))
}

pub(crate) fn reference(name: &str) -> Node {
    call(Intrinsic::Ref, text(name))
}

pub(crate) fn attribute(name: &str, attribute: &str) -> Node {
    call(Intrinsic::GetAtt, list([text(name), text(attribute)]))
}

pub(crate) fn sub(template: &str) -> Node {
    call(Intrinsic::Sub, text(template))
}

/// The same value as one that is not written: what is wrong with it is wrong where it is.
pub(crate) fn generated(written: &Node) -> Node {
    node(match &written.value {
        Value::List(elements) => Value::List(elements.iter().map(generated).collect()),
        Value::Object(members) => {
            Value::Object(members.iter().map(|it| member(&it.key.name, generated(&it.value))).collect())
        }
        Value::Function(function, argument) => Value::Function(*function, Box::new(generated(argument))),
        value => value.clone(),
    })
}

/// A value of a table of facts: an object with one key that is a function's name is that function.
pub(crate) fn of_json(value: &json::Value<'_>) -> Node {
    match value {
        json::Value::Array(elements) => list(elements.iter().map(of_json)),
        json::Value::Object(members) => match members.as_slice() {
            [(name, argument)] if Intrinsic::from_long_name(name).is_some_and(|it| it != Intrinsic::Condition) => {
                let function = Intrinsic::from_long_name(name).unwrap_or(Intrinsic::Ref);
                call(function, of_json(argument))
            }
            members => object(members.iter().map(|(name, value)| (name.as_ref(), of_json(value)))),
        },
        json::Value::String(value) => text(value),
        json::Value::Bool(value) => node(Value::Bool(*value)),
        value => value.as_str().map_or(node(Value::Null), text),
    }
}
