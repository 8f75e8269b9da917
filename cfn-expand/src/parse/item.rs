//! The struct below an attribute.

use std::mem;

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use syn::parse::{Parse, ParseStream, Parser};
use syn::{Attribute, Expr, ExprLit, GenericParam, Generics, Lit, Meta, Token, Visibility, WhereClause};

use crate::errors::Errors;
use crate::literal::{Scalar, scalar};
use crate::tokens::{Place, group_of, is_ident, is_punct, trees};

/// `pub struct Name;`, or whatever else is below the attribute.
pub(crate) struct Item {
    /// The user's other attributes, doc comments among them.
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    /// `struct`
    pub(crate) keyword: Token![struct],
    /// None if this is not a struct.
    pub(crate) name: Option<Ident>,
    pub(crate) generics: Generics,
    pub(crate) shape: Shape,
    /// The lines of the doc comment.
    pub(crate) doc: Vec<String>,
    /// All of it.
    pub(crate) tokens: TokenStream,
    /// Whether it is a doc comment and `pub struct Name;`, which the expansion has as it is.
    pub(crate) is_plain: bool,
}

/// The body of a struct.
pub(crate) enum Shape {
    /// `;`
    Unit,
    /// `(A, B);`
    Tuple(Place, Group),
    /// `{ .. }`
    Fields(Place),
}

/// The names of our attributes.
const ATTRIBUTES: &[&str] = &["resource", "parameter", "output", "condition", "mapping", "rule", "stack"];

/// The tokens before the body of a struct.
struct Head {
    attributes: Vec<Attribute>,
    visibility: Visibility,
    keyword: Token![struct],
    name: Ident,
    generics: Generics,
    rest: TokenStream,
}

impl Parse for Head {
    fn parse(input: ParseStream<'_>) -> syn::Result<Head> {
        let attributes = input.call(Attribute::parse_outer)?;
        let visibility = input.parse()?;
        let keyword = input.parse()?;
        Ok(Head {
            attributes,
            visibility,
            keyword,
            name: input.parse()?,
            generics: input.parse()?,
            rest: input.parse()?,
        })
    }
}

/// Reads the item below the attribute; whatever it is, its tokens are kept.
pub(crate) fn read(tokens: TokenStream, errors: &mut Errors) -> Item {
    if let Some((name, doc)) = plain(tokens.clone()) {
        return Item { doc: without_blank_end(doc), ..Item::plain(name, tokens) };
    }
    let head = match Head::parse.parse2(tokens.clone()) {
        Ok(head) => head,
        Err(error) => {
            errors.add(Place::of(error.span()), "expected a struct, as in `pub struct Name;`");
            return Item::nothing(tokens);
        }
    };
    let Head { attributes, visibility, keyword, name, mut generics, rest } = head;
    let mut attributes = attributes;
    attributes.retain(|attribute| {
        let ours = attribute.path().segments.last().filter(|last| ATTRIBUTES.iter().any(|name| last.ident == name));
        if let Some(ours) = ours {
            let message =
                format!("a struct can have only one attribute of `cfn`; move `#[{}]` to another struct", ours.ident);
            errors.add(Place::of(ours.ident.span()), message);
        }
        ours.is_none()
    });
    let shape = shape(rest, &mut generics, errors);
    generics.params =
        mem::take(&mut generics.params).into_iter().filter(|parameter| is_possible(parameter, errors)).collect();
    let mut doc = Vec::new();
    attributes.iter().filter_map(doc_of).for_each(|text| doc.extend(doc_lines(&text)));
    let doc = without_blank_end(doc);
    Item { attributes, visibility, keyword, name: Some(name), generics, shape, doc, tokens, is_plain: false }
}

