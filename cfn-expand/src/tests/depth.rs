//! Deep nesting and long chains.

use super::{errors, unit_struct};
use crate::expand;

#[test]
fn what_is_nested_too_deep_is_one_error() {
    let deep = |open: &str, close: &str| {
        format!("AWS::SNS::Topic {{}}, Metadata: {{ a: {}{} }}", open.repeat(20_000), close.repeat(20_000))
    };
    for (source, expected) in [
        (deep("[", "]"), 1),
        (deep("{ a: ", "}"), 1),
        (deep("(", ")"), 1),
        (deep("Base64(", ")"), 1),
        (deep("!", ""), 1),
        (deep("if A { \"a\" } else ", ""), 1),
        (deep("if A { ", "}"), 1),
        (deep("A<", ""), 1),
        (deep("A<", ">"), 1),
    ] {
        let expansion = expand::resource(source.parse().expect("tokens"), unit_struct());
        assert_eq!(errors(&expansion), expected, "{}", &source[..40]);
    }
    let commas = format!("AWS::SNS::Topic {{}}, Metadata: {{ a: {{ A{} }} }}", ",".repeat(20_000));
    assert!(errors(&expand::resource(commas.parse().expect("tokens"), unit_struct())) > 0);
    let operands = vec!["A == \"a\""; 20_000].join(" && ");
    assert_eq!(errors(&expand::condition(operands.parse().expect("tokens"), unit_struct())), 0);
    let listed = format!("AWS::SNS::Topic {{}}, Metadata: {{ a: [{operands}] }}");
    assert_eq!(errors(&expand::resource(listed.parse().expect("tokens"), unit_struct())), 1);
}
