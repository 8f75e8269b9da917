//! A template as a tree of plain values, which edits change and which is written as JSON.

use std::fmt::{self, Display, Write as _};

use cfn_core::model::{Node, Value};

/// A value; functions are objects with one key, as in JSON.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Tree {
    /// `null`, a truth, a number or a text, as JSON writes it.
    Scalar(String),
    List(Vec<Tree>),
    /// In the order of the source; a key may stand twice.
    Object(Vec<(String, Tree)>),
}

impl From<&Node> for Tree {
    fn from(node: &Node) -> Self {
        match &node.value {
            Value::Null | Value::Hole(_) => Self::Scalar("null".to_owned()),
            Value::Bool(truth) => Self::Scalar(truth.to_string()),
            Value::Integer(number) => Self::Scalar(number.to_string()),
            Value::Float(number) => Self::Scalar(serde_json::json!(number).to_string()),
            Value::String(text) => Self::text(text),
            Value::List(elements) => Self::List(elements.iter().map(Self::from).collect()),
            Value::Object(members) => Self::Object(
                members.iter().map(|member| (member.key.name.clone(), Self::from(&member.value))).collect(),
            ),
            Value::Function(function, argument) => {
                Self::Object(vec![(function.long_name().to_owned(), Self::from(&**argument))])
            }
        }
    }
}

impl From<&serde_json::Value> for Tree {
    fn from(value: &serde_json::Value) -> Self {
        match value {
            serde_json::Value::Array(elements) => Self::List(elements.iter().map(Self::from).collect()),
            serde_json::Value::Object(members) => {
                Self::Object(members.iter().map(|(key, value)| (key.clone(), Self::from(value))).collect())
            }
            scalar => Self::Scalar(scalar.to_string()),
        }
    }
}

impl Tree {
    pub(crate) fn text(text: &str) -> Self {
        Self::Scalar(serde_json::Value::from(text).to_string())
    }

    pub(crate) fn as_text(&self) -> Option<String> {
        match self {
            Self::Scalar(json) => serde_json::from_str(json).ok(),
            _ => None,
        }
    }

    /// Puts the members or elements the other way round.
    pub(crate) fn reverse(&mut self) {
        match self {
            Self::Scalar(_) => {}
            Self::List(elements) => elements.reverse(),
            Self::Object(members) => members.reverse(),
        }
    }

    /// Replaces a logical ID where a text is one or refers to it.
    pub(crate) fn refer(&mut self, old: &str, new: &str) {
        match self {
            Self::Scalar(_) => {
                let Some(text) = self.as_text() else { return };
                let referring = text.replace(&format!("${{{old}}}"), &format!("${{{new}}}"));
                let referring = referring.replace(&format!("${{{old}."), &format!("${{{new}."));
                *self = Self::text(if text == old { new } else { &referring });
            }
            Self::List(elements) => elements.iter_mut().for_each(|element| element.refer(old, new)),
            Self::Object(members) => members.iter_mut().for_each(|(_, value)| value.refer(old, new)),
        }
    }

    /// The value at one step of a path: a key, the number of an element, or `Start*` for the one key that starts so.
    pub(crate) fn step(&mut self, step: &str) -> Option<&mut Tree> {
        match self {
            Self::Scalar(_) => None,
            Self::List(elements) => elements.get_mut(step.parse::<usize>().ok()?),
            Self::Object(members) => {
                let index = position(members, step)?;
                Some(&mut members[index].1)
            }
        }
    }
}

/// Where the member of that key stands, see [`Tree::step`].
pub(crate) fn position(members: &[(String, Tree)], step: &str) -> Option<usize> {
    let exact = members.iter().position(|(key, _)| key == step);
    let start = || {
        let start = step.strip_suffix('*').filter(|start| !start.is_empty())?;
        let mut starting = (0..members.len()).filter(|&index| members[index].0.starts_with(start));
        starting.next().filter(|_| starting.next().is_none())
    };
    exact.or_else(start)
}

/// As JSON, each member and element on a line.
impl Display for Tree {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Scalar(json) => f.write_str(json),
            Self::List(elements) => lines(f, ['[', ']'], elements, |f, element| element.fmt(f)),
            Self::Object(members) => lines(f, ['{', '}'], members, |f, (key, value)| {
                write!(f, "{}: {value}", serde_json::Value::from(key.as_str()))
            }),
        }
    }
}

fn lines<T>(
    f: &mut fmt::Formatter<'_>,
    [open, close]: [char; 2],
    items: &[T],
    write: impl Fn(&mut fmt::Formatter<'_>, &T) -> fmt::Result,
) -> fmt::Result {
    f.write_char(open)?;
    for (index, item) in items.iter().enumerate() {
        f.write_str(if index == 0 { "\n" } else { ",\n" })?;
        write(f, item)?;
    }
    f.write_char(close)
}
