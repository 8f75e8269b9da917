//! Tokens to a syntax tree: what a value, an argument and a mistake with it are read as.

use cfn_core::yaml;
use proc_macro2::{Ident, Span, TokenStream};

use super::messages;
use crate::errors::Errors;
use crate::expand;
use crate::model::{self, Head, Origins};
use crate::parse;
use crate::syntax::{Form, Path, Value};

fn tokens(source: &str) -> TokenStream {
    source.parse().expect(source)
}

/// The value of `Value: ..` among an attribute's arguments.
fn value(source: &str) -> Value {
    let mut errors = Errors::default();
    let mut arguments = parse::arguments(tokens(&format!("Value: {source}, Next: 1")), &mut errors);
    assert_eq!(errors.count(), 0, "{source}: {errors:?}");
    assert_eq!(arguments.fields.len(), 2, "{source}");
    arguments.fields.swap_remove(0).value
}

fn path(value: Value) -> Path {
    match value.form {
        Form::Path(path) => path,
        other => panic!("expected a path, found {other:?}"),
    }
}

#[test]
fn a_path_keeps_its_generic_arguments_as_they_are_written() {
    let cases = [
        ("Subnet<0>", "Subnet", None),
        ("Subnet::<0>", "Subnet", None),
        ("Subnet<ZONE>.SubnetId", "Subnet", Some("SubnetId")),
        ("Errors<net::Worker>.Arn", "Errors", Some("Arn")),
        ("net::Pair<A, { N + 1 }>", "Pair", None),
        ("net::Pair<A, { N + 1 }>.Outputs.X", "Pair", Some("Outputs.X")),
        ("Outer<Inner<0>>", "Outer", None),
        ("Outer<Inner<Pair<A, -1>>, 'x', true>.Arn", "Outer", Some("Arn")),
        ("::net::Zone<1>::Subnet", "Subnet", None),
        ("Function<fn(A) -> B>", "Function", None),
    ];
    for (source, name, attribute) in cases {
        let path = path(value(source));
        let path_tokens: TokenStream = path.tokens.iter().cloned().collect();
        let end = source.len() - attribute.map_or(0, |attribute| attribute.len() + 1);
        assert_eq!(path_tokens.to_string(), tokens(&source[..end]).to_string(), "{source}");
        assert_eq!(path.name.text, name, "{source}");
        assert_eq!(path.attribute.map(|attribute| attribute.text).as_deref(), attribute, "{source}");
    }
}

#[test]
fn generic_arguments_stay_together_wherever_commas_separate() {
    let Form::List(elements) = value("[A<B, 0>, C::<1>, D]").form else { panic!("expected a list") };
    assert_eq!(elements.into_iter().map(|element| path(element).name.text).collect::<Vec<_>>(), ["A", "C", "D"]);
    let Form::Call(_, arguments) = value("Join(\",\", [A<0, 1>.Arn], B<2, 3>)").form else { panic!("expected a call") };
    assert_eq!(arguments.len(), 3);
    let Form::If(branches) = value("if C<A, { N + 1 }> { A<0, 1> } else { B }").form else { panic!("expected an if") };
    assert_eq!(path(branches.condition).name.text, "C");
    assert_eq!(path(branches.then).name.text, "A");
    let mut errors = Errors::default();
    let (value, own) = parse::condition(tokens("C<A, 0> && D == \"x\", id = \"E\""), &mut errors);
    assert_eq!((errors.count(), own.id.map(|id| id.text)), (0, Some("E".to_owned())), "{errors:?}");
    assert!(matches!(value.expect("a condition").form, Form::All(operands) if operands.len() == 2));
}

#[test]
fn a_comparison_that_cloudformation_lacks_is_one_error() {
    for source in ["A < \"b\"", "A < b && c", "A <= b", "A > b", "A >= \"b\"", "A < b", "A < b || C > d", "A<0"] {
        let found = messages(&expand::condition(tokens(source), super::unit_struct()));
        assert_eq!(found.len(), 1, "{source}: {found:?}");
        assert!(found[0].contains("use `==` or `!=`"), "{source}: {found:?}");
    }
}

