//! What `Fn::If` never gives together.

use std::collections::HashMap;

use crate::model::{Node, NodeId, Value};

/// The arms in which something stands: the number of the condition, and whether it holds there.
type Arms = Vec<(usize, bool)>;

/// The keys and values below a node that stand in an arm of an `Fn::If`.
#[derive(Clone, Debug)]
pub(crate) struct Branches(HashMap<NodeId, Arms>);

impl Branches {
    pub(crate) fn below(root: &Node) -> Self {
        let mut branches = Self(HashMap::new());
        branches.collect(root, &mut Vec::new(), &mut Vec::new());
        branches
    }

    /// Whether two keys or values stand in different arms of a condition, so that no deployment has both; or are values
    /// between which a function of the policy chooses, which stand in one place.
    pub(crate) fn exclude(&self, one: NodeId, other: NodeId) -> bool {
        if one == other {
            return true;
        }
        let (Some(of_one), Some(of_other)) = (self.0.get(&one), self.0.get(&other)) else { return false };
        of_one.iter().any(|(condition, holds)| of_other.contains(&(*condition, !holds)))
    }

    fn collect<'a>(&mut self, node: &'a Node, arms: &mut Arms, conditions: &mut Vec<&'a str>) {
        let is_in_arm = !arms.is_empty();
        if is_in_arm {
            self.0.insert(node.id, arms.clone());
        }
        match &node.value {
            Value::List(elements) => {
                for element in elements {
                    self.collect(element, arms, conditions);
                }
            }
            Value::Object(members) => {
                for member in members {
                    if is_in_arm {
                        self.0.insert(member.key.id, arms.clone());
                    }
                    self.collect(&member.value, arms, conditions);
                }
            }
            Value::Function(_, argument) => match node.as_if() {
                Some(chosen) => {
                    let name = chosen.condition.as_str().unwrap_or_default();
                    let number = conditions.iter().position(|known| *known == name).unwrap_or_else(|| {
                        conditions.push(name);
                        conditions.len() - 1
                    });
                    for (arm, holds) in chosen.arms() {
                        arms.push((number, holds));
                        self.collect(arm, arms, conditions);
                        arms.pop();
                    }
                }
                None => self.collect(argument, arms, conditions),
            },
            _ => {}
        }
    }
}
