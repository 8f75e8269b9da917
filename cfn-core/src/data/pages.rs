//! Places that are each filled once, by whichever thread comes first.

use std::sync::OnceLock;

/// How many places a page has.
const SIZE: usize = 32;

type Page<T> = Box<[OnceLock<T>; SIZE]>;

/// Places in pages, which are made when one of their places is asked for: as one array they would be a megabyte that every
/// build script is linked with.
pub(crate) struct Pages<T: 'static, const COUNT: usize> {
    pages: [OnceLock<Page<T>>; COUNT],
}

impl<T, const COUNT: usize> Pages<T, COUNT> {
    /// How many places there are.
    pub(crate) const PLACES: usize = COUNT * SIZE;

    pub(crate) const fn new() -> Self {
        Self { pages: [const { OnceLock::new() }; COUNT] }
    }

    /// The place of that number; after the last one comes the first one.
    pub(crate) fn at(&self, place: usize) -> &OnceLock<T> {
        let place = place % Self::PLACES;
        let page = self.pages[place / SIZE].get_or_init(|| Box::new([const { OnceLock::new() }; SIZE]));
        &page[place % SIZE]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_place_is_another_one() {
        static PLACES: Pages<usize, 3> = Pages::new();
        let all = Pages::<usize, 3>::PLACES;
        for place in 0..all {
            assert_eq!(PLACES.at(place).set(place), Ok(()), "{place}");
        }
        for place in 0..2 * all {
            assert_eq!(PLACES.at(place).get(), Some(&(place % all)));
        }
    }
}
