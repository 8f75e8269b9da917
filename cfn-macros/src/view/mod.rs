//! The arguments of an attribute as Rust that has types, for rust-analyzer: a struct literal for each object, of structs
//! that are made on the spot, with the names and values of the user.
//!
//! ```text
//! {
//!     use ::cfn::ide::names::*;
//!     let _: ::cfn::ide::resource_types::AWS::DynamoDB::Table;
//!     let _ = __view::Table { TableName: ::cfn::ide::any(AWS::StackName), __: (), ..::cfn::ide::any(()) };
//!     let _ = __view::Attributes { DeletionPolicy: ::cfn::ide::any("Retain"), __: (), ..::cfn::ide::any(()) };
//!     mod __view {
//!         pub struct Table { pub __: (), /** .. */ pub TableName: ::cfn::ide::Text, .. }
//!         ..
//!     }
//! }
//! ```
//!
//! To complete a name, rust-analyzer expands the macro with a word of its own in place of the cursor, and finds its way
//! from one expansion to the other by the offset. Therefore:
//!
//! - nothing is emitted before a user's token because of what follows it;
//! - each of the user's tokens is emitted once, and only these have the user's spans;
//! - what is made of the text of the user's tokens stands behind all of them;
//! - what is half typed is emitted as far as it goes.

mod allow;
mod attributes;
mod condition;
mod doc;
mod input;
mod object;
mod policy;
mod property;
mod rust;
mod section;
mod shape;
mod value;

use cfn_core::model::Section;
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use crate::tokens::{code, group_of, is_punct, trees};
pub(crate) use attributes::{call as attributes_of, expand as attributes};
pub(crate) use input::{Attribute, call};
use object::Structs;
use shape::Shape;

/// What `__view!` expands to.
pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let Some(input) = input::read(input) else { return TokenStream::new() };
    let mut view = View::default();
    let mut tokens = code("use ::cfn::ide::names::*;");
    let arguments = trees(input.arguments);
    match input.attribute {
        Attribute::Resource => tokens.extend(view.resource(&arguments)),
        Attribute::Condition => tokens.extend(view.condition(&arguments)),
        Attribute::Mapping => tokens.extend(view.entry(&arguments, Shape::Free)),
        Attribute::Parameter => tokens.extend(view.entry(&arguments, Shape::Entry(Section::Parameters))),
        Attribute::Output => tokens.extend(view.entry(&arguments, Shape::Entry(Section::Outputs))),
        Attribute::Rule => {
            tokens.extend(code("use ::cfn::ide::rule_functions::*;"));
            tokens.extend(view.entry(&arguments, Shape::Entry(Section::Rules)));
        }
        Attribute::Stack => {
            tokens.extend(parts(&trees(input.parts)));
            tokens.extend(view.entry(&arguments, Shape::Stack));
        }
    }
    tokens.extend(view.structs.define());
    TokenTree::from(Group::new(Delimiter::Brace, tokens)).into()
}

/// The view as it grows.
#[derive(Default)]
struct View {
    structs: Structs,
    depth: usize,
}

impl View {
    /// `AWS::Service::Type { .. }, DeletionPolicy: ..`
    fn resource(&mut self, arguments: &[TokenTree]) -> TokenStream {
        let ends_type = |tree: &TokenTree| is_punct(Some(tree), ',') || matches!(tree, TokenTree::Group(_));
        let end = arguments.iter().position(ends_type).unwrap_or(arguments.len());
        let (path, rest) = arguments.split_at(end);
        let is_path = |tree: &&TokenTree| matches!(tree, TokenTree::Ident(_)) || is_punct(Some(tree), ':');
        let path: Vec<TokenTree> = path.iter().take_while(is_path).cloned().collect();
        let type_name: String = path.iter().map(ToString::to_string).collect();

        let mut tokens = code("let _: ::cfn::ide::resource_types::");
        tokens.extend(path);
        tokens.extend(code(";"));
        let properties = group_of(rest.first(), Delimiter::Brace);
        if let Some(group) = properties {
            let shape = Shape::of_type(&type_name);
            tokens.extend(code("let _ ="));
            tokens.extend(self.object(&shape, &trees(group.stream())));
            tokens.extend(code(";"));
        }
        let rest = &rest[usize::from(properties.is_some())..];
        tokens.extend(self.entry(rest, Shape::Attributes(type_name)));
        tokens
    }

    /// The arguments as an object.
    fn entry(&mut self, arguments: &[TokenTree], shape: Shape) -> TokenStream {
        let mut tokens = code("let _ =");
        tokens.extend(self.object(&shape, arguments));
        tokens.extend(code(";"));
        tokens
    }

    /// `Environment == "prod", allow(..)`
    fn condition(&mut self, arguments: &[TokenTree]) -> TokenStream {
        let end = arguments.iter().position(|tree| is_punct(Some(tree), ',')).unwrap_or(arguments.len());
        let (expression, rest) = arguments.split_at(end);
        let mut tokens = code("let _ =");
        tokens.extend(self.operands(expression));
        tokens.extend(code(";"));
        tokens.extend(self.entry(rest, Shape::Condition));
        tokens
    }
}

/// `let _: (Part, module::Part,);`
fn parts(trees: &[TokenTree]) -> TokenStream {
    let mut types = TokenStream::new();
    for part in trees.split(|tree| is_punct(Some(tree), ',')) {
        let is_path = |tree: &&TokenTree| matches!(tree, TokenTree::Ident(_)) || is_punct(Some(tree), ':');
        let start = part.iter().position(|tree| is_path(&tree)).unwrap_or(part.len());
        let path: Vec<TokenTree> = part[start..].iter().take_while(is_path).cloned().collect();
        if !path.is_empty() {
            types.extend(path);
            types.extend(code(","));
        }
    }
    let mut tokens = code("let _:");
    tokens.extend([TokenTree::from(Group::new(Delimiter::Parenthesis, types))]);
    tokens.extend(code(";"));
    tokens
}
