//! The attributes of `cfn`. A stack depends on `cfn`, which re-exports them.
//!
//! Each attribute is on a unit struct; `#[stack]` is on a tuple struct. The name of the struct is the logical ID. The doc
//! comment is the comment above the entry, or the `Description` of a parameter, an output or a stack. The arguments are the
//! names of CloudFormation in Rust syntax; the README of the project describes them.
//!
//! `cfn-expand` makes the expansions; a crate of macros can have nothing but macros.

use proc_macro::TokenStream;

/// A resource: `#[resource(AWS::Service::Type { Property: value, .. }, ..)]`.
///
/// After the properties come the resource attributes `DependsOn: [A, B]`, `Condition: C`, `DeletionPolicy`,
/// `UpdateReplacePolicy`, `Metadata`, `CreationPolicy` and `UpdatePolicy`, another logical ID, `id = ".."`, loops,
/// `for_each(Item in ["a", "b"], id = "Name${Item}")`, and allowed lints, `allow(lint, reason = "..")`.
///
/// Source: "Resource attribute reference" of the CloudFormation template reference.
#[proc_macro_attribute]
pub fn resource(arguments: TokenStream, item: TokenStream) -> TokenStream {
    cfn_expand::resource(arguments.into(), item.into()).into()
}

/// A parameter: `#[parameter(Type: "String", Default: "dev", ..)]`. Its doc comment is the `Description`.
#[proc_macro_attribute]
pub fn parameter(arguments: TokenStream, item: TokenStream) -> TokenStream {
    cfn_expand::parameter(arguments.into(), item.into()).into()
}

/// An output: `#[output(Value: value, Export: { Name: value }, Condition: C)]`. Its doc comment is the `Description`.
#[proc_macro_attribute]
pub fn output(arguments: TokenStream, item: TokenStream) -> TokenStream {
    cfn_expand::output(arguments.into(), item.into()).into()
}

/// A condition: `#[condition(Environment == "prod" && !OtherCondition)]`.
#[proc_macro_attribute]
pub fn condition(arguments: TokenStream, item: TokenStream) -> TokenStream {
    cfn_expand::condition(arguments.into(), item.into()).into()
}

/// A mapping: `#[mapping { "us-east-1": { "Ami": "ami-1" } }]`.
#[proc_macro_attribute]
pub fn mapping(arguments: TokenStream, item: TokenStream) -> TokenStream {
    cfn_expand::mapping(arguments.into(), item.into()).into()
}

/// A rule about parameters: `#[rule(RuleCondition: .., Assertions: [{ Assert: .., AssertDescription: ".." }])]`.
#[proc_macro_attribute]
pub fn rule(arguments: TokenStream, item: TokenStream) -> TokenStream {
    cfn_expand::rule(arguments.into(), item.into()).into()
}

/// A template, or a group of parts of a template: `#[stack] pub struct Name(Part, module::Part);`. Each section of the
/// template has the order of the parts. The arguments are `#[stack(Metadata: { .. }, Transform: "..")]` and the levels of
/// lints and groups, `deny(lint)`, `warn(lint)` and `allow(lint, reason = "..")`.
#[proc_macro_attribute]
pub fn stack(arguments: TokenStream, item: TokenStream) -> TokenStream {
    cfn_expand::stack(arguments.into(), item.into()).into()
}

/// What rust-analyzer sees in place of an attribute's arguments.
#[doc(hidden)]
#[proc_macro]
pub fn __view(input: TokenStream) -> TokenStream {
    cfn_expand::view(input.into()).into()
}
