//! The templates that the faults are made in: the shipped stack's, small ones of our own, and those of the corpus, which
//! stands beside the repository, or where `CFN_CORPUS` says, and is read there.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use cfn_core::yaml;

use crate::tree::Tree;

/// All templates that are at hand, by name.
pub(crate) fn originals() -> BTreeMap<String, Tree> {
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("faults/base");
    let beside = cfn_tests::workspace().join("../shared/corpus");
    let corpus = std::env::var_os("CFN_CORPUS").map_or(beside, PathBuf::from).join("templates");
    let mut originals = BTreeMap::from([("stack".to_owned(), read(&cfn_tests::template()))]);
    for (name, folder) in [("base", base), ("corpus", corpus)] {
        if !folder.is_dir() {
            // Not through `eprintln!`, which the test harness keeps to itself.
            let _ = writeln!(std::io::stderr(), "SKIPPED: there are no templates in {}", folder.display());
            continue;
        }
        for file in files(&folder) {
            let file_name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            originals.insert(format!("{name}/{file_name}"), read(&file));
        }
    }
    originals
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("the folder can be read");
    entries.map(|entry| entry.expect("the folder can be read").path()).collect()
}

fn read(file: &Path) -> Tree {
    let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let document = yaml::read(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    Tree::from(&document.root)
}
