//! Look-ups that have been made before.

use super::hashed::hash;
use super::pages::Pages;

/// What was found under texts.
///
/// A stack names the same types over and over, and hashing a short key is a tenth of the cost of finding it among
/// megabytes, which counts in code that is not optimised. One memo serves all threads: an editor expands each macro in a
/// thread of its own. Far more places than the stacks of a process have keys are the right number.
pub(crate) struct Memo<V: 'static, const PAGES: usize> {
    found: Pages<Found<V>, PAGES>,
}

struct Found<V> {
    /// Tells apart what has the same key.
    of: usize,
    key: Box<str>,
    value: V,
}

/// How many places after its own a look-up may stand in. One that finds them taken is made anew each time.
const TRIES: usize = 4;

impl<V: Clone, const PAGES: usize> Memo<V, PAGES> {
    pub(crate) const fn new() -> Self {
        Self { found: Pages::new() }
    }

    /// What was found under a key, by an earlier look-up or by `look_up`.
    pub(crate) fn get(&self, of: usize, key: &str, look_up: impl FnOnce() -> V) -> V {
        let first = hash(of, key);
        let mut tries = 0;
        while tries < TRIES {
            match self.found.at(first.wrapping_add(tries)).get() {
                Some(found) if found.of == of && *found.key == *key => return found.value.clone(),
                Some(_) => tries += 1,
                None => break,
            }
        }
        let value = look_up();
        if tries < TRIES {
            // Another thread may have been faster, with this look-up or with another one.
            let found = Found { of, key: key.into(), value: value.clone() };
            let _ = self.found.at(first.wrapping_add(tries)).set(found);
        }
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_look_up_is_made_once_for_each_key() {
        static MEMO: Memo<usize, 8> = Memo::new();
        let keys = ["", "a", "b", "AWS::SNS::Topic", "AWS::SQS::Queue", "AWS::SNS::Topic.Subscription/Endpoint"];
        for of in 0..3 {
            for key in keys {
                assert_eq!(MEMO.get(of, key, || of + key.len()), of + key.len());
            }
        }
        for key in keys {
            assert_eq!(MEMO.get(2, key, || unreachable!("{key} is known")), 2 + key.len());
        }
    }

    #[test]
    fn what_finds_no_place_is_looked_up_again() {
        static MEMO: Memo<usize, 1> = Memo::new();
        for number in 0..1000 {
            assert_eq!(MEMO.get(0, &number.to_string(), || number), number);
        }
        for number in 0..1000 {
            assert_eq!(MEMO.get(0, &number.to_string(), || number), number);
        }
    }
}
