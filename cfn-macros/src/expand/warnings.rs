//! Warnings. A macro cannot give any on stable Rust; the use of something deprecated is one.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::Attribute;

use crate::tokens::Place;

/// A deprecated macro that is called at the place, with the message as its note: "use of deprecated macro
/// `cfn::managed_policy`: ..". Of all that can be deprecated, rustc names a macro alone as the call does.
///
/// An `allow` of the user's on the struct stands on it as well.
pub(super) fn item(lint: &str, message: &str, place: Place, attributes: &[Attribute]) -> TokenStream {
    let allow = attributes.iter().filter(|attribute| attribute.path().is_ident("allow"));
    let name = Ident::new(lint, Span::call_site());
    let called = Ident::new(lint, place.first);
    let call = quote_spanned!(place.first=> cfn::#called! {});
    quote! {
        #(#allow)*
        const _: () = {
            mod cfn {
                #[deprecated(note = #message)]
                macro_rules! #name { () => {} }
                #[allow(deprecated)]
                pub(super) use #name;
            }
            #call
        };
    }
}
