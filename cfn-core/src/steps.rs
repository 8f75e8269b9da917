//! How much is done: counted in unit tests alone, which hold by it that work grows with a template and no faster.

#[cfg(test)]
thread_local! {
    static DONE: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// Counts steps: nodes that are visited, members and names that are compared.
#[inline]
pub(crate) fn count(steps: usize) {
    #[cfg(test)]
    DONE.set(DONE.get() + steps);
    #[cfg(not(test))]
    let _ = steps;
}

/// What `work` makes, and how many steps it takes in this thread.
pub(crate) fn taken<R>(work: impl FnOnce() -> R) -> (R, usize) {
    #[cfg(test)]
    {
        let before = DONE.get();
        let made = work();
        (made, DONE.get() - before)
    }
    #[cfg(not(test))]
    (work(), 0)
}
