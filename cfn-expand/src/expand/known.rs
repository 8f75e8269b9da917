//! Structs that are known by their tokens.
//!
//! The library of a package is compiled after its build script, which has the same structs: its macros would make the same
//! texts once more. Where nothing was found in a struct, the build script writes the text beside its
//! [verdicts](crate::verdicts), with the hash of the tokens that it was made of. Where the library has the same tokens in the
//! same file, its macro takes the text from there, and does not read, model and write the struct again. Nor do the macros of
//! the build script, when it is compiled again for a struct beside it or for an edit above, which leaves the text as it is.
//!
//! The tokens of a struct tell all if it is plain and nothing of it but single names has a place in the source. Everything else
//! (a mistake, a warning, another attribute, generics, constants, a struct that was edited since) is expanded at length.

use std::cell::RefCell;
use std::collections::BTreeSet;

use cfn_core::entry::{Entry, hash as hash_of};
use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};

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

/// The tokens of a struct and its attribute.
pub(super) struct Tokens {
    /// Their hash, which is another one if the struct [is pinned](Tokens::is_pinned).
    hash: u64,
    /// Whether the file has had a struct of the same name. Which of the others an edit above has moved could not be told, so
    /// that they are known in their line only.
    is_pinned: bool,
    file: String,
    line: u32,
}

impl Tokens {
    /// None if nobody asks for them.
    pub(super) fn of(shown: &Shown, item: &TokenStream) -> Option<Tokens> {
        thread_local! {
            static EARLIER: RefCell<BTreeSet<u64>> = const { RefCell::new(BTreeSet::new()) };
        }
        if !check::is_build_script() && !verdicts::are_known() {
            return None;
        }
        let Shown { attribute, arguments, .. } = shown;
        let text = format!("{attribute:?}\n{arguments}\n{item}");
        let name = text.trim_end_matches([';', ' ']).rsplit(char::is_whitespace).next().unwrap_or_default();
        let (file, line) = position();
        let is_pinned = EARLIER.with_borrow_mut(|earlier| !earlier.insert(hash_of(name) ^ hash_of(&file)));
        let hash = hash_of(&text);
        Some(Tokens { hash: if is_pinned { !hash } else { hash }, is_pinned, file, line })
    }
}

/// What is said of a struct whose tokens tell all.
pub(super) struct Known {
    /// Their hash.
    pub(super) tokens: u64,
    /// [`Entry::is_pinned`].
    pub(super) is_pinned: bool,
    /// [`Entry::ways`].
    pub(super) ways: Vec<String>,
}

impl Known {
    /// None if there is more to tell.
    pub(super) fn of(tokens: &Tokens, arguments: &TokenStream, item: &Item, origins: &Origins) -> Option<Known> {
        let is_name = |used: &NameUse| matches!(used.path.as_slice(), [TokenTree::Ident(name)] if *name == used.name);
        if !item.is_plain || !origins.values.is_empty() || !origins.uses.iter().all(is_name) {
            return None;
        }
        let mut wanted: Vec<Wanted<'_>> = origins.uses.iter().map(|used| Wanted::of(&used.name)).collect();
        find(arguments.clone(), &mut Vec::new(), &mut wanted);
        let ways = wanted.into_iter().map(|wanted| wanted.found).collect::<Option<_>>()?;
        Some(Known { tokens: tokens.hash, is_pinned: tokens.is_pinned || is_in_parts(&item.tokens), ways })
    }
}

/// The expansion of a struct with those tokens, if the build script has found nothing in it.
pub(super) fn expansion(shown: &Shown, item: &TokenStream, tokens: &Tokens) -> Option<TokenStream> {
    let Tokens { hash, file, line, .. } = tokens;
    let known = if check::is_build_script() { verdicts::earlier } else { verdicts::known };
    let text = known(*hash, (*line, file))?;
    let name = item.clone().into_iter().filter_map(ident).last()?;
    let Entry { uses, ways, .. } = Entry::read(text);
    if uses.len() != ways.len() {
        return None;
    }
    let mut origins = Origins::default();
    for ((usage, name), way) in uses.into_iter().zip(ways) {
        let ident = named(name, at(&shown.arguments, way)?)?;
        origins.uses.push(NameUse { path: vec![ident.into()], name: name.to_owned(), usage });
    }
    let part = Implementation {
        item: &Item::plain(name.clone(), item.clone()),
        name: &name,
        attribute: shown.attribute,
        text,
        origins: &origins,
        parts: &[],
        is_known: true,
    };
    Some(finished(shown, &part, None, TokenStream::new(), Errors::default()))
}

/// Whether `struct` and the name are in different lines: `macro_rules!` has written the struct, with a name from elsewhere.
fn is_in_parts(item: &TokenStream) -> bool {
    let idents = item.clone().into_iter().filter_map(ident).skip_while(|ident| ident != "struct");
    let mut lines = idents.take(2).map(|ident| ident.span().unwrap().line());
    proc_macro::is_available() && lines.next() != lines.next()
}

