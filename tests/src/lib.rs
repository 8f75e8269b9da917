//! What the test targets share: the stack's files, and the oracles that are written in Python.

pub mod markdown;
pub mod package;
pub mod places;
pub mod properties;
pub mod python;
pub mod rust_analyzer;

use std::path::{Path, PathBuf};

/// The root of the workspace.
#[must_use]
pub fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests are a member of the workspace")
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
