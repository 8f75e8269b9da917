//! Functions that CloudFormation does not have.

use crate::model::{Key, Node};

/// The name of the function that a value would be if there were such a function.
pub(crate) fn unknown_function(node: &Node) -> Option<&Key> {
    let [member] = node.as_object()? else { return None };
    let name = member.key.name.strip_prefix("Fn::")?;
    (!name.starts_with("ForEach::")).then_some(&member.key)
}
