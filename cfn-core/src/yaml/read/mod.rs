//! Reads any template: YAML as CloudFormation takes it, JSON, and what only other tools take (anchors, merge keys).

mod build;
mod comments;
mod format;
mod function;
mod indent;
mod json;
mod places;
mod resolve;
mod tag;
mod template;

pub use comments::{Comment, comments};
pub use format::format_template;

use super::ReadError;
use crate::model::{Node, NodeId, Template, Value};

/// The most bytes that are read. CloudFormation takes one million.
pub const MAX_BYTES: usize = 4 << 20;

/// Where a key or a value stands in its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

/// Where each key and value of a model stands in its file.
#[derive(Clone, Debug, Default)]
pub struct Positions(Vec<Position>);

impl Positions {
    /// The position of that place; line 1, column 1 for a place that is not in the file.
    pub fn of(&self, id: NodeId) -> Position {
        let index = (id.0 as usize).wrapping_sub(1);
        self.0.get(index).copied().unwrap_or(Position { line: 1, column: 1 })
    }
}

/// A value that was read.
#[derive(Clone, Debug)]
pub struct Document {
    /// The value.
    pub root: Node,
    /// Where it stands.
    pub positions: Positions,
}

/// A template that was read.
#[derive(Clone, Debug)]
pub struct Source {
    /// The template.
    pub template: Template,
    /// Where it stands.
    pub positions: Positions,
    /// The length of its text in bytes.
    pub bytes: usize,
}

/// The text of a file.
///
/// # Errors
///
/// If it is not UTF-8, at the first byte that is not.
pub fn utf8(bytes: &[u8]) -> Result<&str, ReadError> {
    std::str::from_utf8(bytes).map_err(|error| {
        let message = match bytes {
            [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => "the template is UTF-16; convert it to UTF-8",
            _ => "invalid UTF-8; convert the template to UTF-8",
        };
        let valid = &bytes[..error.valid_up_to()];
        ReadError::at(std::str::from_utf8(valid).unwrap_or_default(), valid.len(), message)
    })
}

/// Reads one value in YAML or JSON: a policy document, a part of a template. Its functions are recognised, in their
/// short and long forms.
///
/// Plain scalars are what YAML 1.1 makes of them, dates are text, aliases and merge keys are replaced by what they
/// stand for, and duplicate keys are kept. A tag that is no function of CloudFormation becomes the long form that it
/// would have: `!Name x` is the object `Fn::Name: x`.
///
/// # Errors
///
/// If the text is not YAML, is empty or holds several documents; if it is longer than [`MAX_BYTES`], nested deeper
/// than [`MAX_DEPTH`](super::MAX_DEPTH), or multiplies by its aliases.
pub fn read(text: &str) -> Result<Document, ReadError> {
    let (mut root, mut places) = build::document(text)?;
    if let Value::Object(members) = root.value {
        root.value = function::of_members(members, &mut places);
    }
    Ok(Document { root, positions: places.positions })
}

/// Reads a template in YAML or JSON, as [`read`] does.
///
/// What has not the shape of a template is kept for the lints to report: a section that is no mapping, and a second
/// section of the same name, are members of the template.
///
/// # Errors
///
/// As [`read`]; and if the template is not a mapping.
pub fn read_template(text: &str) -> Result<Source, ReadError> {
    let (root, places) = build::document(text)?;
    let positions = places.positions;
    let start = positions.of(root.id);
    match template::of(root) {
        Some(template) => Ok(Source { template, positions, bytes: text.len() }),
        None => Err(ReadError {
            line: start.line,
            column: start.column,
            message: "a template must be a mapping of sections, such as `Resources:`".to_owned(),
        }),
    }
}

#[cfg(test)]
mod tests;
