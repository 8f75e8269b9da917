//! Where functions are evaluated, and functions that CloudFormation does not have.

use crate::model::{Declaration, Key, Node, Section};

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
