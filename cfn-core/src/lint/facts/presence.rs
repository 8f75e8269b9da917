//! Whether a property is given.

use crate::model::{Hole, Member, Node, Value};

/// Whether a text has a dynamic reference, which CloudFormation replaces at deployment.
///
/// Source: "Get values stored in other services using dynamic references" of the CloudFormation user guide.
pub(crate) fn is_dynamic(text: &str) -> bool {
    let mut rest = text;
    if !rest.as_bytes().contains(&b'{') {
        return false;
    }
    while let Some(at) = rest.find('{') {
        if rest[at..].starts_with("{{resolve:") {
            return true;
        }
        rest = &rest[at + 1..];
    }
    false
}

/// Whether a property is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Presence {
    /// Not written, or written as `AWS::NoValue`.
    Absent,
    /// Given under some conditions, or perhaps by a transform.
    Maybe,
    /// Given.
    Present,
}

/// Whether an object has a property.
pub(crate) fn presence(object: &Node, name: &str) -> Presence {
    match object.get(name) {
        Some(value) => presence_of(value),
        None if object.as_object().is_some_and(|members| is_generated(members) || has_lost(members)) => Presence::Maybe,
        None => Presence::Absent,
    }
}

/// Whether a property that is written has a value.
pub(crate) fn presence_of(value: &Node) -> Presence {
    if value.is_no_value() {
        return Presence::Absent;
    }
    let Some(chosen) = value.as_if() else { return Presence::Present };
    match chosen.arms().map(|(arm, _)| presence_of(arm)) {
        [Presence::Present, Presence::Present] => Presence::Present,
        [Presence::Absent, Presence::Absent] => Presence::Absent,
        _ => Presence::Maybe,
    }
}

/// Whether a list without items is given in every case: it sets a property to what it is without being set.
pub(crate) fn is_empty_list(value: &Node) -> bool {
    match value.as_if() {
        Some(chosen) => chosen.arms().into_iter().all(|(arm, _)| arm.is_no_value() || is_empty_list(arm)),
        None => value.as_list().is_some_and(|elements| elements.iter().all(Node::is_no_value)),
    }
}

/// Whether a property may keep another one out: an empty list does not.
pub(crate) fn presence_of_excluding(object: &Node, name: &str) -> Presence {
    match object.get(name) {
        Some(value) if is_empty_list(value) => Presence::Absent,
        _ => presence(object, name),
    }
}

/// Whether the name of a member could not be read.
fn has_lost(members: &[Member]) -> bool {
    for member in members {
        if member.key.name.is_empty() && member.value.value == Value::Hole(Hole::Broken) {
            return true;
        }
    }
    false
}

/// Whether a macro adds members to an object: it has `Fn::Transform` or `Fn::ForEach` beside its own.
pub(crate) fn is_generated(members: &[Member]) -> bool {
    for member in members {
        if is_macro_key(&member.key.name) {
            return true;
        }
    }
    false
}

/// Whether a macro other than `AWS::Include`, which only adds members, is called within an object: it is given all of the
/// object and may give anything back.
///
/// Source: "Fn::Transform" and "Overview of CloudFormation macros" in the CloudFormation user guide.
pub(crate) fn is_rewritten(members: &[Member]) -> bool {
    for member in members {
        if matches!(member.key.name.as_bytes(), b"Fn::Transform") && !includes(&member.value) {
            return true;
        }
    }
    false
}

/// Whether the argument of `Fn::Transform` names nothing but `AWS::Include`.
pub(crate) fn includes(argument: &Node) -> bool {
    argument.items().into_iter().all(|call| call.get("Name").and_then(Node::as_str) == Some("AWS::Include"))
}

/// Whether a key stands for members that a macro makes.
pub(crate) fn is_macro_key(key: &str) -> bool {
    matches!(key.as_bytes(), [b'F', b'n', b':', ..]) && (key == "Fn::Transform" || key.starts_with("Fn::ForEach::"))
}
