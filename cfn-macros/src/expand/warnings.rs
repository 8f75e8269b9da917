//! Warnings. A macro cannot give any on stable Rust; the use of something deprecated is one.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

use crate::tokens::Place;

/// A macro of the lint's name, deprecated with the message as its note and called at the place. Of all that can be
/// deprecated, rustc names a macro alone without the path to it.
pub(super) fn item(lint: &str, message: &str, place: Place) -> TokenStream {
    let name = Ident::new(lint, Span::call_site());
    let called = Ident::new(lint, place.first);
    let call = quote_spanned!(place.first=> #called! {});
    quote! {
        const _: () = {
            #[deprecated(note = #message)]
            macro_rules! #name { () => {} }
            #call
        };
    }
}
