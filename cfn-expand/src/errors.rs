//! What is wrong, collected until all of a struct has been read.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use crate::tokens::Place;

/// Mistakes and where they stand.
#[derive(Debug, Default)]
pub(crate) struct Errors {
    found: Vec<(Place, String)>,
}

impl Errors {
    pub(crate) fn add(&mut self, place: Place, message: impl Into<String>) {
        self.found.push((place, message.into()));
    }

    pub(crate) fn count(&self) -> usize {
        self.found.len()
    }

    /// Items that make rustc report each mistake at its place.
    ///
    /// The macro is called in a constant: after a call of its own among the items of a module, rustc holds back what
    /// it has to say about unknown names, and the user would learn of those mistakes one build later.
    pub(crate) fn into_items(self) -> TokenStream {
        self.found.into_iter().map(|(place, message)| error_item(place, &message)).collect()
    }
}

/// `const _: () = ::core::compile_error! { "message" };`, from the place's first token to its last.
fn error_item(place: Place, message: &str) -> TokenStream {
    let call = quote_spanned!(place.first=> ::core::compile_error!);
    let text = quote_spanned!(place.last=> { #message });
    quote!(const _: () = #call #text;)
}
