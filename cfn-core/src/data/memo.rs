//! Look-ups that have been made before.

use std::cell::RefCell;

/// A look-up and what it found.
struct Found {
    lines: *const u8,
    key: Box<str>,
    at: usize,
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
pub(super) fn remembered(lines: &'static str, key: &str, look_up: impl FnOnce() -> usize) -> usize {
    let place = place(lines, key);
    let known = FOUND.with_borrow(|found| {
        let found = found.get(place)?.as_ref()?;
        (found.lines == lines.as_ptr() && *found.key == *key).then_some(found.at)
    });
    known.unwrap_or_else(|| {
        let at = look_up();
        FOUND.with_borrow_mut(|found| {
            if found.is_empty() {
                found.resize_with(PLACES, || None);
            }
            found[place] = Some(Found { lines: lines.as_ptr(), key: key.into(), at });
        });
        at
    })
}

fn place(lines: &str, key: &str) -> usize {
    let mut hash = lines.len();
    for &byte in key.as_bytes() {
        hash = (hash ^ byte as usize).wrapping_mul(0x0100_0193);
    }
    (hash ^ (hash >> 15)) % PLACES
}
