//! Warnings. A macro cannot give any on stable Rust; the use of something deprecated is one.

use proc_macro2::TokenStream;

use crate::tokens::{Place, code, code_at};

/// A constant of the rule's name, deprecated with the message as its note and used at the place.
pub(super) fn item(rule: &str, message: &str, place: Place) -> TokenStream {
    let mut tokens =
        code(&format!("#[deprecated(note = {message:?})] #[allow(non_upper_case_globals)] const {rule}: () = ();"));
    tokens.extend(code_at(rule, place.first));
    let mut item = code("const _: () =");
    let block = proc_macro2::Group::new(proc_macro2::Delimiter::Brace, tokens);
    item.extend([proc_macro2::TokenTree::from(block)]);
    item.extend(code(";"));
    item
}