#[test]
fn ref_and_get_att_take_names_in_quotes_for_what_has_no_struct() {
    let cases = [
        ("Ref(\"ThingsRole\")", "Value: !Ref ThingsRole", 0),
        ("GetAtt(\"ThingsRole\", \"Arn\")", "Value: !GetAtt ThingsRole.Arn", 0),
        ("GetAtt(Things, \"Arn\")", "Value: !GetAtt ⟨Things⟩.Arn", 1),
        // With the transform `AWS::LanguageExtensions`, a function may give the name.
        ("GetAtt(Sub(\"Things\"), \"Arn\")", "- !Sub Things\n", 0),
        ("Ref(Sub(\"Things\"))", "Ref: !Sub Things\n", 0),
        // A condition that a loop makes.
        ("if Ref(\"IsA\") { 1 } else { 2 }", "- IsA\n", 0),
    ];
    for (source, yaml, uses) in cases {
        let (mut origins, mut errors) = (Origins::default(), Errors::default());
        let head = Head::new(&Ident::new("Name", Span::call_site()), Vec::new());
        let arguments = parse::arguments(tokens(&format!("Value: {source}")), &mut errors);
        let declaration = model::output(&head, &arguments, &mut origins, &mut errors);
        assert_eq!(errors.count(), 0, "{source}: {errors:?}");
        assert_eq!(origins.uses.len(), uses, "{source}");
        let text = yaml::fragment(&declaration);
        assert!(text.contains(yaml), "{source}: {text}");
    }
    let found = messages(&expand::output(tokens("Value: Ref(Things)"), super::unit_struct()));
    assert_eq!(found, ["unexpected `Ref`; write the name alone: `Name`"]);
}

#[test]
fn every_attribute_takes_the_logical_id() {
    let read = |source: &str| {
        let mut errors = Errors::default();
        let id = match source.split_once(' ') {
            Some(("resource", source)) => parse::resource(tokens(source), &mut errors).rest.id,
            Some(("condition", source)) => parse::condition(tokens(source), &mut errors).1.id,
            Some(("mapping", source)) => {
                let arguments = parse::mapping(tokens(source), &mut errors);
                assert_eq!(arguments.fields.len(), 1, "{source}");
                arguments.id
            }
            Some((_, source)) => parse::arguments(tokens(source), &mut errors).id,
            None => panic!("expected an attribute before the arguments"),
        };
        assert_eq!(errors.count(), 0, "{source}: {errors:?}");
        id.map(|id| id.text)
    };
    for source in [
        "resource AWS::SNS::Topic { }, id = \"1st\"",
        "resource AWS::SNS::Topic { }, Condition: C, id = \"1st\", allow(broad_action, reason = \"a\")",
        "parameter Type: \"String\", id = \"1st\"",
        "condition A == \"a\", id = \"1st\"",
        "condition A == \"a\", allow(broad_action, reason = \"a\"), id = \"1st\",",
        "mapping \"a\": { b: \"c\" }, id = \"1st\"",
        "mapping { id: { b: \"c\" } }, id = \"1st\"",
    ] {
        assert_eq!(read(source).as_deref(), Some("1st"), "{source}");
    }
    assert_eq!(read("mapping id: { b: \"c\" }"), None);
}

#[test]
fn what_is_wrong_with_the_logical_id_is_one_error() {
    for (source, message) in [
        ("id: \"a\"", "expected `=` after `id`, as in `id = \"Name\"`"),
        ("id", "expected `=` after `id`, as in `id = \"Name\"`"),
        ("id =", "expected a string after `id =`"),
        ("id = A", "expected a string after `id =`, found `A`"),
        ("id = 5", "expected a string after `id =`, found `5`"),
        ("id = \"\"", "empty logical ID; write one, or remove `id`"),
        ("id = \"a\", id = \"b\"", "duplicate `id`; remove one"),
        ("id = \"a\" Condition: C", "expected `,`, found `Condition`"),
    ] {
        for before in ["Value: \"a\", ", ""] {
            let source = match before {
                "" => format!("{source}, Value: \"a\""),
                before => format!("{before}{source}"),
            };
            let found = messages(&expand::output(tokens(&source), super::unit_struct()));
            assert_eq!(found, [message], "{source}");
        }
        if !source.contains(':') {
            let source = format!("A == \"a\", {source}");
            assert_eq!(messages(&expand::condition(tokens(&source), super::unit_struct())), [message], "{source}");
        }
    }
}

/// The expression of a condition may begin with an operator, after which the first name is that of an argument.
#[test]
fn an_allowance_follows_any_condition() {
    for expression in ["!A", "!!A", "(A && B)", "\"a\" == B", "-1 == B", "A"] {
        let arguments = format!("{expression}, allow(unused_condition, reason = \"r\"), id = \"1\"");
        let mut errors = Errors::default();
        let (value, rest) = parse::condition(tokens(&arguments), &mut errors);
        assert_eq!(errors.count(), 0, "{expression}: {errors:?}");
        assert!(value.is_some_and(|value| !value.is_broken()), "{expression}");
        assert_eq!((rest.settings.len(), rest.id.is_some()), (1, true), "{expression}");
    }
    let mut errors = Errors::default();
    let (value, _) = parse::condition(tokens("allow(unused_condition, reason = \"r\")"), &mut errors);
    assert!(value.is_none() && errors.count() == 1, "{errors:?}");
}
