//! Entries that are found by a text.

/// Entries in the order in which they were added, which are found by the hash of a text.
///
/// A map of the standard library costs several times as much in code that is not optimised, most of it for hashing.
#[derive(Debug)]
pub(crate) struct Hashed<T> {
    entries: Vec<T>,
    /// For each place the number of an entry and one more; nothing is 0. At least every other place is free.
    places: Vec<u32>,
}

impl<T> Default for Hashed<T> {
    fn default() -> Self {
        Hashed::new(0)
    }
}

impl<T> Hashed<T> {
    /// Room for as many entries.
    pub(crate) fn new(entries: usize) -> Self {
        Self { entries: Vec::with_capacity(entries), places: vec![0; (2 * entries).next_power_of_two()] }
    }

    /// All entries, in the order in which they were added.
    pub(crate) fn entries(&self) -> &[T] {
        &self.entries
    }

    /// The entry of a text; `is` says whether an entry is the one that is wanted.
    pub(crate) fn find(&self, text: &str, is: impl Fn(&T) -> bool) -> Option<&T> {
        Some(&self.entries[self.number(text, is)?])
    }

    /// The number of the entry of a text, in the order in which they were added.
    pub(crate) fn number(&self, text: &str, is: impl Fn(&T) -> bool) -> Option<usize> {
        let mut place = hash(0, text);
        loop {
            place &= self.places.len() - 1;
            let number = (self.places[place] as usize).checked_sub(1)?;
            if is(&self.entries[number]) {
                return Some(number);
            }
            place += 1;
        }
    }

    /// The entry of a text, which is made if it is not there. There have to be no more than there is room for.
    pub(crate) fn entry(&mut self, text: &str, is: impl Fn(&T) -> bool, make: impl FnOnce() -> T) -> &mut T {
        let mut place = hash(0, text);
        loop {
            place &= self.places.len() - 1;
            match self.places[place] {
                0 => {
                    self.entries.push(make());
                    self.places[place] = self.entries.len() as u32;
                    let last = self.entries.len() - 1;
                    return &mut self.entries[last];
                }
                number if is(&self.entries[number as usize - 1]) => return &mut self.entries[number as usize - 1],
                _ => place += 1,
            }
        }
    }
}

/// Of all of the key, eight bytes at a time: keys that differ anywhere have different hashes, but for chance.
pub(crate) fn hash(of: usize, key: &str) -> usize {
    let mut bytes = key.as_bytes();
    let mut hash = (of ^ bytes.len()) as u64;
    while let [a, b, c, d, e, f, g, h, after @ ..] = bytes {
        hash = mixed(hash ^ u64::from_le_bytes([*a, *b, *c, *d, *e, *f, *g, *h])).rotate_left(23);
        bytes = after;
    }
    let mut last = 0;
    while let [byte, after @ ..] = bytes {
        last = last << 8 ^ *byte as u64;
        bytes = after;
    }
    mixed(hash ^ last) as usize
}

/// Every bit has a say in the upper ones of the product.
fn mixed(hash: u64) -> u64 {
    let hash = hash.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    hash ^ (hash >> 47)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_added_is_found_and_nothing_else() {
        for count in [0, 1, 2, 100] {
            let texts: Vec<String> = (0..count).map(|number| format!("Resource{number}")).collect();
            let mut hashed = Hashed::new(count);
            for text in texts.iter().chain(&texts) {
                hashed.entry(text, |(known, _)| known == text, || (text.clone(), 0)).1 += 1;
            }
            for text in &texts {
                assert_eq!(hashed.find(text, |(known, _)| known == text), Some(&(text.clone(), 2)));
            }
            for absent in ["", "Resource", "Resource100", "resource0"] {
                assert!(hashed.find(absent, |(known, _)| known == absent).is_none(), "{absent}");
            }
        }
    }
}
