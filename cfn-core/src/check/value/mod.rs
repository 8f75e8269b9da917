//! Rules of values: what a property of the right kind may hold.

pub(super) mod allowed;
pub(super) mod lambda;
