use super::*;

fn read(text: &str) -> Result<Node, String> {
    read_fragment(text, &mut NodeIds::default()).map_err(|error| error.to_string())
}

#[test]
fn what_is_read_is_written_the_same() {
    for text in [
        "Queue:\n  Type: AWS::SQS::Queue\n",
        "Code: |2-\n    if x:\n\n  y\nAfter: |+\n  a\n\nLast: \"\\x85\\uFEFF\\\"\\n\"\n",
        "- !GetAtt A.B.C\n- - 1\n  - -1.0e+20\n- '*\"b\\c'\n- {}\n- Key: |-\n    a\n    b\n  \"on\": null\n",
        "!Not\n  - !Condition IsProd\n",
        "Fn::Base64: !Sub |\n  a\n  ${B}\n",
        "plain\n",
    ] {
        assert_eq!(crate::yaml::write(&read(text).unwrap()), text);
    }
}

#[test]
fn long_keys_are_read() {
    let long = "x".repeat(1025);
    let text = format!("- ? {long}\n  : a\n  ? \"{long}\\n\"\n  :\n    ? {long}\n    : !Ref b\n- {long}\n");
    let node = read(&text).unwrap();
    assert_eq!(crate::yaml::write(&node), text);
    let mut keys = Vec::new();
    node.walk(&mut |node| keys.extend(node.as_object().into_iter().flatten().map(|member| member.key.name.clone())));
    assert_eq!(keys, [long.clone(), format!("{long}\n"), long]);
}

#[test]
fn indentation_comments_and_blank_lines_do_not_matter() {
    let plain = read("A:\n  B: 1\n  C:\n    - x\n").unwrap();
    assert_eq!(read("\n  # about A\n  A:\n    # about B\n\n    B: 1\n    C:\n      - x"), Ok(plain));
    assert_eq!(read("").unwrap().value, Value::Object(Vec::new()));
}

#[test]
fn places_ascend_through_the_text() {
    let node = read("A: !GetAtt B.C\nD:\n  - 1\n").unwrap();
    let mut ids = Vec::new();
    node.walk(&mut |node| ids.push(node.id.0));
    assert_eq!(ids, [1, 3, 4, 5, 6, 8, 9]);
}

#[test]
fn what_the_writer_does_not_write_is_refused_where_it_stands() {
    for (text, message) in [
        ("A: 1\n  B: 2\n", "line 2, column 3: unexpected indentation"),
        ("A:\n", "line 2, column 1: missing value of the previous key"),
        ("A: 1x\n", "line 1, column 4: invalid number"),
        ("A: !Nope x\n", "line 1, column 4: unknown function"),
        ("A: \"x", "line 1, column 4: unterminated string, or unsupported escape sequence"),
        ("- a\nB: 1\n", "line 2, column 1: expected `-` in the column of the previous item"),
        ("A: 1\nb\n", "line 2, column 1: expected a key"),
        ("?\n: a\n", "line 1, column 1: missing space after `?`"),
        ("- ? a\n: b\n", "line 1, column 3: missing `:` on the next line, in the column of `?`"),
        ("? a: b\n", "line 1, column 1: missing `:` on the next line, in the column of `?`"),
        ("A: |x\n", "line 1, column 4: invalid header of a literal block; expected `|`, `|-` or `|+`"),
        ("A: \"x\" y\n", "line 1, column 7: unexpected text after the value"),
    ] {
        assert_eq!(read(text), Err(message.to_owned()), "{text:?}");
    }
    let deep = "- ".repeat(MAX_DEPTH + 2) + "1\n";
    assert!(read(&deep).unwrap_err().ends_with("values are nested too deeply"));
}
