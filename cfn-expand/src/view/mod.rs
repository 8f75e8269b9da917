//! The arguments of an attribute as typed Rust, for rust-analyzer: a struct literal for each object, of structs that are
//! generated on the spot, with the names and values of the user.
//!
//! ```text
//! {
//!     use ::cfn::ide::names::*;
//!     let _: ::cfn::ide::resource_types::AWS::DynamoDB::Table;
//!     let _ = __view::Table { TableName: __any(AWS::StackName), __: (), ..__any(()) };
//!     let _ = __view::Attributes { DeletionPolicy: __any("Retain"), __: (), ..__any(()) };
//!     mod __view {
//!         pub struct Table { pub __: (), /** .. */ pub TableName: ::cfn::ide::Text, .. }
//!         ..
//!     }
//! }
//! ```
//!
//! To complete a name, rust-analyzer expands the macro with a word of its own at the cursor, and maps between the two
//! expansions by offset. Therefore:
//!
//! - nothing is emitted before a user's token because of what follows it;
//! - each of the user's tokens is emitted once, and no other token has the span of one;
//! - what is generated from the text of the user's tokens comes after all of them;
//! - what is half typed is emitted as far as it goes.
//!
//! A struct of `__view` is defined, for an editor, just before the token that leads to it: the last segment of the
//! resource type, the name of the property that holds the object, or the name of the annotated struct.

mod attributes;
mod condition;
mod described;
mod doc;
mod field;
mod for_each;
mod input;
mod object;
mod own;
mod policy;
mod property;
mod rust;
mod section;
mod shape;
mod spans;
#[cfg(test)]
mod tests;
mod value;

use cfn_core::model::Section;
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::quote;

use crate::parse::{calls_macro, visibility_end};
use crate::tokens::{generics_end, group_of, is_pair, is_punct, trees};
pub(crate) use input::{Attribute, Shown, Target, items};
use object::Structs;
use shape::Shape;

/// What `__view!` expands to.
pub fn expand(input: TokenStream) -> TokenStream {
    let Some(input) = input::read(input) else { return TokenStream::new() };
    let mut view = View { is_scoped: !input.is_generic, ..View::default() };
    let arguments = trees(input.arguments);
    let statements = match input.attribute {
        Attribute::Resource => view.resource(&arguments, input.place),
        Attribute::Condition => view.condition(&arguments, input.place),
        Attribute::Mapping => view.entry(&arguments, Shape::Free, input.place),
        Attribute::Parameter => view.entry(&arguments, Shape::Entry(Section::Parameters), input.place),
        Attribute::Output => view.entry(&arguments, Shape::Entry(Section::Outputs), input.place),
        Attribute::Rule => {
            let entry = view.entry(&arguments, Shape::Entry(Section::Rules), input.place);
            quote! { #entry }
        }
        Attribute::Stack => {
            let parts = parts(&trees(input.parts));
            let entry = view.entry(&arguments, Shape::Stack, input.place);
            quote! { #parts #entry }
        }
    };
    let structs = view.structs.define();
    let names = &view.names;
    let (shown, found) = view.constants();
    let rules = (input.attribute == Attribute::Rule).then(|| {
        quote!(
            pub use ::cfn::ide::rule_functions::*;
        )
    });
    quote! {
        {
            use ::cfn::ide::names::*;
            #rules
            #statements
            let _ = (#(#names,)*);
            mod __scope {
                pub use super::*;
                pub use ::cfn::ide::names::*;
                #rules
                #shown
            }
            #found
            #structs
        }
    }
}

/// The view as it grows.
#[derive(Default)]
struct View {
    structs: Structs,
    depth: usize,
    /// Whether single names are looked up in `__scope`.
    is_scoped: bool,
    /// These names, to be looked up in the function as well that the struct may be in.
    names: Vec<TokenStream>,
    /// The variables of loops.
    variables: Vec<Ident>,
}

impl View {
    /// `AWS::Service::Type { .. }, DeletionPolicy: ..`
    fn resource(&mut self, arguments: &[TokenTree], place: Span) -> TokenStream {
        if calls_macro(arguments) {
            return self.entry(arguments, Shape::Attributes(String::new()), place);
        }
        let ends_type = |tree: &TokenTree| is_punct(Some(tree), ',') || matches!(tree, TokenTree::Group(_));
        let end = arguments.iter().position(ends_type).unwrap_or(arguments.len());
        let (path, rest) = arguments.split_at(end);
        let is_path = |tree: &&TokenTree| matches!(tree, TokenTree::Ident(_)) || is_punct(Some(tree), ':');
        let path: Vec<TokenTree> = path.iter().take_while(is_path).cloned().collect();
        let type_name: String = path.iter().map(ToString::to_string).collect();
        let place = path.last().map_or_else(spans::nowhere, |last| spans::before(last.span()));

        let mut tokens = quote! { let _: ::cfn::ide::resource_types:: #(#path)*; };
        let properties = group_of(rest.first(), proc_macro2::Delimiter::Brace);
        if let Some(group) = properties {
            let object = self.object(&Shape::of_type(&type_name), &trees(group.stream()), place);
            tokens.extend(quote! { let _ = #object; });
        }
        let rest = &rest[usize::from(properties.is_some())..];
        tokens.extend(self.entry(rest, Shape::Attributes(type_name), place));
        tokens
    }

    /// The arguments as an object.
    fn entry(&mut self, arguments: &[TokenTree], shape: Shape, place: Span) -> TokenStream {
        let object = self.object(&shape, arguments, place);
        quote! { let _ = #object; }
    }

    /// `Environment == "prod", allow(..)`
    fn condition(&mut self, arguments: &[TokenTree], place: Span) -> TokenStream {
        let end = arguments.iter().position(|tree| is_punct(Some(tree), ',')).unwrap_or(arguments.len());
        let (expression, rest) = arguments.split_at(end);
        let operands = self.operands(expression);
        let entry = self.entry(rest, Shape::Condition, place);
        quote! { let _ = #operands; #entry }
    }
}

/// `let _: (Part, module::Part<0>,);`
fn parts(trees: &[TokenTree]) -> TokenStream {
    let mut types = TokenStream::new();
    let mut at = 0;
    while at < trees.len() {
        at += visibility_end(&trees[at..]);
        let end = path_end(trees, at);
        if end > at {
            types.extend(trees[at..end].iter().cloned());
            types.extend(quote!(,));
        }
        at = end.max(at + 1);
    }
    quote! { let _: (#types); }
}

/// Where the path that begins at `at` ends: `at` itself if none does.
fn path_end(trees: &[TokenTree], mut at: usize) -> usize {
    loop {
        match trees.get(at) {
            Some(TokenTree::Ident(_)) => at += 1,
            _ if is_pair(trees, at, [':', ':']) => at += 2,
            _ => match generics_end(trees, at) {
                Some(end) => at = end,
                None => return at,
            },
        }
    }
}
