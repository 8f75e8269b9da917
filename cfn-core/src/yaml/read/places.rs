//! Where the values of a document stand.

use super::{Position, Positions};
use crate::model::{Key, Member, Node, NodeId, NodeIds, Value};

/// Hands out ids and remembers where they stand.
#[derive(Default)]
pub(super) struct Places {
    ids: NodeIds,
    pub(super) positions: Positions,
}

impl Places {
    pub(super) fn place(&mut self, position: Position) -> NodeId {
        self.positions.0.push(position);
        self.ids.next()
    }

    /// A value that stands that many columns right of another.
    pub(super) fn beside(&mut self, id: NodeId, columns: usize, value: Value) -> Node {
        let Position { line, column } = self.positions.of(id);
        Node { id: self.place(Position { line, column: column + columns }), value }
    }

    /// A copy of a value: new places at the same positions.
    pub(super) fn copy(&mut self, node: &Node) -> Node {
        let id = self.place(self.positions.of(node.id));
        let value = match &node.value {
            Value::List(elements) => Value::List(elements.iter().map(|element| self.copy(element)).collect()),
            Value::Object(members) => Value::Object(members.iter().map(|member| self.copy_member(member)).collect()),
            Value::Function(function, argument) => Value::Function(*function, Box::new(self.copy(argument))),
            other => other.clone(),
        };
        Node { id, value }
    }

    fn copy_member(&mut self, member: &Member) -> Member {
        let id = self.place(self.positions.of(member.key.id));
        Member { key: Key { id, name: member.key.name.clone() }, value: self.copy(&member.value) }
    }
}
