//! Where functions are evaluated, and functions that CloudFormation does not have.

use crate::model::{Declaration, Intrinsic, Key, Member, Node, Section, Template};

/// The name of the function that a value would be if there were such a function.
pub(crate) fn unknown_function(node: &Node) -> Option<&Key> {
    let [member] = node.as_object()? else { return None };
    let name = member.key.name.strip_prefix("Fn::")?;
    (!name.starts_with("ForEach::")).then_some(&member.key)
}

/// Whether functions are evaluated in a declaration. Parameters and mappings take no functions at all.
pub(crate) fn is_evaluated(declaration: &Declaration) -> bool {
    !matches!(declaration.section, Section::Parameters | Section::Mappings)
}

/// The arguments of the macros that are called beside the entries of a section, in place of all of them, or beside the
/// sections.
pub(crate) fn calls_beside_entries(template: &Template) -> impl Iterator<Item = &Node> {
    let is_call = |key: &Key| key.name == Intrinsic::Transform.long_name();
    let beside_entries = template.declarations.iter().filter(move |declaration| is_call(&declaration.name));
    let other = template.members.iter().filter_map(move |Member { key, value }| match value.as_function() {
        Some((Intrinsic::Transform, argument)) => Section::from_name(&key.name).map(|_| argument),
        _ => is_call(key).then_some(value),
    });
    beside_entries.map(|declaration| &declaration.body).chain(other)
}
