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
    let hole = |hole| node(Value::Hole(hole));
    let declaration = Declaration {
        section: Section::Resources,
        name: key("Function"),
        body: object([
            ("Timeout", hole(Hole::Value(0))),
            ("Code", object([("ZipFile", function(Intrinsic::Sub, hole(Hole::Value(1))))])),
            ("Role", function(Intrinsic::GetAtt, list([text("⟨Role⟩"), text("Arn")]))),
            ("Handler", hole(Hole::Broken)),
        ]),
        allowances: Vec::new(),
    };
    let expected = "\
Function:
  Timeout: ⟨0⟩
  Code:
    ZipFile:
      Fn::Sub: ⟨1⟩
  Role: !GetAtt ⟨Role⟩.Arn
  Handler: ⟨!⟩
";
    assert_eq!(fragment(&declaration), expected);
    assert_eq!(members(&[]), "");
}