/// The name and the doc comment of a plain item, which most items are: syn needs several times as long as the rest of an
/// expansion does for it.
fn plain(tokens: TokenStream) -> Option<(Ident, Vec<String>)> {
    let mut trees = tokens.into_iter();
    let mut doc = Vec::new();
    let mut next = trees.next()?;
    while is_punct(Some(&next), '#') {
        let TokenTree::Group(attribute) = trees.next()? else { return None };
        let mut attribute = attribute.stream().into_iter();
        match (attribute.next()?, attribute.next()?, attribute.next()?, attribute.next()) {
            (word, equals, TokenTree::Literal(text), None)
                if is_ident(Some(&word), "doc") && is_punct(Some(&equals), '=') =>
            {
                let Ok(Scalar::Text(text)) = scalar(&text) else { return None };
                doc.extend(doc_lines(&text));
            }
            _ => return None,
        }
        next = trees.next()?;
    }
    if is_ident(Some(&next), "pub") {
        next = trees.next()?;
        if group_of(Some(&next), Delimiter::Parenthesis).is_some() {
            next = trees.next()?;
        }
    }
    match (is_ident(Some(&next), "struct"), trees.next()?, trees.next()?, trees.next()) {
        (true, TokenTree::Ident(name), end, None) if is_punct(Some(&end), ';') => Some((name, doc)),
        _ => None,
    }
}

fn without_blank_end(mut doc: Vec<String>) -> Vec<String> {
    while doc.last().is_some_and(String::is_empty) {
        doc.pop();
    }
    doc
}

/// Whether a struct can have a generic parameter. One that it cannot have is left out: rustc is not to add errors of its
/// own.
fn is_possible(parameter: &GenericParam, errors: &mut Errors) -> bool {
    let GenericParam::Lifetime(lifetime) = parameter else { return true };
    errors.add(Place::of(lifetime.lifetime.apostrophe), "a part of a template cannot have a lifetime parameter");
    false
}

impl Item {
    /// `pub struct Name;` of those tokens.
    pub(crate) fn plain(name: Ident, tokens: TokenStream) -> Item {
        Item { name: Some(name), is_plain: true, ..Item::nothing(tokens) }
    }

    fn nothing(tokens: TokenStream) -> Item {
        Item {
            attributes: Vec::new(),
            visibility: Visibility::Inherited,
            keyword: <Token![struct]>::default(),
            name: None,
            generics: Generics::default(),
            shape: Shape::Unit,
            doc: Vec::new(),
            tokens,
            is_plain: false,
        }
    }
}

/// Reads `(..) where ..;`, in either order.
fn shape(rest: TokenStream, generics: &mut Generics, errors: &mut Errors) -> Shape {
    let mut clause = Vec::new();
    let mut shape = Shape::Unit;
    for tree in trees(rest) {
        match tree {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis && clause.is_empty() => {
                shape = Shape::Tuple(Place::of_group(&group), group);
            }
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                shape = Shape::Fields(Place::of_group(&group));
            }
            TokenTree::Punct(punct) if punct.as_char() == ';' => break,
            tree => clause.push(tree),
        }
    }
    if !clause.is_empty() {
        let place = clause.first().map_or(Place::of(Span::call_site()), Place::of_tree);
        match syn::parse2::<WhereClause>(clause.into_iter().collect()) {
            Ok(clause) => generics.where_clause = Some(clause),
            Err(_) => errors.add(place, "expected `;`, as in `pub struct Name;`"),
        }
    }
    shape
}

/// The text of `doc = ".."`.
fn doc_of(attribute: &Attribute) -> Option<String> {
    let Meta::NameValue(pair) = &attribute.meta else { return None };
    let Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) = &pair.value else { return None };
    pair.path.is_ident("doc").then(|| text.value())
}

fn doc_lines(text: &str) -> impl Iterator<Item = String> {
    // An empty line is one too: it separates paragraphs.
    text.split('\n').map(|line| doc_line(line, text.contains('\n')))
}

/// Without the blank after `///` and without the star that may begin each line of `/** */`.
fn doc_line(line: &str, in_block: bool) -> String {
    let line = line.trim_end();
    let line = if in_block { line.trim_start().trim_start_matches('*') } else { line };
    line.strip_prefix(' ').unwrap_or(line).to_owned()
}
