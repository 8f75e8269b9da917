use super::{mark, scalar};
use crate::model::{Declaration, Hole, Intrinsic, Key, Member, Node, NodeId, Value};

/// Functions that are written in their long form only.
///
/// Source: CloudFormation has no short form for the functions of the transform `AWS::LanguageExtensions` ("Remarks"
/// of that transform), nor, in its documentation, for the functions of `Rules`; `Fn::Transform` has members of its
/// own and reads better as a key.
const LONG_ONLY: &[Intrinsic] = &[
    Intrinsic::Transform,
    Intrinsic::ToJsonString,
    Intrinsic::Length,
    Intrinsic::ForEach,
    Intrinsic::Contains,
    Intrinsic::EachMemberEquals,
    Intrinsic::EachMemberIn,
    Intrinsic::RefAll,
    Intrinsic::ValueOf,
    Intrinsic::ValueOfAll,
];

/// The longest text that YAML readers take for a key because of the `:` after it; a longer one needs a `?` before it.
///
/// Source: the "simple keys" of YAML 1.1, which have at most 1,024 characters. A text has no more characters than bytes.
const LONGEST_IMPLICIT_KEY: usize = 1024;

/// A declaration as YAML: `Name:` and its body, not indented. What it leaves open is written as [marks](super::mark).
///
/// An open value directly after a function is written in the function's long form, which holds whatever it turns out to
/// be.
pub fn fragment(declaration: &Declaration) -> String {
    let mut writer = Writer::default();
    writer.member(&declaration.name, &declaration.body, 0);
    writer.text
}

/// The members of an object as YAML, not indented; empty if there are none.
pub fn members(members: &[Member]) -> String {
    let mut writer = Writer::default();
    members.iter().for_each(|member| writer.member(&member.key, &member.value, 0));
    writer.text
}

/// A value as YAML; ends with a newline.
pub fn write(node: &Node) -> String {
    let mut writer = Writer::default();
    if is_block(node) {
        writer.block(node, 0, Start::Line);
    } else {
        writer.inline(node, 0);
    }
    writer.text
}

/// The comments of a template that is written.
pub(super) trait Comments {
    /// The lines above a section, and what stands after its name.
    fn of_section(&mut self, name: &str) -> (Vec<String>, Option<String>);
    /// The lines above a key or an element.
    fn above(&mut self, at: NodeId) -> Vec<String>;
    /// What stands after it in its line.
    fn after(&mut self, at: NodeId) -> Option<String>;
    /// The lines after the last member or element of a block, whose first one is `first`.
    fn below(&mut self, first: NodeId, is_list: bool) -> Vec<String>;
}

/// Collects YAML.
#[derive(Default)]
pub(super) struct Writer<'c> {
    pub(super) text: String,
    pub(super) comments: Option<&'c mut dyn Comments>,
}

/// Where a block begins.
#[derive(Clone, Copy, PartialEq)]
enum Start {
    /// On a line of its own.
    Line,
    /// After a dash, which has indented it.
    Dash,
}

