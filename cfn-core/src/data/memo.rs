//! Look-ups that have been made before.

use super::pages::Pages;

/// A look-up and what it found.
struct Found {
    /// The address of the table's lines.
    lines: usize,
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

/// How many places after its own a look-up may stand in. One that finds them taken is made anew each time.
const TRIES: usize = 4;

/// For all threads: an editor expands each macro in a thread of its own. Far more places than the stacks of a process have
/// keys.
static FOUND: Pages<Found, 256> = Pages::new();

/// Where a key stands in a table, from an earlier look-up or by `look_up`.
///
/// A stack names the same types over and over, and hashing a short key is a tenth of the cost of finding it among
/// megabytes, which counts in code that is not optimised.
pub(super) fn remembered(lines: &'static str, key: &str, look_up: impl FnOnce() -> Place) -> Place {
    let (address, first) = (lines.as_ptr() as usize, hash(lines, key));
    let mut tries = 0;
    while tries < TRIES {
        match FOUND.at(first + tries).get() {
            Some(found) if found.lines == address && *found.key == *key => return found.place,
            Some(_) => tries += 1,
            None => break,
        }
    }
    let place = look_up();
    if tries < TRIES {
        // Another thread may have been faster, with this look-up or with another one.
        let _ = FOUND.at(first + tries).set(Found { lines: address, key: key.into(), place });
    }
    place
}

fn hash(lines: &str, key: &str) -> usize {
    let mut hash = lines.len();
    let bytes = key.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as usize).wrapping_mul(0x0100_0193);
        at += 1;
    }
    hash ^ (hash >> 15)
}
