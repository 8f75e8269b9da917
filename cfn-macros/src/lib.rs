//! CloudFormation templates as annotated structs.
//!
//! ```
//! use cfn::{output, resource, stack};
//!
//! /// Takes the jobs.
//! #[resource(AWS::SQS::Queue { VisibilityTimeout: 60 }, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain")]
//! pub struct Jobs;
//!
//! /// Where to send jobs.
//! #[output(Value: Jobs.QueueUrl)]
//! pub struct JobsUrl;
//!
//! /// Does jobs.
//! #[stack]
//! pub struct Worker(Jobs, JobsUrl);
//!
//! let template = cfn_core::assemble::<Worker>().expect("nothing is wrong with the stack");
//! assert!(template.yaml.contains("Type: AWS::SQS::Queue"));
//! ```
//!
//! Each attribute stands on a unit struct, whose name is the logical id and whose doc comment is the comment above the
//! entry, or the `Description` of a parameter, an output and a stack. The arguments are CloudFormation's own names in
//! the grammar of Rust; what they may say is in the README of the project.

mod errors;
mod expand;
mod host;
mod literal;
mod model;
mod names;
mod parse;
mod source;
mod syntax;
#[cfg(test)]
mod tests;
mod tokens;
mod view;

use proc_macro::TokenStream;

/// A resource: `#[resource(AWS::Service::Type { Property: value, .. }, ..)]`.
///
/// Behind the properties stand the attributes of every resource, `DependsOn: [A, B]`, `Condition: C`,
/// `DeletionPolicy`, `UpdateReplacePolicy`, `Metadata`, `CreationPolicy`, `UpdatePolicy`, and rules that may fire
/// here, `allow(rule, reason = "..")`.
///
/// Source: "Resource attribute reference" of the CloudFormation template reference.
#[proc_macro_attribute]
pub fn resource(arguments: TokenStream, item: TokenStream) -> TokenStream {
    expand::resource(arguments.into(), item.into()).into()
}

/// A parameter: `#[parameter(Type: "String", Default: "dev", ..)]`. Its doc comment is the `Description`.
#[proc_macro_attribute]
pub fn parameter(arguments: TokenStream, item: TokenStream) -> TokenStream {
    expand::parameter(arguments.into(), item.into()).into()
}

/// An output: `#[output(Value: value, Export: { Name: value }, Condition: C)]`. Its doc comment is the `Description`.
#[proc_macro_attribute]
pub fn output(arguments: TokenStream, item: TokenStream) -> TokenStream {
    expand::output(arguments.into(), item.into()).into()
}

/// A condition: `#[condition(Environment == "prod" && !OtherCondition)]`.
#[proc_macro_attribute]
pub fn condition(arguments: TokenStream, item: TokenStream) -> TokenStream {
    expand::condition(arguments.into(), item.into()).into()
}

/// A mapping: `#[mapping { "us-east-1": { "Ami": "ami-1" } }]`.
#[proc_macro_attribute]
pub fn mapping(arguments: TokenStream, item: TokenStream) -> TokenStream {
    expand::mapping(arguments.into(), item.into()).into()
}

/// A rule about parameters: `#[rule(RuleCondition: .., Assertions: [{ Assert: .., AssertDescription: ".." }])]`.
#[proc_macro_attribute]
pub fn rule(arguments: TokenStream, item: TokenStream) -> TokenStream {
    expand::rule(arguments.into(), item.into()).into()
}

/// A template, or a group of parts of one: `#[stack] pub struct Name(Part, module::Part);`, in the order of the
/// template. Its arguments are what stands beside the sections: `#[stack(Metadata: { .. }, Transform: "..")]`.
#[proc_macro_attribute]
pub fn stack(arguments: TokenStream, item: TokenStream) -> TokenStream {
    expand::stack(arguments.into(), item.into()).into()
}

/// What rust-analyzer sees in place of an attribute's arguments.
#[doc(hidden)]
#[proc_macro]
pub fn __view(input: TokenStream) -> TokenStream {
    view::expand(input.into()).into()
}
