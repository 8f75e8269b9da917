use std::path::{Component, Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::SystemTime;
use std::{env, fs, io};

use cfn_core::verdict::{self, Verdicts};

use super::assembled::Assembled;
use super::finding::Finding;
use super::included::Library;
use super::report;
use super::settings::Settings;
use super::source::Sources;
use super::write::replace;
use crate::part::{Stack, Struct};

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
pub fn build<S: Stack>(path: impl AsRef<Path>) {
    run(S::PART, Settings::default(), path.as_ref());
}

/// Not generic: what is generic is compiled anew in every build script.
pub(super) fn run(stack: &'static Struct, settings: Settings, path: &Path) {
    Script::current().run(stack, settings, path);
}

/// What has been found in the stacks that the build script has built so far.
static VERDICTS: Mutex<Option<Verdicts>> = Mutex::new(None);

/// A build script, as cargo runs it.
struct Script {
    package: PathBuf,
    out_dir: Option<PathBuf>,
}

impl Script {
    fn current() -> Script {
        let package = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).or_else(|| env::current_dir().ok());
        Script { package: package.unwrap_or_default(), out_dir: env::var_os("OUT_DIR").map(PathBuf::from) }
    }

    fn run(&self, stack: &'static Struct, mut settings: Settings, path: &Path) {
        // A template that was deleted or changed by hand is made again.
        println!("cargo::rerun-if-changed={}", path.display());
        let so_far = VERDICTS.lock().unwrap_or_else(PoisonError::into_inner);
        let own = so_far.iter().flat_map(Verdicts::lints).map(|lint| lint.id.clone());
        settings.elsewhere = own.collect();
        drop(so_far);
        let assembled = Assembled::of(stack, &settings);
        let is_recorded = match self.record(&assembled) {
            Ok(is_recorded) => is_recorded,
            Err((path, error)) => fail(&[format!("cannot write {}: {error}", path.display())]),
        };
        let library =
            if is_recorded && !assembled.findings.is_empty() { Library::of(&self.package) } else { Library::default() };
        let mut sources = Sources::of(&self.package);
        let (shown, unshown): (Vec<_>, Vec<_>) =
            assembled.findings.iter().partition(|finding| library.shows(finding, sources.file(finding.file)));
        if unshown.iter().any(|finding| finding.is_error()) {
            let mut all = unshown;
            all.extend(shown);
            report(&all, &mut sources);
            fail(&[]);
        }
        report(&unshown, &mut sources);
        if !shown.is_empty() {
            // A library that no longer includes the file would not show them any more.
            library.sources(&self.package).for_each(|file| println!("cargo::rerun-if-changed={}", file.display()));
        }
        let template = assembled.template.as_ref().map(|template| template.yaml());
        if let Err((path, error)) = self.write(path, template) {
            fail(&[format!("cannot write {}: {error}", path.display())]);
        }
    }

    /// Tells the macros what was found, with what other stacks of the same build script have found. False where there is
    /// no library that could read it.
    fn record(&self, assembled: &Assembled) -> Result<bool, Failed> {
        let Some(out_dir) = &self.out_dir else { return Ok(false) };
        let mut verdicts = VERDICTS.lock().unwrap_or_else(PoisonError::into_inner);
        let verdicts = verdicts.get_or_insert_default();
        assembled.lints.iter().for_each(|lint| verdicts.add_lint(lint.clone()));
        assembled.structs.iter().for_each(|hash| verdicts.checked(*hash));
        let of_structs = assembled.findings.iter().filter(|finding| finding.in_script.is_none());
        of_structs.for_each(|finding| verdicts.add(finding.hash, finding.shown()));
        let file = out_dir.join(verdict::FILE);
        let text = verdicts.write(&self.package);
        replace(&file, &text, Some(out_dir), None).map_err(|error| (file, error)).map(|_| true)
    }

    /// Writes the template, or leaves the last good one where there is none. A library that includes its copy compiles
    /// either way.
    fn write(&self, path: &Path, template: Option<&str>) -> Result<(), Failed> {
        let mut targets = Vec::new();
        if let Some(yaml) = template {
            targets.push((path.to_owned(), yaml));
        }
        if let Some(out_dir) = &self.out_dir {
            let copy = out_dir.join(below(path));
            if let Some(folder) = copy.parent() {
                fs::create_dir_all(folder).map_err(|error| (folder.to_owned(), error))?;
            }
            match template {
                Some(yaml) => targets.push((copy, yaml)),
                None if !copy.exists() => targets.push((copy, NO_TEMPLATE)),
                None => {}
            }
        }
        let compiled = compiled();
        for (target, text) in targets {
            replace(&target, text, self.out_dir.as_deref(), compiled).map_err(|error| (target, error))?;
        }
        Ok(())
    }
}

fn report(findings: &[&Finding], sources: &mut Sources<'_>) {
    for finding in findings {
        let source = sources.file(finding.file);
        let location = report::location(finding, source);
        println!("cargo::{}={}", report::level(finding), report::one_line(finding, location));
        if finding.is_error() {
            eprintln!("{}", report::rendered(finding, location, source));
        }
    }
}

/// What could not be written, and why.
type Failed = (PathBuf, io::Error);

/// The copy of a template that was never made.
const NO_TEMPLATE: &str = "# There is no template: the stack has errors.\n";

fn fail(errors: &[String]) -> ! {
    for error in errors {
        println!("cargo::error={error}");
    }
    std::process::exit(1)
}

/// The path below a folder: what leads out of one has a name of its own, so that templates of the same name in different
/// folders stay apart.
fn below(path: &Path) -> PathBuf {
    let step = |component: Component<'_>| match component {
        Component::Normal(name) => Some(PathBuf::from(name)),
        Component::ParentDir => Some(PathBuf::from("parent")),
        Component::RootDir => Some(PathBuf::from("root")),
        Component::Prefix(_) | Component::CurDir => None,
    };
    path.components().filter_map(step).collect()
}

/// When the build script was compiled, if that is known. Cargo runs the script again when a file that it watches is
/// newer than the script's last start; the template is watched and was just made, so it is dated back to this time.
fn compiled() -> Option<SystemTime> {
    env::current_exe().and_then(fs::metadata).and_then(|script| script.modified()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_of_one_name_stay_apart() {
        let paths = ["t.yaml", "./t.yaml", "../t.yaml", "a/../t.yaml", "/t.yaml"];
        let below: Vec<PathBuf> = paths.iter().map(|path| below(Path::new(path))).collect();
        assert_eq!(below, ["t.yaml", "t.yaml", "parent/t.yaml", "a/parent/t.yaml", "root/t.yaml"].map(PathBuf::from));
    }
}
