//! Structs that an edit above has moved since the build in which their texts were made.

use std::env;
use std::path::PathBuf;

use crate::finding::{Finding, Origin};
use crate::source::Sources;

/// The folder of the package.
pub(crate) fn package() -> PathBuf {
    let package = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).or_else(|| env::current_dir().ok());
    package.unwrap_or_default()
}

/// Puts findings into the lines where their structs are now.
pub(crate) fn place<'f>(findings: impl IntoIterator<Item = &'f mut Finding>, sources: &mut Sources<'_>) {
    for finding in findings {
        if finding.may_have_moved {
            let source = sources.file(finding.file);
            let now = source.and_then(|source| source.line_of_struct((finding.line, finding.name)));
            finding.line = now.unwrap_or(finding.line);
        }
    }
}

/// The line where a struct is now.
pub(crate) fn line(origin: &Origin) -> u32 {
    let entry = &origin.entry;
    let package = package();
    let mut sources = Sources::of(&package);
    let source = sources.file(entry.file).filter(|_| entry.may_have_moved());
    source.and_then(|source| source.line_of_struct((entry.line, entry.name))).unwrap_or(entry.line)
}
