//! Warnings. A macro cannot give any on stable Rust; the use of something deprecated is one.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use crate::tokens::{Place, code, code_at};

/// A macro of the rule's name, deprecated with the message as its note and called at the place. Of all that can be
/// deprecated, rustc names a macro alone without the path to it.
pub(super) fn item(rule: &str, message: &str, place: Place) -> TokenStream {
    let mut tokens = code(&format!("#[deprecated(note = {message:?})] macro_rules! {rule} {{ () => {{}} }}"));
    tokens.extend(code_at(&format!("{rule}! {{}}"), place.first));
    let mut item = code("const _: () =");
    item.extend([TokenTree::from(Group::new(Delimiter::Brace, tokens))]);
    item.extend(code(";"));
    item
}
