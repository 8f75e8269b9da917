//! Warnings. A macro cannot give any on stable Rust; the use of something deprecated is one.

use cfn_core::verdict::Finding;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::punctuated::Punctuated;
use syn::{Attribute, Meta, Token};

use crate::check;
use crate::tokens::Place;

/// Gives the warnings of one struct, as its attributes have it.
pub(super) struct Warnings {
    /// The user's `#[allow(..)]`.
    allow: TokenStream,
    /// `#[expect(deprecated)]`, which is for one of the warnings.
    expected: Option<TokenStream>,
}

impl Warnings {
    /// Takes what is expected from the attributes of the struct: the warnings are on items of their own. A build script
    /// has no warnings, and what is expected of the library is not expected there.
    pub(super) fn of(attributes: &mut Vec<Attribute>, has_warnings: bool) -> Warnings {
        let expected = if has_warnings || check::is_build_script() { take_expected(attributes) } else { None };
        Warnings { allow: allowed(attributes), expected }
    }

    /// A deprecated macro that is called at the place, with the message as its note: "use of deprecated macro
    /// `cfn::managed_policy`: ..". Of all that can be deprecated, rustc names a macro alone as the call does. A user's own
    /// lint has no prefix: "use of deprecated macro `owner_tag`: ..".
    pub(super) fn item(&mut self, finding: &Finding, place: Place) -> TokenStream {
        let Warnings { allow, expected } = self;
        let Finding { lint, message, is_own, .. } = finding;
        let name = Ident::new(lint, Span::call_site());
        let called = Ident::new(lint, place.first);
        let definition = quote! {
            #[deprecated(note = #message)]
            macro_rules! #name { () => {} }
        };
        let warning = if *is_own {
            let call = quote_spanned!(place.first=> #called! {});
            quote!(#definition #call)
        } else {
            let call = quote_spanned!(place.first=> cfn::#called! {});
            quote! {
                mod cfn {
                    #definition
                    #[allow(deprecated)]
                    pub(super) use #name;
                }
                #call
            }
        };
        let item = quote! {
            #allow
            #expected
            const _: () = { #warning };
        };
        if expected.is_some() {
            *expected = Some(quote!(#[allow(deprecated)]));
        }
        item
    }
}

/// The user's `#[allow(..)]` on a struct, for the items next to it.
pub(super) fn allowed(attributes: &[Attribute]) -> TokenStream {
    let allow = attributes.iter().filter(|attribute| attribute.path().is_ident("allow"));
    quote!(#(#allow)*)
}

/// Whether the user has told rustc that nothing uses the struct.
pub(super) fn allows_dead_code(attributes: &[Attribute]) -> bool {
    let names = |attribute: &Attribute| {
        let list = attribute.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated).unwrap_or_default();
        list.into_iter().any(|meta| ["dead_code", "unused"].iter().any(|name| meta.path().is_ident(name)))
    };
    attributes.iter().any(|attribute| attribute.path().is_ident("allow") && names(attribute))
}

/// Takes `deprecated` out of the first `#[expect(..)]` that has it; returns `#[expect(deprecated)]`, with the reason.
fn take_expected(attributes: &mut Vec<Attribute>) -> Option<TokenStream> {
    let index = attributes.iter().position(|attribute| expected(attribute).any(|meta| is_deprecated(&meta)))?;
    let attribute = &attributes[index];
    let reason = expected(attribute).find(|meta| matches!(meta, Meta::NameValue(_)));
    let others: Vec<Meta> = expected(attribute).filter(|meta| !is_deprecated(meta)).collect();
    let taken = quote!(#[expect(deprecated, #reason)]);
    if others.iter().any(|meta| matches!(meta, Meta::Path(_))) {
        attributes[index] = syn::parse_quote!(#[expect(#(#others),*)]);
    } else {
        attributes.remove(index);
    }
    Some(taken)
}

/// What an attribute expects: the names of lints, and the reason.
fn expected(attribute: &Attribute) -> impl Iterator<Item = Meta> + use<> {
    let list = attribute.path().is_ident("expect").then(|| {
        attribute.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated).unwrap_or_default().into_iter()
    });
    list.into_iter().flatten()
}

fn is_deprecated(meta: &Meta) -> bool {
    matches!(meta, Meta::Path(path) if path.is_ident("deprecated"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(source: &str) -> (Option<String>, String) {
        let item: syn::DeriveInput = syn::parse_str(&format!("{source} struct A;")).expect(source);
        let mut attributes = item.attrs;
        let taken = take_expected(&mut attributes);
        (taken.map(|taken| taken.to_string()), quote!(#(#attributes)*).to_string())
    }

    #[test]
    fn an_expected_warning_is_taken_from_the_struct() {
        let text = |source: &str| source.parse::<TokenStream>().expect(source).to_string();
        for (source, expected, rest) in [
            ("#[expect(deprecated)]", Some("#[expect(deprecated,)]"), ""),
            ("#[a] #[expect(deprecated, reason = \"b\")]", Some("#[expect(deprecated, reason = \"b\")]"), "#[a]"),
            ("#[expect(unused, deprecated,)]", Some("#[expect(deprecated,)]"), "#[expect(unused)]"),
            ("#[expect(unused)] #[allow(deprecated)]", None, "#[expect(unused)] #[allow(deprecated)]"),
        ] {
            assert_eq!(taken(source), (expected.map(text), text(rest)), "{source}");
        }
    }
}
