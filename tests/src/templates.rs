//! Templates to try: those of the tests, and those that cfn-lint's source package carries.

use std::fs;
use std::path::{Path, PathBuf};

use crate::python::Python;
use crate::workspace;

/// The folders of this repository that hold templates.
const OWN: &[&str] = &["cargo-cfn/tests/templates", "cfn-stack", "tests/faults/base", "tests/tests"];

/// The templates of cfn-lint's own tests, below `templates` in a folder of `target`, the `CARGO_TARGET_TMPDIR` of a test
/// target. The first call downloads them.
///
/// # Panics
/// If they cannot be had.
#[must_use]
pub fn of_cfn_lint(target: &Path) -> PathBuf {
    let folder = target.join("fixtures");
    let tests = workspace().join("tests");
    let mut fetch = Python::environment(target).command();
    fetch.arg(tests.join("oracles/fixtures.py")).arg("fetch").arg(&folder).arg(tests.join("fixtures/requirements.txt"));
    let output = fetch.output().expect("Python starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    folder
}

/// The templates of this repository.
#[must_use]
pub fn own() -> Vec<PathBuf> {
    OWN.iter().flat_map(|folder| below(&workspace().join(folder))).collect()
}

/// The files in YAML and JSON below a folder, sorted.
///
/// # Panics
/// If a folder cannot be listed.
#[must_use]
pub fn below(folder: &Path) -> Vec<PathBuf> {
    let mut folders = vec![folder.to_owned()];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the folder can be listed") {
            let path = entry.expect("the folder can be listed").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "yaml" || extension == "json") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}
