use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;
use std::{env, fs, io};

use cfn_core::verdict::{self, Verdicts};

use crate::across::{self, Across, Seen};
use crate::assembled::Assembled;
use crate::caller::Caller;
use crate::finding::Finding;
use crate::included::Library;
use crate::moved;
use crate::report;
use crate::settings::Settings;
use crate::source::Sources;
use crate::structs::Struct;
use crate::write::replace;

/// What a build script asks for with `cfn::build`: the template of one stack.
#[derive(Debug)]
pub struct Request {
    /// The stack.
    pub stack: Arc<Struct>,
    /// The lints and levels of the build script.
    pub settings: Settings,
    /// The file of the template, relative to the package.
    pub path: PathBuf,
    /// The call in the build script.
    pub caller: Caller,
    /// When the build script was compiled, if that is known. Cargo runs the script again when a file that it watches is
    /// newer than the script's last start; the template is watched and was just made, so it is dated back to this time.
    pub compiled: Option<SystemTime>,
}

/// Assembles a template and writes it, or reports what is wrong with the stack. The process ends if the build script is
/// to fail.
pub fn build(request: Request) {
    Script::current(request.compiled).run(request);
}

/// The stacks that the build script has built so far.
static BUILT: Mutex<Vec<Built>> = Mutex::new(Vec::new());

/// A stack that was built.
struct Built {
    path: PathBuf,
    assembled: Assembled,
    /// What is wrong with it and other stacks.
    across: Vec<Finding>,
    written: Written,
}

impl Built {
    fn seen(&self) -> Seen<'_> {
        let Built { path, assembled, .. } = self;
        Seen { name: assembled.name, path, interface: &assembled.interface }
    }
}

/// What has become of the files of a template.
enum Written {
    /// Nothing yet, or what they were before.
    Before,
    /// The template, and the texts that it has replaced.
    Template(Vec<(PathBuf, Option<String>)>),
}

/// Why no template can be written to the path, whatever is there.
fn refusal(path: &Path, built: &[Built]) -> Option<String> {
    /// The extensions of what cargo reads.
    const SOURCES: [&str; 3] = ["lock", "rs", "toml"];
    if path.as_os_str().is_empty() {
        return Some("the path of the template is empty; write one such as `\"template.yaml\"`".to_owned());
    }
    let is_source = path.extension().is_some_and(|extension| SOURCES.iter().any(|source| extension == *source));
    let message = match built.iter().find(|other| below(&other.path) == below(path)) {
        Some(other) => format!("the template of stack `{}` is written there", other.assembled.name),
        None if is_source => "that is the name of a source file".to_owned(),
        None => return None,
    };
    Some(format!("cannot write {}: {message}; choose another path", path.display()))
}

/// A build script, as cargo runs it.
struct Script {
    package: PathBuf,
    out_dir: Option<PathBuf>,
    compiled: Option<SystemTime>,
}

impl Script {
    fn current(compiled: Option<SystemTime>) -> Script {
        Script { package: moved::package(), out_dir: env::var_os("OUT_DIR").map(PathBuf::from), compiled }
    }

    fn run(&self, request: Request) {
        let Request { stack, mut settings, path, caller, .. } = request;
        // A template that was deleted or changed by hand is made again.
        println!("cargo::rerun-if-changed={}", path.display());
        let mut built = BUILT.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(message) = refusal(&path, &built) {
            let Caller { file, line, column } = caller;
            fail(&[format!("{file}:{line}:{column}: {message}")]);
        }
        let own = built.iter().flat_map(|built| &built.assembled.lints).map(|lint| lint.id.clone());
        settings.elsewhere = own.collect();
        let assembled = Assembled::of(&stack, &settings);
        built.push(Built { path, assembled, across: Vec::new(), written: Written::Before });
        let mut across = found_across(&mut built);
        let is_recorded = match self.record(&built) {
            Ok(is_recorded) => is_recorded,
            Err((path, error)) => fail(&[format!("cannot write {}: {error}", path.display())]),
        };
        let mut sources = Sources::of(&self.package);
        moved::place(across.iter_mut().map(|across| &mut across.finding), &mut sources);
        let this = built.last().map(|built| built.assembled.findings.iter()).into_iter().flatten();
        // Only the last stack shows that an import is wrong, unless the library shows what was found in the end.
        let is_last = || is_last_call(&self.package, caller);
        let final_ones = across.iter().filter(|across| !across.may_change || is_last()).map(|across| &across.finding);
        let may_change = across.iter().filter(|across| across.may_change).map(|across| &across.finding);
        let has_any = is_recorded && (!across.is_empty() || this.clone().next().is_some());
        let library = if has_any { Library::of(&self.package) } else { Library::default() };
        let (shown, unshown): (Vec<_>, Vec<_>) =
            this.chain(final_ones).partition(|finding| library.shows(finding, sources.file(finding.file)));
        if unshown.iter().any(|finding| finding.is_error()) {
            let mut all = unshown;
            all.extend(shown);
            report(&all, &mut sources);
            fail(&[]);
        }
        report(&unshown, &mut sources);
        if !shown.is_empty() || may_change.count() > 0 {
            // A library that no longer includes the file would not show them any more.
            library.sources(&self.package).for_each(|file| println!("cargo::rerun-if-changed={}", file.display()));
        }
        for built in built.iter_mut() {
            if let Err((path, error)) = self.write(built) {
                fail(&[format!("cannot write {}: {error}", path.display())]);
            }
        }
    }

