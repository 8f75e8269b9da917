//! One mistake, one error: every edit of one token of a real stack, and how many errors it gives.
//!
//! The edits are those of a hand that slips, at any depth: a token is deleted, doubled, or swapped with the next one, a
//! colon and a comma are exchanged, and so are the brackets of a group; a group counts as one token, and each of its
//! brackets is swapped with its neighbours, too. `edits.tsv` lists each edit that does not give exactly one error, and why.
//! What only rustc reports, such as an unknown name, cannot be counted in process: such an edit has no error here. A name
//! that the edit has made, beside an error of ours, is counted.
//!
//! `EDITS=overwrite cargo test -p cfn-expand edits` writes the table anew and keeps its reasons; a new row has the reason
//! `?`, which fails until it is replaced.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;
use std::{slice, thread};

use cfn_core::entry::Entry;
use proc_macro2::{Delimiter, Group, Punct, Spacing, TokenStream, TokenTree};

use super::{ATTRIBUTES, Attribute, messages};
use crate::literal::{Scalar, scalar};
use crate::tokens::{is_colon, is_pair};

const TABLE: &str = "src/tests/edits.tsv";

const HEADER: &str = "file\tstruct\tedit\tplace\terrors\treason\n";

/// What an expansion has in place of a value that could not be read.
const BROKEN: &str = "⟨!⟩";

/// The stack's files, by the name that the table has for them.
const FILES: &[(&str, &str)] = &[
    ("README.md", include_str!("../../../README.md")),
    ("api.rs", include_str!("../../../cfn-stack/src/stack/api.rs")),
    ("function.rs", include_str!("../../../cfn-stack/src/stack/function.rs")),
    ("mod.rs", include_str!("../../../cfn-stack/src/stack/mod.rs")),
    ("monitoring.rs", include_str!("../../../cfn-stack/src/stack/monitoring.rs")),
    ("outputs.rs", include_str!("../../../cfn-stack/src/stack/outputs.rs")),
    ("parameters.rs", include_str!("../../../cfn-stack/src/stack/parameters.rs")),
    ("security.rs", include_str!("../../../cfn-stack/src/stack/security.rs")),
    ("storage.rs", include_str!("../../../cfn-stack/src/stack/storage.rs")),
    ("conditions.rs", include_str!("../../../tests/ui/surface/pass/conditions.rs")),
    ("loops.rs", include_str!("../../../tests/ui/surface/pass/loops.rs")),
    ("structs.rs", include_str!("../../../tests/ui/surface/pass/structs.rs")),
    ("values.rs", include_str!("../../../tests/ui/surface/pass/values.rs")),
];

/// An attribute with its arguments, and the struct below it.
struct Annotated {
    attribute: Attribute,
    arguments: Vec<TokenTree>,
    name: String,
    item: TokenStream,
}

/// The code of a file: the first block of the README, or all of it.
fn code(file: &str, text: &str) -> TokenStream {
    let code = match file.ends_with(".md") {
        true => text.split("```rust\n").nth(1).and_then(|rest| rest.split("```").next()).expect("a block of Rust"),
        false => text,
    };
    code.parse().expect("a source file")
}

/// The annotated structs of a file.
fn annotated(stream: TokenStream) -> Vec<Annotated> {
    let trees: Vec<TokenTree> = stream.into_iter().collect();
    let mut found = Vec::new();
    for item in trees.split_inclusive(|tree| matches!(tree, TokenTree::Punct(punct) if punct.as_char() == ';')) {
        let attributes = item.iter().enumerate().filter_map(|(at, tree)| match tree {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => Some((at, group.stream())),
            _ => None,
        });
        for (at, attribute) in attributes {
            let mut inner = attribute.into_iter();
            let (Some(name), Some(TokenTree::Group(arguments))) = (inner.next(), inner.next()) else { continue };
            let name = name.to_string();
            let Some((_, attribute)) = ATTRIBUTES.iter().find(|(attribute, _)| *attribute == name) else { continue };
            let keyword = item.iter().position(|tree| tree.to_string() == "struct").expect("a struct");
            found.push(Annotated {
                attribute: *attribute,
                arguments: arguments.stream().into_iter().collect(),
                name: item[keyword + 1].to_string(),
                item: item[at + 1..].iter().cloned().collect(),
            });
        }
    }
    found
}

#[derive(Clone, Copy)]
enum Edit {
    Delete,
    Double,
    Swap,
    Exchange,
}

