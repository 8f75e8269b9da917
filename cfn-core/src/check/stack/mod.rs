//! Rules about the template as a whole: names that must exist, that may stand only once, that nothing uses; cycles;
//! limits.

pub(super) mod compared;
pub(super) mod condition_cycle;
pub(super) mod conditional;
pub(super) mod cycle;
pub(super) mod depends_on;
pub(super) mod duplicate;
pub(super) mod export;
pub(super) mod function;
pub(super) mod limit;
pub(super) mod mapping;
pub(super) mod name;
pub(super) mod unused;
