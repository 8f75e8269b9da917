use std::sync::Arc;

use cfn_core::loops;
use cfn_core::model::{NodeId, NodeIds, Value};
use cfn_core::yaml::{self, mark};

use crate::finding::Origin;
use crate::structs::Struct;

/// The entry that one struct makes, as YAML: its logical ID and its body. Names are those of the source.
#[must_use]
pub fn entry(part: &Arc<Struct>) -> String {
    let origin = Origin::of(part);
    let node = yaml::read_marked(origin.entry.yaml, &mut NodeIds::default(), &mut Written(part));
    node.map(|node| yaml::write(&node)).unwrap_or_default()
}

/// Fills names as they are written.
struct Written<'s>(&'s Struct);

impl mark::Fill for Written<'_> {
    fn reference(&mut self, name: &str, _: NodeId) -> Option<String> {
        Some(mark::last_segment(name))
    }

    fn value(&mut self, number: usize) -> Option<Value> {
        self.0.values.get(number).cloned()
    }

    fn variable(&mut self, name: &str, in_text: bool) -> Option<Value> {
        Some(loops::written(name, in_text))
    }
}
