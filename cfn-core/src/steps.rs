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

/// How many steps `work` takes.
#[cfg(test)]
pub(crate) fn of(work: impl FnOnce()) -> usize {
    let before = DONE.get();
    work();
    DONE.get() - before
}
