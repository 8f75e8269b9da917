//! What an attribute leaves for rust-analyzer: a call of `__view!` with its name, its arguments as they are, and for a
//! stack its parts.
//!
//! ```text
//! impl<const ZONE: usize> PublicSubnet<ZONE> {
//!     #[allow(non_snake_case)]
//!     fn __view() { ::cfn::__view! { resource (..) () } }
//!     pub const __attributes: ::cfn::ide::resource_types::AWS::EC2::Subnet = ::cfn::ide::any(());
//! }
//! ```
//!
//! The call is in a function. rust-analyzer looks for implementations in every constant without a name: it would expand
//! and lower all views of the crate after every change.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream};
use quote::quote;
use syn::{GenericParam, Generics};

use super::attributes;
use super::spans::{all_copied, before, copied, nowhere};
use crate::tokens::{group_of, ident_of, trees};

/// One of the attributes.
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

/// What rust-analyzer is shown of an attribute.
#[derive(Clone)]
pub(crate) struct Shown {
    pub(crate) attribute: Attribute,
    pub(crate) arguments: TokenStream,
    /// The parts of a stack, as they are listed.
    pub(crate) parts: TokenStream,
}

/// The struct below the attribute.
pub(crate) struct Target<'a> {
    pub(crate) name: &'a Ident,
    pub(crate) generics: &'a Generics,
    /// The type of a resource, whose attributes `Name.` completes; empty if any attribute may follow the name.
    pub(crate) returns: Option<&'a str>,
}

/// The items of a view, for a struct if there is one. Only rust-analyzer may see them.
pub(crate) fn items(shown: Shown, target: Option<Target<'_>>) -> TokenStream {
    let Shown { attribute, arguments, parts } = shown;
    // The members of an entry belong to the struct: an editor finds their definition before its name.
    let place = target.as_ref().map_or_else(nowhere, |target| before(target.name.span()));
    let attribute = Ident::new(ATTRIBUTES[attribute as usize].0, place);
    let is_generic = target.as_ref().is_some_and(|target| !target.generics.params.is_empty());
    let generic = is_generic.then(|| quote!(generic));
    let call = quote! { ::cfn::__view! { #attribute (#arguments) (#parts) #generic } };
    let Some(Target { name, generics, returns }) = target else {
        return quote! { const _: fn() = || #call; };
    };
    let name = copied(name);
    let (parameters, arguments, clause) = generics.split_for_impl();
    let arguments = all_copied(quote!(#arguments));
    let values = generics.params.iter().filter_map(value_of);
    let attributes = returns.map(attributes::constant);
    quote! {
        impl #parameters #name #arguments #clause {
            #[doc(hidden)]
            #[allow(non_snake_case)]
            fn __view() { #(#values)* #call }
            #attributes
        }
    }
}

/// `let F = ::cfn::ide::any::<F, _>(());`: as a value, a type parameter is a reference.
fn value_of(parameter: &GenericParam) -> Option<TokenStream> {
    let GenericParam::Type(parameter) = parameter else { return None };
    let (name, kind) = (&parameter.ident, copied(&parameter.ident));
    Some(quote! { let #name = ::cfn::ide::any::<#kind, _>(()); })
}

/// The input of a view.
pub(super) struct Input {
    pub(super) attribute: Attribute,
    /// Where an editor finds the definitions of the arguments' names.
    pub(super) place: Span,
    pub(super) arguments: TokenStream,
    pub(super) parts: TokenStream,
    /// Whether the struct has parameters.
    pub(super) is_generic: bool,
}

/// Reads the input of `__view!`.
pub(super) fn read(input: TokenStream) -> Option<Input> {
    let trees = trees(input);
    let name = ident_of(trees.first())?;
    let (_, attribute) = ATTRIBUTES.iter().find(|(known, _)| name == known)?;
    let stream = |at: usize| group_of(trees.get(at), Delimiter::Parenthesis).map(Group::stream);
    Some(Input {
        attribute: *attribute,
        place: name.span(),
        arguments: stream(1)?,
        parts: stream(2)?,
        is_generic: trees.len() > 3,
    })
}
