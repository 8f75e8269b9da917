//! Who has called from a build script.

use std::panic::Location;

/// A place in a build script.
pub(super) type Caller = &'static Location<'static>;
