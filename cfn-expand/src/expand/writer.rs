//! Writes the tokens of an expansion.
//!
//! A macro runs without optimization, and each stream of tokens costs a call over rustc's bridge: tokens are written to lists,
//! and a list becomes a stream once.

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::ToTokens;

use crate::dependency::Cfn;

/// Tokens at one place of the source. A token of a text would be in the line of the attribute, and rustc would compile what has
/// it anew after an edit above.
pub(super) struct Writer {
    span: Span,
    /// `::cfn::`
    root: [TokenTree; 5],
    trees: Vec<TokenTree>,
}

impl Writer {
    /// Writes where the name of the crate stands.
    pub(super) fn of(cfn: &Cfn) -> Writer {
        let span = cfn.span();
        let [first, second] = separator(span);
        let root = [first.clone(), second.clone(), cfn.name().clone().into(), first, second];
        Writer { span, root, trees: Vec::new() }
    }

    pub(super) fn tokens(self) -> TokenStream {
        self.trees.into_iter().collect()
    }

    /// Where it writes.
    pub(super) fn span(&self) -> Span {
        self.span
    }

    pub(super) fn push(&mut self, tree: impl Into<TokenTree>) {
        self.trees.push(tree.into());
    }

    /// Tokens that something else makes.
    pub(super) fn extend(&mut self, tokens: impl ToTokens) {
        self.trees.extend(tokens.to_token_stream());
    }

    pub(super) fn word(&mut self, word: &str) {
        self.push(Ident::new(word, self.span));
    }

    pub(super) fn punct(&mut self, character: char) {
        self.push(punct(character, Spacing::Alone, self.span));
    }

    /// `::`
    pub(super) fn separator(&mut self) {
        self.trees.extend(separator(self.span));
    }

    /// `::cfn::part::of`, from the names after `cfn`.
    pub(super) fn path(&mut self, names: &[&str]) {
        let span = self.span;
        let placed = |tree: &TokenTree| {
            let mut tree = tree.clone();
            tree.set_span(span);
            tree
        };
        self.trees.extend(self.root.iter().map(placed));
        for (index, name) in names.iter().enumerate() {
            if index > 0 {
                self.separator();
            }
            self.word(name);
        }
    }

    pub(super) fn literal(&mut self, mut literal: Literal) {
        literal.set_span(self.span);
        self.push(literal);
    }

    pub(super) fn group(&mut self, delimiter: Delimiter, write: impl FnOnce(&mut Writer)) {
        let outer = std::mem::take(&mut self.trees);
        write(self);
        let inner = std::mem::replace(&mut self.trees, outer);
        let mut group = Group::new(delimiter, inner.into_iter().collect());
        group.set_span(self.span);
        self.push(group);
    }

    /// Writes where some tokens of the user stand, with the names that are known elsewhere.
    pub(super) fn at(&mut self, tokens: &[TokenTree], write: impl FnOnce(&mut Writer)) {
        let outer = self.span;
        self.span = tokens.first().map_or_else(Span::call_site, TokenTree::span).resolved_at(outer);
        write(self);
        self.span = outer;
    }
}

fn separator(span: Span) -> [TokenTree; 2] {
    [Spacing::Joint, Spacing::Alone].map(|spacing| punct(':', spacing, span).into())
}

fn punct(character: char, spacing: Spacing, span: Span) -> Punct {
    let mut punct = Punct::new(character, spacing);
    punct.set_span(span);
    punct
}
