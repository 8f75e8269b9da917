//! What a place takes.

use std::sync::Arc;

use crate::lint::facts::places::Place;
use crate::lint::references::kind::Accepted;

pub(crate) fn accepted(place: &Place<'_>) -> Option<Arc<Accepted>> {
    let accepted = |key: &str| Accepted::beside(key, place.holder).map(Arc::new).or_else(|| Accepted::by(key));
    accepted(&place.key).or_else(|| accepted(&place.key_of_definition()?))
}

/// The id of the lint about references of the wrong kind.
pub const WRONG_KIND: &str = "wrong_kind";
