//! Look-ups that have been made before.

use std::cell::RefCell;

/// A look-up and what it found.
struct Found {
    lines: *const u8,
    key: Box<str>,
    place: Place,
}

/// Where a key stands in a table, or where it would.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// Where the first line begins whose key is not below the given one.
    pub(super) at: usize,
    /// Where that line ends; the text's end if there is none.
    pub(super) end: usize,
}

/// A power of two; a look-up that falls on the place of another one takes its place.
const PLACES: usize = 4096;

thread_local! {
    static FOUND: RefCell<Vec<Option<Found>>> = const { RefCell::new(Vec::new()) };
}

/// Where a key stands in a table, from an earlier look-up or by `look_up`.
///
/// A stack names the same types over and over, and hashing a short key is a tenth of the cost of finding it among
/// megabytes, which counts in code that is not optimised.
pub(super) fn remembered(lines: &'static str, key: &str, look_up: impl FnOnce() -> Place) -> Place {
    let slot = slot(lines, key);
    let known = FOUND.with_borrow(|found| match found.get(slot) {
        Some(Some(found)) if found.lines == lines.as_ptr() && *found.key == *key => Some(found.place),
        _ => None,
    });
    known.unwrap_or_else(|| {
        let place = look_up();
        FOUND.with_borrow_mut(|found| {
            if found.is_empty() {
                found.resize_with(PLACES, || None);
            }
            found[slot] = Some(Found { lines: lines.as_ptr(), key: key.into(), place });
        });
        place
    })
}

fn slot(lines: &str, key: &str) -> usize {
    let mut hash = lines.len();
    let bytes = key.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as usize).wrapping_mul(0x0100_0193);
        at += 1;
    }
    (hash ^ (hash >> 15)) % PLACES
}
