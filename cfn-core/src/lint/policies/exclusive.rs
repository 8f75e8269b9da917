//! What `Fn::If` never gives together.

use std::sync::Arc;

use crate::model::{Node, NodeId, Value};

/// The arms in which something stands: the number of the condition, and whether it holds there.
type Arms = Arc<[(usize, bool)]>;

/// The keys and values below a node that stand in an arm of an `Fn::If`.
#[derive(Clone, Debug)]
pub(crate) struct Branches(Vec<(NodeId, Arms)>);

impl Branches {
    pub(crate) fn below(root: &Node) -> Self {
        let mut branches = Self(Vec::new());
        branches.collect(root, None, &mut Vec::new());
        branches.0.sort_by_key(|(id, _)| *id);
        branches
    }

    /// Whether two keys or values stand in different arms of a condition, so that no deployment has both; or are values
    /// between which a function of the policy chooses, which stand in one place.
    pub(crate) fn exclude(&self, one: NodeId, other: NodeId) -> bool {
        if one == other {
            return true;
        }
        let (Some(of_one), Some(of_other)) = (self.arms_of(one), self.arms_of(other)) else { return false };
        of_one.iter().any(|(condition, holds)| of_other.contains(&(*condition, !holds)))
    }

    /// The arms in which a key or value stands; those that were seen last, where several have one ID.
    fn arms_of(&self, id: NodeId) -> Option<&Arms> {
        let end = self.0.partition_point(|(other, _)| *other <= id);
        let (last, arms) = self.0[..end].last()?;
        (*last == id).then_some(arms)
    }

    fn collect<'a>(&mut self, node: &'a Node, arms: Option<&Arms>, conditions: &mut Vec<&'a str>) {
        if let Some(arms) = arms {
            self.0.push((node.id, Arc::clone(arms)));
        }
        match &node.value {
            Value::List(elements) => {
                for element in elements {
                    self.collect(element, arms, conditions);
                }
            }
            Value::Object(members) => {
                for member in members {
                    if let Some(arms) = arms {
                        self.0.push((member.key.id, Arc::clone(arms)));
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
                        let mut within = arms.map_or_else(Vec::new, |arms| arms.to_vec());
                        within.push((number, holds));
                        self.collect(arm, Some(&within.into()), conditions);
                    }
                }
                None => self.collect(argument, arms, conditions),
            },
            _ => {}
        }
    }
}