impl Edit {
    const ALL: [(Edit, &'static str); 4] =
        [(Edit::Delete, "delete"), (Edit::Double, "double"), (Edit::Swap, "swap"), (Edit::Exchange, "exchange")];

    /// The tokens after the edit; none if it changes nothing.
    fn apply(self, trees: &[TokenTree], at: usize) -> Option<Vec<TokenTree>> {
        let mut edited = trees.to_vec();
        match self {
            Edit::Delete => drop(edited.remove(at)),
            Edit::Double => {
                let mut copy = trees[at].clone();
                if let TokenTree::Punct(punct) = &copy {
                    copy = spaced(punct, Spacing::Joint);
                }
                edited.insert(at, copy);
            }
            Edit::Swap if at + 1 == trees.len() || trees[at].to_string() == trees[at + 1].to_string() => return None,
            Edit::Swap => edited.swap(at, at + 1),
            Edit::Exchange => edited[at] = exchanged(trees, at)?,
        }
        for at in 0..edited.len() {
            // What is written before a word, a text or a group is joined to nothing.
            if let (TokenTree::Punct(punct), false) =
                (&edited[at], matches!(edited.get(at + 1), Some(TokenTree::Punct(_))))
            {
                edited[at] = spaced(punct, Spacing::Alone);
            }
        }
        Some(edited)
    }
}

/// A token of the same kind that is another one; none if there is none.
fn exchanged(trees: &[TokenTree], at: usize) -> Option<TokenTree> {
    match &trees[at] {
        TokenTree::Punct(punct) if punct.as_char() == ',' => Some(Punct::new(':', Spacing::Alone).into()),
        _ if is_colon(trees, at) && !is_pair(trees, at.wrapping_sub(1), [':', ':']) => {
            Some(Punct::new(',', Spacing::Alone).into())
        }
        TokenTree::Group(group) => {
            let delimiter = match group.delimiter() {
                Delimiter::Brace => Delimiter::Bracket,
                Delimiter::Bracket => Delimiter::Brace,
                other => other,
            };
            (delimiter != group.delimiter()).then(|| Group::new(delimiter, group.stream()).into())
        }
        _ => None,
    }
}

fn spaced(punct: &Punct, spacing: Spacing) -> TokenTree {
    Punct::new(punct.as_char(), spacing).into()
}

/// Every edit of the tokens, at any depth: its name, where it is, and what it makes. `path` is what the tokens are in.
fn edits(path: &str, trees: &[TokenTree], found: &mut Vec<(&'static str, String, Vec<TokenTree>)>) {
    for at in 0..trees.len() {
        for (edit, name) in Edit::ALL {
            if let Some(edited) = edit.apply(trees, at) {
                found.push((name, format!("{path}{}", place(trees, at)), edited));
            }
        }
        let TokenTree::Group(group) = &trees[at] else { continue };
        for (edit, edited) in moved_brackets(trees, at, group) {
            found.push((edit, format!("{path}{}", place(trees, at)), edited));
        }
        if is_of_rustc(&trees[..at]) {
            continue;
        }
        let inner: Vec<TokenTree> = group.stream().into_iter().collect();
        let before = found.len();
        edits(&format!("{path}{} ", owner(trees, at)), &inner, found);
        for (_, _, edited) in &mut found[before..] {
            let group = Group::new(group.delimiter(), edited.drain(..).collect());
            edited.extend_from_slice(&trees[..at]);
            edited.push(group.into());
            edited.extend_from_slice(&trees[at + 1..]);
        }
    }
}

/// What the swaps of a bracket with the token beside it make.
fn moved_brackets(trees: &[TokenTree], at: usize, group: &Group) -> Vec<(&'static str, Vec<TokenTree>)> {
    let inner: Vec<TokenTree> = group.stream().into_iter().collect();
    let around = |inner: &[TokenTree]| TokenTree::from(Group::new(group.delimiter(), inner.iter().cloned().collect()));
    let of = |before: &[TokenTree], middle: &[TokenTree], after: &[TokenTree]| [before, middle, after].concat();
    let (before, after) = (&trees[..at], &trees[at + 1..]);
    let mut found = Vec::new();
    if let Some((previous, before)) = before.split_last() {
        let inner = of(slice::from_ref(previous), &inner, &[]);
        found.push(("open earlier", of(before, &[around(&inner)], after)));
    }
    if let Some((next, after)) = after.split_first() {
        let inner = of(&inner, slice::from_ref(next), &[]);
        found.push(("close later", of(before, &[around(&inner)], after)));
    }
    if let Some((first, inner)) = inner.split_first() {
        found.push(("open later", of(before, &[first.clone(), around(inner)], after)));
    }
    if let Some((last, inner)) = inner.split_last() {
        found.push(("close earlier", of(before, &[around(inner), last.clone()], after)));
    }
    found
}

/// Whether the group after these tokens is read by rustc: `const { .. }`, `include_str!(..)`.
fn is_of_rustc(before: &[TokenTree]) -> bool {
    let is = |tree: &TokenTree, name: &str| tree.to_string() == name;
    match before {
        [.., word] if is(word, "const") => true,
        [.., word, _] => is(word, "include_str"),
        _ => false,
    }
}

/// What the group at `at` is called: the name before it, or the number of an element.
fn owner(trees: &[TokenTree], at: usize) -> String {
    let is_name = |tree: &&TokenTree| matches!(tree, TokenTree::Ident(_) | TokenTree::Literal(_));
    match trees[..at].iter().rev().take_while(|tree| tree.to_string() != ",").find(is_name) {
        Some(name) => short(name),
        None => trees[..at].iter().filter(|tree| tree.to_string() == ",").count().to_string(),
    }
}

/// The token between those around it: `Key : «"id"» , Value`.
fn place(trees: &[TokenTree], at: usize) -> String {
    let around = |range: std::ops::Range<usize>| trees[range].iter().map(short).collect::<Vec<_>>().join(" ");
    let (before, after) = (around(at.saturating_sub(3)..at), around(at + 1..trees.len().min(at + 4)));
    format!("{before} «{}» {after}", short(&trees[at])).trim().to_owned()
}

fn short(tree: &TokenTree) -> String {
    const LONGEST: usize = 24;
    match tree {
        TokenTree::Group(group) => match group.delimiter() {
            Delimiter::Brace => "{..}".to_owned(),
            Delimiter::Bracket => "[..]".to_owned(),
            Delimiter::Parenthesis | Delimiter::None => "(..)".to_owned(),
        },
        TokenTree::Literal(literal) => {
            let text = literal.to_string();
            match text.char_indices().nth(LONGEST) {
                Some((end, _)) => format!("{}..\"", text[..end].escape_default()),
                None => text,
            }
        }
        tree => tree.to_string(),
    }
}

/// Whether the edit deletes a comma after the last element, which Rust does not need.
fn is_trailing_comma(edit: &str, place: &str) -> bool {
    edit == "delete" && place.ends_with("«,»")
}

/// The names that rustc has to resolve for an expansion.
fn names(expansion: TokenStream) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for tree in expansion {
        match tree {
            TokenTree::Group(group) => names.append(&mut self::names(group.stream())),
            TokenTree::Literal(literal) => {
                if let Ok(Scalar::Text(text)) = scalar(&literal) {
                    names.extend(Entry::read(&text).uses.into_iter().map(|(_, name)| name.to_owned()));
                }
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) => {}
        }
    }
    names
}

/// The edits of a file that do not give one error: struct, edit and place, and the errors of each; and how many edits
/// there are.
fn exceptions(file: &str, text: &str) -> (Vec<(String, Vec<String>)>, usize) {
    let (mut found, mut count) = (Vec::new(), 0);
    for Annotated { attribute, arguments, name, item } in annotated(code(file, text)) {
        let whole = attribute(arguments.iter().cloned().collect(), item.clone());
        assert_eq!(messages(&whole), [""; 0], "{file}: {name}");
        let known = names(whole);
        let mut edited = Vec::new();
        edits("", &arguments, &mut edited);
        count += edited.len();
        for (edit, place, tokens) in edited {
            let expansion = attribute(tokens.into_iter().collect(), item.clone());
            let mut errors = messages(&expansion);
            if errors.is_empty() {
                let is_whole = !expansion.to_string().contains(BROKEN);
                assert!(is_whole, "{file}\t{name}\t{edit}\t{place}: a value is lost without an error");
            } else {
                let names = names(expansion);
                errors.extend(names.difference(&known).map(|name| format!("rustc: unknown name `{name}`")));
            }
            if errors.len() != 1 && !is_trailing_comma(edit, &place) {
                found.push((format!("{file}\t{name}\t{edit}\t{place}\t{}", errors.len()), errors));
            }
        }
    }
    (found, count)
}

#[test]
fn each_edit_of_one_token_gives_one_error() {
    let (found, counts): (Vec<_>, Vec<usize>) = thread::scope(|scope| {
        let threads: Vec<_> = FILES.iter().map(|(file, text)| scope.spawn(|| exceptions(file, text))).collect();
        threads.into_iter().map(|thread| thread.join().expect("a count of errors")).unzip()
    });
    let found: Vec<(String, Vec<String>)> = found.concat();
    let count: usize = counts.iter().sum();
    assert!(count > 4_000, "only {count} edits");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(TABLE);
    let table = std::fs::read_to_string(&path).unwrap_or_default();
    let reasons: BTreeMap<&str, &str> = table.lines().skip(1).filter_map(|row| row.rsplit_once('\t')).collect();
    if std::env::var_os("EDITS").is_some_and(|value| value == "overwrite") {
        let mut rows = String::from(HEADER);
        for (row, errors) in &found {
            let unknown = if errors.is_empty() { "?".to_owned() } else { format!("? {}", errors.join(" | ")) };
            let known = reasons.get(row.as_str()).filter(|reason| !reason.starts_with('?'));
            let reason = known.map_or(unknown.as_str(), |reason| *reason);
            writeln!(rows, "{row}\t{reason}").expect("a text takes all");
        }
        std::fs::write(&path, rows).expect("the table");
        return;
    }
    let given: BTreeSet<&str> = found.iter().map(|(row, _)| row.as_str()).collect();
    for (row, errors) in &found {
        assert!(reasons.contains_key(row.as_str()), "not in the table: {row}: {errors:?}");
    }
    for (row, reason) in &reasons {
        assert!(given.contains(row), "gives one error now: {row}");
        assert!(!reason.starts_with('?'), "no reason: {row}");
    }
}
