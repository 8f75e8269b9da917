//! Tokens to a syntax tree. Half-typed code is read as far as possible.

mod cursor;
mod fields;
mod for_each;
mod item;
mod level;
mod order;
mod own;
mod parts;
mod path;
mod split;
mod value;

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};

pub(crate) use for_each::{ForEach, Lost};
pub(crate) use item::{Item, Shape, read as item};
pub(crate) use level::SetLevel;
pub(crate) use order::Order;
pub(crate) use parts::{Part, parts, visibility_end};
pub(crate) use split::{RawField, calls_macro, elements, fields};

use fields::Mistake;
use value::Parser;

use crate::errors::Errors;
use crate::literal::{Scalar, scalar};
use crate::syntax::{Field, Name, Value};
use crate::tokens::{Place, found, group_of, ident_of, is_pair, is_punct, name_of, trees};

/// `Name: value, .., id = "..", allow(lint, reason = "..")`
#[derive(Debug, Default)]
pub(crate) struct Arguments {
    pub(crate) fields: Vec<Field>,
    /// The logical ID, if it is not the struct's name.
    pub(crate) id: Option<Name>,
    /// The loops around the entry.
    pub(crate) for_each: Option<ForEach>,
    /// The variables of loops that are written where none is read.
    pub(crate) lost: Lost,
    /// The keys that come first in the template.
    pub(crate) order: Option<Order>,
    /// The levels of lints and groups.
    pub(crate) settings: Vec<SetLevel>,
}

/// `AWS::Service::Type { Property: value, .. }, ..`
#[derive(Debug)]
pub(crate) struct ResourceArguments {
    pub(crate) type_name: Option<Name>,
    /// Whether a macro of CloudFormation makes the resource, its type as well: `"Fn::Transform": { .. }`.
    pub(crate) is_made: bool,
    /// The properties and the place of their brace.
    pub(crate) properties: Option<(Place, Vec<Field>)>,
    pub(crate) rest: Arguments,
}

/// The arguments of most attributes.
pub(crate) fn arguments(stream: TokenStream, errors: &mut Errors) -> Arguments {
    of_trees(&trees(stream), Mistake::None, errors)
}

/// The arguments of `#[stack]`.
pub(crate) fn stack(stream: TokenStream, errors: &mut Errors) -> Arguments {
    let own = own::Reader { is_stack: true, ..own::Reader::default() };
    read(&trees(stream), Mistake::None, own, errors)
}

fn of_trees(trees: &[TokenTree], mistake: Mistake, errors: &mut Errors) -> Arguments {
    read(trees, mistake, own::Reader::default(), errors)
}

fn read(trees: &[TokenTree], mistake: Mistake, mut own: own::Reader, errors: &mut Errors) -> Arguments {
    let before = errors.count();
    let fields = Parser::new(errors).fields(trees, mistake, &mut |raw, errors| own.read(raw, errors));
    let is_whole = mistake == Mistake::None && errors.count() == before;
    of_own(own, fields, (!is_whole).then_some(trees))
}

/// All arguments, with what else is in the tokens if something was wrong with them.
fn of_own(own: own::Reader, fields: Vec<Field>, wrong: Option<&[TokenTree]>) -> Arguments {
    let own::Reader { id, settings, for_each, order, .. } = own;
    let lost = wrong.filter(|_| for_each.is_none()).map(for_each::lost).unwrap_or_default();
    Arguments { fields, id, for_each, lost, order, settings }
}

/// The arguments of `#[mapping]`, which are data in braces or in braces of their own: `{ .. }, id = ".."`.
pub(crate) fn mapping(stream: TokenStream, errors: &mut Errors) -> Arguments {
    let trees = trees(stream);
    let Some(data) = group_of(trees.first(), Delimiter::Brace) else { return of_trees(&trees, Mistake::None, errors) };
    let fields = Parser::new(errors).object(&self::trees(data.stream()));
    let (rest, mistake) = after_comma(&trees, 1, false, errors);
    let mut arguments = of_trees(&trees[rest..], mistake, errors);
    for field in &arguments.fields {
        let message = format!("unexpected key `{}` after the braces; move it into the braces", field.name.text);
        errors.add(field.name.place, message);
    }
    arguments.fields = fields;
    arguments
}

/// The arguments of `#[resource]`.
pub(crate) fn resource(stream: TokenStream, errors: &mut Errors) -> ResourceArguments {
    let trees = trees(stream);
    if calls_macro(&trees) {
        let rest = of_trees(&trees, Mistake::None, errors);
        return ResourceArguments { type_name: None, is_made: true, properties: None, rest };
    }
    let ends_type = |tree: &TokenTree| is_punct(Some(tree), ',') || matches!(tree, TokenTree::Group(_));
    let mut end = trees.iter().position(ends_type).unwrap_or(trees.len());
    let type_name = type_name(&trees[..end], errors);
    let mut has_error = type_name.is_none();
    if is_punct(trees.get(end), ',') && group_of(trees.get(end + 1), Delimiter::Brace).is_some() {
        if !has_error {
            errors.add(Place::of_tree(&trees[end]), "expected `{`, found `,`");
        }
        has_error = true;
        end += 1;
    }
    let mut properties = None;
    match trees.get(end) {
        Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
            let inner = self::trees(group.stream());
            // A token of the type, or what has lost its name to it.
            let start = match inner.first() {
                Some(first) if has_error && split::start_torn(&inner) => match first {
                    TokenTree::Punct(_) => (split::comma(&inner, 0) + 1).min(inner.len()),
                    _ => 1,
                },
                _ => 0,
            };
            let before = errors.count();
            let mut fields = Parser::new(errors).object(&inner[start..]);
            if start > 0 {
                fields.push(Field::lost(Place::of_group(group)));
            }
            properties = Some((Place::of_group(group), fields));
            has_error |= errors.count() > before && split::ends_torn(&trees[end]);
            end += 1;
        }
        Some(TokenTree::Group(group)) => {
            let message = format!(
                "expected `{{`, found {}; write the properties in braces: `{{ Property: value }}`",
                found(&trees[end])
            );
            errors.add(Place::of_group(group), message);
            has_error = true;
            let place = Place::of_group(group);
            properties = Some((place, vec![Field::lost(place)]));
            end += 1;
        }
        _ => {}
    }
    let (end, mistake) = after_comma(&trees, end, has_error, errors);
    ResourceArguments { type_name, is_made: false, properties, rest: of_trees(&trees[end..], mistake, errors) }
}

