//! The arguments that are ours and not CloudFormation's: `id = ".."` and `allow(lint, reason = "..")`.

use proc_macro2::{Delimiter, TokenTree};

use super::allow::{self, Allow};
use super::split::RawField;
use crate::errors::Errors;
use crate::literal::{Scalar, scalar};
use crate::syntax::Name;
use crate::tokens::{Place, found, group_of, is_ident};

/// Reads them among the fields of an attribute.
#[derive(Default)]
pub(super) struct Reader {
    pub(super) id: Option<Name>,
    pub(super) allows: Vec<Allow>,
}

impl Reader {
    /// Returns whether the field is one of ours.
    pub(super) fn read(&mut self, raw: &RawField<'_>, errors: &mut Errors) -> bool {
        if is_allow(raw) {
            match raw.arguments {
                Some(group) => allow::read(raw.name, group, &mut self.allows, errors),
                None => errors.add(Place::of_tree(raw.name), allow::EXPECTED),
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
            return errors.add(place, "expected `=` after `id`; write the logical id as `id = \"..\"`");
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
            Ok(Scalar::Text(text)) if text.is_empty() => errors.add(value, "the logical id is empty"),
            Ok(Scalar::Text(_)) if self.id.is_some() => errors.add(place, "duplicate `id`; remove one of them"),
            Ok(Scalar::Text(text)) => self.id = Some(Name { text, place: value }),
            Ok(_) => errors.add(value, format!("expected a string after `id =`, found {}", found(&raw.value[0]))),
            Err(message) => errors.add(value, message),
        }
    }
}

/// Whether the field is ours, right or wrong.
pub(super) fn is_own(raw: &RawField<'_>) -> bool {
    is_allow(raw) && (raw.arguments.is_some() || raw.colon.is_some()) || is_id(raw) && raw.colon.is_some()
}

fn is_allow(raw: &RawField<'_>) -> bool {
    is_ident(Some(raw.name), "allow")
}

/// In a mapping, `id: { .. }` is data.
fn is_id(raw: &RawField<'_>) -> bool {
    is_ident(Some(raw.name), "id") && group_of(raw.value.first(), Delimiter::Brace).is_none()
}
