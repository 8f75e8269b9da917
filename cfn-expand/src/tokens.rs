//! Tokens and their places.

use proc_macro2::{Delimiter, Group, Ident, Literal, Spacing, Span, TokenStream, TokenTree};

/// From one token to another one, or one token.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    pub(crate) first: Span,
    pub(crate) last: Span,
}

impl Place {
    pub(crate) fn of(span: Span) -> Place {
        Place { first: span, last: span }
    }

    /// The place of a token. The place of a group is where it opens: few mistakes concern all of its lines.
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

/// The tokens of a stream. A group without delimiters, which is what `macro_rules!` makes of `$value:expr`, is opened,
/// unless the operators in it could bind to the tokens around it.
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

/// A literal that is right: as rustc reads it, without the check of `proc-macro2`, which would read it before.
pub(crate) fn literal(source: &str) -> Option<Literal> {
    let tokens = match proc_macro::is_available() {
        true => source.parse::<proc_macro::TokenStream>().ok()?.into(),
        false => source.parse::<TokenStream>().ok()?,
    };
    match tokens.into_iter().next() {
        Some(TokenTree::Literal(literal)) => Some(literal),
        _ => None,
    }
}

pub(crate) fn is_punct(tree: Option<&TokenTree>, wanted: char) -> bool {
    matches!(tree, Some(TokenTree::Punct(punct)) if punct.as_char() == wanted)
}

/// Whether two characters that belong together begin at `at`: `==`, `&&`, `::`.
pub(crate) fn is_pair(trees: &[TokenTree], at: usize, pair: [char; 2]) -> bool {
    let Some(TokenTree::Punct(first)) = trees.get(at) else { return false };
    first.as_char() == pair[0] && first.spacing() == Spacing::Joint && is_punct(trees.get(at + 1), pair[1])
}

/// Whether the token at `at` is a `:` that is not part of `::`.
pub(crate) fn is_colon(trees: &[TokenTree], at: usize) -> bool {
    is_punct(trees.get(at), ':') && !is_pair(trees, at, [':', ':'])
}

/// Where the generic arguments end that begin with the `<` at `at`; none if no `>` closes them, as in a comparison, or
/// if they are nested too deep.
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
            '<' if depth == MAX_DEPTH => return None,
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

/// How an error calls a token that should be another one.
pub(crate) fn found(tree: &TokenTree) -> String {
    const LONGEST: usize = 30;
    match tree {
        TokenTree::Group(group) => match group.delimiter() {
            Delimiter::Brace => "`{`".to_owned(),
            Delimiter::Bracket => "`[`".to_owned(),
            Delimiter::Parenthesis => "`(`".to_owned(),
            Delimiter::None => "an expression".to_owned(),
        },
        TokenTree::Literal(literal) => {
            let text = literal.to_string();
            if text.len() > LONGEST { "a string".to_owned() } else { format!("`{text}`") }
        }
        tree => format!("`{tree}`"),
    }
}

/// The name without `r#`.
pub(crate) fn name_of(ident: &Ident) -> String {
    let mut name = ident.to_string();
    if name.starts_with("r#") {
        name.drain(..2);
    }
    name
}
