//! What the build script has judged, for the library behind it: the macros do not judge the same structs again.
//!
//! Each struct carries a hash of its source. When the template is written, the hashes of its structs are written to
//! `OUT_DIR`; the compilation of the library, which follows, finds them there.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::part::{Content, Struct};

/// The extension of the files.
const EXTENSION: &str = "judged";

/// The first line: another version of the engine may judge otherwise.
const FIRST_LINE: &str = concat!("judged by cfn-core ", env!("CARGO_PKG_VERSION"));

/// The name of the file that stands beside the template of that name in `OUT_DIR`.
pub(super) fn file_name(template: &Path) -> std::ffi::OsString {
    let mut name = template.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(EXTENSION);
    name
}

/// The file's text for a stack: the hashes of its structs, groups included, and its own.
pub(super) fn text(stack: &Struct) -> String {
    let mut text = FIRST_LINE.to_owned();
    add(stack, &mut text);
    text
}

fn add(part: &Struct, text: &mut String) {
    let _ = write!(text, "\n{:x}", part.source);
    if let Content::Stack { parts, .. } = part.content {
        parts.iter().for_each(|part| add(part, text));
    }
}

/// The hashes of all sources that the build script of the package has judged, sorted; none if there is no build script
/// or if nothing can be read.
pub fn judged(out_dir: &Path) -> Vec<u64> {
    let files = fs::read_dir(out_dir).into_iter().flatten().flatten().map(|entry| entry.path());
    let texts = files.filter(|path| path.extension().is_some_and(|extension| extension == EXTENSION));
    let mut hashes: Vec<u64> = texts.filter_map(|path| fs::read_to_string(path).ok()).flat_map(read).collect();
    hashes.sort_unstable();
    hashes
}

fn read(text: String) -> Vec<u64> {
    let Some(hashes) = text.strip_prefix(FIRST_LINE) else { return Vec::new() };
    hashes.lines().filter_map(|line| u64::from_str_radix(line, 16).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::part::{resource, stack};

    #[test]
    fn what_is_written_is_read() {
        static QUEUE: Struct = resource(("Queue", 1, 0xabc, "", "src/lib.rs", 1), &[], &[], ("", &[]));
        static GROUP: Struct = stack(("Group", 0, 0x12, "", "src/lib.rs", 2), &[], ("", &[]), &[&QUEUE]);
        static WHOLE: Struct = stack(("Whole", 0, u64::MAX, "", "src/lib.rs", 3), &[], ("", &[]), &[&GROUP]);
        let folder = std::env::temp_dir().join(format!("cfn-core-judged-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder for temporary files");
        fs::write(folder.join(file_name(Path::new("out/template.yaml"))), text(&WHOLE)).expect("a file");
        fs::write(folder.join("other.judged"), "of another version\nabd\n").expect("a file");
        assert_eq!(judged(&folder), [0x12, 0xabc, u64::MAX]);
        fs::remove_dir_all(&folder).expect("the folder is ours");
        assert_eq!(judged(&folder), [0; 0]);
    }
}
