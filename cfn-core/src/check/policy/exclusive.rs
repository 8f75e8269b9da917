//! What `Fn::If` never gives together.

use crate::model::{Intrinsic, Node, NodeId, Value};

/// The arms in which something stands: the condition, and whether it holds there.
type Arms<'a> = Vec<(&'a str, bool)>;

/// Whether two keys or values below `root` stand in different arms of a condition, so that no deployment has both.
pub(super) fn are_exclusive(root: &Node, one: NodeId, other: NodeId) -> bool {
    let (mut of_one, mut of_other) = (Arms::new(), Arms::new());
    find(root, one, &mut of_one)
        && find(root, other, &mut of_other)
        && of_one.iter().any(|(condition, holds)| of_other.contains(&(condition, !holds)))
}

/// Whether the key or value is below the node; the arms that lead to it are added.
fn find<'a>(node: &'a Node, id: NodeId, arms: &mut Arms<'a>) -> bool {
    if node.id == id {
        return true;
    }
    match &node.value {
        Value::List(elements) => elements.iter().any(|element| find(element, id, arms)),
        Value::Object(members) => members.iter().any(|member| member.key.id == id || find(&member.value, id, arms)),
        Value::Function(Intrinsic::If, argument) => match argument.as_list() {
            Some([condition, one, other]) => {
                let condition = condition.as_str().unwrap_or_default();
                [(one, true), (other, false)].into_iter().any(|(arm, holds)| {
                    arms.push((condition, holds));
                    find(arm, id, arms) || {
                        arms.pop();
                        false
                    }
                })
            }
            _ => false,
        },
        Value::Function(_, argument) => find(argument, id, arms),
        _ => false,
    }
}
