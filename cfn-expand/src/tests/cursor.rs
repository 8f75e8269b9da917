//! The place of an editor's cursor.

use proc_macro2::{Group, Ident, Spacing, Span, TokenStream, TokenTree};

use super::{uses, view};

/// The word that an editor's cursor is made of while a name is completed.
const CURSOR: &str = "Cursor";

/// Words that are not names.
const KEYWORDS: &[&str] = &["if", "else", "const", "true", "false", "include_str"];

/// The stream with the cursor wherever a name can be typed: at the beginning, and after a comma, a colon and the like, but
/// not directly before a value; and at the end of each name.
fn with_cursor(stream: &TokenStream) -> Vec<TokenStream> {
    let cursor = || TokenTree::from(Ident::new(CURSOR, Span::call_site()));
    let trees: Vec<TokenTree> = stream.clone().into_iter().collect();
    let mut places = Vec::new();
    for at in 0..=trees.len() {
        let (before, after) = trees.split_at(at);
        let takes_name = match before.last() {
            None => true,
            Some(TokenTree::Punct(punct)) if punct.as_char() == ',' => true,
            // A name would join the word after it.
            Some(TokenTree::Punct(punct)) => {
                let splits_word = matches!(after.first(), Some(TokenTree::Ident(_) | TokenTree::Literal(_)));
                punct.spacing() == Spacing::Alone && !splits_word
            }
            Some(_) => false,
        };
        let is_value = matches!(after.first(), Some(TokenTree::Ident(_) | TokenTree::Literal(_) | TokenTree::Group(_)))
            && !crate::tokens::is_colon(after, 1);
        if takes_name && !is_value {
            places.push(before.iter().cloned().chain([cursor()]).chain(after.iter().cloned()).collect());
        }
        if let Some(TokenTree::Ident(ident)) = after.first()
            && !KEYWORDS.iter().any(|keyword| ident == keyword)
        {
            let longer = TokenTree::from(Ident::new(&format!("{ident}{CURSOR}"), Span::call_site()));
            places.push(before.iter().cloned().chain([longer]).chain(after[1..].iter().cloned()).collect());
        }
        if let Some(TokenTree::Group(group)) = after.first() {
            for inner in with_cursor(&group.stream()) {
                let group = TokenTree::from(Group::new(group.delimiter(), inner));
                places.push(before.iter().cloned().chain([group]).chain(after[1..].iter().cloned()).collect());
            }
        }
    }
    places
}

/// rust-analyzer finds the place of the cursor by its offset: nothing may move before it.
#[test]
fn a_cursor_moves_nothing_before_it() {
    let mut found = Vec::new();
    for file in [
        include_str!("../../../tests/oracles/ide/sample/keys.rs"),
        include_str!("../../../tests/oracles/ide/sample/stack.rs"),
        include_str!("../../../cfn-stack/src/stack/security.rs"),
    ] {
        uses(file.parse().expect("a source file"), &mut found);
    }
    let mut places = 0;
    for (name, _, arguments) in found {
        let without = view(name, &arguments);
        for marked in with_cursor(&arguments) {
            let with = view(name, &marked);
            let Some((before, _)) = with.split_once(CURSOR) else { continue };
            assert!(without.starts_with(before.trim_end()), "{marked}\n{before}");
            places += 1;
        }
    }
    assert!(places > 350, "only {places} places");
}
