//! Which files are checked: those that are named, the templates in folders, what a pattern matches, standard input.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use cfn_core::model::{Node, Template};
use cfn_core::yaml;
use globset::{GlobBuilder, GlobSet, GlobSetBuilder};
use ignore::WalkBuilder;

use super::config::Config;
use super::reading::{file, limited};
use crate::outcome::Failure;

/// A template to check.
#[derive(Clone, Debug)]
pub(crate) enum Input {
    StandardInput,
    File(PathBuf),
}

impl Input {
    /// The name that is printed, with `/` on every platform; without the folder in which the command runs, which cargo puts
    /// before the templates of a package.
    pub(crate) fn name(&self) -> String {
        match self {
            Input::StandardInput => "<stdin>".to_owned(),
            Input::File(path) => {
                let here = std::env::current_dir().unwrap_or_default();
                let path = path.strip_prefix(here).unwrap_or(path);
                let path = path.strip_prefix(".").unwrap_or(path).to_string_lossy();
                if cfg!(windows) { path.replace('\\', "/") } else { path.into_owned() }
            }
        }
    }
}

impl Input {
    /// The bytes of the template, no more than the reader takes.
    pub(super) fn bytes(&self) -> io::Result<Vec<u8>> {
        match self {
            Input::StandardInput => limited(io::stdin().lock()),
            Input::File(path) => file(path),
        }
    }

    /// The text of a file that a template names by its path from the template: a nested stack.
    pub(super) fn beside(&self, path: &str) -> Option<String> {
        let folder = match self {
            Input::StandardInput => Path::new("."),
            Input::File(file) => file.parent()?,
        };
        String::from_utf8(file(&folder.join(path)).ok()?).ok()
    }
}

/// The extensions of the files that are looked at in a folder.
const EXTENSIONS: &[&str] = &["yaml", "yml", "json", "template"];

/// Folders that hold no templates of the user's own.
const SKIPPED: &[&str] = &["target", "node_modules"];

/// The templates that the arguments name, each once, in their order; those of a folder in the order of their names.
/// `recognize` leaves out named files that are not templates.
pub(crate) fn inputs(arguments: &[PathBuf], config: &Config, recognize: bool) -> Result<Vec<Input>, Failure> {
    let excluded = patterns(config.exclude.iter().map(String::as_str))?;
    let is_excluded = |path: &Path| excluded.is_match(path.strip_prefix(&config.folder).unwrap_or(path));
    let mut inputs = Vec::new();
    for argument in arguments {
        if argument.as_os_str() == "-" {
            inputs.push(Input::StandardInput);
        } else if argument.is_dir() {
            let found = walk(argument, &|path| has_extension(path) && !is_excluded(path))?;
            inputs.extend(found.into_iter().filter(|path| is_template(path)).map(Input::File));
        } else if let Some(pattern) = argument.to_str().filter(|text| is_pattern(text) && !argument.exists()) {
            inputs.extend(matching(pattern, &is_excluded)?);
        } else if !recognize || (is_template(argument) && !is_excluded(argument)) {
            inputs.push(Input::File(argument.clone()));
        }
    }
    let mut seen = HashSet::new();
    inputs.retain(|input| seen.insert(input.name()));
    Ok(inputs)
}

/// Whether a file below a folder would be looked at, by its path from the folder: one that is no longer there.
pub(crate) fn is_looked_at(folder: &Path, path: &Path, config: &Config) -> Result<bool, Failure> {
    let excluded = patterns(config.exclude.iter().map(String::as_str))?;
    let whole = folder.join(path);
    let is_hidden = |name: &str| name.starts_with('.') || SKIPPED.contains(&name);
    let mut names = path.components().filter_map(|part| part.as_os_str().to_str());
    let is_open = !names.any(is_hidden);
    Ok(is_open && has_extension(path) && !excluded.is_match(whole.strip_prefix(&config.folder).unwrap_or(&whole)))
}

/// The files that a path or a pattern names; those that a pattern does not match are an error.
pub(crate) fn named(name: &Path) -> Result<Vec<PathBuf>, Failure> {
    let Some(pattern) = name.to_str().filter(|text| is_pattern(text) && !name.exists()) else {
        return Ok(vec![name.to_owned()]);
    };
    let path = |input| match input {
        Input::File(path) => Some(path),
        Input::StandardInput => None,
    };
    Ok(matching(pattern, &|_| false)?.into_iter().filter_map(path).collect())
}

fn is_pattern(text: &str) -> bool {
    text.contains(['*', '?', '[', '{'])
}

