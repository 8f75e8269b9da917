//! What a build script leaves beside its executable for its macros.

use std::path::Path;
use std::{env, fs};

/// The file's name; `verdicts` of `cfn-expand` reads it. It holds the path of the build script's `OUT_DIR`.
///
/// When a build script is compiled, its macros are not told where it will write. They are told where it will stand.
const FILE: &str = "cfn.out-dir";

/// Leads the macros of the next compilation to what this run finds out. Without it they make everything anew.
pub(super) fn leave() {
    let (Ok(script), Some(out_dir)) = (env::current_exe(), env::var_os("OUT_DIR")) else { return };
    let (Some(folder), Some(out_dir)) = (script.parent(), out_dir.to_str()) else { return };
    // A program that is not a build script has no business there.
    if folder.parent() == Path::new(out_dir).parent().and_then(Path::parent) {
        let file = folder.join(FILE);
        if fs::read_to_string(&file).ok().as_deref() != Some(out_dir) {
            let _ = fs::write(file, out_dir);
        }
    }
}
