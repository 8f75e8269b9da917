//! The rust-analyzer of this machine, if it has one.

use std::path::{Path, PathBuf};
use std::process::Command;

/// How one is had, for whoever reads that there is none.
pub const HOW_TO_GET_ONE: &str = "`rustup component add rust-analyzer`, or `cargo install ra_ap_rust-analyzer \
     --version 0.0.331 --locked --root target/rust-analyzer`";

/// A rust-analyzer that starts: the one on `PATH`, or the one that was installed below the target directory.
///
/// A name on `PATH` is no proof: that of rustup fails where the component is missing.
#[must_use]
pub fn find(target: &Path) -> Option<PathBuf> {
    let name = format!("rust-analyzer{}", std::env::consts::EXE_SUFFIX);
    let installed = target.join("rust-analyzer/bin").join(&name);
    [PathBuf::from(name), installed].into_iter().find(|candidate| starts(candidate))
}

fn starts(candidate: &Path) -> bool {
    Command::new(candidate).arg("--version").output().is_ok_and(|output| output.status.success())
}
