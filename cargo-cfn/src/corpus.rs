//! Real templates beside the repository, for tests.

use std::fs;
use std::path::{Path, PathBuf};

/// The templates of a folder, with their texts; none if the folder is not there.
pub(crate) fn corpus(folder: &str) -> Vec<(PathBuf, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus").join(folder);
    let Ok(entries) = fs::read_dir(&folder) else {
        // Past the capture of the test runner.
        drop(std::io::Write::write_all(&mut std::io::stderr(), b"SKIPPED: the corpus is not there\n"));
        return Vec::new();
    };
    let mut files: Vec<_> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    files.sort();
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).expect("the file is readable");
        (path, text)
    };
    files.into_iter().map(read).collect()
}
