//! What a place takes.

use crate::lint::references::kind::Accepted;
use crate::lint::references::place::Place;

pub(crate) fn accepted(place: &Place<'_>) -> Option<Accepted> {
    place.keys().find_map(|key| Accepted::beside(&key, place.holder).or_else(|| Accepted::by(&key)))
}

/// The id of the lint about references of the wrong kind.
pub const WRONG_KIND: &str = "wrong_kind";