    /// Tells the macros what was found, with what other stacks of the same build script have found. False where there is
    /// no library that could read it.
    fn record(&self, built: &[Built]) -> Result<bool, Failed> {
        let Some(out_dir) = &self.out_dir else { return Ok(false) };
        let mut verdicts = Verdicts::default();
        for Built { assembled, across, .. } in built {
            assembled.lints.iter().for_each(|lint| verdicts.add_lint(lint.clone()));
            assembled.structs.iter().for_each(|text| verdicts.checked(text));
            let of_structs = assembled.findings.iter().chain(across).filter(|finding| finding.in_script.is_none());
            of_structs.for_each(|finding| verdicts.add(finding.identity, finding.shown()));
        }
        let file = out_dir.join(verdict::FILE);
        let text = verdicts.write(&self.package);
        replace(&file, &text, Some(out_dir), None).map_err(|error| (file, error)).map(|_| true)
    }

    /// Writes the template, or leaves the last good one where there is none. A library that includes its copy compiles
    /// either way. If another stack shows that a template which was written is wrong, the last good one comes back.
    fn write(&self, built: &mut Built) -> Result<(), Failed> {
        let Built { path, assembled, across, written } = built;
        let template = assembled
            .template
            .as_ref()
            .filter(|_| !across.iter().any(Finding::is_error))
            .map(|template| template.yaml());
        let mut targets: Vec<(PathBuf, Option<&str>)> = Vec::new();
        match (template, &*written) {
            (Some(_), Written::Template(_)) => return Ok(()),
            (None, Written::Template(before)) => {
                for (path, text) in before {
                    let restored = match text {
                        Some(text) => replace(path, text, self.out_dir.as_deref(), self.compiled).map(drop),
                        None => fs::remove_file(path),
                    };
                    restored.map_err(|error| (path.clone(), error))?;
                }
            }
            _ => {}
        }
        if template.is_some() {
            targets.push((path.clone(), template));
        }
        if let Some(out_dir) = &self.out_dir {
            let copy = out_dir.join(below(path));
            if let Some(folder) = copy.parent() {
                fs::create_dir_all(folder).map_err(|error| (folder.to_owned(), error))?;
            }
            if template.is_some() || !copy.exists() {
                targets.push((copy, template));
            }
        }
        let before = |(target, _): &(PathBuf, Option<&str>)| (target.clone(), fs::read_to_string(target).ok());
        let before = if template.is_some() { targets.iter().map(before).collect() } else { Vec::new() };
        for (target, text) in targets {
            let text = text.unwrap_or(NO_TEMPLATE);
            replace(&target, text, self.out_dir.as_deref(), self.compiled).map_err(|error| (target, error))?;
        }
        *written = if template.is_some() { Written::Template(before) } else { Written::Before };
        Ok(())
    }
}

/// What is wrong between the stacks so far, which is kept with each of them.
fn found_across(built: &mut [Built]) -> Vec<Across> {
    if built.len() < 2 && !built.iter().any(|built| built.assembled.interface.imports_own()) {
        return Vec::new();
    }
    let found = across::findings(&built.iter().map(Built::seen).collect::<Vec<_>>());
    for (number, built) in built.iter_mut().enumerate() {
        let own = found.iter().filter(|across| across.stack == number);
        built.across = own.map(|across| across.finding.clone()).collect();
    }
    found
}

/// Whether no other stack is built after a call in the `main` of a build script, as far as its text shows it for certain.
fn is_last_call(package: &Path, caller: Caller) -> bool {
    let mut folders = package.ancestors().map(|folder| folder.join(caller.file));
    let Some(text) = folders.find_map(|path| fs::read_to_string(path).ok()) else { return false };
    let line = caller.line as usize;
    let before = text.lines().take(line).collect::<Vec<_>>();
    let after = text.lines().skip(line).collect::<Vec<_>>();
    let function =
        before.iter().rev().find_map(|line| line.trim_start().trim_start_matches("pub ").strip_prefix("fn "));
    let is_main = function.is_some_and(|function| function.starts_with("main"));
    is_main && !after.iter().any(|line| ["build", "Build", ".write("].iter().any(|word| line.contains(word)))
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
