//! Work on many items by several threads: a build script is not optimised, and cargo waits for it.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{self, Builder};

use crate::steps;

/// More threads start up the same caches more often than they save time.
const MOST: usize = 4;
/// As much as a main thread has: values are nested as deeply here as there.
const STACK: usize = 8 << 20;

/// How many threads are worth their start, if each of them has to have as much work as `fewest` items are.
pub(crate) fn threads(items: usize, fewest: usize) -> usize {
    /// The system takes as long to tell as to start a thread.
    static AVAILABLE: LazyLock<usize> = LazyLock::new(|| thread::available_parallelism().map_or(1, NonZero::get));
    match items / fewest {
        0 | 1 => 1,
        worth => worth.min(MOST).min(*AVAILABLE),
    }
}

/// What `work` makes of each of the items, in their order. A thread that is done with one takes the next: items may differ
/// in size, and where a thread cannot be started, the others do its work.
pub(crate) fn each<T: Sync, R: Send>(items: &[T], threads: usize, work: &(dyn Fn(&T) -> R + Sync)) -> Vec<R> {
    if threads < 2 {
        return items.iter().map(work).collect();
    }
    let next = AtomicUsize::new(0);
    let in_turn = || {
        let mut made = Vec::new();
        while let Some((index, item)) = taken(items, &next) {
            made.push((index, work(item)));
        }
        made
    };
    let mut results: Vec<Option<R>> = items.iter().map(|_| None).collect();
    let mut keep = |made: Vec<(usize, R)>| made.into_iter().for_each(|(index, result)| results[index] = Some(result));
    thread::scope(|scope| {
        let start = |_| Builder::new().stack_size(STACK).spawn_scoped(scope, || steps::taken(in_turn)).ok();
        let started: Vec<_> = (1..threads).filter_map(start).collect();
        keep(in_turn());
        for thread in started {
            let (made, steps) = thread.join().unwrap_or_else(|panic| resume_unwind(panic));
            steps::count(steps);
            keep(made);
        }
    });
    results.into_iter().flatten().collect()
}

/// The next item that no thread has taken, and its number.
fn taken<'i, T>(items: &'i [T], next: &AtomicUsize) -> Option<(usize, &'i T)> {
    let index = next.fetch_add(1, Ordering::Relaxed);
    Some((index, items.get(index)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_is_that_of_the_items() {
        for count in [0, 1, 2, 3, 100] {
            let items: Vec<usize> = (0..count).collect();
            for threads in 1..=4 {
                let made = each(&items, threads, &|item| item * 2);
                assert_eq!(made, items.iter().map(|item| item * 2).collect::<Vec<_>>(), "{count} {threads}");
            }
        }
    }

    #[test]
    fn few_items_are_for_one_thread() {
        assert_eq!([0, 1, 9].map(|items| threads(items, 5)), [1; 3]);
        assert!((1..=MOST).contains(&threads(1000, 5)));
    }

    #[test]
    fn steps_are_those_of_all_threads() {
        let (_, steps) = steps::taken(|| each(&[(); 200], 3, &|()| steps::count(1)));
        assert_eq!(steps, 200);
    }

    #[test]
    #[should_panic(expected = "item 150")]
    fn a_panic_is_passed_on() {
        let items: Vec<usize> = (0..200).collect();
        each(&items, 3, &|item| assert!(*item != 150, "item 150"));
    }
}
