//! The rust-analyzer of this machine, if it has one.

use std::path::{Path, PathBuf};
use std::process::Command;

/// How to install one, for messages.
pub const HOW_TO_GET_ONE: &str = "`rustup component add rust-analyzer`, or `cargo install ra_ap_rust-analyzer \
     --version 0.0.331 --locked --root target/rust-analyzer`";

/// A rust-analyzer that starts: the one on `PATH`, or one that is installed below the target directory.
///
/// The proxy of rustup on `PATH` fails if the component is missing, so the executable is run.
#[must_use]
pub fn find(target: &Path) -> Option<PathBuf> {
    let name = format!("rust-analyzer{}", std::env::consts::EXE_SUFFIX);
    let installed = target.join("rust-analyzer/bin").join(&name);
    [PathBuf::from(name), installed].into_iter().find(|candidate| starts(candidate))
}

fn starts(candidate: &Path) -> bool {
    Command::new(candidate).arg("--version").output().is_ok_and(|output| output.status.success())
}
