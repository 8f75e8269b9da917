use cfn_core::loops;
use cfn_core::model::{NodeId, NodeIds, Value};
use cfn_core::yaml::{self, mark};

use super::finding::Origin;
use super::value::scalar;
use crate::part::{Part, Struct};

/// The entry that one struct makes, as YAML: its logical ID and its body. Names are those of the source.
#[must_use]
pub fn entry<P: Part>() -> String {
    let origin = Origin::of(P::PART);
    let node = yaml::read_marked(origin.entry.yaml, &mut NodeIds::default(), &mut Written(origin.data));
    node.map(|node| yaml::write(&node)).unwrap_or_default()
}

/// Fills names as they are written.
struct Written(&'static Struct);

impl mark::Fill for Written {
    fn reference(&mut self, name: &str, _: NodeId) -> Option<String> {
        Some(mark::last_segment(name))
    }

    fn value(&mut self, number: usize) -> Option<Value> {
        self.0.values.get(number).map(|value| scalar(value.value()))
    }

    fn variable(&mut self, name: &str, in_text: bool) -> Option<Value> {
        Some(loops::written(name, in_text))
    }
}
