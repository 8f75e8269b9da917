//! What the tags of YAML mean in a template.

use std::borrow::Cow;

use saphyr_parser::Tag;

use super::places::Places;
use super::{Position, function, resolve};
use crate::model::{Intrinsic, Key, Member, Node, NodeId, Value};

/// What a tag means.
#[derive(Default)]
pub(super) enum Meaning {
    /// There is none.
    #[default]
    None,
    /// `!!str` and what else YAML itself defines, by its name; empty for `!`, the tag of whatever is text.
    Core(String),
    /// A function's short form.
    Function(Intrinsic),
    /// Nothing to CloudFormation; the name without `!`.
    Unknown(String),
}

/// The places of what a tag puts around its value.
pub(super) struct Frame {
    outer: NodeId,
    key: NodeId,
}

impl Meaning {
    pub(super) fn of(tag: &Tag) -> Self {
        match (tag.handle.as_str(), tag.suffix.as_str()) {
            (_, suffix) if tag.is_yaml_core_schema() => Meaning::Core(suffix.to_owned()),
            ("!", "") | ("", "!") => Meaning::Core(String::new()),
            ("!", name) => match Intrinsic::from_name(name) {
                Some(function) => Meaning::Function(function),
                None => Meaning::Unknown(name.to_owned()),
            },
            (handle, name) => Meaning::Unknown(format!("{handle}{name}")),
        }
    }

    /// Places for what stands around the value, before those of the value itself.
    pub(super) fn begin(&self, position: Position, places: &mut Places) -> Option<Frame> {
        match self {
            Meaning::None | Meaning::Core(_) => None,
            Meaning::Function(_) => {
                let outer = places.place(position);
                Some(Frame { outer, key: outer })
            }
            Meaning::Unknown(_) => Some(Frame { outer: places.place(position), key: places.place(position) }),
        }
    }

    /// The value with what stands around it.
    pub(super) fn end(self, frame: Option<Frame>, node: Node, places: &mut Places) -> Node {
        let Some(Frame { outer, key }) = frame else { return node };
        let value = match self {
            Meaning::Function(function) => function::call(function, node, places),
            Meaning::Unknown(name) => {
                let key = Key { id: key, name: format!("Fn::{name}") };
                Value::Object(vec![Member { key, value: node }])
            }
            Meaning::None | Meaning::Core(_) => node.value,
        };
        Node { id: outer, value }
    }

    /// The value of a scalar with this tag. A function's tag makes text of every scalar.
    pub(super) fn scalar(&self, text: Cow<'_, str>, is_plain: bool) -> Value {
        match self {
            Meaning::None if is_plain => resolve::plain(&text),
            Meaning::Core(name) => match name.as_str() {
                "null" | "bool" | "int" => resolve::plain(&text),
                "float" => {
                    resolve::integer(&text).map_or_else(|| resolve::plain(&text), |number| Value::Float(number as f64))
                }
                _ => Value::String(text.into_owned()),
            },
            _ => Value::String(text.into_owned()),
        }
    }
}
