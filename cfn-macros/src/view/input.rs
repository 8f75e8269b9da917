//! What the attribute hands to `__view!`: its name, its arguments as they are, and for a stack its parts.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};

use crate::tokens::{code, group_of, ident_of, semicolon, trees};

/// An attribute of ours.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Attribute {
    Resource,
    Parameter,
    Output,
    Condition,
    Mapping,
    Rule,
    Stack,
}

const ATTRIBUTES: &[(&str, Attribute)] = &[
    ("resource", Attribute::Resource),
    ("parameter", Attribute::Parameter),
    ("output", Attribute::Output),
    ("condition", Attribute::Condition),
    ("mapping", Attribute::Mapping),
    ("rule", Attribute::Rule),
    ("stack", Attribute::Stack),
];

/// The input of a view.
pub(super) struct Input {
    pub(super) attribute: Attribute,
    pub(super) arguments: TokenStream,
    pub(super) parts: TokenStream,
}

/// The call of `__view!`, behind a `cfg` that rustc drops before it expands anything. The `cfg` stands on an item, for a
/// macro call in a block does not honour it.
pub(crate) fn call(attribute: Attribute, arguments: TokenStream, parts: TokenStream) -> TokenStream {
    let name = ATTRIBUTES[attribute as usize].0;
    let group = |delimiter, stream| TokenTree::from(Group::new(delimiter, stream));
    let input = [
        TokenTree::from(Ident::new(name, Span::call_site())),
        group(Delimiter::Parenthesis, arguments),
        group(Delimiter::Parenthesis, parts),
    ];
    let mut tokens = code("#[cfg(rust_analyzer)] const _: fn() = || ::cfn::__view!");
    tokens.extend([group(Delimiter::Brace, input.into_iter().collect()), semicolon()]);
    tokens
}

/// Reads what `call` has written.
pub(super) fn read(input: TokenStream) -> Option<Input> {
    let trees = trees(input);
    let name = ident_of(trees.first())?;
    let (_, attribute) = ATTRIBUTES.iter().find(|(known, _)| name == known)?;
    let stream = |at: usize| group_of(trees.get(at), Delimiter::Parenthesis).map(Group::stream);
    Some(Input { attribute: *attribute, arguments: stream(1)?, parts: stream(2)? })
}
