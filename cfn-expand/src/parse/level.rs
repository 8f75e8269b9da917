//! `allow(lint, reason = "..")`, and `deny(lint)` and `warn(lint)` of a stack. Whether there is a lint or a group of that
//! name is checked with everything else: the build script may have lints of its own.

use cfn_core::lint::Level;
use proc_macro2::{Group, TokenTree};

use super::split::{Element, separated};
use crate::errors::Errors;
use crate::literal::{Scalar, scalar};
use crate::syntax::Name;
use crate::tokens::{Place, found, is_ident, is_punct, name_of, trees};

/// The level of a lint or a group.
#[derive(Debug)]
pub(crate) struct SetLevel {
    pub(crate) level: Level,
    pub(crate) name: Name,
    /// Why it is allowed; empty for other levels.
    pub(crate) reason: String,
}

/// What is expected at the word of a level.
pub(super) fn expected(level: Level) -> String {
    match level {
        Level::Allow => "expected `allow(lint, reason = \"..\")`".to_owned(),
        Level::Warn | Level::Deny => format!("expected `{}(lint)`", level.name()),
    }
}

/// What the parentheses hold.
#[derive(Default)]
struct Content {
    lints: Vec<Name>,
    reason: Option<String>,
}

/// A mistake and its place.
type Mistake = (Place, String);

/// Reads the parentheses after the word of a level. Only the first mistake with their form is reported.
pub(super) fn read(
    (level, word): (Level, &TokenTree),
    group: &Group,
    settings: &mut Vec<SetLevel>,
    errors: &mut Errors,
) {
    match content(level, Place::of_tree(word), &trees(group.stream())) {
        Ok(Content { lints, reason }) => {
            let reason = reason.unwrap_or_default();
            for name in lints {
                match settings.iter().find(|earlier| earlier.name.text == name.text) {
                    Some(earlier) => errors.add(name.place, duplicate(earlier, level)),
                    None => settings.push(SetLevel { level, name, reason: reason.clone() }),
                }
            }
        }
        Err((place, message)) => errors.add(place, message),
    }
}

fn duplicate(earlier: &SetLevel, level: Level) -> String {
    let what = if (earlier.level, level) == (Level::Allow, Level::Allow) { "allowance of" } else { "level for" };
    format!("duplicate {what} `{}`; remove one", earlier.name.text)
}

fn content(level: Level, word: Place, trees: &[TokenTree]) -> Result<Content, Mistake> {
    let mut content = Content::default();
    for element in separated(trees) {
        match element {
            Element::Comma(comma) => return Err((Place::of_tree(comma), "expected a lint before `,`".to_owned())),
            Element::Value([TokenTree::Ident(lint)], false) => {
                content.lints.push(Name { text: name_of(lint), place: Place::of(lint.span()) });
            }
            Element::Value([reason, equals, ..], false)
                if level != Level::Allow && is_ident(Some(reason), "reason") && is_punct(Some(equals), '=') =>
            {
                let message = format!("`{}` takes no reason; remove it", level.name());
                return Err((Place::of_tree(reason), message));
            }
            Element::Value([word, equals, text], false)
                if is_ident(Some(word), "reason") && is_punct(Some(equals), '=') =>
            {
                content.reason = Some(reason(text).map_err(|message| (Place::of_tree(text), message))?);
            }
            Element::Value([TokenTree::Ident(prefix), .., TokenTree::Ident(lint)], false) if prefix == "cfn" => {
                return Err((Place::of(prefix.span()), format!("unexpected prefix `cfn::`; write `{lint}`")));
            }
            Element::Value(tokens, false) => return Err((Place::of_tree(&tokens[0]), expected(level))),
            Element::Value(tokens, true) => {
                return Err((Place::of_tree(&tokens[0]), format!("expected `,`, found {}", found(&tokens[0]))));
            }
        }
    }
    if content.lints.is_empty() {
        let message = match level {
            Level::Allow => "expected a lint, as in `allow(broad_action, reason = \"..\")`".to_owned(),
            Level::Warn | Level::Deny => format!("expected a lint or a group, as in `{}(policy)`", level.name()),
        };
        return Err((word, message));
    }
    if level == Level::Allow && content.reason.is_none() {
        let message = "`allow` requires a reason; write `allow(lint, reason = \"..\")`";
        return Err((word, message.to_owned()));
    }
    Ok(content)
}

fn reason(tree: &TokenTree) -> Result<String, String> {
    let TokenTree::Literal(literal) = tree else {
        return Err(format!("expected a string after `reason =`, found {}", found(tree)));
    };
    match scalar(literal)? {
        Scalar::Text(text) if text.trim().is_empty() => Err("empty reason; say why the lint is allowed".to_owned()),
        Scalar::Text(text) => Ok(text),
        Scalar::Integer(_) | Scalar::Float(_) => {
            Err(format!("expected a string after `reason =`, found {}", found(tree)))
        }
    }
}
