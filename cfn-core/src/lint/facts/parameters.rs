//! Parameters: their types, and the constraints on their values.

use crate::lint::facts::equality::scalar;
use crate::model::{Declaration, Node, Section};

/// The type of a parameter, and where it stands.
pub(crate) fn type_of(declaration: &Declaration) -> Option<(&Node, &str)> {
    let node = declaration.body.get("Type").filter(|_| declaration.section == Section::Parameters)?;
    Some((node, node.as_str()?))
}

/// Whether values of a parameter of that type are lists.
pub(crate) fn is_list(type_name: &str) -> bool {
    type_name == "CommaDelimitedList" || type_name.starts_with("List<")
}

/// The number that a limit of a parameter is.
pub(crate) fn number(node: &Node) -> Option<f64> {
    scalar(node)?.trim().parse().ok()
}
