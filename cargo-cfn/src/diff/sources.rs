//! Which templates are compared, and their texts.

use std::collections::BTreeSet;
use std::path::Path;

use cfn_core::model::Template;
use cfn_core::yaml;

use super::git::Commit;
use crate::arguments::{Diff, Global};
use crate::check::config::Config;
use crate::check::files::{Input, holds_template, inputs, is_looked_at};
use crate::check::package;
use crate::check::reading::{file, limited};
use crate::outcome::Failure;

/// Two templates to compare.
#[derive(Debug)]
pub(crate) struct Pair {
    pub(crate) old: Source,
    pub(crate) new: Source,
}

/// One of them. A file that is not there is a template without entries.
#[derive(Debug)]
pub(crate) struct Source {
    /// The name that is printed.
    pub(crate) name: String,
    /// Whether there is a file.
    pub(crate) exists: bool,
    pub(crate) template: Template,
}

/// The pairs that the arguments name.
pub(crate) fn pairs(arguments: &Diff, global: &Global) -> Result<Vec<Pair>, Failure> {
    match (&arguments.old, &arguments.new) {
        (Some(old), Some(new)) => {
            if is_input(old) && is_input(new) {
                return Err(Failure("standard input can be one of the templates only".to_owned()));
            }
            Ok(vec![Pair { old: named(old)?, new: named(new)? }])
        }
        (Some(file), None) if is_input(file) => {
            Err(Failure("name the template that standard input is compared with: `cargo cfn diff OLD -`".to_owned()))
        }
        (Some(folder), None) if folder.is_dir() => match of_folder(folder, &arguments.base)? {
            pairs if pairs.is_empty() => Err(Failure(format!("no template found in {}", folder.display()))),
            pairs => Ok(pairs),
        },
        (Some(file), None) => Ok(vec![since(file, &arguments.base)?]),
        _ => of_package(&arguments.base, global),
    }
}

fn is_input(path: &Path) -> bool {
    path.as_os_str() == "-"
}

fn named(path: &Path) -> Result<Source, Failure> {
    let (name, bytes) = match is_input(path) {
        true => (
            "<stdin>".to_owned(),
            limited(std::io::stdin().lock())
                .map_err(|error| Failure(format!("cannot read standard input: {error}")))?,
        ),
        false => (Input::File(path.to_owned()).name(), file(path).map_err(|error| Failure::of("read", path, &error))?),
    };
    read(name, &bytes)
}

/// A file as a commit has it, and as it is.
fn since(path: &Path, base: &str) -> Result<Pair, Failure> {
    let (folder, name) = match (path.parent(), path.file_name()) {
        (Some(folder), Some(name)) => (folder, Path::new(name)),
        _ => return Err(Failure(format!("{} is no file; name a template", path.display()))),
    };
    if !folder.as_os_str().is_empty() && !folder.is_dir() {
        return Err(Failure(format!("cannot read {}: there is no folder {}", path.display(), folder.display())));
    }
    let commit = Commit::find(folder, base)?;
    let shown = Input::File(path.to_owned()).name();
    let old = match commit.file(name)? {
        Some(bytes) => read(format!("{shown} of {}", commit.name()), &bytes)?,
        None if path.exists() => {
            return Err(Failure(format!(
                "{shown} is not in {} of the Git repository; name the template to compare it with: `cargo cfn diff OLD \
                 {shown}`",
                commit.name()
            )));
        }
        None => {
            return Err(Failure(format!("{shown} is neither a file nor in {} of the Git repository", commit.name())));
        }
    };
    let new = if path.exists() { named(path)? } else { missing(shown) };
    Ok(Pair { old, new })
}

/// The templates of the package, and those that it had.
fn of_package(base: &str, global: &Global) -> Result<Vec<Pair>, Failure> {
    let mut pairs = Vec::new();
    for folder in package::folders(global)? {
        pairs.extend(of_folder(&folder, base)?);
    }
    match pairs.is_empty() {
        true => Err(Failure("the package has no template; name two: `cargo cfn diff OLD NEW`".to_owned())),
        false => Ok(pairs),
    }
}

/// The templates of a folder, and those that it had.
fn of_folder(folder: &Path, base: &str) -> Result<Vec<Pair>, Failure> {
    let config = Config::load(None)?;
    let current = std::env::current_dir().unwrap_or_default();
    let commit = Commit::find(folder, base)?;
    let mut paths = BTreeSet::new();
    for input in inputs(&[folder.to_owned()], &config, true)? {
        if let Input::File(path) = input {
            paths.insert(path.strip_prefix(folder).unwrap_or(&path).to_owned());
        }
    }
    for path in commit.files()?.into_iter().filter(|path| !folder.join(path).exists()) {
        if is_looked_at(folder, &path, &config)? {
            paths.insert(path);
        }
    }
    let mut pairs = Vec::new();
    for path in paths {
        let whole = folder.join(&path);
        let shown = Input::File(whole.strip_prefix(&current).unwrap_or(&whole).to_owned()).name();
        let then = format!("{shown} of {}", commit.name());
        let old = match commit.file(&path)? {
            Some(bytes) if whole.exists() || holds_template(&bytes) => read(then, &bytes)?,
            Some(_) => continue,
            None => missing(then),
        };
        let new = if whole.exists() { Source { name: shown, ..named(&whole)? } } else { missing(shown) };
        pairs.push(Pair { old, new });
    }
    Ok(pairs)
}

fn missing(name: String) -> Source {
    Source { name, exists: false, template: Template::default() }
}

fn read(name: String, bytes: &[u8]) -> Result<Source, Failure> {
    let text = yaml::utf8(bytes);
    match text.and_then(yaml::read_template) {
        Ok(source) => Ok(Source { name, exists: true, template: source.template }),
        Err(error) => Err(Failure(format!("cannot read {name}: {}:{}: {}", error.line, error.column, error.message))),
    }
}
