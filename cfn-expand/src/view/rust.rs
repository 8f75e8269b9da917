//! Names of CloudFormation as names of Rust.

use proc_macro2::{Ident, Span, TokenTree};

/// A token that Rust takes for the name of a field.
pub(super) fn name(tree: &TokenTree) -> Option<&Ident> {
    match tree {
        TokenTree::Ident(ident) if !is_keyword(ident) => Some(ident),
        _ => None,
    }
}

/// Whether the word has a meaning of its own in Rust.
pub(super) fn is_keyword(word: &Ident) -> bool {
    KEYWORDS.iter().any(|keyword| word == keyword)
}

/// The name of a field or a struct.
pub(super) fn ident(name: &str, span: Span) -> Ident {
    if KEYWORDS.contains(&name) { Ident::new_raw(name, span) } else { Ident::new(name, span) }
}

/// A struct of that name, as far as Rust allows it.
pub(super) fn structure(name: &str) -> String {
    let letters: String = name.chars().filter(|letter| letter.is_ascii_alphanumeric()).collect();
    let free = letters.starts_with(|first: char| first.is_ascii_alphabetic()) && !KEYWORDS.contains(&letters.as_str());
    if free { letters } else { format!("_{letters}") }
}

const KEYWORDS: &[&str] = &[
    "_", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self", "Self", "static", "struct",
    "super", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while",
    "yield",
];
