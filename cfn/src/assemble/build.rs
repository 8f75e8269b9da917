use std::collections::HashMap;
use std::path::{Component, Path, PathBuf};
use std::{env, fs, io};

use super::locate::locate;
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
///     cfn::build::<stack::DataApi>("template.yaml");
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
    if let Some(out) = env::var_os("OUT_DIR").map(PathBuf::from) {
        let copy = out.join(below(path));
        if let Some(folder) = copy.parent() {
            fs::create_dir_all(folder).map_err(|error| (folder.to_owned(), error))?;
        }
        targets.push((copy, yaml));
        targets.push((judged::file(&out), &judged));
    }
    for (target, text) in targets {
        write_if_changed(&target, text).map_err(|error| (target, error))?;
    }
    Ok(())
}

/// The path without what leads out of a folder: templates of the same name in different folders stay apart.
fn below(path: &Path) -> PathBuf {
    path.components().filter(|component| matches!(component, Component::Normal(_))).collect()
}

/// Writes beside the file first, so that whoever reads it never sees half a template.
fn write_if_changed(path: &Path, text: &str) -> io::Result<()> {
    if fs::read(path).is_ok_and(|old| old == text.as_bytes()) {
        return Ok(());
    }
    let mut partial = path.as_os_str().to_owned();
    partial.push(".partial");
    let partial = PathBuf::from(partial);
    let written =
        fs::write(&partial, text).and_then(|()| back_date(&partial)).and_then(|()| fs::rename(&partial, path));
    if written.is_err() {
        let _ = fs::remove_file(&partial);
    }
    written
}

/// Cargo runs a build script again when a file that it watches is newer than the script's last start; the template is
/// watched and was just made, so it is dated back to when the script was compiled.
fn back_date(path: &Path) -> io::Result<()> {
    let compiled = env::current_exe().and_then(fs::metadata).and_then(|script| script.modified());
    match compiled {
        Ok(time) => fs::File::options().write(true).open(path)?.set_modified(time),
        Err(_) => Ok(()),
    }
}
