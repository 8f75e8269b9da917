//! Tokens to a syntax tree. What is half typed is read as far as it goes.

mod allow;
mod cursor;
mod item;
mod split;
mod value;

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};

pub(crate) use allow::Allow;
pub(crate) use item::{Item, Shape, read as item};
pub(crate) use split::{RawField, elements, fields};

use value::Parser;

use crate::errors::Errors;
use crate::literal::{Scalar, scalar};
use crate::syntax::{Field, Name, Value};
use crate::tokens::{Place, group_of, ident_of, is_ident, is_pair, is_punct, trees};

/// `Name: value, .., allow(rule, reason = "..")`
#[derive(Debug, Default)]
pub(crate) struct Arguments {
    pub(crate) fields: Vec<Field>,
    pub(crate) allows: Vec<Allow>,
}

/// `AWS::Service::Type { Property: value, .. }, ..`
#[derive(Debug)]
pub(crate) struct ResourceArguments {
    pub(crate) type_name: Option<Name>,
    /// The properties and where their brace stands.
    pub(crate) properties: Option<(Place, Vec<Field>)>,
    pub(crate) rest: Arguments,
}

/// The arguments of most attributes.
pub(crate) fn arguments(stream: TokenStream, errors: &mut Errors) -> Arguments {
    of_trees(&trees(stream), errors)
}

fn of_trees(trees: &[TokenTree], errors: &mut Errors) -> Arguments {
    let mut arguments = Arguments::default();
    for raw in split::fields(trees, errors) {
        match raw.arguments {
            Some(group) => called(&raw, group, &mut arguments, errors),
            None if is_ident(Some(raw.name), "allow") => {
                // An `=` has its error already.
                if !is_punct(raw.colon, '=') {
                    errors.add(Place::of_tree(raw.name), "expected `allow(rule, reason = \"..\")`");
                }
            }
            None => arguments.fields.extend(Parser::new(errors).field(&raw)),
        }
    }
    arguments
}

/// `name(..)` among the arguments.
fn called(raw: &RawField<'_>, group: &Group, arguments: &mut Arguments, errors: &mut Errors) {
    if is_ident(Some(raw.name), "allow") {
        allow::read(raw.name, group, &mut arguments.allows, errors);
    } else {
        let message = format!("expected `: value` behind `{}`; only `allow(..)` has parentheses here", raw.name);
        errors.add(Place::of_tree(raw.name), message);
    }
}

/// The arguments of `#[resource]`.
pub(crate) fn resource(stream: TokenStream, errors: &mut Errors) -> ResourceArguments {
    let trees = trees(stream);
    let ends_type = |tree: &TokenTree| is_punct(Some(tree), ',') || matches!(tree, TokenTree::Group(_));
    let mut end = trees.iter().position(ends_type).unwrap_or(trees.len());
    let type_name = type_name(&trees[..end], errors);
    let mut properties = None;
    match trees.get(end) {
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
            let fields = Parser::new(errors).object(&self::trees(group.stream()));
            properties = Some((Place::of_group(group), fields));
            end += 1;
        }
        Some(TokenTree::Group(group)) => {
            errors.add(Place::of_group(group), "the properties stand between braces: `{ Property: value }`");
            end += 1;
        }
        _ => {}
    }
    match trees.get(end) {
        comma if is_punct(comma, ',') => end += 1,
        Some(tree) => errors.add(Place::of_tree(tree), "expected `,` here"),
        None => {}
    }
    ResourceArguments { type_name, properties, rest: of_trees(&trees[end..], errors) }
}

/// `AWS::Service::Type`, or a text for what is no path of Rust: `"Custom::My-Type"`.
fn type_name(trees: &[TokenTree], errors: &mut Errors) -> Option<Name> {
    let (Some(first), Some(last)) = (trees.first(), trees.last()) else {
        errors.add(Place::of(Span::call_site()), "expected a resource type, as in `AWS::S3::Bucket { .. }`");
        return None;
    };
    let place = Place::of_tree(first).to(Place::of_tree(last));
    if let [TokenTree::Literal(literal)] = trees {
        match scalar(literal) {
            Ok(Scalar::Text(text)) => return Some(Name { text, place }),
            Ok(_) => errors.add(place, "expected a resource type, as in `AWS::S3::Bucket { .. }`"),
            Err(message) => errors.add(place, message),
        }
        return None;
    }
    let mut text = String::new();
    let mut at = 0;
    loop {
        match ident_of(trees.get(at)) {
            Some(ident) => text.push_str(&crate::tokens::name_of(ident)),
            None => {
                let tree = trees.get(at).unwrap_or(last);
                let message = "expected a resource type here, as in `AWS::S3::Bucket { .. }`; a name that is no Rust \
                               path is written between quotes: `\"Custom::My-Type\"`";
                errors.add(Place::of_tree(tree), message);
                return None;
            }
        }
        at += 1;
        if at == trees.len() {
            return Some(Name { text, place });
        }
        if !is_pair(trees, at, [':', ':']) {
            errors.add(Place::of_tree(&trees[at]), "expected `::` or `{` behind the name of a resource type");
            return None;
        }
        text.push_str("::");
        at += 2;
    }
}

/// The arguments of `#[condition]`: an expression, then allowances.
pub(crate) fn condition(stream: TokenStream, errors: &mut Errors) -> (Option<Value>, Vec<Allow>) {
    let trees = trees(stream);
    let mut allows = Vec::new();
    let mut value = None;
    for (index, element) in split::elements(&trees, errors).into_iter().enumerate() {
        match element {
            [name, arguments] if is_ident(Some(name), "allow") => {
                match group_of(Some(arguments), Delimiter::Parenthesis) {
                    Some(group) => allow::read(name, group, &mut allows, errors),
                    None => errors.add(Place::of_tree(name), "expected `allow(rule, reason = \"..\")`"),
                }
            }
            tokens if index == 0 => value = Some(Parser::new(errors).value(tokens, Place::of(Span::call_site()))),
            tokens => {
                errors.add(Place::of_tree(&tokens[0]), "a condition is one expression; combine several by `&&` or `||`")
            }
        }
    }
    if value.is_none() {
        let message = "expected a condition, as in `#[condition(Environment == \"prod\")]`";
        errors.add(Place::of(Span::call_site()), message);
    }
    (value, allows)
}
