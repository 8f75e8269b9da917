//! Who has called from a build script.

use std::panic::Location;

/// A place in a build script.
#[derive(Clone, Copy, Debug)]
pub struct Caller {
    /// The file, as rustc names it.
    pub file: &'static str,
    /// The line, from 1.
    pub line: u32,
    /// The column, from 1.
    pub column: u32,
}

impl From<&Location<'static>> for Caller {
    fn from(location: &Location<'static>) -> Caller {
        Caller { file: location.file(), line: location.line(), column: location.column() }
    }
}
