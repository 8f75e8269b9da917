//! What is judged.
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
/// One file for all templates of a build script: nothing is left of a template that is not made any more.
pub fn file(out_dir: &Path) -> PathBuf {
    out_dir.join("cfn.judged")
}

/// The first line: another version of the engine may judge otherwise, and the `OUT_DIR` of another package is inherited
/// where one package's test builds the other.
pub fn first_line(package: &OsStr) -> String {
    format!("judged by cfn-core {} in {}", env!("CARGO_PKG_VERSION"), package.display())
}

/// The hashes of all sources that the build script of the package, which is named by its folder, has judged, sorted; none
/// if there is no build script or if nothing can be read.
pub fn judged(out_dir: &Path, package: &OsStr) -> Vec<u64> {
    let text = fs::read_to_string(file(out_dir)).unwrap_or_default();
    let Some(hashes) = text.strip_prefix(&first_line(package)) else { return Vec::new() };
    let mut hashes: Vec<u64> = hashes.lines().filter_map(|line| u64::from_str_radix(line, 16).ok()).collect();
    hashes.sort_unstable();
    hashes
}
