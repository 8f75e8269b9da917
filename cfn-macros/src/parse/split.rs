//! Fields and elements told apart, before anything is known of their values. Half-typed code is what an IDE sees most
//! of the time: whatever is wrong with one field, the next one begins at its `name:` or behind a comma.

use proc_macro2::{Delimiter, Group, TokenTree};

use crate::errors::Errors;
use crate::tokens::{Place, group_of, is_colon, is_ident, is_pair, is_punct};

/// `name: value`, or what there is of it.
pub(crate) struct RawField<'a> {
    pub(crate) name: &'a TokenTree,
    /// Missing in a half-typed field.
    pub(crate) colon: Option<&'a TokenTree>,
    /// What stands between the colon and the next field.
    pub(crate) value: &'a [TokenTree],
    /// The parentheses of `allow(..)`.
    pub(crate) arguments: Option<&'a Group>,
    /// Whether what is missing here is reported already.
    pub(crate) has_error: bool,
}

/// The fields of an object or of an attribute's arguments.
pub(crate) fn fields<'a>(trees: &'a [TokenTree], errors: &mut Errors) -> Vec<RawField<'a>> {
    let mut fields = Vec::new();
    let mut at = 0;
    while at < trees.len() {
        if is_punct(trees.get(at), ',') {
            errors.add(Place::of_tree(&trees[at]), "expected a name and a value before this `,`");
            at += 1;
            continue;
        }
        if !is_name(&trees[at]) {
            errors.add(Place::of_tree(&trees[at]), "expected a name here, as in `Name: value`");
            at = next_field(trees, at + 1);
            continue;
        }
        at = field(trees, at, &mut fields, errors);
    }
    fields
}

/// Reads the field at `at`; gives where the next one begins.
fn field<'a>(trees: &'a [TokenTree], mut at: usize, fields: &mut Vec<RawField<'a>>, errors: &mut Errors) -> usize {
    let mut field = RawField {
        name: &trees[at],
        colon: None,
        value: &[],
        arguments: None,
        has_error: lacks_comma_before(trees, at),
    };
    at += 1;
    if let Some(group) = group_of(trees.get(at), Delimiter::Parenthesis) {
        field.arguments = Some(group);
        at += 1;
    } else if is_colon(trees, at) {
        field.colon = trees.get(at);
        at += 1;
    } else if is_punct(trees.get(at), '=') && !is_pair(trees, at, ['=', '=']) {
        errors.add(Place::of_tree(&trees[at]), "a `:` stands between a name and its value");
        field.colon = trees.get(at);
        at += 1;
    }
    if field.colon.is_some() {
        let end = value_end(trees, at);
        field.value = &trees[at..end];
        at = end;
    }
    // What is half typed has one error, which is no missing comma.
    let is_whole = field.arguments.is_some() || !field.value.is_empty();
    fields.push(field);
    match trees.get(at) {
        None => at,
        comma if is_punct(comma, ',') => at + 1,
        Some(tree) => {
            if is_whole {
                errors.add(Place::of_tree(tree), "expected `,` here");
            }
            if is_name(tree) { at } else { next_field(trees, at) }
        }
    }
}

/// The elements of a list or the arguments of a function; the place of each comma that stands before nothing or
/// between nothing is an error.
pub(crate) fn elements<'a>(trees: &'a [TokenTree], errors: &mut Errors) -> Vec<&'a [TokenTree]> {
    let mut elements = Vec::new();
    let mut at = 0;
    while at < trees.len() {
        if is_punct(trees.get(at), ',') {
            errors.add(Place::of_tree(&trees[at]), "expected a value before this `,`");
            at += 1;
            continue;
        }
        let end = element_end(trees, at);
        elements.push(&trees[at..end]);
        at = end;
        if is_punct(trees.get(at), ',') {
            at += 1;
        } else if let Some(tree) = trees.get(at) {
            errors.add(Place::of_tree(tree), "expected `,` here");
            at += usize::from(is_punct(Some(tree), ';'));
        }
    }
    elements
}

fn is_name(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Ident(_) | TokenTree::Literal(_))
}

fn starts_field(trees: &[TokenTree], at: usize) -> bool {
    is_name(&trees[at]) && is_colon(trees, at + 1)
}

/// Behind the next comma, or where the next field begins.
fn next_field(trees: &[TokenTree], mut at: usize) -> usize {
    while at < trees.len() {
        if is_punct(trees.get(at), ',') {
            return at + 1;
        }
        if starts_field(trees, at) {
            return at;
        }
        at += 1;
    }
    at
}

fn value_end(trees: &[TokenTree], from: usize) -> usize {
    let mut at = from;
    while at < trees.len() && !ends_value(trees, at) {
        let follows_path = at > from && is_punct(trees.get(at - 1), ':');
        if (starts_field(trees, at) && !follows_path) || (at > from && lacks_comma(trees, at)) {
            break;
        }
        at += 1;
    }
    at
}

/// A comma, or the `;` that stands in its place.
fn ends_value(trees: &[TokenTree], at: usize) -> bool {
    is_punct(trees.get(at), ',') || is_punct(trees.get(at), ';')
}

fn element_end(trees: &[TokenTree], from: usize) -> usize {
    let mut at = from + 1;
    while at < trees.len() && !ends_value(trees, at) && !lacks_comma(trees, at) {
        at += 1;
    }
    at
}

/// Whether a comma should stand before the name at `at` of a field that has no more than its name. The comma is reported;
/// as one mistake, for the name may be what is left of a value.
fn lacks_comma_before(trees: &[TokenTree], at: usize) -> bool {
    at > 0 && !is_punct(trees.get(at - 1), ',') && !is_colon(trees, at + 1)
}

/// Whether one value cannot hold both the tree at `at` and the one before it.
fn lacks_comma(trees: &[TokenTree], at: usize) -> bool {
    let (before, tree) = (&trees[at - 1], &trees[at]);
    // `!Ref Name` is one value, if none of ours.
    if at > 1 && is_punct(trees.get(at - 2), '!') && matches!(before, TokenTree::Ident(_)) {
        return false;
    }
    let begins_value = match tree {
        TokenTree::Ident(_) => !is_ident(Some(tree), "else"),
        TokenTree::Literal(_) => true,
        TokenTree::Group(_) | TokenTree::Punct(_) => false,
    };
    let ends_value = match before {
        TokenTree::Ident(ident) => !["if", "else", "const", "match"].iter().any(|keyword| ident == keyword),
        TokenTree::Group(_) | TokenTree::Literal(_) => true,
        TokenTree::Punct(_) => false,
    };
    ends_value && begins_value
}
