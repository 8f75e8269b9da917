//! `order(Type, DependsOn)`: the keys of a resource that come first in the template.

use proc_macro2::{Group, TokenTree};

use super::split::comma;
use crate::errors::Errors;
use crate::literal::{Scalar, scalar};
use crate::syntax::Name;
use crate::tokens::{Place, found, name_of, trees};

/// The keys that come first.
#[derive(Debug)]
pub(crate) struct Order {
    /// The word `order`.
    pub(crate) place: Place,
    pub(crate) keys: Vec<Name>,
}

/// What is expected at the word.
pub(super) const EXPECTED: &str = "expected `order(Type, DependsOn)`, with the keys that come first";

/// Reads the parentheses after the word.
pub(super) fn read(word: &TokenTree, group: &Group, errors: &mut Errors) -> Order {
    let mut order = Order { place: Place::of_tree(word), keys: Vec::new() };
    let trees = trees(group.stream());
    if trees.is_empty() {
        errors.add(Place::of_group(group), EXPECTED);
    }
    let mut start = 0;
    while start < trees.len() {
        let end = comma(&trees, start);
        match &trees[start..end] {
            [] => errors.add(Place::of_tree(&trees[end]), "expected a key before `,`"),
            [tree] => match key(tree) {
                Some(key) => order.keys.push(key),
                None => errors.add(Place::of_tree(tree), format!("expected a key, found {}", found(tree))),
            },
            [_, tree, ..] => errors.add(Place::of_tree(tree), format!("expected `,`, found {}", found(tree))),
        }
        start = end + 1;
    }
    order
}

/// `Type`, or a string for a key that is not an identifier: `"Fn::Transform"`.
fn key(tree: &TokenTree) -> Option<Name> {
    let text = match tree {
        TokenTree::Ident(ident) => name_of(ident),
        TokenTree::Literal(literal) => match scalar(literal) {
            Ok(Scalar::Text(text)) => text,
            _ => return None,
        },
        _ => return None,
    };
    Some(Name { text, place: Place::of_tree(tree) })
}
