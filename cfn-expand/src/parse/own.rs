//! The arguments that are ours and not CloudFormation's: `id = ".."`, `for_each(..)`, `order(..)`, `allow(lint, reason = "..")`, and `deny(lint)` and
//! `warn(lint)` of a stack.

use cfn_core::lint::Level;
use proc_macro2::{Delimiter, TokenTree};

use super::for_each::{self, ForEach};
use super::level::{self, SetLevel};
use super::order::{self, Order};
use super::split::{RawField, is_word};
use crate::errors::Errors;
use crate::literal::{Scalar, scalar};
use crate::names::{FOR_EACH, ORDER};
use crate::syntax::Name;
use crate::tokens::{Place, found, group_of, is_ident};

/// Reads them among the fields of an attribute.
#[derive(Default)]
pub(super) struct Reader {
    pub(super) id: Option<Name>,
    pub(super) settings: Vec<SetLevel>,
    pub(super) for_each: Option<ForEach>,
    pub(super) order: Option<Order>,
    /// Whether the attribute is that of a stack, which has levels.
    pub(super) is_stack: bool,
}

impl Reader {
    /// Returns whether the field is one of ours.
    pub(super) fn read(&mut self, raw: &RawField<'_>, errors: &mut Errors) -> bool {
        if let Some(level) = level_of(raw) {
            let place = Place::of_tree(raw.name);
            match raw.arguments {
                _ if level != Level::Allow && !self.is_stack => {
                    let message =
                        format!("`{}` sets a level for a whole stack; move it to `#[stack(..)]`", level.name());
                    errors.add(place, message);
                }
                Some(group) => level::read((level, raw.name), group, &mut self.settings, errors),
                None => errors.add(place, level::expected(level)),
            }
            return true;
        }
        if is_for_each(raw) {
            let place = Place::of_tree(raw.name);
            match raw.arguments {
                Some(_) if self.for_each.is_some() => errors.add(
                    place,
                    "duplicate `for_each`; write nested loops in one, as in `for_each(A in [..], B in [..], id = \"..\")`",
                ),
                Some(group) => self.for_each = Some(for_each::read(raw.name, group, errors)),
                None => errors.add(place, for_each::EXPECTED),
            }
            return true;
        }
        if is_order(raw) {
            let place = Place::of_tree(raw.name);
            match raw.arguments {
                Some(_) if self.order.is_some() => errors.add(place, "duplicate `order`; write all keys in one"),
                Some(group) => self.order = Some(order::read(raw.name, group, errors)),
                None => errors.add(place, order::EXPECTED),
            }
            return true;
        }
        if is_id(raw) {
            self.read_id(raw, errors);
            return true;
        }
        false
    }

    /// Reads `id = ".."`.
    fn read_id(&mut self, raw: &RawField<'_>, errors: &mut Errors) {
        let place = Place::of_tree(raw.name);
        let (Some(colon), Some("=")) = (raw.colon, raw.instead) else {
            let place = raw.colon.map_or(place, Place::of_tree);
            return errors.add(place, "expected `=` after `id`, as in `id = \"Name\"`");
        };
        let text = match raw.value {
            [TokenTree::Literal(literal)] => scalar(literal),
            [] => return errors.add(Place::of_tree(colon), "expected a string after `id =`"),
            [tree, ..] => {
                return errors
                    .add(Place::of_tree(tree), format!("expected a string after `id =`, found {}", found(tree)));
            }
        };
        let value = Place::of_tree(&raw.value[0]);
        match text {
            Ok(Scalar::Text(text)) if text.is_empty() => {
                errors.add(value, "empty logical ID; write one, or remove `id`")
            }
            Ok(Scalar::Text(_)) if self.id.is_some() => errors.add(place, "duplicate `id`; remove one"),
            Ok(Scalar::Text(text)) => self.id = Some(Name { text, place: value }),
            Ok(_) => errors.add(value, format!("expected a string after `id =`, found {}", found(&raw.value[0]))),
            Err(message) => errors.add(value, message),
        }
    }
}

/// Whether the field is ours, right or wrong.
pub(super) fn is_own(raw: &RawField<'_>) -> bool {
    (is_level(raw) || is_for_each(raw) || is_order(raw)) && (raw.arguments.is_some() || raw.colon.is_some())
        || is_id(raw) && raw.colon.is_some()
}

/// Whether the field is `allow(..)`, `deny(..)` or `warn(..)`, or begins as one of them.
fn is_level(raw: &RawField<'_>) -> bool {
    level_of(raw).is_some()
}

/// Whether the field is ours and has parentheses.
pub(super) fn is_call(raw: &RawField<'_>) -> bool {
    raw.arguments.is_some() && is_word(raw.name)
}

/// In a mapping, `for_each: { .. }` is data.
fn is_for_each(raw: &RawField<'_>) -> bool {
    is_ident(Some(raw.name), FOR_EACH) && (raw.arguments.is_some() || raw.colon.is_none())
}

/// In a mapping, `order: { .. }` is data.
fn is_order(raw: &RawField<'_>) -> bool {
    is_ident(Some(raw.name), ORDER) && (raw.arguments.is_some() || raw.colon.is_none())
}

fn level_of(raw: &RawField<'_>) -> Option<Level> {
    Level::ALL.into_iter().find(|level| is_ident(Some(raw.name), level.name()))
}

/// In a mapping, `id: { .. }` is data.
fn is_id(raw: &RawField<'_>) -> bool {
    is_ident(Some(raw.name), "id") && group_of(raw.value.first(), Delimiter::Brace).is_none()
}
