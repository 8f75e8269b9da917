//! The struct that a user sees, and the items next to it.

use cfn_core::model::{Declaration, Section};
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use syn::GenericParam;

use super::entry;
use super::implementation::Implementation;
use crate::check;
use crate::dependency;
use crate::errors::Errors;
use crate::host::Host;
use crate::parse::Item;
use crate::view::{self, Shown, Target};

/// The item as it is: nothing can be made of it.
pub(super) fn without_name(item: Item, shown: &Shown, errors: Errors) -> TokenStream {
    let view = match Host::current() {
        Host::RustAnalyzer => view::items(shown.clone(), None),
        Host::Compiler | Host::Other => TokenStream::new(),
    };
    let (tokens, errors) = (item.tokens, errors.into_items());
    quote!(#view #tokens #errors)
}

/// The type whose attributes a `.` after the struct's name lists: that of a resource; nothing is known of a parameter.
pub(super) fn returning(declaration: &Declaration) -> Option<&str> {
    match declaration.section {
        Section::Resources => declaration.resource().map(|resource| resource.type_name),
        Section::Parameters => Some(""),
        _ => None,
    }
}

/// What a compiler checks or an editor shows; the struct; and the errors.
pub(super) fn finished(
    shown: &Shown,
    part: &Implementation<'_>,
    returning: Option<&str>,
    warnings: TokenStream,
    mut errors: Errors,
) -> TokenStream {
    let Implementation { item, name, text, .. } = *part;
    let mut tokens = match Host::current() {
        Host::RustAnalyzer => {
            view::items(shown.clone(), Some(Target { name, generics: &item.generics, returns: returning }))
        }
        Host::Compiler | Host::Other => {
            let part = dependency::path(as_written(name), &mut errors).map(|cfn| part.tokens(&cfn));
            part.unwrap_or_default()
        }
    };
    let doc = if Host::current() == Host::Compiler { String::new() } else { entry::doc(text) };
    let doc = (!doc.is_empty()).then(|| quote!(#[doc = #doc]));
    let listed = check::is_told_by_library().then(|| quote!(#[allow(dead_code)]));
    if !warnings.is_empty() {
        tokens.extend(warnings);
    }
    match item.is_plain && doc.is_none() {
        true => {
            tokens.extend(listed);
            tokens.extend(item.tokens.clone());
        }
        false => tokens.extend(shown_as(item, name, quote!(#listed #doc))),
    }
    if errors.count() > 0 {
        tokens.extend(errors.into_items());
    }
    tokens
}

/// The struct, with attributes of ours.
fn shown_as(item: &Item, name: &Ident, own: TokenStream) -> TokenStream {
    let Item { attributes, visibility, keyword, generics, tokens, .. } = item;
    if item.is_plain {
        let trees: Vec<TokenTree> = tokens.clone().into_iter().collect();
        let (attributes, rest) =
            trees.split_at(trees.iter().take_while(|tree| !matches!(tree, TokenTree::Ident(_))).count());
        return quote!(#(#attributes)* #own #(#rest)*);
    }
    let (fields, clause) = (phantom(item), &generics.where_clause);
    // With the user's tokens at both ends, rustc shows the struct where it says that it is defined, not its attribute.
    let last = tokens.clone().into_iter().last().map_or_else(Span::call_site, |last| last.span());
    let end = quote_spanned!(last=> ;);
    quote!(#(#attributes)* #own #visibility #keyword #name #generics #fields #clause #end)
}

/// At the attribute, as if it were written there. What is written by a macro has the line of the attribute in its
/// identity: after an edit above it, rustc would compile all of it anew.
fn as_written(name: &Ident) -> Span {
    Span::call_site().resolved_at(name.span())
}

/// The field that uses the type parameters, as Rust asks for.
fn phantom(item: &Item) -> Option<TokenStream> {
    let types: Vec<&Ident> = item
        .generics
        .params
        .iter()
        .filter_map(|parameter| match parameter {
            GenericParam::Type(parameter) => Some(&parameter.ident),
            _ => None,
        })
        .collect();
    (!types.is_empty()).then(|| quote!((::core::marker::PhantomData<fn() -> (#(#types,)*)>)))
}
