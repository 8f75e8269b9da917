//! The struct that a user sees, and what stands beside it.

use cfn_core::model::{Declaration, Section};
use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::GenericParam;

use super::entry;
use crate::dependency;
use crate::errors::Errors;
use crate::host::Host;
use crate::parse::Item;
use crate::view::{self, Attribute};

/// What an editor is shown of an attribute.
pub(super) struct Shown {
    pub(super) attribute: Attribute,
    pub(super) arguments: TokenStream,
    pub(super) parts: TokenStream,
}

/// The item as it is: nothing can be made of it.
pub(super) fn without_name(item: Item, shown: Shown, errors: Errors) -> TokenStream {
    let view = match Host::current() {
        Host::Compiler => TokenStream::new(),
        Host::Documentation | Host::Editor => hidden(view::call(shown.attribute, shown.arguments, shown.parts)),
    };
    let (tokens, errors) = (item.tokens, errors.into_items());
    quote!(#view #tokens #errors)
}

/// What only one of rustc and rust-analyzer does not see: items with a `cfg` that rustc has not heard of.
fn hidden(items: TokenStream) -> TokenStream {
    quote!(#[allow(unexpected_cfgs)] const _: () = { #items };)
}

/// Of what a `.` after the struct's name asks something: the type of a resource; nothing is known of a parameter.
pub(super) fn returning(declaration: &Declaration) -> Option<&str> {
    match declaration.section {
        Section::Resources => declaration.resource().map(|resource| resource.type_name),
        Section::Parameters => Some(""),
        _ => None,
    }
}

/// What is checked and shown, the view before all else; the struct; and the errors.
pub(super) fn finished(
    shown: Shown,
    item: &Item,
    returning: Option<&str>,
    part: impl FnOnce(&TokenStream) -> TokenStream,
    warnings: TokenStream,
    text: &str,
    mut errors: Errors,
) -> TokenStream {
    let part = dependency::path(&mut errors).map(|cfn| part(&cfn));
    let checked = quote!(#part #warnings);
    let (before, doc) = match Host::current() {
        Host::Compiler => (checked, None),
        Host::Documentation | Host::Editor => {
            let doc = entry::doc(text);
            (self::shown(shown, item, returning, checked), (!doc.is_empty()).then(|| quote!(#[doc = #doc])))
        }
    };
    let Item { attributes, visibility, name, generics, .. } = item;
    let (fields, clause) = (phantom(item), &generics.where_clause);
    let errors = errors.into_items();
    quote!(#before #(#attributes)* #doc #visibility struct #name #generics #fields #clause; #errors)
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

/// The view, what a `.` after the struct's name completes, and what only rustc checks.
fn shown(shown: Shown, item: &Item, returning: Option<&str>, checked: TokenStream) -> TokenStream {
    let view = view::call(shown.attribute, shown.arguments, shown.parts);
    let attributes = match (&item.name, returning) {
        (Some(name), Some(type_name)) => view::attributes_of(name, type_name),
        _ => TokenStream::new(),
    };
    hidden(quote! {
        #view
        #attributes
        #[cfg(not(rust_analyzer))]
        const _: () = { ::cfn::__checks! { #checked } };
    })
}
