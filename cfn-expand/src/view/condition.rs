//! Conditions: only their operands, because completion and navigation need nothing of the operators.

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;

use super::View;
use super::shape::Shape;
use super::spans;
use crate::tokens::{is_pair, is_punct};

const OPERATORS: [[char; 2]; 4] = [['=', '='], ['!', '='], ['&', '&'], ['|', '|']];

impl View {
    /// `(Environment, "prod",)` for `Environment == "prod"`.
    pub(super) fn operands(&mut self, tokens: &[TokenTree]) -> TokenStream {
        let mut operands = TokenStream::new();
        let mut start = 0;
        let mut at = 0;
        while at < tokens.len() {
            let length = operator(tokens, at);
            if length > 0 {
                self.operand(&tokens[start..at], &mut operands);
                start = at + length;
            }
            at += length.max(1);
        }
        self.operand(&tokens[start.min(tokens.len())..], &mut operands);
        quote!((#operands))
    }

    fn operand(&mut self, tokens: &[TokenTree], operands: &mut TokenStream) {
        let value = self.value(&Shape::Free, tokens, spans::nowhere());
        operands.extend(quote! { #value, });
    }
}

/// Whether the tokens contain operators of conditions, outside of an `if`, which has its own.
pub(super) fn has_operator(tokens: &[TokenTree]) -> bool {
    let is_if = crate::tokens::is_ident(tokens.first(), "if");
    !is_if && (0..tokens.len()).any(|at| operator(tokens, at) > 0)
}

/// The number of tokens of the operator that begins there; 0 if there is none.
fn operator(tokens: &[TokenTree], at: usize) -> usize {
    if OPERATORS.iter().any(|pair| is_pair(tokens, at, *pair)) {
        return 2;
    }
    // `!` before an operand, not in a macro call.
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    usize::from(is_punct(tokens.get(at), '!') && !matches!(before, Some(TokenTree::Ident(_))))
}