fn ident(tree: TokenTree) -> Option<Ident> {
    match tree {
        TokenTree::Ident(ident) => Some(ident),
        _ => None,
    }
}

/// The tree to which a way leads.
fn at(arguments: &TokenStream, way: &str) -> Option<TokenTree> {
    let mut stream = arguments.clone();
    let mut last = None;
    for step in way.split('.') {
        let tree = stream.into_iter().nth(step.parse().ok()?)?;
        stream = match &tree {
            TokenTree::Group(group) => group.stream(),
            _ => TokenStream::new(),
        };
        last = Some(tree);
    }
    last
}

/// The name at the place of a token: the name itself, or a literal with it.
fn named(name: &str, tree: TokenTree) -> Option<Ident> {
    match (tree, name.strip_prefix("r#")) {
        (TokenTree::Ident(ident), _) => Some(ident),
        (TokenTree::Literal(literal), Some(raw)) => Some(Ident::new_raw(raw, literal.span())),
        (TokenTree::Literal(literal), None) => Some(Ident::new(name, literal.span())),
        _ => None,
    }
}

/// A name that the struct uses, and where.
struct Wanted<'t> {
    name: &'t str,
    /// How it begins in the text of a `Sub`.
    in_text: String,
    /// The way to its first place.
    found: Option<String>,
}

impl<'t> Wanted<'t> {
    fn of(name: &'t str) -> Wanted<'t> {
        Wanted { name, in_text: format!("${{{}", name.trim_start_matches("r#")), found: None }
    }

    /// Whether the name is a variable in a literal.
    fn is_in(&self, text: &str) -> bool {
        let ends_name = |rest: &str| rest.starts_with(['}', '.']);
        text.match_indices(&self.in_text).any(|(at, name)| ends_name(&text[at + name.len()..]))
    }
}

/// Finds the first place of each name.
fn find(stream: TokenStream, way: &mut Vec<usize>, wanted: &mut [Wanted<'_>]) {
    let mut trees = stream.into_iter().enumerate().peekable();
    let mut follows_dot = false;
    while let Some((number, tree)) = trees.next() {
        if wanted.iter().all(|wanted| wanted.found.is_some()) {
            return;
        }
        let follows = std::mem::replace(&mut follows_dot, is_punct(Some(&tree), '.'));
        let next = trees.peek().map(|(_, next)| next);
        way.push(number);
        match &tree {
            TokenTree::Group(group) => find(group.stream(), way, wanted),
            // A key, an attribute or a function does not name a struct.
            TokenTree::Ident(_) if follows || is_punct(next, ':') => {}
            TokenTree::Ident(_) if group_of(next, Delimiter::Parenthesis).is_some() => {}
            TokenTree::Ident(ident) => {
                let text = ident.to_string();
                found(way, wanted, |wanted| wanted.name == text);
            }
            TokenTree::Literal(literal) => {
                let text = literal.to_string();
                if text.contains("${") {
                    found(way, wanted, |wanted| wanted.is_in(&text));
                }
            }
            TokenTree::Punct(_) => {}
        }
        way.pop();
    }
}

/// Takes the way for that of the names which are there.
fn found(way: &[usize], wanted: &mut [Wanted<'_>], is_there: impl Fn(&Wanted<'_>) -> bool) {
    for wanted in wanted.iter_mut().filter(|wanted| wanted.found.is_none() && is_there(wanted)) {
        wanted.found = Some(way.iter().map(usize::to_string).collect::<Vec<_>>().join("."));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is found of the names.
    fn found(arguments: &str, names: &[&str]) -> Vec<Option<String>> {
        let arguments: TokenStream = arguments.parse().expect(arguments);
        let mut wanted: Vec<Wanted<'_>> = names.iter().map(|name| Wanted::of(name)).collect();
        find(arguments.clone(), &mut Vec::new(), &mut wanted);
        let ident = |wanted: Wanted<'_>| named(wanted.name, at(&arguments, &wanted.found?)?);
        wanted.into_iter().map(|wanted| ident(wanted).map(|ident| ident.to_string())).collect()
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

    #[test]
    fn a_way_leads_to_a_token_or_nowhere() {
        let arguments: TokenStream = "A: [B, { C: D }]".parse().expect("tokens");
        let shown = |way| at(&arguments, way).map(|tree| tree.to_string());
        assert_eq!([shown("0"), shown("2.0"), shown("2.2.2")], ["A", "B", "D"].map(|name| Some(name.to_owned())));
        for way in ["", "9", "0.0", "2.2.9", "x"] {
            assert_eq!(shown(way), None, "{way}");
        }
    }
}
