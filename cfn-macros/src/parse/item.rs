//! The struct below an attribute.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};

use crate::errors::Errors;
use crate::literal::{Scalar, scalar};
use crate::tokens::{Place, group_of, ident_of, is_ident, is_punct, name_of, trees};

/// `pub struct Name;`, or whatever else stands below the attribute.
pub(crate) struct Item {
    /// The user's other attributes, doc comments among them.
    pub(crate) attributes: Vec<TokenTree>,
    /// `pub`, `struct` and the name.
    pub(crate) head: Vec<TokenTree>,
    /// None if this is no struct.
    pub(crate) name: Option<Ident>,
    pub(crate) shape: Shape,
    /// The lines of the doc comment.
    pub(crate) doc: Vec<String>,
    /// All of it.
    pub(crate) tokens: TokenStream,
}

/// What stands behind the struct's name.
pub(crate) enum Shape {
    /// `;`
    Unit,
    /// `(A, B);`
    Tuple(Group),
    /// Something that a part cannot have, and what it is.
    Other(Place, &'static str),
}

/// The names of our attributes.
const ATTRIBUTES: &[&str] = &["resource", "parameter", "output", "condition", "mapping", "rule", "stack"];

/// Reads the item below the attribute; whatever it is, its tokens are kept.
pub(crate) fn read(tokens: TokenStream, errors: &mut Errors) -> Item {
    let trees = trees(tokens.clone());
    let (attributes, rest) = attributes(&trees, errors);
    let mut doc: Vec<String> =
        attributes.iter().filter_map(|tree| group_of(Some(tree), Delimiter::Bracket)).flat_map(doc_lines).collect();
    while doc.last().is_some_and(String::is_empty) {
        doc.pop();
    }
    let keyword = visibility_end(rest);
    let name = match (is_ident(rest.get(keyword), "struct"), rest.get(keyword + 1)) {
        (true, Some(TokenTree::Ident(name))) => Some(name.clone()),
        _ => None,
    };
    if name.is_none() {
        let place = rest.get(keyword).map_or(Place::of(Span::call_site()), Place::of_tree);
        errors.add(place, "expected a struct here, as in `pub struct Name;`");
    }
    let behind_name = rest.get(keyword + 2..).unwrap_or_default();
    let head = rest[..rest.len() - behind_name.len()].to_vec();
    Item { attributes, head, name, shape: shape(behind_name), doc, tokens }
}

/// The attributes without a second one of ours, and what follows them.
fn attributes<'t>(trees: &'t [TokenTree], errors: &mut Errors) -> (Vec<TokenTree>, &'t [TokenTree]) {
    let mut kept = Vec::new();
    let mut at = 0;
    while let (true, Some(group)) = (is_punct(trees.get(at), '#'), group_of(trees.get(at + 1), Delimiter::Bracket)) {
        match group.stream().into_iter().next() {
            Some(TokenTree::Ident(name)) if ATTRIBUTES.iter().any(|attribute| name == attribute) => {
                let message = "a struct stands for one thing: it has one attribute of `cfn_macros`";
                errors.add(Place::of(name.span()), message);
            }
            _ => kept.extend_from_slice(&trees[at..at + 2]),
        }
        at += 2;
    }
    (kept, &trees[at..])
}

/// Behind `pub` or `pub(crate)`, if they begin the tokens.
pub(crate) fn visibility_end(trees: &[TokenTree]) -> usize {
    match trees {
        [first, second, ..] if is_ident(Some(first), "pub") => {
            1 + usize::from(group_of(Some(second), Delimiter::Parenthesis).is_some())
        }
        _ => 0,
    }
}

fn shape(trees: &[TokenTree]) -> Shape {
    match trees {
        [] => Shape::Unit,
        [first, ..] if is_punct(Some(first), ';') => Shape::Unit,
        [first, ..] => match first {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis => Shape::Tuple(group.clone()),
            TokenTree::Group(_) => Shape::Other(Place::of_tree(first), "fields"),
            TokenTree::Punct(punct) if punct.as_char() == '<' => {
                Shape::Other(Place::of_tree(first), "generic parameters")
            }
            _ => Shape::Other(Place::of_tree(first), "a `where` clause"),
        },
    }
}

/// The lines of `doc = ".."`.
fn doc_lines(attribute: &Group) -> Vec<String> {
    let trees = trees(attribute.stream());
    let [name, equals, TokenTree::Literal(text)] = trees.as_slice() else { return Vec::new() };
    let is_doc = ident_of(Some(name)).is_some_and(|name| name_of(name) == "doc") && is_punct(Some(equals), '=');
    match scalar(text) {
        Ok(Scalar::Text(text)) if is_doc => text.lines().map(|line| doc_line(line, text.contains('\n'))).collect(),
        _ => Vec::new(),
    }
}

/// Without the blank behind `///` and without the star that may begin each line of `/** */`.
fn doc_line(line: &str, in_block: bool) -> String {
    let line = line.trim_end();
    let line = if in_block { line.trim_start().trim_start_matches('*') } else { line };
    line.strip_prefix(' ').unwrap_or(line).to_owned()
}
