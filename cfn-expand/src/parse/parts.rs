//! The parts of a stack.

use std::collections::HashSet;

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};

use crate::errors::Errors;
use crate::tokens::{Place, generics_end, group_of, is_ident, is_punct, trees};

/// A part of a stack.
pub(crate) struct Part {
    /// `#[cfg(..)]` before it.
    pub(crate) attributes: Vec<TokenTree>,
    pub(crate) path: Vec<TokenTree>,
    pub(crate) text: String,
    pub(crate) place: Place,
}

impl Part {
    /// Whether it is the struct of that name, with whatever generic arguments.
    fn is(&self, name: &str) -> bool {
        is_ident(self.path.first(), name) && self.path.get(1).is_none_or(|next| is_punct(Some(next), '<'))
    }
}

/// Reads the list of a stack.
pub(crate) fn parts(stack: &Ident, group: &Group, errors: &mut Errors) -> Vec<Part> {
    let trees = trees(group.stream());
    let name = stack.to_string();
    let mut parts: Vec<Part> = Vec::new();
    let mut listed_before = HashSet::new();
    for tokens in listed(&trees) {
        let Some(part) = part(tokens, errors) else { continue };
        if part.is(&name) {
            errors.add(part.place, format!("`{stack}` cannot be a part of itself"));
        } else if part.attributes.is_empty() && listed_before.contains(&part.text) {
            errors.add(part.place, format!("`{}` is already part of the stack; remove it here", part.text));
        } else {
            listed_before.insert(part.text.clone());
            parts.push(part);
        }
    }
    parts
}

/// The tokens of each part: commas within generic arguments separate no parts.
fn listed(trees: &[TokenTree]) -> Vec<&[TokenTree]> {
    let mut parts = Vec::new();
    let (mut start, mut at) = (0, 0);
    while at < trees.len() {
        if is_punct(trees.get(at), ',') {
            parts.push(&trees[start..at]);
            start = at + 1;
        }
        at = generics_end(trees, at).unwrap_or(at + 1);
    }
    parts.push(&trees[start..]);
    parts.retain(|part| !part.is_empty());
    parts
}

/// `#[cfg(..)]` before a part, without its doc comments, and its path.
fn part(tokens: &[TokenTree], errors: &mut Errors) -> Option<Part> {
    let mut attributes = Vec::new();
    let mut path = tokens;
    while let [hash, TokenTree::Group(attribute), rest @ ..] = path
        && is_punct(Some(hash), '#')
    {
        if !is_ident(attribute.stream().into_iter().next().as_ref(), "doc") {
            attributes.extend_from_slice(&path[..2]);
        }
        path = rest;
    }
    let path = &path[visibility_end(path)..];
    let (Some(first), Some(last)) = (path.first(), path.last()) else {
        errors.add(Place::of_tree(&tokens[tokens.len() - 1]), EXPECTED);
        return None;
    };
    let is_path = |tree: &TokenTree| matches!(tree, TokenTree::Ident(_)) || is_punct(Some(tree), ':');
    let are_words = |pair: &[TokenTree]| pair.iter().all(|tree| matches!(tree, TokenTree::Ident(_)));
    let wrong = path.iter().find(|tree| !is_path(tree));
    if wrong.is_some() || path.windows(2).any(are_words) {
        let stream: TokenStream = path.iter().cloned().collect();
        // Generic arguments are whatever Rust takes for them.
        if !is_punct(wrong, '<') || syn::parse2::<syn::Path>(stream.clone()).is_err() {
            // rustc has reported what is no type, such as two names without a comma; `dyn Part` is one.
            if syn::parse2::<syn::Type>(stream).is_ok() {
                errors.add(Place::of_tree(wrong.unwrap_or(first)), EXPECTED);
            }
            return None;
        }
    }
    let place = Place::of_tree(first).to(Place::of_tree(last));
    let text = path.iter().map(ToString::to_string).collect();
    Some(Part { attributes, path: path.to_vec(), text, place })
}

const EXPECTED: &str = "expected the path of a part, as in `pub struct Name(Part, module::Part);`";

/// After `pub` or `pub(crate)`, if they begin the tokens.
pub(crate) fn visibility_end(trees: &[TokenTree]) -> usize {
    match trees {
        [first, second, ..] if is_ident(Some(first), "pub") => {
            1 + usize::from(group_of(Some(second), Delimiter::Parenthesis).is_some())
        }
        _ => 0,
    }
}
