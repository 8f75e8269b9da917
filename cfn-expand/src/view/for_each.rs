//! `for_each(Item in Names, id = "Topic${Item}")`: the collections as values, and each variable as a constant, so that its name
//! leads somewhere in the arguments.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::quote;

use super::shape::Shape;
use super::{View, spans};
use crate::tokens::{is_ident, is_punct, trees};

impl View {
    /// `__view::ForEach { id: __any("Topic${Item}"), __: (), ..__any((Names,)) }`
    pub(super) fn for_each(&mut self, group: &Group, place: Span) -> TokenStream {
        let trees = trees(group.stream());
        let (mut literal, mut others) = (TokenStream::new(), TokenStream::new());
        let structure = self.structs.add(&Shape::ForEach, place);
        for argument in trees.split(|tree| is_punct(Some(tree), ',')) {
            match argument {
                [word, equals, text @ ..] if is_ident(Some(word), "id") && is_punct(Some(equals), '=') => {
                    let text = self.value(&Shape::Free, text, spans::nowhere());
                    literal.extend(quote! { #word: __any(#text), });
                }
                [TokenTree::Ident(variable), word, collection @ ..] if is_ident(Some(word), "in") => {
                    self.variables.push(variable.clone());
                    let collection = self.value(&Shape::Free, collection, spans::nowhere());
                    others.extend(quote! { #collection, });
                }
                // A name that is still being typed.
                [TokenTree::Ident(name)] => {
                    structure.into_iter().for_each(|index| self.structs.use_name(index, name));
                    literal.extend(quote! { #name });
                }
                _ => {}
            }
        }
        let Some(index) = structure else { return quote!((#others)) };
        let name = self.structs.name(index);
        quote! { __view::#name { #literal __: (), ..__any((#others)) } }
    }

    /// The variables of loops as constants: those that an editor leads to, and those that are found in the function.
    pub(super) fn constants(&self) -> (TokenStream, TokenStream) {
        let constant = |name: &Ident| {
            quote! { #[allow(non_upper_case_globals)] pub const #name: ::cfn::ide::Text = ::cfn::ide::Text; }
        };
        let shown = self.variables.iter().map(constant).collect();
        let found = self.variables.iter().map(|name| constant(&spans::copied(name))).collect();
        match self.is_scoped {
            true => (shown, found),
            false => (TokenStream::new(), shown),
        }
    }
}
