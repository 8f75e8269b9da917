//! Values of the model without the places that readers give them.

use cfn_core::model::{Node, NodeId, Value};

/// The value, every place in it the same: equal values are equal wherever they stand.
#[must_use]
pub fn placeless(mut node: Node) -> Node {
    clear(&mut node);
    node
}

fn clear(node: &mut Node) {
    node.id = NodeId(0);
    match &mut node.value {
        Value::List(elements) => elements.iter_mut().for_each(clear),
        Value::Object(members) => {
            for member in members {
                member.key.id = NodeId(0);
                clear(&mut member.value);
            }
        }
        Value::Function(_, argument) => clear(argument),
        _ => {}
    }
}
