//! Whether a property is given.

use crate::model::Node;

/// Whether a text has a dynamic reference, which CloudFormation replaces at deployment.
///
/// Source: "Get values stored in other services using dynamic references" of the CloudFormation user guide.
pub(crate) fn is_dynamic(text: &str) -> bool {
    text.contains('{') && text.contains("{{resolve:")
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
        None if object.as_object().is_some_and(is_generated) => Presence::Maybe,
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

/// Whether a macro adds members to an object: it has `Fn::Transform` or `Fn::ForEach` beside its own.
pub(crate) fn is_generated(members: &[crate::model::Member]) -> bool {
    members.iter().any(|member| is_macro_key(&member.key.name))
}

/// Whether a key stands for members that a macro makes.
pub(crate) fn is_macro_key(key: &str) -> bool {
    key == "Fn::Transform" || key.starts_with("Fn::ForEach::")
}
