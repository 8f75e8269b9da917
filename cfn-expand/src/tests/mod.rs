//! What the macros make of tokens, in process.

mod cursor;
mod depth;
mod edits;
mod grammar;
mod half_typed;
mod random;

use proc_macro2::{TokenStream, TokenTree};

use crate::expand;
use crate::literal::{Scalar, scalar};

type Attribute = fn(TokenStream, TokenStream) -> TokenStream;

const ATTRIBUTES: &[(&str, Attribute)] = &[
    ("resource", expand::resource),
    ("parameter", expand::parameter),
    ("output", expand::output),
    ("condition", expand::condition),
    ("mapping", expand::mapping),
    ("rule", expand::rule),
    ("stack", expand::stack),
];

fn unit_struct() -> TokenStream {
    "/// Text.\npub struct Name;".parse().expect("a struct")
}

/// What rust-analyzer sees in place of the arguments.
fn view(name: &str, arguments: &TokenStream) -> String {
    let input = format!("{name} ({arguments}) ({arguments})");
    crate::view::expand(input.parse().expect("tokens")).to_string()
}

/// How many errors an expansion reports.
fn errors(expansion: &TokenStream) -> usize {
    messages(expansion).len()
}

/// The errors that an expansion reports.
fn messages(expansion: &TokenStream) -> Vec<String> {
    let trees: Vec<TokenTree> = expansion.clone().into_iter().collect();
    let message = |trees: &[TokenTree]| match trees {
        [TokenTree::Ident(ident), _, TokenTree::Group(message)] if ident == "compile_error" => {
            match message.stream().into_iter().next() {
                Some(TokenTree::Literal(text)) => match scalar(&text) {
                    Ok(Scalar::Text(text)) => Some(text),
                    other => panic!("expected a message, found {other:?}"),
                },
                other => panic!("expected a message, found {other:?}"),
            }
        }
        _ => None,
    };
    trees.windows(3).filter_map(message).collect()
}

/// The attributes of a source file that are ours, with their arguments.
fn uses(stream: TokenStream, found: &mut Vec<(&'static str, Attribute, TokenStream)>) {
    let trees: Vec<TokenTree> = stream.into_iter().collect();
    for (index, tree) in trees.iter().enumerate() {
        let TokenTree::Group(group) = tree else { continue };
        let name = trees[..index].iter().rev().find(|tree| matches!(tree, TokenTree::Ident(_)));
        let attribute = name.and_then(|name| {
            let name = name.to_string();
            ATTRIBUTES.iter().find(|(attribute, _)| name == *attribute)
        });
        match attribute {
            Some((name, attribute)) => found.push((name, *attribute, group.stream())),
            None => uses(group.stream(), found),
        }
    }
}
