//! What a build script calls.
//!
//! It writes templates by way of the [engine](engine) process. With the feature `assemble`, whose lints of the user's own no
//! other process has, it does everything [itself](linked).

mod builder;
#[cfg(not(feature = "assemble"))]
mod engine;
#[cfg(any(not(feature = "assemble"), test))]
mod executable;
#[cfg(feature = "assemble")]
mod linked;
mod settings;
mod structs;
mod trail;
#[cfg(not(feature = "assemble"))]
mod wire;

use std::panic::Location;
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use std::{env, fs};

pub use builder::Build;
#[cfg(not(feature = "assemble"))]
use engine::build as build_requested;
#[cfg(feature = "assemble")]
use linked::build as build_requested;
#[cfg(feature = "assemble")]
pub use linked::{assemble, entry};

use crate::part::{self, Stack};
use settings::{Caller, Settings};
use structs::Structs;

/// Assembles the template of `S` in a build script and writes it to `path`, which is relative to the package.
///
/// ```no_run
/// // After `#[path = "src/stack.rs"] mod stack;`, in `main`:
/// cfn::build::<stack::Shop>("template.yaml");
/// # mod stack {
/// #     #[cfn::resource(AWS::SNS::Topic {})]
/// #     pub struct Orders;
/// #     #[cfn::stack]
/// #     pub struct Shop(Orders);
/// # }
/// ```
///
/// The file is written only if the template has changed. A copy for `include_str!` is written to the same path in `OUT_DIR`,
/// with `parent` in place of `..`. A build script may write several templates.
///
/// If the stack has errors, the template of the last valid build is kept, and each error is shown by rustc at its token when
/// cargo compiles the library next. If the library cannot show an error (there is no library, it does not include the file of
/// the struct, or the struct belongs to another package), the build script reports all findings and fails.
#[track_caller]
pub fn build<S: Stack>(path: impl AsRef<Path>) {
    run(S::PART, Settings::default(), path.as_ref(), Location::caller());
}

/// What a build script asks for.
struct Request {
    structs: Structs,
    settings: Settings,
    path: PathBuf,
    caller: Caller,
    /// When the build script was compiled, if that is known.
    compiled: Option<SystemTime>,
}

/// Not generic: what is generic is compiled anew in every build script.
fn run(stack: &'static part::Struct, settings: Settings, path: &Path, caller: Caller) {
    let compiled = env::current_exe().and_then(fs::metadata).and_then(|script| script.modified()).ok();
    trail::leave();
    build_requested(Request { structs: Structs::of(stack), settings, path: path.to_owned(), caller, compiled });
}
