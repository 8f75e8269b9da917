//! Values under each way in which the conditions of two templates may turn out.

use std::collections::{BTreeMap, BTreeSet};

use super::values::Side;
use crate::model::{Member, Node, Value};

/// The most conditions of one value whose combinations are tried.
const MOST: usize = 6;

/// The ways in which the conditions that the values ask for may turn out; `None` if they are too many.
pub(super) fn choices(values: &[(&Side<'_>, Option<&Node>)]) -> Option<Vec<BTreeMap<String, bool>>> {
    let mut names = BTreeSet::new();
    for (side, node) in values {
        let Some(node) = node else { continue };
        node.walk(&mut |node| {
            if let Some(name) = node.as_if().and_then(|chosen| chosen.condition.as_str()) {
                names.insert(side.condition(name));
            }
        });
    }
    if names.len() > MOST {
        return None;
    }
    let turn_out =
        |bits: usize| names.iter().enumerate().map(|(at, name)| (name.clone(), bits >> at & 1 == 1)).collect();
    Some((0..1 << names.len()).map(turn_out).collect())
}

/// The value where the conditions turn out so; `None` where it is left out.
pub(super) fn chosen(side: &Side<'_>, node: &Node, choice: &BTreeMap<String, bool>) -> Option<Node> {
    if let Some(branches) = node.as_if()
        && let Some(holds) = branches.condition.as_str().and_then(|name| choice.get(&side.condition(name)))
    {
        return chosen(side, if *holds { branches.then } else { branches.otherwise }, choice);
    }
    if node.is_no_value() {
        return None;
    }
    let below = |node: &Node| chosen(side, node, choice);
    let value = match &node.value {
        Value::List(elements) => Value::List(elements.iter().filter_map(below).collect()),
        Value::Object(members) => {
            let member = |member: &Member| Some(Member { key: member.key.clone(), value: below(&member.value)? });
            Value::Object(members.iter().filter_map(member).collect())
        }
        Value::Function(function, argument) => Value::Function(*function, Box::new(below(argument)?)),
        value => value.clone(),
    };
    Some(Node { id: node.id, value })
}
