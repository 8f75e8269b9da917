//! Separates fields and elements before anything is known of their values. An editor mostly sees half-typed code:
//! whatever is wrong with one field, the next one begins at its `name:` or after a comma.

use cfn_core::model::Intrinsic;
use proc_macro2::{Delimiter, Group, Literal, TokenTree};

use crate::literal::{Scalar, scalar};
use crate::names::words;
use crate::tokens::{generics_end, group_of, is_colon, is_ident, is_pair, is_punct, trees};

/// A part of an object or of an attribute's arguments.
pub(super) enum Item<'a> {
    Field(RawField<'a>),
    /// A token that does not begin a field, and whether the comma before it is missing.
    Junk(&'a TokenTree, bool),
    /// A comma with nothing before it.
    Comma(&'a TokenTree),
}

/// `name: value`, or what there is of it.
pub(crate) struct RawField<'a> {
    pub(crate) name: &'a TokenTree,
    /// `:`, or what is written instead of it: `=`, `=>`, `::`, `,`. Missing in a half-typed field.
    pub(crate) colon: Option<&'a TokenTree>,
    /// What is written instead of the colon.
    pub(super) instead: Option<&'static str>,
    /// The tokens between the colon and the next field.
    pub(crate) value: &'a [TokenTree],
    /// The parentheses of `allow(..)`.
    pub(crate) arguments: Option<&'a Group>,
    /// Whether the comma before it is missing.
    pub(super) lacks_comma: bool,
    /// The token after the name, if it is no comma.
    pub(super) after_name: Option<&'a TokenTree>,
}

impl RawField<'_> {
    /// Whether it is no more than a name.
    pub(super) fn is_name_alone(&self) -> bool {
        self.colon.is_none() && self.arguments.is_none()
    }
}

/// The fields of an object or of an attribute's arguments.
pub(crate) fn fields(trees: &[TokenTree]) -> Vec<RawField<'_>> {
    let field = |item| match item {
        Item::Field(field) => Some(field),
        Item::Junk(..) | Item::Comma(_) => None,
    };
    items(trees).into_iter().filter_map(field).collect()
}

/// The fields, and the tokens between them.
pub(super) fn items(trees: &[TokenTree]) -> Vec<Item<'_>> {
    let mut items = Vec::new();
    let (mut at, mut lacks_comma) = (0, false);
    while let Some(tree) = trees.get(at) {
        if is_punct(Some(tree), ',') {
            items.push(Item::Comma(tree));
            at += 1;
            lacks_comma = false;
            continue;
        }
        if is_name(tree) {
            let (field, end) = field(trees, at, lacks_comma);
            items.push(Item::Field(field));
            at = end;
        } else {
            items.push(Item::Junk(tree, lacks_comma));
            at = next_field(trees, at + 1);
        }
        lacks_comma = !is_punct(trees.get(at), ',');
        at += usize::from(!lacks_comma);
    }
    items
}

/// Reads the field at `at`; returns it and where it ends.
fn field(trees: &[TokenTree], at: usize, lacks_comma: bool) -> (RawField<'_>, usize) {
    let mut field = RawField {
        name: &trees[at],
        colon: None,
        instead: None,
        value: &[],
        arguments: None,
        lacks_comma,
        after_name: trees.get(at + 1).filter(|tree| !is_punct(Some(tree), ',')),
    };
    let mut end = at + 1;
    if let Some(group) = group_of(trees.get(end), Delimiter::Parenthesis) {
        field.arguments = Some(group);
        end += 1;
    } else if let Some((length, instead)) = colon(trees, end).or_else(|| comma_for_colon(trees, end, lacks_comma)) {
        field.colon = trees.get(end);
        field.instead = instead;
        end += length;
        let value = end;
        end = value_end(trees, value);
        field.value = &trees[value..end];
    }
    (field, end)
}

/// The number of tokens that are the colon, and what is written instead of it.
fn colon(trees: &[TokenTree], at: usize) -> Option<(usize, Option<&'static str>)> {
    if is_colon(trees, at) {
        return Some((1, None));
    }
    if is_pair(trees, at, [':', ':']) {
        return Some((2, Some("::")));
    }
    if is_pair(trees, at, ['=', '>']) {
        return Some((2, Some("=>")));
    }
    let is_assignment = is_punct(trees.get(at), '=') && !is_pair(trees, at, ['=', '=']);
    is_assignment.then_some((1, Some("=")))
}

/// The same of a comma that a value follows, and no field. Before it is a name, unless that lacks a comma: then it is a value.
fn comma_for_colon(trees: &[TokenTree], at: usize, lacks_comma: bool) -> Option<(usize, Option<&'static str>)> {
    let next = trees.get(at + 1).filter(|_| is_punct(trees.get(at), ',') && !lacks_comma)?;
    let is_value = !matches!(next, TokenTree::Punct(punct) if punct.as_char() != '-');
    let is_ours = is_word(next) || is_word(&trees[at - 1]);
    (is_value && !has_colon(trees, at + 1) && !is_ours).then_some((1, Some(",")))
}

