use super::scalar;
use crate::model::{Declaration, Hole, Intrinsic, Key, Member, Node, Value};

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

/// A piece of a declaration's YAML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FragmentPiece {
    /// YAML; never two of them in a row.
    Text(String),
    /// The place of [`Hole::Const`], to be filled with [`constant`].
    Const(usize),
    /// The place of [`Hole::File`], to be filled with [`file`].
    File {
        /// Which file.
        index: usize,
        /// The blanks before each line of the file.
        indent: usize,
    },
}

/// A declaration as YAML: `Name:` and what stands behind it, not indented. Its holes are left open.
///
/// A constant directly behind a function is written in the function's long form, which holds whatever it turns out
/// to be. [`Hole::Broken`] is written as `null`.
pub fn fragment(declaration: &Declaration) -> Vec<FragmentPiece> {
    let mut writer = Writer::default();
    writer.member(&declaration.name, &declaration.body, 0);
    writer.finish()
}

/// The members of an object as YAML, not indented; empty if there are none. Their holes are left open, as in
/// [`fragment`].
pub fn members(members: &[Member]) -> Vec<FragmentPiece> {
    let mut writer = Writer::default();
    members.iter().for_each(|member| writer.member(&member.key, &member.value, 0));
    writer.finish()
}

/// What fills the place of a constant: its value as a scalar on one line. Other values than scalars are not constants.
///
/// For everything but a text of several lines, this is what the writer writes for the value itself.
pub fn constant(value: &Value) -> String {
    match value {
        Value::String(text) => scalar::one_line(text).into_owned(),
        _ => bare(value),
    }
}

/// What fills the place of a file: its text as a literal block whose lines are indented by `indent`, or as a scalar
/// on one line. This is what the writer writes for the text itself.
pub fn file(text: &str, indent: usize) -> String {
    scalar::literal(text, indent).unwrap_or_else(|| scalar::one_line(text).into_owned())
}

/// A value as YAML; ends with a newline. Holes, which no whole value has, are written as `null`.
pub fn write(node: &Node) -> String {
    let mut writer = Writer::default();
    if is_block(node) {
        writer.block(node, 0, Start::Line);
    } else {
        writer.inline(node, 0);
    }
    writer.into_text()
}

/// Collects YAML.
#[derive(Default)]
pub(super) struct Writer {
    /// What is written since the last hole.
    pub(super) text: String,
    /// What is written up to the last hole.
    pieces: Vec<FragmentPiece>,
}

/// Where a block begins.
#[derive(Clone, Copy, PartialEq)]
enum Start {
    /// On a line of its own.
    Line,
    /// Behind a dash, which has indented it.
    Dash,
}

impl Writer {
    /// A key at `indent`, and its value.
    pub(super) fn member(&mut self, key: &Key, value: &Node, indent: usize) {
        self.entry(&scalar::one_line(&key.name), value, indent, Start::Line);
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
        self.behind_key(value, indent);
    }

    fn begin(&mut self, indent: usize, start: Start) {
        if start == Start::Line {
            scalar::pad(&mut self.text, indent);
        }
    }

