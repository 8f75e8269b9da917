use proc_macro2::TokenTree;

use crate::tokens::{Place, is_pair};

/// The tokens of one value and how far they are read.
pub(super) struct Cursor<'t> {
    pub(super) trees: &'t [TokenTree],
    pub(super) at: usize,
    /// Where an error is reported if the tokens end too early.
    end: Place,
}

impl<'t> Cursor<'t> {
    /// `before` is the token after which a value is expected if there are no tokens.
    pub(super) fn new(trees: &'t [TokenTree], before: Place) -> Self {
        Self { trees, at: 0, end: trees.last().map_or(before, Place::of_tree) }
    }

    pub(super) fn peek(&self) -> Option<&'t TokenTree> {
        self.trees.get(self.at)
    }

    pub(super) fn next(&mut self) -> Option<&'t TokenTree> {
        let tree = self.trees.get(self.at);
        self.at += usize::from(tree.is_some());
        tree
    }

    pub(super) fn eat_pair(&mut self, pair: [char; 2]) -> bool {
        let found = is_pair(self.trees, self.at, pair);
        self.at += if found { 2 } else { 0 };
        found
    }

    /// The place of the next token, or where one is missing.
    pub(super) fn place(&self) -> Place {
        self.peek().map_or(self.end, Place::of_tree)
    }

    /// From an earlier token to the last one that was read.
    pub(super) fn since(&self, start: usize) -> Place {
        let first = self.trees.get(start).map_or(self.end, Place::of_tree);
        let last = &self.trees[start.min(self.at)..self.at];
        last.last().map_or(first, |last| first.to(Place::of_tree(last)))
    }
}
