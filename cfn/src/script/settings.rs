//! What a build script adds to the check of a stack: lints of its own, and levels.

use std::panic::Location;

#[cfg(feature = "assemble")]
use cfn_core::lint::Declared;

/// A place in the build script.
pub(super) type Caller = &'static Location<'static>;

/// Lints and levels, each with its place.
#[derive(Clone, Debug, Default)]
pub(super) struct Settings {
    #[cfg(feature = "assemble")]
    pub(super) lints: Vec<(&'static Declared, Caller)>,
    pub(super) levels: Vec<Set>,
}

/// A level that is set.
#[derive(Clone, Debug)]
pub(super) struct Set {
    /// The lint or the group.
    pub(super) name: String,
    /// `allow`, `warn` or `deny`.
    pub(super) level: &'static str,
    /// Why, if it is an allowance.
    pub(super) reason: Option<String>,
    pub(super) caller: Caller,
}
