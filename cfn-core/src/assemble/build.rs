use std::collections::HashMap;
use std::path::{Component, Path, PathBuf};
use std::time::SystemTime;
use std::{env, fs, io};

use super::locate::locate;
use super::write::replace;
use super::{Assembled, Problem, assemble, judged};
use crate::part::{Stack, Struct};

/// The one line of a build script: makes the template of `S` and writes it to `path`, which is relative to the
/// package.
///
/// ```ignore
/// #[path = "src/stack/mod.rs"]
/// mod stack;
///
/// fn main() {
///     cfn_core::build::<stack::DataApi>("template.yaml");
/// }
/// ```
///
/// The file is written only when the template has changed, and also to the same path below `OUT_DIR`, for
/// `include_str!`. When something is wrong, cargo reports each mistake with the file, line and column of its token, the
/// build fails, and the template of the last good build stays as it is.
pub fn build<S: Stack>(path: impl AsRef<Path>) {
    write_or_fail(S::STRUCT, assemble::<S>(), path.as_ref());
}

fn write_or_fail(stack: &Struct, assembled: Result<Assembled, Vec<Problem>>, path: &Path) {
    // A template that was deleted or changed by hand is made again.
    println!("cargo::rerun-if-changed={}", path.display());
    match assembled {
        Ok(assembled) => {
            for warning in located(assembled.warnings) {
                println!("cargo::warning={}", one_line(&warning));
            }
            if let Err((path, error)) = write(stack, path, &assembled.yaml) {
                fail(&[format!("cannot write {}: {error}", path.display())]);
            }
        }
        Err(problems) => fail(&located(problems).iter().map(one_line).collect::<Vec<_>>()),
    }
}

/// The problems with line and column of their tokens, where the source shows them.
fn located(mut problems: Vec<Problem>) -> Vec<Problem> {
    let mut sources: HashMap<&str, Option<String>> = HashMap::new();
    for problem in &mut problems {
        let source = sources.entry(problem.file).or_insert_with(|| source(problem.file));
        let found = source.as_deref().and_then(|source| locate(source, (problem.line, problem.name), &problem.place));
        if let Some((line, column)) = found {
            (problem.line, problem.column) = (line, Some(column));
        }
    }
    problems
}

/// The text of a source file. Its name is relative to where rustc was run: for the member of a workspace that is the
/// workspace's folder, while the build script runs in its package's.
fn source(file: &str) -> Option<String> {
    let folder = env::current_dir().ok()?;
    folder.ancestors().find_map(|folder| fs::read_to_string(folder.join(file)).ok())
}

fn one_line(problem: &Problem) -> String {
    problem.to_string().replace('\n', " ")
}

fn fail(errors: &[String]) -> ! {
    for error in errors {
        println!("cargo::error={error}");
    }
    std::process::exit(1)
}

fn write(stack: &Struct, path: &Path, yaml: &str) -> Result<(), (PathBuf, io::Error)> {
    let mut targets = vec![(path.to_owned(), yaml)];
    let judged = judged::text(stack, &env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let out = env::var_os("OUT_DIR").map(PathBuf::from);
    if let Some(out) = &out {
        let copy = out.join(below(path));
        if let Some(folder) = copy.parent() {
            fs::create_dir_all(folder).map_err(|error| (folder.to_owned(), error))?;
        }
        targets.push((copy, yaml));
        targets.push((judged::file(out), &judged));
    }
    let compiled = compiled();
    for (target, text) in targets {
        replace(&target, text, out.as_deref(), compiled).map_err(|error| (target, error))?;
    }
    Ok(())
}

/// The path without what leads out of a folder: templates of the same name in different folders stay apart.
fn below(path: &Path) -> PathBuf {
    path.components().filter(|component| matches!(component, Component::Normal(_))).collect()
}

/// When the build script was compiled, if that can be told. Cargo runs the script again when a file that it watches is
/// newer than the script's last start; the template is watched and was just made, so it is dated back to this time.
fn compiled() -> Option<SystemTime> {
    env::current_exe().and_then(fs::metadata).and_then(|script| script.modified()).ok()
}