impl Writer<'_> {
    /// A key at `indent`, and its value.
    pub(super) fn member(&mut self, key: &Key, value: &Node, indent: usize) {
        self.commented(key.id, indent, Start::Line, |writer, start| {
            writer.entry(&scalar::one_line(&key.name), value, indent, start);
        });
    }

    /// Writes a member or an element with its comments.
    fn commented(&mut self, at: NodeId, indent: usize, mut start: Start, write: impl FnOnce(&mut Self, Start)) {
        let Some(comments) = &mut self.comments else { return write(self, start) };
        let (above, after) = (comments.above(at), comments.after(at));
        for line in &above {
            // A dash stands alone above a comment: `-` and the element below it.
            if start == Start::Dash {
                self.text.truncate(self.text.trim_end_matches(' ').len());
                self.text.push('\n');
                start = Start::Line;
            }
            self.comment(line, indent);
        }
        let begin = self.text.len();
        write(self, start);
        self.comment_after(begin, after);
    }

    /// A comment at the end of the line that begins at a byte.
    pub(super) fn comment_after(&mut self, begin: usize, comment: Option<String>) {
        let Some(comment) = comment else { return };
        let end = self.text[begin..].find('\n').map_or(self.text.len(), |end| begin + end);
        self.text.insert_str(end, &format!(" {}", comment_line(&comment)));
    }

    /// The comments at the end of a block.
    fn end_of_block(&mut self, first: Option<NodeId>, is_list: bool, indent: usize) {
        let (Some(comments), Some(first)) = (&mut self.comments, first) else { return };
        comments.below(first, is_list).iter().for_each(|line| self.comment(line, indent));
    }

    /// A comment on lines of its own.
    pub(super) fn comment(&mut self, comment: &str, indent: usize) {
        for line in comment.split('\n') {
            scalar::pad(&mut self.text, indent);
            self.text.push_str(&comment_line(line));
            self.text.push('\n');
        }
    }

    fn entry(&mut self, key: &str, value: &Node, indent: usize, start: Start) {
        self.begin(indent, start);
        if key.len() > LONGEST_IMPLICIT_KEY {
            self.text.push_str("? ");
            self.text.push_str(key);
            self.text.push('\n');
            scalar::pad(&mut self.text, indent);
        } else {
            self.text.push_str(key);
        }
        self.text.push(':');
        self.after_key(value, indent);
    }

    fn begin(&mut self, indent: usize, start: Start) {
        if start == Start::Line {
            scalar::pad(&mut self.text, indent);
        }
    }

    /// A value after a key or a tag whose line is indented by `indent`: on that line, or as a block below it.
    fn after_key(&mut self, node: &Node, indent: usize) {
        if is_block(node) {
            self.text.push('\n');
            self.block(node, indent + 2, Start::Line);
        } else {
            self.text.push(' ');
            self.inline(node, indent);
        }
    }

    /// Members, elements, or a function's long form, one a line, each line indented by `indent`.
    fn block(&mut self, node: &Node, indent: usize, mut start: Start) {
        match &node.value {
            Value::Object(members) => {
                for member in members {
                    self.commented(member.key.id, indent, start, |writer, start| {
                        writer.entry(&scalar::one_line(&member.key.name), &member.value, indent, start);
                    });
                    start = Start::Line;
                }
                self.end_of_block(members.first().map(|member| member.key.id), false, indent);
            }
            Value::List(elements) => {
                for element in elements {
                    self.commented(element.id, indent, start, |writer, start| writer.element(element, indent, start));
                    start = Start::Line;
                }
                self.end_of_block(elements.first().map(|element| element.id), true, indent);
            }
            Value::Function(function, argument) => self.commented(node.id, indent, start, |writer, start| {
                writer.entry(function.long_name(), argument, indent, start);
            }),
            _ => self.inline(node, indent),
        }
    }

    fn element(&mut self, element: &Node, indent: usize, start: Start) {
        self.begin(indent, start);
        self.text.push_str("- ");
        if is_block(element) {
            self.block(element, indent + 2, Start::Dash);
        } else {
            self.inline(element, indent);
        }
    }

    /// A value that begins on the line on which its key or dash stands, which is indented by `indent`.
    fn inline(&mut self, node: &Node, indent: usize) {
        match &node.value {
            Value::Function(function, argument) => {
                self.text.push('!');
                self.text.push_str(function.name());
                match dotted(*function, argument) {
                    Some((resource, attribute)) => {
                        self.text.push(' ');
                        self.text.push_str(&scalar::one_line(&format!("{resource}.{attribute}")));
                        self.text.push('\n');
                    }
                    None => self.after_key(argument, indent),
                }
                return;
            }
            Value::String(text) => match scalar::literal(text, indent + 2) {
                Some(block) => self.text.push_str(&block),
                None => self.text.push_str(&scalar::one_line(text)),
            },
            other => self.text.push_str(&bare(other)),
        }
        self.text.push('\n');
    }
}

/// A line of a comment. What a comment cannot hold becomes a blank.
fn comment_line(text: &str) -> String {
    let text = text.trim_end();
    if text.trim_start().is_empty() {
        return "#".to_owned();
    }
    match text.contains(scalar::needs_escape) {
        false => format!("# {text}"),
        true => format!("# {}", text.replace(scalar::needs_escape, " ")),
    }
}

/// Whether a value takes lines of its own.
fn is_block(node: &Node) -> bool {
    match &node.value {
        Value::Object(members) => !members.is_empty(),
        Value::List(elements) => !elements.is_empty(),
        Value::Function(function, argument) => !has_short_form(*function, argument),
        _ => false,
    }
}

/// Whether a function can be written as a tag. A tag makes a text of every scalar, cannot stand on another tag, and
/// for `Fn::GetAtt` stands for a list.
fn has_short_form(function: Intrinsic, argument: &Node) -> bool {
    !LONG_ONLY.contains(&function)
        && match &argument.value {
            Value::String(_) => function != Intrinsic::GetAtt,
            Value::List(_) => true,
            // In its long form this would be an object with the key `Condition`.
            Value::Object(_) => function == Intrinsic::Condition,
            _ => false,
        }
}

/// The parts of `!GetAtt Resource.Attribute`, if the argument can be written so.
fn dotted(function: Intrinsic, argument: &Node) -> Option<(&str, &str)> {
    match argument.as_list()? {
        [resource, attribute] if function == Intrinsic::GetAtt => {
            let resource = resource.as_str().filter(|name| !name.contains('.'))?;
            Some((resource, attribute.as_str()?))
        }
        _ => None,
    }
}

/// A value without parts that is no text.
fn bare(value: &Value) -> String {
    match value {
        Value::Bool(truth) => truth.to_string(),
        Value::Integer(number) => number.to_string(),
        Value::Float(number) => scalar::float(*number),
        Value::List(_) => "[]".to_owned(),
        Value::Object(_) => "{}".to_owned(),
        Value::Hole(Hole::Value(number)) => mark::value(*number),
        Value::Hole(Hole::Broken) => mark::broken(),
        _ => "null".to_owned(),
    }
}

#[cfg(test)]
mod tests;
