//! Whether a policy is all there.

use crate::model::{Node, Value};

/// Whether the template writes every statement, also those between which `Fn::If` chooses.
pub(crate) fn is_all_there(document: &Node) -> bool {
    let statements = document.get("Statement").map(Node::items).unwrap_or_default();
    !statements.is_empty() && statements.iter().all(|statement| matches!(statement.value, Value::Object(_)))
}