/// Where the arguments after a comma begin, and the mistake if the comma is missing: then what is not an argument is
/// skipped.
fn after_comma(trees: &[TokenTree], at: usize, has_error: bool, errors: &mut Errors) -> (usize, Mistake) {
    let Some(tree) = trees.get(at).filter(|tree| !is_punct(Some(tree), ',')) else {
        return ((at + 1).min(trees.len()), Mistake::None);
    };
    if !has_error {
        errors.add(Place::of_tree(tree), format!("expected `,`, found {}", found(tree)));
    }
    let starts = |at: &usize| trees.get(*at).is_some() && split::starts_argument(trees, *at);
    // Another token in place of the comma, or none.
    let next = [at, at + 1].into_iter().find(starts).unwrap_or_else(|| (split::comma(trees, at) + 1).min(trees.len()));
    (next, Mistake::Before)
}

/// `AWS::Service::Type`, or a text for what is not a path of Rust: `"Custom::My-Type"`.
fn type_name(trees: &[TokenTree], errors: &mut Errors) -> Option<Name> {
    const EXPECTED: &str = "expected a resource type, as in `AWS::S3::Bucket { .. }`";
    let (Some(first), Some(last)) = (trees.first(), trees.last()) else {
        errors.add(Place::of(Span::call_site()), EXPECTED);
        return None;
    };
    let place = Place::of_tree(first).to(Place::of_tree(last));
    if let [TokenTree::Literal(literal)] = trees {
        match scalar(literal) {
            Ok(Scalar::Text(text)) => return Some(Name { text, place }),
            Ok(_) => errors.add(place, EXPECTED),
            Err(message) => errors.add(place, message),
        }
        return None;
    }
    let mut text = String::new();
    let mut at = 0;
    loop {
        match ident_of(trees.get(at)) {
            Some(ident) => text.push_str(&name_of(ident)),
            None => {
                let message = match trees.get(at) {
                    _ if at == 0 => format!(
                        "{EXPECTED}; write a type that is not a Rust path as a string, as in `\"Custom::My-Type\"`"
                    ),
                    Some(tree) => format!("expected a name after `::`, found {}", found(tree)),
                    None => "expected a name after `::`, as in `AWS::S3::Bucket`".to_owned(),
                };
                errors.add(Place::of_tree(trees.get(at).unwrap_or(last)), message);
                return None;
            }
        }
        at += 1;
        if at == trees.len() {
            return Some(Name { text, place });
        }
        if !is_pair(trees, at, [':', ':']) {
            let message = format!("expected `::` or `{{` after `{text}`, found {}", found(&trees[at]));
            errors.add(Place::of_tree(&trees[at]), message);
            return None;
        }
        text.push_str("::");
        at += 2;
    }
}

/// The arguments of `#[condition]`: an expression, then what is ours.
pub(crate) fn condition(stream: TokenStream, errors: &mut Errors) -> (Option<Value>, Arguments) {
    let trees = trees(stream);
    let begins = |raw: &split::RawField<'_>| trees.first().is_some_and(|first| std::ptr::eq(first, raw.name));
    let is_own = split::fields(&trees).first().is_some_and(|raw| begins(raw) && own::is_own(raw));
    let end = if is_own { 0 } else { split::comma(&trees, 0) };
    let value = match &trees[..end] {
        [] => {
            let message = "expected a condition, as in `#[condition(Environment == \"prod\")]`";
            errors.add(trees.first().map_or(Place::of(Span::call_site()), Place::of_tree), message);
            None
        }
        expression => Some(Parser::new(errors).value(expression, Place::of(Span::call_site()))),
    };
    let rest = trees.get(end + usize::from(!is_own)..).unwrap_or_default();
    let mut own = own::Reader::default();
    // What follows an expression that ends too early may be the rest of it.
    let mistake = match &value {
        Some(value) if value.is_broken() => Mistake::Unfinished,
        _ => Mistake::None,
    };
    let before = errors.count();
    Parser::new(errors).fields(rest, mistake, &mut |raw, errors| {
        if !own.read(raw, errors) {
            let message = "expected one expression; combine conditions with `&&` or `||`";
            errors.add(Place::of_tree(raw.name), message);
        }
        true
    });
    let is_whole = mistake == Mistake::None && errors.count() == before;
    (value, of_own(own, Vec::new(), (!is_whole).then_some(rest)))
}
