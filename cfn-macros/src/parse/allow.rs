//! `allow(rule, reason = "..")`: a rule that may fire on one struct, and why.

use proc_macro2::{Group, TokenTree};

use super::split::elements;
use crate::errors::Errors;
use crate::literal::{Scalar, scalar};
use crate::names::did_you_mean;
use crate::syntax::Name;
use crate::tokens::{Place, is_ident, is_punct, name_of, trees};

/// A rule that may fire, and why.
#[derive(Debug)]
pub(crate) struct Allow {
    pub(crate) rule: Name,
    pub(crate) reason: String,
}

/// Reads the parentheses behind `allow`.
pub(super) fn read(allow: &TokenTree, group: &Group, allows: &mut Vec<Allow>, errors: &mut Errors) {
    let place = Place::of_tree(allow);
    let trees = trees(group.stream());
    let (mut rules, mut reason) = (Vec::new(), None);
    let before = errors.count();
    for element in elements(&trees, errors) {
        match element {
            [TokenTree::Ident(rule)] => rules.push(Name { text: name_of(rule), place: Place::of(rule.span()) }),
            [word, equals, text] if is_ident(Some(word), "reason") && is_punct(Some(equals), '=') => {
                reason = read_reason(text, errors);
            }
            [TokenTree::Ident(prefix), .., TokenTree::Ident(rule)] if prefix == "cfn" => {
                errors.add(Place::of(prefix.span()), format!("a rule is named without `cfn::` here: `{rule}`"));
            }
            [first, ..] => errors.add(Place::of_tree(first), "expected `allow(rule, reason = \"..\")`"),
            [] => {}
        }
    }
    if errors.count() > before {
        return;
    }
    match reason {
        _ if rules.is_empty() => {
            errors.add(place, "expected the name of a rule, as in `allow(broad_action, reason = \"..\")`")
        }
        None => errors
            .add(place, "an allowance needs its reason: `allow(.., reason = \"..\")`; it is written into the template"),
        Some(reason) => {
            for rule in rules {
                if is_rule(&rule, errors) {
                    allows.push(Allow { rule, reason: reason.clone() });
                }
            }
        }
    }
}

fn read_reason(tree: &TokenTree, errors: &mut Errors) -> Option<String> {
    let text = match tree {
        TokenTree::Literal(literal) => scalar(literal),
        _ => Err("expected a text: why the rule may fire here".to_owned()),
    };
    match text {
        Ok(Scalar::Text(text)) if !text.trim().is_empty() => return Some(text),
        Ok(_) => {
            errors.add(Place::of_tree(tree), "say why the rule may fire here: the reason is written into the template")
        }
        Err(message) => errors.add(Place::of_tree(tree), message),
    }
    None
}

fn is_rule(rule: &Name, errors: &mut Errors) -> bool {
    let known = || cfn_core::lint::allowable();
    if known().any(|id| id == rule.text) {
        return true;
    }
    errors.add(rule.place, format!("there is no rule `{}`{}", rule.text, did_you_mean(&rule.text, known())));
    false
}
