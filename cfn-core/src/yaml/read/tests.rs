use super::super::{MAX_DEPTH, write};
use super::*;
use crate::model::{Intrinsic, Section};

/// The value in the writer's form, which is one for each value.
fn canonical(text: &str) -> String {
    write(&read(text).unwrap().root)
}

fn template(text: &str) -> Template {
    read_template(text).unwrap().template
}

fn failure(text: &str) -> String {
    read_template(text).unwrap_err().to_string()
}

#[test]
fn functions_are_the_same_in_every_form() {
    for (forms, expected) in [
        (["!Ref A", "Ref: A", r#"{"Ref": "A"}"#], "!Ref A\n"),
        (["!GetAtt A.B.C", "Fn::GetAtt: A.B.C", "!GetAtt [A, B, C]"], "!GetAtt A.B.C\n"),
        (["!Join [',', [a]]", "Fn::Join: [',', [a]]", "!Join\n- ','\n- - a"], "!Join\n  - \",\"\n  - - a\n"),
        (["Fn::Base64: !Sub x", "Fn::Base64: {Fn::Sub: x}", "!Base64 {Fn::Sub: x}"], "Fn::Base64: !Sub x\n"),
        (["!Not [!Condition A]", "!Not [Condition: A]", "{Fn::Not: [{Condition: A}]}"], "!Not\n  - !Condition A\n"),
        (["!Sub '5'", "!Sub 5", "Fn::Sub: '5'"], "!Sub \"5\"\n"),
    ] {
        for form in forms {
            assert_eq!(canonical(form), expected, "{form}");
        }
    }
}

#[test]
fn a_condition_is_a_function_only_where_one_is_expected() {
    assert_eq!(canonical("Condition: A"), "Condition: A\n");
    let template = template(
        "Conditions:\n  Both:\n    Condition: A\nResources:\n  R:\n    Condition: Both\n  S:\n    Type: T\n    Condition: Both\n",
    );
    let both = template.find(Section::Conditions, "Both").unwrap();
    assert_eq!(both.body.as_function().map(|(function, _)| function), Some(Intrinsic::Condition));
    for resource in template.resources() {
        assert!(resource.attribute("Condition").is_some(), "{}", resource.name());
    }
}

#[test]
fn what_is_unknown_stays_visible() {
    assert_eq!(canonical("A: !Rain::Embed file"), "A:\n  Fn::Rain::Embed: file\n");
    assert_eq!(canonical("Fn::Nope: 1"), "Fn::Nope: 1\n");
    assert_eq!(canonical("{Ref: A, Other: 1}"), "Ref: A\nOther: 1\n");
    assert_eq!(canonical("{A: 1, A: 2}"), "A: 1\nA: 2\n");
}

#[test]
fn tags_of_yaml_itself_are_honoured() {
    assert_eq!(
        canonical("[!!str 5, !!int '5', !!float 1, ! 7, !!null '', !!seq [a]]"),
        canonical("['5', 5, 1.0, '7', null, [a]]")
    );
}

#[test]
fn anchors_and_merge_keys_are_replaced() {
    assert_eq!(canonical("a: &x {b: 1}\nc: *x"), canonical("a: {b: 1}\nc: {b: 1}"));
    assert_eq!(canonical("&k a: &v b\n*v : *k"), canonical("a: b\nb: a"));
    assert_eq!(canonical("x: &x {a: 1, b: 2}\ny: {<<: *x, b: 3}"), canonical("x: {a: 1, b: 2}\ny: {a: 1, b: 3}"));
    let several = "x: &x {a: 1}\ny: &y {a: 2, b: 2}\nz: {c: 3, <<: [*x, *y]}";
    assert_eq!(canonical(several), canonical("x: {a: 1}\ny: {a: 2, b: 2}\nz: {a: 1, b: 2, c: 3}"));
    assert_eq!(canonical("{'<<': {a: 1}}"), "\"<<\":\n  a: 1\n");
}

#[test]
fn keys_are_text_as_written() {
    assert_eq!(
        canonical("{on: 1, 123: 2, 0x1f: 3, ~: 4, : 5}"),
        "\"on\": 1\n\"123\": 2\n\"0x1f\": 3\n\"~\": 4\n\"\": 5\n"
    );
}

#[test]
fn json_is_read_with_tabs_and_its_escapes() {
    let text = "{\n\t\"A\":\t{\"B\": [1,\t2.5, true, null, \"\\/\\ud83d\\ude00\\u00e9\"]}\n}";
    assert_eq!(canonical(text), "A:\n  B:\n    - 1\n    - 2.5\n    - true\n    - null\n    - /😀é\n");
}

#[test]
fn places_are_lines_and_columns() {
    let text = "\u{FEFF}# é\r\nResources:\r\n  Ä: # !Sub x\r\n    Ünï: !GetAtt Abc.Def\r\n    B: !If\r\n      - C\r\n      - {D: !Sub e}\r\n";
    let source = read_template(text).unwrap();
    let declaration = &source.template.declarations[0];
    let position = |id| {
        let Position { line, column } = source.positions.of(id);
        (line, column)
    };
    assert_eq!(position(declaration.name.id), (3, 3));
    let members = declaration.body.as_object().unwrap();
    let (_, pair) = members[0].value.as_function().unwrap();
    let [resource, attribute] = pair.as_list().unwrap() else { panic!("no pair") };
    assert_eq!(position(members[0].key.id), (4, 5));
    assert_eq!(position(members[0].value.id), (4, 10));
    assert_eq!([resource, attribute].map(|node| position(node.id)), [(4, 18), (4, 22)]);
    let (_, arms) = members[1].value.as_function().unwrap();
    assert_eq!(position(members[1].value.id), (5, 8));
    assert_eq!(position(arms.as_list().unwrap()[0].id), (6, 9));
    let sub = arms.as_list().unwrap()[1].get("D").unwrap();
    assert_eq!(position(sub.id), (7, 13));
    let path: Vec<_> = source.template.path_to(sub.id).unwrap().iter().map(ToString::to_string).collect();
    assert_eq!(path.join("/"), "Resources/Ä/B/Fn::If/1/D");
}

#[test]
fn flow_collections_and_quoted_scalars_may_stand_left_of_their_key() {
    for (text, expected) in [
        ("a:\n  b: [\n    x,\n  ]\n", "a: {b: [x]}"),
        ("a:\n  b: [\nx,\n]\n  c: {\n  d: 'e\nf'\n  }\n", "a: {b: [x], c: {d: e f}}"),
        ("a:\n  - b: {\nc: [d\n\n]}\n    e: 1\n", "a: [{b: {c: [d]}, e: 1}]"),
        ("a:\n  b: 'it''s\nx\n\ny'\n  c: \"\\\n\\\"z\"\n", "a: {b: \"it's x\\ny\", c: '\"z'}"),
        ("a:\n  b: !Join ['', [\nx, !Sub \"y\nz\"\n]]\n", "a: {b: !Join ['', [x, !Sub y z]]}"),
        ("a:\n  b: [x\n  ]  # ]\n  c: |\n    [\n  d: it's [\n", "a: {b: [x], c: \"[\\n\", d: \"it's [\"}"),
    ] {
        assert_eq!(canonical(text), canonical(expected), "{text}");
    }
    let source = read_template("A:\n  b: [\n    x,\ny, 'z\nz', w\n  ]\n  c: d\n").unwrap();
    let members = source.template.members[0].value.as_object().unwrap();
    let items = members[0].value.as_list().unwrap().iter().chain([&members[1].value]).map(|node| {
        let Position { line, column } = source.positions.of(node.id);
        (line, column)
    });
    assert_eq!(items.collect::<Vec<_>>(), [(3, 5), (4, 1), (4, 4), (5, 5), (7, 6)]);
    assert!(failure("a:\n  b: [\n]\n  c: {\n  }}\nd: 1\n").starts_with("line 5, column 4"));
}

#[test]
fn a_pair_of_escapes_moves_no_column() {
    let source = read_template("{\n\"A\": [\"\\ud83d\\ude00\\ud83d\\ude00\", 5,\n 6, \"\\ud83d\\ude00\", 7]}").unwrap();
    let columns = source.template.members[0].value.as_list().unwrap().iter().map(|node| {
        let Position { line, column } = source.positions.of(node.id);
        (line, column)
    });
    assert_eq!(columns.collect::<Vec<_>>(), [(2, 7), (2, 35), (3, 2), (3, 5), (3, 21)]);
    let position = |text: &str| failure(text).split(": ").next().map(str::to_owned);
    assert_eq!(position(r#"{"A": "\ud83d\ude00" x}"#), position(r#"{"A": "            " x}"#));
}

#[test]
fn what_is_no_template_is_kept_for_the_checks() {
    let template = template("Resources: 5\nOutputs: {}\nParameters: {A: 1}\nRules: !Ref A\nParameters: {B: 2}\nX: 1\n");
    let members: Vec<_> = template.members.iter().map(|member| member.key.name.as_str()).collect();
    assert_eq!(members, ["Resources", "Outputs", "Rules", "Parameters", "X"]);
    assert_eq!(template.declarations.len(), 1);
    assert_eq!(template.declarations[0].body.value, Value::Integer(1));
}

#[test]
fn what_cannot_be_read_is_told_with_its_place() {
    for (text, message) in [
        ("", "line 1, column 1: the template is empty"),
        ("# only\n", "line 1, column 1: the template is empty"),
        ("- a", "line 1, column 1: a template must be a mapping of sections, such as `Resources:`"),
        ("\n  5", "line 2, column 3: a template must be a mapping of sections, such as `Resources:`"),
        ("A: 1\n---\nB: 2\n", "line 2, column 1: unexpected second document; write a single YAML document"),
        ("A: &a [*a]", "line 1, column 8: alias inside the value that it refers to"),
        ("[a]: 1", "line 1, column 1: a key must be a string, found a list or a mapping"),
        ("A:\n  <<: 5", "line 2, column 3: `<<` must be a mapping or a list of mappings"),
    ] {
        assert_eq!(failure(text), message, "{text:?}");
    }
    assert!(failure("A:\n\tB: 1").starts_with("line 2, column "));
    assert!(failure("A: [\n").starts_with("line 2, column "));
    assert_eq!(failure(&"A".repeat(MAX_BYTES + 1)), "line 1, column 1: the template is longer than 4194304 bytes");
}

#[test]
fn what_would_grow_without_bounds_is_refused() {
    let mut laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    let mut deep = "a0: &a0 [x]\n".to_owned();
    for level in 1..=MAX_DEPTH {
        let aliases = vec![format!("*a{}", level - 1); 10].join(", ");
        laughs += &format!("a{level}: &a{level} [{aliases}]\n");
        deep += &format!("a{level}: &a{level} [*a{}]\n", level - 1);
    }
    assert!(failure(&laughs).ends_with("aliases expand to too many values"));
    assert!(failure(&deep).ends_with("aliased values are nested deeper than 128 levels"));
    assert!(failure(&"- ".repeat(10_000)).ends_with("values are nested deeper than 128 levels"));
    assert!(read_template(&"{a: ".repeat(10_000)).is_err());
}

#[test]
fn bytes_that_are_not_utf_8_are_told_with_their_place() {
    assert_eq!(
        utf8(b"a\nb\xFF").unwrap_err().to_string(),
        "line 2, column 2: invalid UTF-8; convert the template to UTF-8"
    );
    assert!(utf8(b"\xFF\xFEa\0").unwrap_err().message.contains("UTF-16"));
    assert_eq!(utf8("é".as_bytes()), Ok("é"));
}
