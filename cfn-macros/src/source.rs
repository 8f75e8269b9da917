//! The source of a struct, and whether the package's build script has judged it already.

use std::env;
use std::hash::{DefaultHasher, Hasher};
use std::path::Path;
use std::sync::LazyLock;

use proc_macro2::TokenStream;

use crate::host::Host;
use crate::view::Attribute;

/// A struct and its attribute as they are written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Source {
    /// A hash of the tokens; 0 where nobody compares it.
    pub(crate) hash: u64,
    /// Whether the build script, which compiles the same structs before the library, has found nothing wrong with it.
    pub(crate) is_judged: bool,
}

impl Source {
    pub(crate) fn of(attribute: Attribute, arguments: &TokenStream, item: &TokenStream) -> Source {
        if Host::current() != Host::Compiler {
            return Source { hash: 0, is_judged: false };
        }
        let mut hasher = DefaultHasher::new();
        hasher.write_u8(attribute as u8);
        hasher.write(arguments.to_string().as_bytes());
        hasher.write_u8(0xff);
        hasher.write(item.to_string().as_bytes());
        let hash = hasher.finish();
        Source { hash, is_judged: judged().binary_search(&hash).is_ok() }
    }
}

/// What the build script has judged; nothing while the build script itself is compiled, which may have inherited the
/// `OUT_DIR` of the test that builds it.
fn judged() -> &'static [u64] {
    static JUDGED: LazyLock<Vec<u64>> = LazyLock::new(|| {
        let is_build_script = env::var("CARGO_CRATE_NAME").is_ok_and(|name| name.starts_with("build_script_"));
        match (env::var_os("OUT_DIR"), env::var_os("CARGO_MANIFEST_DIR")) {
            (Some(out_dir), Some(package)) if !is_build_script => {
                cfn_core::judged::judged(Path::new(&out_dir), &package)
            }
            _ => Vec::new(),
        }
    });
    &JUDGED
}
