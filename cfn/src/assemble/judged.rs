//! What the build script has judged, for the library behind it: the macros do not judge the same structs again.
//!
//! Each struct carries a hash of its source. When a template is written, the hashes of its structs are written to
//! `OUT_DIR`; the compilation of the library, which follows, finds them there.

pub use cfn_core::judged::{file, first_line, judged};
use std::ffi::OsStr;
use std::fmt::Write as _;
use std::sync::{Mutex, PoisonError};

use crate::part::{Content, Struct};

/// The file's text when a stack has been judged: the hashes of its structs, groups included, and its own, behind those of
/// the stacks before it.
pub(super) fn text(stack: &Struct, package: &OsStr) -> String {
    static HASHES: Mutex<String> = Mutex::new(String::new());
    let mut hashes = HASHES.lock().unwrap_or_else(PoisonError::into_inner);
    add(stack, &mut hashes);
    first_line(package) + &hashes
}

fn add(part: &Struct, text: &mut String) {
    let _ = write!(text, "\n{:x}", part.source);
    if let Content::Stack { parts, .. } = part.content {
        parts.iter().for_each(|part| add(part, text));
    }
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
        static OTHER: Struct = stack(("Other", 0, 0x34, "", "src/lib.rs", 4), &[], ("", &[]), &[]);
        let folder = std::env::temp_dir().join(format!("cfn-core-judged-{}", std::process::id()));
        let package = OsStr::new("/here");
        fs::create_dir_all(&folder).expect("a folder for temporary files");
        fs::write(file(&folder), text(&WHOLE, package)).expect("a file");
        assert_eq!(judged(&folder, package), [0x12, 0xabc, u64::MAX]);
        assert_eq!(judged(&folder, OsStr::new("/here/other")), [0; 0]);
        fs::write(file(&folder), text(&OTHER, package)).expect("a file");
        assert_eq!(judged(&folder, package), [0x12, 0x34, 0xabc, u64::MAX]);
        fs::remove_dir_all(&folder).expect("the folder is ours");
        assert_eq!(judged(&folder, package), [0; 0]);
    }
}
