//! The spans of what a view adds to the user's tokens.
//!
//! A token that is parsed from text keeps its position in that text; rust-analyzer takes the position for one of the
//! user's file and panics if there is none. So no token of a view is parsed from text, and those that are not the user's get
//! their spans here.

use proc_macro2::{Group, Ident, Span, TokenStream};

/// No place in particular: the attribute.
pub(super) fn nowhere() -> Span {
    Span::call_site()
}

/// The empty place before a token. A definition with this span leads an editor to that token, but the token itself does
/// not lead to the definition.
pub(super) fn before(token: Span) -> Span {
    if !proc_macro::is_available() {
        return nowhere();
    }
    nowhere().located_at(token.unwrap().start().into())
}

/// The name without a place of its own.
pub(super) fn copied(name: &Ident) -> Ident {
    let mut name = name.clone();
    name.set_span(nowhere());
    name
}

/// The tokens without places of their own.
pub(super) fn all_copied(tokens: TokenStream) -> TokenStream {
    let copied = tokens.into_iter().map(|mut tree| {
        if let proc_macro2::TokenTree::Group(group) = &tree {
            tree = Group::new(group.delimiter(), all_copied(group.stream())).into();
        }
        tree.set_span(nowhere());
        tree
    });
    copied.collect()
}
