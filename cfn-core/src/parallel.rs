//! Work on many items by several threads: a build script is not optimised, and cargo waits for it.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::thread::{self, Builder};

use crate::steps;

/// Fewer items for each thread are not worth the start of one: optimised code is faster with them by far.
const FEWEST: usize = if cfg!(debug_assertions) { 16 } else { 256 };
/// More threads start up the same caches more often than they save time.
const MOST: usize = 4;
/// As much as a main thread has: values are nested as deeply here as there.
const STACK: usize = 8 << 20;

/// Whether there are so many items that they are worth more than one thread.
pub(crate) fn are_many(items: usize) -> bool {
    items >= 2 * FEWEST
}

/// What `work` makes of consecutive parts of the items, in their order. Where no thread can be started, all of it is
/// done by this one.
pub(crate) fn in_parts<T: Sync, R: Send>(items: &[T], work: &(dyn Fn(&[T]) -> R + Sync)) -> Vec<R> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(MOST).min(items.len() / FEWEST);
    if threads < 2 {
        return vec![work(items)];
    }
    let mut parts = items.chunks(items.len().div_ceil(threads));
    let first = parts.next().unwrap_or_default();
    thread::scope(|scope| {
        let start =
            |part| (part, Builder::new().stack_size(STACK).spawn_scoped(scope, move || steps::taken(|| work(part))));
        let started: Vec<_> = parts.map(start).collect();
        let mut made = vec![work(first)];
        for (part, thread) in started {
            made.push(match thread.map(thread::ScopedJoinHandle::join) {
                Ok(Ok((result, steps))) => {
                    steps::count(steps);
                    result
                }
                Ok(Err(panic)) => resume_unwind(panic),
                Err(_) => work(part),
            });
        }
        made
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_is_that_of_the_items() {
        for count in [0, 1, FEWEST * 2 - 1, FEWEST * 2, FEWEST * 3 + 1, 1000] {
            let items: Vec<usize> = (0..count).collect();
            let made = in_parts(&items, &|part| part.iter().map(|item| item * 2).collect::<Vec<_>>());
            assert_eq!(made.concat(), items.iter().map(|item| item * 2).collect::<Vec<_>>(), "{count}");
        }
    }

    #[test]
    fn steps_are_those_of_all_threads() {
        let items = [(); 200];
        let (_, steps) = steps::taken(|| in_parts(&items, &|part| part.iter().for_each(|()| steps::count(1))));
        assert_eq!(steps, 200);
    }

    #[test]
    #[should_panic(expected = "item 150")]
    fn a_panic_is_passed_on() {
        let items: Vec<usize> = (0..200).collect();
        in_parts(&items, &|part| assert!(!part.contains(&150), "item 150"));
    }
}
