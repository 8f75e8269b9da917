//! Structs that are known by their tokens.
//!
//! The library of a package is compiled after its build script, which has the same structs: its macros would make the same
//! texts once more. Where nothing was found in a struct, the build script writes the text beside its
//! [verdicts](crate::verdicts), with the hash of the tokens that it was made of. Where the library has the same tokens in the
//! same line, its macro takes the text from there, and does not read, model and write the struct again.
//!
//! The tokens of a struct tell all if it is plain and nothing of it but single names has a place in the source. Everything else
//! (a mistake, a warning, another attribute, generics, constants, a struct that was edited since) is expanded at length.

use cfn_core::entry::{Entry, Usage, hash};
use proc_macro2::{Delimiter, Ident, Literal, TokenStream, TokenTree};

use super::entry::position;
use super::implementation::Implementation;
use super::structure::finished;
use crate::check;
use crate::errors::Errors;
use crate::model::{NameUse, Origins};
use crate::parse::Item;
use crate::tokens::{group_of, is_punct};
use crate::verdicts;
use crate::view::Shown;

/// The hash of the tokens of a struct and its attribute, unless nobody asks for it.
pub(super) fn tokens(shown: &Shown, item: &TokenStream) -> Option<u64> {
    if !check::is_build_script() && !verdicts::are_known() {
        return None;
    }
    let Shown { attribute, arguments, .. } = shown;
    Some(hash(&format!("{attribute:?}\n{arguments}\n{item}")))
}

/// Whether its tokens tell all of a struct.
pub(super) fn tell_all(item: &Item, origins: &Origins) -> bool {
    let is_name = |used: &NameUse| matches!(used.path.as_slice(), [TokenTree::Ident(name)] if *name == used.name);
    item.is_plain && origins.values.is_empty() && origins.uses.iter().all(is_name)
}

/// The expansion of a struct with those tokens, if the build script has found nothing in it.
pub(super) fn expansion(shown: &Shown, item: &TokenStream, tokens: u64) -> Option<TokenStream> {
    if check::is_build_script() {
        return None;
    }
    let (file, line) = position();
    let text = verdicts::clean(tokens, line, &file)?;
    let name = item.clone().into_iter().filter_map(ident).last()?;
    let mut wanted: Vec<Wanted<'_>> = Entry::read(text).uses.into_iter().map(Wanted::of).collect();
    if !wanted.is_empty() {
        find(shown.arguments.clone(), &mut wanted);
    }
    let mut origins = Origins::default();
    origins.uses = wanted.into_iter().map(Wanted::used).collect::<Option<_>>()?;
    let part = Implementation {
        item: &Item::plain(name.clone(), item.clone()),
        name: &name,
        attribute: shown.attribute,
        text,
        origins: &origins,
        parts: &[],
    };
    Some(finished(shown, &part, None, TokenStream::new(), Errors::default()))
}

fn ident(tree: TokenTree) -> Option<Ident> {
    match tree {
        TokenTree::Ident(ident) => Some(ident),
        _ => None,
    }
}

/// A name that the struct uses, and where.
struct Wanted<'t> {
    usage: Usage,
    name: &'t str,
    /// How it begins in the text of a `Sub`.
    in_text: String,
    found: Option<Ident>,
}

impl<'t> Wanted<'t> {
    fn of((usage, name): (Usage, &'t str)) -> Wanted<'t> {
        Wanted { usage, name, in_text: format!("${{{}", name.trim_start_matches("r#")), found: None }
    }

    fn used(self) -> Option<NameUse> {
        let Wanted { usage, name, found, .. } = self;
        found.map(|ident| NameUse { path: vec![ident.into()], name: name.to_owned(), usage })
    }

    /// Takes the literal for the place of the name, if the name is a variable in it.
    fn look_into(&mut self, literal: &Literal, text: &str) {
        let ends_name = |rest: &str| rest.starts_with(['}', '.']);
        if text.match_indices(&self.in_text).any(|(at, name)| ends_name(&text[at + name.len()..])) {
            self.found = Some(match self.name.strip_prefix("r#") {
                Some(raw) => Ident::new_raw(raw, literal.span()),
                None => Ident::new(self.name, literal.span()),
            });
        }
    }
}

/// Finds the first place of each name.
fn find(stream: TokenStream, wanted: &mut [Wanted<'_>]) {
    let mut trees = stream.into_iter().peekable();
    let mut follows_dot = false;
    while let Some(tree) = trees.next() {
        if wanted.iter().all(|wanted| wanted.found.is_some()) {
            return;
        }
        let follows = std::mem::replace(&mut follows_dot, is_punct(Some(&tree), '.'));
        let mut missing = wanted.iter_mut().filter(|wanted| wanted.found.is_none());
        match &tree {
            TokenTree::Group(group) => find(group.stream(), wanted),
            // A key, an attribute or a function does not name a struct.
            TokenTree::Ident(_) if follows || is_punct(trees.peek(), ':') => {}
            TokenTree::Ident(_) if group_of(trees.peek(), Delimiter::Parenthesis).is_some() => {}
            TokenTree::Ident(ident) => {
                let text = ident.to_string();
                if let Some(wanted) = missing.find(|wanted| wanted.name == text) {
                    wanted.found = Some(ident.clone());
                }
            }
            TokenTree::Literal(literal) => {
                let text = literal.to_string();
                if text.contains("${") {
                    missing.for_each(|wanted| wanted.look_into(literal, &text));
                }
            }
            TokenTree::Punct(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is found of the names, and in which token: the place of a token in a text that was parsed is its column.
    fn found(arguments: &str, names: &[&str]) -> Vec<Option<String>> {
        let mut wanted: Vec<Wanted<'_>> = names.iter().map(|name| Wanted::of((Usage::Ref, *name))).collect();
        find(arguments.parse().expect(arguments), &mut wanted);
        wanted.into_iter().map(|wanted| wanted.found.map(|ident| ident.to_string())).collect()
    }

    #[test]
    fn names_are_found_where_they_are_values() {
        let arguments = "A::B { Key: 1, Other: X.Key, Key: Key.Arn, C: Join(Join, [r#type]) }, DependsOn: [Last]";
        let names = ["Key", "Join", "r#type", "Last", "B", "Arn", "None"];
        let expected = ["Key", "Join", "r#type", "Last", "B"].map(|name| Some(name.to_owned()));
        assert_eq!(found(arguments, &names)[..5], expected);
        assert_eq!(found(arguments, &names)[5..], [None, None]);
        assert_eq!(found("A: { Key: 1, Of: X.Key, F: Key(2) }", &["Key"]), [None]);
    }

    #[test]
    fn variables_of_a_text_are_names() {
        let names = ["Key", "r#type", "Keys", "AWS"];
        let expected = [Some("Key".to_owned()), Some("r#type".to_owned()), None, None];
        assert_eq!(found(r#"A: Sub("a ${Keyed}"), B: Sub("${Key.Arn}-${type}-${!Keys}")"#, &names), expected);
    }
}
