//! A stack: the constants of its parts as a list.

use cfn_core::yaml;
use proc_macro2::{Group, Ident, Literal, Span, TokenStream, TokenTree};
use quote::quote;

use super::structure::{Shown, finished, without_name};
use super::{entry, report};
use crate::errors::Errors;
use crate::model::{self, Head, Origins, Sites};
use crate::parse::{self, Shape};
use crate::tokens::{Place, group_of, is_ident, is_punct, trees};
use crate::view::Attribute;

pub(crate) fn stack(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let mut errors = Errors::default();
    let item = parse::item(item, &mut errors);
    let listed = match &item.shape {
        Shape::Tuple(_, group) => group.stream(),
        _ => TokenStream::new(),
    };
    let shown = Shown { attribute: Attribute::Stack, arguments: arguments.clone(), parts: listed };
    let Some(name) = &item.name else { return without_name(item, shown, errors) };
    let arguments = parse::arguments(arguments, &mut errors);
    let parts = match &item.shape {
        Shape::Unit => Vec::new(),
        Shape::Tuple(_, group) => parts(name, group, &mut errors),
        Shape::Fields(place) => {
            errors.add(*place, "a stack lists its parts in parentheses; write `pub struct Name(Part, Part);`");
            Vec::new()
        }
    };
    let head = Head::new(name, item.doc.clone());
    let mut origins = Origins::of(&item.generics);
    let members = model::stack(&arguments, &mut origins, &mut errors);

    let names = parts.iter().map(|part| part.text.as_str()).collect();
    let text = entry::stack_text(&head, names, &yaml::members(&members), &origins);
    let places: Vec<Place> = parts.iter().map(|part| part.place).collect();
    let sites =
        Sites { origins: &origins, name: head.name.place, declaration: None, members: &members, parts: &places };
    let warnings = report(&text, &sites, &item, &mut errors);
    let constant = |cfn: &TokenStream| {
        let list = parts.iter().enumerate().map(|(number, part)| part.listed(number, cfn));
        let (uses, values) = (entry::uses(&origins, cfn), entry::values(&origins));
        let arguments = entry::arguments(&origins, cfn);
        let literal = Literal::string(&text);
        let part = quote!(#cfn::part::stack::<Self>(#literal, #uses, #values, &[#arguments], &[#(#list)*]));
        entry::implementation(&item, name, &Ident::new("Stack", Span::call_site()), part, cfn)
    };
    finished(shown, &item, None, constant, warnings, &text, errors)
}

/// A part of a stack.
struct Part {
    /// `#[cfg(..)]` before it.
    attributes: TokenStream,
    path: TokenStream,
    text: String,
    place: Place,
}

impl Part {
    /// `(0, <Orders as ::cfn::Part>::PART),`
    fn listed(&self, number: usize, cfn: &TokenStream) -> TokenStream {
        let Part { attributes, path, .. } = self;
        let number = Literal::usize_unsuffixed(number);
        quote!(#attributes (#number, <#path as #cfn::Part>::PART),)
    }
}

fn parts(stack: &Ident, group: &Group, errors: &mut Errors) -> Vec<Part> {
    let trees = trees(group.stream());
    let mut parts: Vec<Part> = Vec::new();
    for tokens in listed(&trees) {
        let Some(part) = part(tokens, errors) else { continue };
        if stack == &part.text {
            errors.add(part.place, format!("`{stack}` cannot be a part of itself"));
        } else if part.attributes.is_empty() && parts.iter().any(|other| other.text == part.text) {
            errors.add(part.place, format!("`{}` is part of this stack already; remove it here", part.text));
        } else {
            parts.push(part);
        }
    }
    parts
}

/// The tokens of each part: commas within generic arguments separate no parts.
fn listed(trees: &[TokenTree]) -> Vec<&[TokenTree]> {
    let mut depth = 0_usize;
    let ends = |tree: &TokenTree| {
        match tree {
            TokenTree::Punct(punct) if punct.as_char() == '<' => depth += 1,
            TokenTree::Punct(punct) if punct.as_char() == '>' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && is_punct(Some(tree), ',')
    };
    trees.split(ends).filter(|tokens| !tokens.is_empty()).collect()
}

/// `#[cfg(..)]` before a part, without its doc comments, and its path.
fn part(tokens: &[TokenTree], errors: &mut Errors) -> Option<Part> {
    let mut attributes = TokenStream::new();
    let mut path = tokens;
    while let [hash, TokenTree::Group(attribute), rest @ ..] = path
        && is_punct(Some(hash), '#')
    {
        if !is_ident(attribute.stream().into_iter().next().as_ref(), "doc") {
            attributes.extend(path[..2].iter().cloned());
        }
        path = rest;
    }
    let path = &path[visibility_end(path)..];
    let (Some(first), Some(last)) = (path.first(), path.last()) else {
        errors.add(Place::of_tree(&tokens[tokens.len() - 1]), EXPECTED);
        return None;
    };
    let is_path = |tree: &TokenTree| matches!(tree, TokenTree::Ident(_)) || is_punct(Some(tree), ':');
    if let Some(wrong) = path.iter().find(|tree| !is_path(tree)) {
        // Generic arguments are whatever Rust takes for them.
        let stream: TokenStream = path.iter().cloned().collect();
        if !is_punct(Some(wrong), '<') || syn::parse2::<syn::Path>(stream).is_err() {
            errors.add(Place::of_tree(wrong), EXPECTED);
            return None;
        }
    }
    let place = Place::of_tree(first).to(Place::of_tree(last));
    let text = path.iter().map(ToString::to_string).collect();
    Some(Part { attributes, path: path.iter().cloned().collect(), text, place })
}

const EXPECTED: &str = "expected the path of a part, as in `pub struct Name(Part, module::Part);`";

/// After `pub` or `pub(crate)`, if they begin the tokens.
fn visibility_end(trees: &[TokenTree]) -> usize {
    match trees {
        [first, second, ..] if is_ident(Some(first), "pub") => {
            1 + usize::from(group_of(Some(second), proc_macro2::Delimiter::Parenthesis).is_some())
        }
        _ => 0,
    }
}