/// Whether a colon follows the tree at `at`, or what is written instead of one.
fn has_colon(trees: &[TokenTree], at: usize) -> bool {
    colon(trees, at + 1).is_some_and(|(_, instead)| instead != Some("::"))
}

/// Whether what is in braces is a list: two values or more, but not two names, of which the first may lack its colon.
pub(super) fn is_list(trees: &[TokenTree]) -> bool {
    if has_colon(trees, 0) {
        return false;
    }
    let elements = separated(trees);
    let is_value = |element: &Element<'_>| match element {
        Element::Value(value, lacks_comma) => !lacks_comma && !has_colon(value, 0) && !is_word(&value[0]),
        Element::Comma(_) => false,
    };
    elements.len() > 1 && elements.iter().all(is_value) && !are_two_names(trees)
}

/// Whether a group ends within a value or after a spare comma: its bracket may have changed places with the token before.
pub(super) fn ends_torn(tree: &TokenTree) -> bool {
    let TokenTree::Group(group) = tree else { return false };
    match trees(group.stream()).as_slice() {
        [.., before, last] if is_punct(Some(last), ',') => is_punct(Some(before), ','),
        [.., TokenTree::Punct(last)] => last.as_char() != '>',
        [.., last] => is_ident(Some(last), "const"),
        [] => false,
    }
}

/// Whether tokens begin within a field or a value: the bracket before may have changed places with the first token, or with
/// the one before it.
pub(super) fn start_torn(trees: &[TokenTree]) -> bool {
    match trees {
        [TokenTree::Punct(first), after, ..] if first.as_char() == '!' => is_punct(Some(after), '='),
        [TokenTree::Punct(first), ..] => first.as_char() != '-',
        [TokenTree::Ident(_), after, ..] => matches!(after, TokenTree::Ident(_) | TokenTree::Literal(_)),
        [TokenTree::Ident(_)] => true,
        _ => false,
    }
}

/// Whether it is a word of ours that parentheses follow.
pub(super) fn is_word(tree: &TokenTree) -> bool {
    words().any(|word| is_ident(Some(tree), word))
}

/// Whether what is in braces is a list of two names, or a field whose colon is a comma.
pub(super) fn are_two_names(trees: &[TokenTree]) -> bool {
    let is_name = |tree: &TokenTree| matches!(tree, TokenTree::Ident(_));
    let pair = match trees {
        [pair @ .., comma] if is_punct(Some(comma), ',') => pair,
        pair => pair,
    };
    matches!(pair, [name, comma, value] if is_name(name) && is_punct(Some(comma), ',') && is_name(value))
}

/// A part of a list or of a function's arguments.
#[derive(Clone, Copy)]
pub(super) enum Element<'a> {
    /// A value, and whether the comma before it is missing.
    Value(&'a [TokenTree], bool),
    /// A comma with nothing before it.
    Comma(&'a TokenTree),
}

/// The elements of a list or the arguments of a function.
pub(crate) fn elements(trees: &[TokenTree]) -> Vec<&[TokenTree]> {
    let value = |element| match element {
        Element::Value(value, _) => Some(value),
        Element::Comma(_) => None,
    };
    separated(trees).into_iter().filter_map(value).collect()
}

/// The elements, and the commas that follow nothing.
pub(super) fn separated(trees: &[TokenTree]) -> Vec<Element<'_>> {
    let mut elements = Vec::new();
    let (mut at, mut lacks_comma) = (0, false);
    while let Some(tree) = trees.get(at) {
        if is_punct(Some(tree), ',') {
            elements.push(Element::Comma(tree));
            at += 1;
            lacks_comma = false;
            continue;
        }
        let end = element_end(trees, at);
        elements.push(Element::Value(&trees[at..end], lacks_comma));
        at = end;
        lacks_comma = !is_punct(trees.get(at), ',');
        at += usize::from(!lacks_comma);
    }
    elements
}

/// Where the tokens up to the next comma end.
pub(super) fn comma(trees: &[TokenTree], from: usize) -> usize {
    let mut at = from;
    while at < trees.len() && !is_punct(trees.get(at), ',') {
        at = next_token(trees, at);
    }
    at
}

/// Whether `name: value` or `name(..)` begins at `at`.
pub(super) fn starts_argument(trees: &[TokenTree], at: usize) -> bool {
    starts_field(trees, at)
        || is_name(&trees[at]) && group_of(trees.get(at + 1), Delimiter::Parenthesis).is_some()
        || is_ident(trees.get(at), "id") && is_punct(trees.get(at + 1), '=')
}