    /// A value behind a key or a tag whose line is indented by `indent`: on that line, or as a block below it.
    fn behind_key(&mut self, node: &Node, indent: usize) {
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
                    self.entry(&scalar::one_line(&member.key.name), &member.value, indent, start);
                    start = Start::Line;
                }
            }
            Value::List(elements) => {
                for element in elements {
                    self.begin(indent, start);
                    self.text.push_str("- ");
                    if is_block(element) {
                        self.block(element, indent + 2, Start::Dash);
                    } else {
                        self.inline(element, indent);
                    }
                    start = Start::Line;
                }
            }
            Value::Function(function, argument) => self.entry(function.long_name(), argument, indent, start),
            _ => self.inline(node, indent),
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
                    None => self.behind_key(argument, indent),
                }
                return;
            }
            Value::String(text) => self.text.push_str(&file(text, indent + 2)),
            Value::Hole(Hole::Const(index)) => self.hole(FragmentPiece::Const(*index)),
            Value::Hole(Hole::File(index)) => self.hole(FragmentPiece::File { index: *index, indent: indent + 2 }),
            other => self.text.push_str(&bare(other)),
        }
        self.text.push('\n');
    }

    fn hole(&mut self, hole: FragmentPiece) {
        self.pieces.push(FragmentPiece::Text(std::mem::take(&mut self.text)));
        self.pieces.push(hole);
    }

    fn finish(mut self) -> Vec<FragmentPiece> {
        if !self.text.is_empty() {
            self.pieces.push(FragmentPiece::Text(self.text));
        }
        self.pieces
    }

    pub(super) fn into_text(self) -> String {
        let pieces = self.finish();
        pieces.iter().map(|piece| if let FragmentPiece::Text(text) = piece { text } else { "null" }).collect()
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
            Value::String(_) | Value::Hole(Hole::File(_)) => function != Intrinsic::GetAtt,
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
        _ => "null".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{NodeId, Section};

    fn node(value: Value) -> Node {
        Node { id: NodeId(0), value }
    }

    fn text(text: &str) -> Node {
        node(Value::String(text.to_owned()))
    }

    fn list<const N: usize>(elements: [Node; N]) -> Node {
        node(Value::List(elements.into()))
    }

    fn key(name: &str) -> Key {
        Key { id: NodeId(0), name: name.to_owned() }
    }

    fn object<const N: usize>(members: [(&str, Node); N]) -> Node {
        node(Value::Object(members.into_iter().map(|(name, value)| Member { key: key(name), value }).collect()))
    }

    fn function(function: Intrinsic, argument: Node) -> Node {
        node(Value::Function(function, Box::new(argument)))
    }

    #[test]
    fn objects_and_lists_are_blocks() {
        let value = object([
            ("Type", text("AWS::SQS::Queue")),
            ("Tags", list([object([("Key", text("on")), ("Value", text("a: b"))]), object([])])),
            ("Lists", list([list([text("a"), node(Value::Integer(1))]), list([])])),
        ]);
        let expected = "\
Type: AWS::SQS::Queue
Tags:
  - Key: \"on\"
    Value: \"a: b\"
  - {}
Lists:
  - - a
    - 1
  - []
";
        assert_eq!(write(&value), expected);
    }

    #[test]
    fn functions_are_tags_where_yaml_can_nest_them() {
        let sub = || function(Intrinsic::Sub, text("${AWS::Region}-x"));
        let value = list([
            function(Intrinsic::GetAtt, list([text("Table"), text("Stream.Arn")])),
            function(Intrinsic::GetAtt, list([text("Table"), function(Intrinsic::Ref, text("Which"))])),
            function(Intrinsic::If, list([text("IsProd"), sub(), function(Intrinsic::Ref, text("AWS::NoValue"))])),
            function(Intrinsic::Base64, sub()),
            function(Intrinsic::Base64, function(Intrinsic::Join, list([text(","), list([])]))),
            function(Intrinsic::GetAZs, text("")),
            function(Intrinsic::Length, list([text("a")])),
            function(Intrinsic::Transform, object([("Name", text("AWS::Include"))])),
            function(Intrinsic::Base64, node(Value::Integer(5))),
        ]);
        let expected = "\
- !GetAtt Table.Stream.Arn
- !GetAtt
  - Table
  - !Ref Which
- !If
  - IsProd
  - !Sub ${AWS::Region}-x
  - !Ref AWS::NoValue
- Fn::Base64: !Sub ${AWS::Region}-x
- Fn::Base64: !Join
    - \",\"
    - []
- !GetAZs \"\"
- Fn::Length:
    - a
- Fn::Transform:
    Name: AWS::Include
- Fn::Base64: 5
";
        assert_eq!(write(&value), expected);
    }

    #[test]
    fn a_key_that_is_too_long_for_its_line_has_a_question_mark() {
        let (longest, longer) = ("x".repeat(1024), "x".repeat(1025));
        let value = list([object([
            (&longest, text("a")),
            (&longer, text("b\nc\n")),
            (&longer, object([(&longer, list([text("d")]))])),
            (&"é".repeat(512), text("e")),
            (&"\n".repeat(512), text("f")),
        ])]);
        let expected = format!(
            "\
- {longest}: a
  ? {longer}
  : |
    b
    c
  ? {longer}
  :
    ? {longer}
    :
      - d
  {}: e
  ? \"{}\"
  : f
",
            "é".repeat(512),
            "\\n".repeat(512)
        );
        assert_eq!(write(&value), expected);
    }

    #[test]
    fn a_fragment_leaves_its_holes_open() {
        let declaration = Declaration {
            section: Section::Resources,
            name: key("Function"),
            body: object([
                ("Timeout", node(Value::Hole(Hole::Const(0)))),
                ("Code", object([("ZipFile", node(Value::Hole(Hole::File(0))))])),
            ]),
            allowances: Vec::new(),
        };
        let text = |text: &str| FragmentPiece::Text(text.to_owned());
        let expected = [
            text("Function:\n  Timeout: "),
            FragmentPiece::Const(0),
            text("\n  Code:\n    ZipFile: "),
            FragmentPiece::File { index: 0, indent: 6 },
            text("\n"),
        ];
        assert_eq!(fragment(&declaration), expected);
        assert_eq!(file("a\nb\n", 6), "|\n      a\n      b");
        assert_eq!(file("a: b", 6), "\"a: b\"");
        assert_eq!(constant(&Value::Integer(-5)), "-5");
        assert_eq!(constant(&Value::String("5".to_owned())), "\"5\"");
        assert_eq!(members(&[]), []);
    }
}
