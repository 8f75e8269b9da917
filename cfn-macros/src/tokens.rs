//! Tokens and where they stand.

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};

/// From one token to another one, or to itself.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    pub(crate) first: Span,
    pub(crate) last: Span,
}

impl Place {
    pub(crate) fn of(span: Span) -> Place {
        Place { first: span, last: span }
    }

    /// Where a token stands: a group where it opens, for what is wrong with a group is seldom all of its lines.
    pub(crate) fn of_tree(tree: &TokenTree) -> Place {
        match tree {
            TokenTree::Group(group) => Place::of_group(group),
            tree => Place::of(tree.span()),
        }
    }

    pub(crate) fn of_group(group: &Group) -> Place {
        Place::of(group.span_open())
    }

    pub(crate) fn to(self, other: Place) -> Place {
        Place { first: self.first, last: other.last }
    }
}

/// The tokens of a stream. A group without delimiters, which is what `macro_rules!` make of `$value:expr`, is opened,
/// unless the operators in it could bind to what stands around it.
pub(crate) fn trees(stream: TokenStream) -> Vec<TokenTree> {
    let mut trees = Vec::new();
    add_trees(stream, &mut trees, 0);
    trees
}

fn add_trees(stream: TokenStream, trees: &mut Vec<TokenTree>, depth: usize) {
    for tree in stream {
        match &tree {
            TokenTree::Group(group) if group.delimiter() == Delimiter::None && depth < MAX_DEPTH => {
                let before = trees.len();
                add_trees(group.stream(), trees, depth + 1);
                if trees[before..].iter().any(is_operator) {
                    trees.truncate(before);
                    trees.push(tree);
                }
            }
            _ => trees.push(tree),
        }
    }
}

/// How deep values may be nested; far more than CloudFormation takes.
pub(crate) const MAX_DEPTH: usize = 100;

fn is_operator(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Punct(punct) if matches!(punct.as_char(), '=' | '&' | '|' | '!'))
}

pub(crate) fn is_punct(tree: Option<&TokenTree>, wanted: char) -> bool {
    matches!(tree, Some(TokenTree::Punct(punct)) if punct.as_char() == wanted)
}

/// Whether two characters that belong together begin at `at`: `==`, `&&`, `::`.
pub(crate) fn is_pair(trees: &[TokenTree], at: usize, pair: [char; 2]) -> bool {
    matches!(trees.get(at), Some(TokenTree::Punct(punct)) if punct.as_char() == pair[0] && punct.spacing() == Spacing::Joint)
        && is_punct(trees.get(at + 1), pair[1])
}

/// Whether a `:` stands at `at` that is no part of `::`.
pub(crate) fn is_colon(trees: &[TokenTree], at: usize) -> bool {
    is_punct(trees.get(at), ':') && !is_pair(trees, at, [':', ':'])
}

/// Where the generic arguments end that begin with the `<` at `at`; none if no `>` closes them, as in a comparison.
pub(crate) fn generics_end(trees: &[TokenTree], at: usize) -> Option<usize> {
    if !is_punct(trees.get(at), '<') {
        return None;
    }
    let mut depth = 1_usize;
    let mut end = at + 1;
    while depth > 0 {
        let TokenTree::Punct(punct) = trees.get(end)? else {
            end += 1;
            continue;
        };
        let is_path = is_pair(trees, end, [':', ':']);
        match punct.as_char() {
            '<' => depth += 1,
            '>' => depth -= 1,
            // `fn() -> Type`
            '-' if is_pair(trees, end, ['-', '>']) => end += 1,
            ':' if is_path => end += 1,
            ':' | ';' | '|' | '!' | '.' => return None,
            '&' if is_pair(trees, end, ['&', '&']) => return None,
            '=' if is_pair(trees, end, ['=', '=']) || is_pair(trees, end, ['=', '>']) => return None,
            _ => {}
        }
        end += 1;
    }
    Some(end)
}

pub(crate) fn group_of(tree: Option<&TokenTree>, delimiter: Delimiter) -> Option<&Group> {
    match tree {
        Some(TokenTree::Group(group)) if group.delimiter() == delimiter => Some(group),
        _ => None,
    }
}

pub(crate) fn ident_of(tree: Option<&TokenTree>) -> Option<&Ident> {
    match tree {
        Some(TokenTree::Ident(ident)) => Some(ident),
        _ => None,
    }
}

pub(crate) fn is_ident(tree: Option<&TokenTree>, wanted: &str) -> bool {
    ident_of(tree).is_some_and(|ident| ident == wanted)
}

/// The name without `r#`.
pub(crate) fn name_of(ident: &Ident) -> String {
    let mut name = ident.to_string();
    if name.starts_with("r#") {
        name.drain(..2);
    }
    name
}

/// Tokens that the macros write themselves. rustc reads text quicker than a macro without optimisation builds tokens,
/// as long as `proc_macro2` does not read it first.
pub(crate) fn code(text: &str) -> TokenStream {
    const READABLE: &str = "the macros write what Rust can read";
    if proc_macro::is_available() {
        text.parse::<proc_macro::TokenStream>().expect(READABLE).into()
    } else {
        text.parse().expect(READABLE)
    }
}

pub(crate) fn semicolon() -> TokenTree {
    Punct::new(';', Spacing::Alone).into()
}

/// Such tokens, reported by rustc as if the user had written them at `span`.
pub(crate) fn code_at(text: &str, span: Span) -> TokenStream {
    at(code(text), span)
}

fn at(stream: TokenStream, span: Span) -> TokenStream {
    stream
        .into_iter()
        .map(|mut tree| {
            if let TokenTree::Group(group) = &tree {
                tree = Group::new(group.delimiter(), at(group.stream(), span)).into();
            }
            tree.set_span(span);
            tree
        })
        .collect()
}