/// Whether the first field is `"Fn::Transform": ..`.
pub(crate) fn calls_macro(trees: &[TokenTree]) -> bool {
    let is_it = |literal: &Literal| matches!(scalar(literal), Ok(Scalar::Text(text)) if text == Intrinsic::Transform.long_name());
    matches!(trees.first(), Some(TokenTree::Literal(literal)) if is_it(literal)) && is_colon(trees, 1)
}

fn is_name(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Ident(_) | TokenTree::Literal(_))
}

fn starts_field(trees: &[TokenTree], at: usize) -> bool {
    is_name(&trees[at]) && is_colon(trees, at + 1)
}

/// The next comma, or where the next field begins.
fn next_field(trees: &[TokenTree], mut at: usize) -> usize {
    while at < trees.len() && !is_punct(trees.get(at), ',') && !starts_field(trees, at) {
        at += 1;
    }
    at
}

fn value_end(trees: &[TokenTree], from: usize) -> usize {
    let mut at = from;
    while at < trees.len() && !ends_value(trees, at) {
        let follows_path = at > from && is_punct(trees.get(at - 1), ':');
        // A colon in place of the comma.
        let is_single = is_colon(trees, at) && !follows_path;
        let is_spare = at > from && is_single && trees.get(at + 1).is_some() && starts_field(trees, at + 1);
        if (starts_field(trees, at) && !follows_path) || is_spare || (at > from && lacks_comma(trees, from, at)) {
            break;
        }
        at = next_token(trees, at);
    }
    at
}

fn element_end(trees: &[TokenTree], from: usize) -> usize {
    let mut at = next_token(trees, from);
    while at < trees.len() && !ends_value(trees, at) && !lacks_comma(trees, from, at) {
        at = next_token(trees, at);
    }
    at
}

/// The token after the one at `at`, or after the generic arguments that begin there.
fn next_token(trees: &[TokenTree], at: usize) -> usize {
    let follows_name = at > 0 && (matches!(trees[at - 1], TokenTree::Ident(_)) || is_punct(trees.get(at - 1), ':'));
    match follows_name {
        true => generics_end(trees, at).unwrap_or(at + 1),
        false => at + 1,
    }
}

/// A comma, or a `;` instead of it.
fn ends_value(trees: &[TokenTree], at: usize) -> bool {
    is_punct(trees.get(at), ',') || is_punct(trees.get(at), ';')
}

/// Whether one value that begins at `from` cannot hold both the tree at `at` and the one before it.
fn lacks_comma(trees: &[TokenTree], from: usize, at: usize) -> bool {
    let (before, tree) = (&trees[at - 1], &trees[at]);
    let is_possible = match (before, tree) {
        (TokenTree::Ident(_) | TokenTree::Literal(_), TokenTree::Ident(_) | TokenTree::Literal(_)) => true,
        (TokenTree::Group(_), TokenTree::Ident(_) | TokenTree::Literal(_)) => true,
        // `name(..)`, `name[..]`, `macro!(..)`
        (TokenTree::Group(_) | TokenTree::Literal(_), TokenTree::Group(_)) => true,
        (TokenTree::Punct(punct), TokenTree::Ident(_) | TokenTree::Literal(_)) => punct.as_char() == '>',
        _ => false,
    };
    if !is_possible {
        return false;
    }
    // `!Ref Name`, `Sub ".."` and `if Condition 60 else 30` are one value each, though none is valid.
    let follows_tag = at > 1 && is_punct(trees.get(at - 2), '!') && matches!(before, TokenTree::Ident(_));
    let is_keyword = |tree: &TokenTree| KEYWORDS.iter().any(|keyword| is_ident(Some(tree), keyword));
    !(follows_tag
        || is_keyword(before)
        || is_ident(Some(tree), "else")
        || is_function(before, tree)
        || follows_condition(&trees[from..at], tree))
}

/// The keywords after which a value goes on.
const KEYWORDS: &[&str] = &["if", "else", "const", "match"];

/// Whether a tree follows the condition of an `if`, or the blocks of one.
fn follows_condition(before: &[TokenTree], tree: &TokenTree) -> bool {
    // A condition is a name.
    const LONGEST: usize = 16;
    let near = &before[before.len().saturating_sub(LONGEST)..];
    let block = |tree: &TokenTree| group_of(Some(tree), Delimiter::Brace).is_some();
    match near.iter().rposition(|tree| is_ident(Some(tree), "if")) {
        Some(start) => !near[start..].iter().any(block) || block(tree),
        None => false,
    }
}

/// Whether they are a function and its argument without parentheses: `Sub ".."`.
pub(super) fn is_function(name: &TokenTree, argument: &TokenTree) -> bool {
    match (name, argument) {
        (TokenTree::Ident(name), TokenTree::Literal(_)) => Intrinsic::from_name(&name.to_string()).is_some(),
        _ => false,
    }
}
