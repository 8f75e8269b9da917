//! What the build script of the package has written for the macros, read once.

use std::env;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use std::time::SystemTime;

use cfn_core::entry::Identity;
use cfn_core::verdict::{self, Finding, OwnLint, Verdicts};

use crate::dependency;
use crate::host::Host;

/// What was found in a struct; none if the build script has not checked it. An editor checks what is being typed.
pub(crate) fn findings(identity: Identity) -> Option<Vec<Finding>> {
    match Host::current() {
        Host::RustAnalyzer => None,
        Host::Compiler | Host::Other => Some(of_compiler()?.find(identity)?.to_vec()),
    }
}

/// Whether the build script has built stacks of which none has the struct. While something is wrong with them, the struct
/// may be what they lack.
pub(crate) fn is_unlisted(identity: Identity) -> bool {
    Host::current() == Host::Compiler
        && of_compiler().is_some_and(|verdicts| verdicts.is_clean() && verdicts.find(identity).is_none())
}

/// Whether the build script of the package has run, and this is no editor.
pub(crate) fn are_known() -> bool {
    Host::current() != Host::RustAnalyzer && of_compiler().is_some()
}

/// The text of a struct with those tokens at that place, in which nothing was found.
pub(crate) fn known(tokens: u64, place: (u32, &str)) -> Option<&'static str> {
    of_compiler()?.known(tokens, place)
}

/// The text of a struct with those tokens at that place, in which nothing was found when the build script that is compiled
/// has run last.
pub(crate) fn earlier(tokens: u64, place: (u32, &str)) -> Option<&'static str> {
    of_build_script()?.known(tokens, place)
}

/// The package's own lints, as far as its build script has run.
pub(crate) fn own_lints() -> Vec<OwnLint> {
    let lints = match Host::current() {
        Host::RustAnalyzer => of_editor().map(|verdicts| verdicts.lints().to_vec()),
        Host::Compiler | Host::Other => of_compiler().map(|verdicts| verdicts.lints().to_vec()),
    };
    lints.unwrap_or_default()
}

/// A compiler compiles one package.
fn of_compiler() -> Option<&'static Verdicts> {
    static VERDICTS: LazyLock<Option<Verdicts>> = LazyLock::new(|| {
        let File { path, package } = File::current()?;
        read(&path, &package)
    });
    VERDICTS.as_ref()
}

/// What the last run has written of the build script that is compiled. Macros that are newer may make something else of
/// the same tokens; rustc has compiled the dependencies after them.
fn of_build_script() -> Option<&'static Verdicts> {
    static VERDICTS: LazyLock<Option<Verdicts>> = LazyLock::new(|| {
        let modified = |file: &Path| std::fs::metadata(file).and_then(|file| file.modified()).ok();
        let folder = compiled_to(env::args())?;
        let path = Path::new(&std::fs::read_to_string(folder.join(TRAIL)).ok()?).join(verdict::FILE);
        let written = modified(&path)?;
        let is_older = |file: String| modified(Path::new(&file)).is_some_and(|compiled| compiled < written);
        if !dependency::files().all(is_older) {
            return None;
        }
        read(&path, Path::new(&env::var_os("CARGO_MANIFEST_DIR")?))
    });
    VERDICTS.as_ref()
}

/// The file that a build script leaves beside its executable, with the path of its `OUT_DIR`; `trail` of `cfn` writes it.
const TRAIL: &str = "cfn.out-dir";

/// Where rustc writes what it compiles.
fn compiled_to(mut arguments: impl Iterator<Item = String>) -> Option<PathBuf> {
    arguments.find(|argument| argument == "--out-dir")?;
    arguments.next().map(PathBuf::from)
}

/// An editor expands for many packages, and goes on after a build.
fn of_editor() -> Option<Arc<Verdicts>> {
    static LAST: Mutex<Option<Read>> = Mutex::new(None);
    let file = File::current()?;
    let modified = std::fs::metadata(&file.path).and_then(|file| file.modified()).ok()?;
    let mut last = LAST.lock().unwrap_or_else(PoisonError::into_inner);
    match &*last {
        Some(read) if read.file == file && read.modified == modified => read.verdicts.clone(),
        _ => {
            let verdicts = read(&file.path, &file.package).map(Arc::new);
            *last = Some(Read { file, modified, verdicts: verdicts.clone() });
            verdicts
        }
    }
}

/// What was read last.
struct Read {
    file: File,
    modified: SystemTime,
    verdicts: Option<Arc<Verdicts>>,
}

/// The file of a package.
#[derive(PartialEq)]
struct File {
    path: PathBuf,
    package: PathBuf,
}

impl File {
    /// That of the package which is being expanded.
    fn current() -> Option<File> {
        let path = Path::new(&env::var_os("OUT_DIR")?).join(verdict::FILE);
        Some(File { path, package: PathBuf::from(env::var_os("CARGO_MANIFEST_DIR")?) })
    }
}

fn read(file: &Path, package: &Path) -> Option<Verdicts> {
    Verdicts::read(&std::fs::read_to_string(file).ok()?, package)
}
