use cfn_core::schema::ResourceType;
use proc_macro2::{Ident, Span, TokenStream};
use syn::{Generics, parse_quote};

use super::shape::Shape;
use super::{Attribute, Shown, Target, expand, items};

/// The text without the blanks that `TokenStream` puts between its tokens.
fn tight(text: &str) -> String {
    text.split_whitespace().collect()
}

fn assert_contains(tokens: &TokenStream, expected: &str) {
    let text = tight(&tokens.to_string());
    assert!(text.contains(&tight(expected)), "{expected}\n{tokens}");
}

fn shown(generics: &Generics, returns: Option<&str>) -> TokenStream {
    let name = Ident::new("Name", Span::call_site());
    let (arguments, parts) = ("A::B { C: 1 }".parse().expect("tokens"), TokenStream::new());
    let shown = Shown { attribute: Attribute::Resource, arguments, parts };
    items(shown, Some(Target { name: &name, generics, returns }))
}

/// What the view makes of the value of a property.
fn assert_value(value: &str, expected: &str) {
    let input = format!("resource (AWS::SNS::Topic {{ DisplayName: {value} }}) ()");
    let view = expand(input.parse().expect("tokens"));
    assert_contains(&view, &format!("DisplayName: __any({expected}),"));
}

#[test]
fn a_view_stands_in_a_function_of_its_struct() {
    let items = shown(&Generics::default(), None);
    assert_contains(&items, "impl Name { #[doc(hidden)] #[allow(non_snake_case)] fn __view() {");
    assert_contains(&items, "::cfn::__view! { resource (A::B { C: 1 }) () } }");
    assert!(!items.to_string().contains("__attributes"), "{items}");
}

#[test]
fn a_view_has_the_parameters_of_its_struct() {
    let mut generics: Generics = parse_quote!(<const ZONE: usize = 0, F: Resource + 'static>);
    generics.where_clause = parse_quote!(where F: Copy);
    let items = shown(&generics, Some("AWS::SQS::Queue"));
    assert_contains(&items, "impl<const ZONE: usize, F: Resource + 'static> Name<ZONE, F> where F: Copy {");
    assert_contains(&items, "fn __view() { let F = ::cfn::ide::any::<F, _>(()); ::cfn::__view! {");
}

#[test]
fn the_attributes_of_a_resource_are_those_of_its_type() {
    for (type_name, kind) in [
        ("AWS::SQS::Queue", "::cfn::ide::resource_types::AWS::SQS::Queue"),
        // Names that only a template knows, a type that nobody knows, a parameter, and what is half typed.
        ("AWS::CloudFormation::Stack", "__Any"),
        ("Custom::My-Type", "__Any"),
        ("", "__Any"),
        ("AWS::", "__Any"),
    ] {
        let items = shown(&Generics::default(), Some(type_name));
        assert_contains(&items, &format!("pub const __attributes: {kind} = ::cfn::ide::any(());"));
    }
}

/// A name that Rust cannot read would make the macro panic.
#[test]
fn every_property_of_every_type_is_a_field() {
    let mut fields = 0;
    for name in ResourceType::names() {
        for field in Shape::of_type(name).fields().unwrap_or_default() {
            super::rust::ident(&field.name, Span::call_site());
            field.kind.tokens(Span::call_site());
            fields += 1;
        }
    }
    assert!(fields > 12_000, "only {fields} fields");
}

#[test]
fn values_are_expressions() {
    for (value, expected) in [
        ("Key", "__scope::Key"),
        ("keys::Key.Arn", "keys::Key::__attributes.Arn"),
        ("Database.Endpoint.Address", "__scope::Database::__attributes.Endpoint.Address"),
        ("AWS::Region", "AWS::Region"),
        ("const { ZONE + 1 }", "const { ZONE + 1 }"),
        ("Select(0, GetAZs())", "__scope::Select(0, __scope::GetAZs(__scope::__,),)"),
        ("[Key, 5]", "(__scope::Key, 5, __scope::__,)"),
        ("true", "true"),
        ("if C { a } else { b }", "if __condition((__scope::C,)) { __arm(__scope::a) } else { __arm(__scope::b) }"),
        ("Subnet<ZONE>", "<Subnet<ZONE>>::__attributes"),
        ("net::Subnet<0>.SubnetId", "<net::Subnet<0>>::__attributes.SubnetId"),
        ("Alarm<Outer<0>>.Arn", "<Alarm<Outer<0>>>::__attributes.Arn"),
        ("net::Pair<0, Worker>.Arn", "<net::Pair<0, Worker>>::__attributes.Arn"),
        // Half typed.
        ("Key.", "__scope::Key::__attributes."),
        ("Subnet<ZONE>.", "<Subnet<ZONE>>::__attributes."),
        ("Subnet<ZONE", "__scope::Subnet"),
        ("AWS::", "AWS::"),
        ("", "__scope::__"),
    ] {
        assert_value(value, expected);
    }
}

/// The parameters of a struct are in no scope of a module.
#[test]
fn names_in_a_generic_struct_are_looked_up_where_they_stand() {
    let input = "resource (AWS::SNS::Topic { DisplayName: ZONE, Tags: [F.Arn, Sub(\"\")] }) () generic";
    let view = expand(input.parse().expect("tokens"));
    assert_contains(&view, "DisplayName: __any(ZONE), Tags: __any((F::__attributes.Arn, Sub(\"\", (),), (),)),");
}

/// `true` and `false` are in no scope.
#[test]
fn a_boolean_is_looked_up_where_it_stands() {
    let input = "resource (AWS::DynamoDB::Table { DeletionProtectionEnabled: tr, TableName: tr }) ()";
    let view = expand(input.parse().expect("tokens"));
    assert_contains(&view, "DeletionProtectionEnabled: __any(tr), TableName: __any(__scope::tr),");
}

#[test]
fn parts_are_types() {
    let view = expand("stack () (Network, pub net::Zone<0>, #[cfg(test)] Errors<Worker>, )".parse().expect("tokens"));
    assert_contains(&view, "let _: (Network, net::Zone<0>, Errors<Worker>,);");
}