/// The files that a pattern matches. What a pattern names need not look like a template.
fn matching(pattern: &str, is_excluded: &dyn Fn(&Path) -> bool) -> Result<Vec<Input>, Failure> {
    let set = patterns([pattern])?;
    let literal: PathBuf = Path::new(pattern)
        .components()
        .take_while(|part| part.as_os_str().to_str().is_some_and(|part| !is_pattern(part)))
        .collect();
    let folder = if literal.as_os_str().is_empty() { Path::new(".") } else { &literal };
    let without_dot = |path: &'_ Path| path.strip_prefix(".").unwrap_or(path).to_owned();
    let found = walk(folder, &|path| set.is_match(without_dot(path)) && !is_excluded(path))?;
    match found.is_empty() {
        true => Err(Failure(format!("no file matches `{pattern}`"))),
        false => Ok(found.into_iter().map(Input::File).collect()),
    }
}

fn patterns<'p>(patterns: impl IntoIterator<Item = &'p str>) -> Result<GlobSet, Failure> {
    let invalid = |error: globset::Error| Failure(format!("invalid pattern: {error}"));
    let mut set = GlobSetBuilder::new();
    // Where `\` is a separator, a shell completes names with it.
    let here: &[&str] = if cfg!(windows) { &["./", r".\"] } else { &["./"] };
    for pattern in patterns {
        let pattern = here.iter().find_map(|here| pattern.strip_prefix(here)).unwrap_or(pattern);
        set.add(GlobBuilder::new(pattern).literal_separator(true).build().map_err(invalid)?);
    }
    set.build().map_err(invalid)
}

/// The files below a folder that are wanted, by name. Hidden files and what Git ignores is left out.
fn walk(folder: &Path, is_wanted: &dyn Fn(&Path) -> bool) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    let is_open = |entry: &ignore::DirEntry| {
        entry.depth() == 0 || !entry.file_name().to_str().is_some_and(|name| SKIPPED.contains(&name))
    };
    let walk = WalkBuilder::new(folder).filter_entry(is_open).sort_by_file_name(Ord::cmp).build();
    for entry in walk {
        let entry = entry.map_err(|error| Failure(format!("cannot read {}: {error}", folder.display())))?;
        if entry.file_type().is_some_and(|kind| kind.is_file()) && is_wanted(entry.path()) {
            found.push(entry.into_path());
        }
    }
    Ok(found)
}

fn has_extension(path: &Path) -> bool {
    path.extension().and_then(|it| it.to_str()).is_some_and(|it| EXTENSIONS.contains(&it.to_ascii_lowercase().as_str()))
}

/// Whether a file in a folder is a template: it has `Resources`, and either another section that only a template has,
/// or a resource with a type. A file that is meant to be one and cannot be read is one too, and is reported.
fn is_template(path: &Path) -> bool {
    match file(path) {
        Ok(bytes) => holds_template(&bytes),
        Err(_) => fs::metadata(path).is_ok_and(|metadata| metadata.is_file()),
    }
}

/// Whether these bytes of a file in a folder are a template, or are meant to be one.
pub(crate) fn holds_template(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    let says = |word: &str| text.contains(word);
    if !says("Resources") {
        return false;
    }
    match yaml::read_template(&text) {
        Ok(source) => has_sections(&source.template),
        Err(_) => says("AWSTemplateFormatVersion") || says("AWS::"),
    }
}

fn has_sections(template: &Template) -> bool {
    let is_typed = |type_name: &str| type_name.contains("::");
    let resources = || template.resources().any(|resource| is_typed(resource.type_name));
    let loops = || template.declarations.iter().any(|it| it.name.name.starts_with("Fn::ForEach"));
    let version = |member: &Node| member.as_str() == Some("2010-09-09");
    template.member("AWSTemplateFormatVersion").is_some_and(|member| version(&member.value)) || resources() || loops()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn templates_are_known_by_their_sections() {
        for (text, expected) in [
            ("Resources:\n  T: {Type: AWS::SNS::Topic}\n", true),
            ("{\"Resources\": {\"T\": {\"Type\": \"Custom::T\"}}}", true),
            ("AWSTemplateFormatVersion: 2010-09-09\nResources: {}\n", true),
            ("Resources:\n  limits: {cpu: 1}\n", false),
            ("Resources: [a]\n", false),
            ("kind: Deployment\nspec: {Resources: {a: b}}\n", false),
        ] {
            let source = yaml::read_template(text).expect("it is a mapping");
            assert_eq!(has_sections(&source.template), expected, "{text}");
        }
    }
}
