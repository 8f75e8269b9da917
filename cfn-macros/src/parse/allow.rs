//! `allow(lint, reason = "..")`: a lint that is allowed on one struct, and why.

use proc_macro2::{Group, TokenTree};

use super::split::{Element, separated};
use crate::errors::Errors;
use crate::literal::{Scalar, scalar};
use crate::names::did_you_mean;
use crate::syntax::Name;
use crate::tokens::{Place, found, is_ident, is_punct, name_of, trees};

/// An allowed lint, and why.
#[derive(Debug)]
pub(crate) struct Allow {
    pub(crate) rule: Name,
    pub(crate) reason: String,
}

pub(super) const EXPECTED: &str = "expected `allow(lint, reason = \"..\")`";

/// What the parentheses hold.
#[derive(Default)]
struct Content {
    lints: Vec<Name>,
    reason: Option<String>,
}

/// A mistake and its place.
type Mistake = (Place, String);

/// Reads the parentheses after `allow`. Only the first mistake with their form is reported.
pub(super) fn read(allow: &TokenTree, group: &Group, allows: &mut Vec<Allow>, errors: &mut Errors) {
    match content(Place::of_tree(allow), &trees(group.stream())) {
        Ok(Content { lints, reason }) => {
            let reason = reason.unwrap_or_default();
            let known = lints.into_iter().filter(|lint| is_known(lint, errors));
            allows.extend(known.map(|rule| Allow { rule, reason: reason.clone() }));
        }
        Err((place, message)) => errors.add(place, message),
    }
}

fn content(allow: Place, trees: &[TokenTree]) -> Result<Content, Mistake> {
    let mut content = Content::default();
    for element in separated(trees) {
        match element {
            Element::Comma(comma) => return Err((Place::of_tree(comma), "expected a lint before `,`".to_owned())),
            Element::Value([TokenTree::Ident(lint)], false) => {
                content.lints.push(Name { text: name_of(lint), place: Place::of(lint.span()) });
            }
            Element::Value([word, equals, text], false)
                if is_ident(Some(word), "reason") && is_punct(Some(equals), '=') =>
            {
                content.reason = Some(reason(text).map_err(|message| (Place::of_tree(text), message))?);
            }
            Element::Value([TokenTree::Ident(prefix), .., TokenTree::Ident(lint)], false) if prefix == "cfn" => {
                return Err((Place::of(prefix.span()), format!("lints have no prefix here; write `{lint}`")));
            }
            Element::Value(tokens, false) => return Err((Place::of_tree(&tokens[0]), EXPECTED.to_owned())),
            Element::Value(tokens, true) => {
                return Err((Place::of_tree(&tokens[0]), format!("expected `,`, found {}", found(&tokens[0]))));
            }
        }
    }
    if content.lints.is_empty() {
        return Err((allow, "expected a lint, as in `allow(broad_action, reason = \"..\")`".to_owned()));
    }
    if content.reason.is_none() {
        let message = "`allow` needs a reason, which the template shows; write `allow(lint, reason = \"..\")`";
        return Err((allow, message.to_owned()));
    }
    Ok(content)
}

fn reason(tree: &TokenTree) -> Result<String, String> {
    let TokenTree::Literal(literal) = tree else {
        return Err(format!("expected a string after `reason =`, found {}", found(tree)));
    };
    match scalar(literal)? {
        Scalar::Text(text) if text.trim().is_empty() => {
            Err("the reason is empty; say why the lint is allowed here".to_owned())
        }
        Scalar::Text(text) => Ok(text),
        Scalar::Integer(_) | Scalar::Float(_) => {
            Err(format!("expected a string after `reason =`, found {}", found(tree)))
        }
    }
}

fn is_known(lint: &Name, errors: &mut Errors) -> bool {
    let known = || cfn_core::lint::allowable();
    if known().any(|id| id == lint.text) {
        return true;
    }
    errors.add(lint.place, format!("unknown lint `{}`{}", lint.text, did_you_mean(&lint.text, known())));
    false
}
