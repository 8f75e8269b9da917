//! What the test targets share: the stack's files, and the oracles that are written in Python and JavaScript.

pub mod generate;
pub mod markdown;
pub mod node;
pub mod package;
pub mod places;
pub mod properties;
pub mod python;
pub mod rust_analyzer;
pub mod templates;

use std::path::{Path, PathBuf};

/// The root of the workspace.
#[must_use]
pub fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests are a member of the workspace")
}

/// A path for a manifest or a source file, where a backslash would begin an escape.
#[must_use]
pub fn slashed(path: &Path) -> String {
    path.display().to_string().replace('\\', "/")
}

/// The committed template of the shipped stack.
#[must_use]
pub fn template() -> PathBuf {
    workspace().join("cfn-stack/template.yaml")
}

/// The source of the function that the stack deploys.
#[must_use]
pub fn handler() -> PathBuf {
    workspace().join("cfn-stack/handler/index.py")
}

/// The folder for what tests write and download: the `CARGO_TARGET_TMPDIR` of test targets, which unit tests have not.
///
/// # Panics
/// If the test is not run by cargo.
#[must_use]
pub fn target_tmp() -> PathBuf {
    let test = std::env::current_exe().expect("a test knows its own path");
    test.ancestors().nth(3).expect("cargo puts tests into target/<profile>/deps").join("tmp")
}
