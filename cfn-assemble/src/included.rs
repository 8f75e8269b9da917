//! Which source files the library of a package is made of, as far as its `mod` items show for certain.
//!
//! What the build script has found in a struct is shown when the library is compiled. Nothing would show it if the library
//! did not include the file; so the `mod` items are followed from the crate's root, and whatever is not certain (a `cfg`,
//! a macro, an unusual path) counts as not included.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::finding::Finding;
use crate::source::{Module, Source, modules};

/// The files of a library or a program.
#[derive(Default)]
pub(crate) struct Library {
    files: HashSet<PathBuf>,
}

impl Library {
    /// What cargo compiles of the package after its build script.
    pub(crate) fn of(package: &Path) -> Library {
        let mut library = Library::default();
        if let Some(root) = root(package) {
            let folder = root.parent().unwrap_or(package).to_owned();
            library.add(&root, &folder, 0);
        }
        library
    }

    /// Whether a finding is shown when the library is compiled.
    pub(crate) fn shows(&self, finding: &Finding, source: Option<&Source>) -> bool {
        let Some(source) = source.filter(|_| finding.in_script.is_none()) else { return false };
        let is_included = source.path.as_ref().is_some_and(|path| self.files.contains(path));
        is_included && source.is_conditional((finding.line, finding.name)) != Some(true)
    }

    /// What decides whether findings are shown: the manifest and the files.
    pub(crate) fn sources(&self, package: &Path) -> impl Iterator<Item = PathBuf> {
        self.files.iter().cloned().chain([package.join(MANIFEST)])
    }

    /// Adds a file and what it includes from `folder`.
    fn add(&mut self, file: &Path, folder: &Path, depth: usize) {
        let (Ok(path), Ok(text)) = (file.canonicalize(), fs::read_to_string(file)) else { return };
        let Some(modules) = modules(&text) else { return };
        if depth > MAX_DEPTH || !self.files.insert(path) {
            return;
        }
        let siblings = file.parent().unwrap_or(folder).to_owned();
        self.follow(&modules, folder, &siblings, depth);
    }

    fn follow(&mut self, modules: &[Module<'_>], folder: &Path, siblings: &Path, depth: usize) {
        for module in modules.iter().filter(|module| !module.is_conditional) {
            let inner = folder.join(module.name);
            match (&module.path, &module.inline) {
                (None, Some(modules)) => self.follow(modules, &inner, &inner, depth + 1),
                (Some(path), None) => {
                    // A file with a path of its own is like a `mod.rs`: its modules are in the same folder.
                    let file = siblings.join(path);
                    let folder = file.parent().unwrap_or(siblings).to_owned();
                    self.add(&file, &folder, depth + 1);
                }
                (None, None) => {
                    for file in [folder.join(format!("{}.rs", module.name)), inner.join("mod.rs")] {
                        self.add(&file, &inner, depth + 1);
                    }
                }
                // Such a path is the folder of the modules in the body, by rules that are not followed here.
                (Some(_), Some(_)) => {}
            }
        }
    }
}

/// How far modules are followed.
const MAX_DEPTH: usize = 64;

const MANIFEST: &str = "Cargo.toml";

/// The root of the crate that cargo compiles whatever it is asked for: the library, or the program of a package without
/// one.
fn root(package: &Path) -> Option<PathBuf> {
    let manifest = fs::read_to_string(package.join(MANIFEST)).unwrap_or_default();
    let is_file = |root: &PathBuf| root.is_file();
    let library = Some(package.join(library_path(&manifest).unwrap_or("src/lib.rs"))).filter(is_file);
    let is_certain = !["autobins", "required-features"].iter().any(|key| value(manifest.lines(), key).is_some());
    library.or_else(|| is_certain.then(|| package.join("src/main.rs")).filter(is_file))
}

/// `path` of the section `[lib]`.
fn library_path(manifest: &str) -> Option<&str> {
    let mut lines = manifest.lines();
    let name = |line: &str| line.split('#').next().unwrap_or_default().replace(' ', "");
    lines.find(|line| name(line) == "[lib]")?;
    let section = lines.take_while(|line| !line.trim_start().starts_with('['));
    value(section, "path")?.split(['"', '\'']).nth(1)
}

/// The value after `key =`.
fn value<'m>(lines: impl Iterator<Item = &'m str>, key: &str) -> Option<&'m str> {
    lines.filter_map(|line| line.split_once('=')).find(|(name, _)| name.trim() == key).map(|(_, value)| value.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(name: &str, files: &[(&str, &str)]) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("cfn-included-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        for (file, text) in files {
            let file = folder.join(file);
            fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
            fs::write(file, text).expect("a file");
        }
        folder
    }

    fn included(name: &str, files: &[(&str, &str)]) -> Vec<String> {
        let folder = package(name, files);
        let root = folder.canonicalize().expect("the folder is there");
        let library = Library::of(&folder);
        let mut names: Vec<String> = library
            .files
            .iter()
            .map(|file| {
                file.strip_prefix(&root).expect("a file of the package").display().to_string().replace('\\', "/")
            })
            .collect();
        names.sort();
        fs::remove_dir_all(&folder).expect("the folder is ours");
        names
    }

    #[test]
    fn modules_are_followed_as_rustc_does() {
        let files = [
            (
                "src/lib.rs",
                "#!/bin/sh -c '{\n//! mod no;\npub mod a; mod b { pub(crate) mod c; } #[path = \"x/y.rs\"] mod d;\nmod r#type;",
            ),
            ("src/a.rs", "mod e; const X: &str = \"mod f;\"; /* mod f; */ fn f() { mod f; }"),
            ("src/a/e.rs", ""),
            ("src/a/f.rs", ""),
            ("src/b/c/mod.rs", "mod g;"),
            ("src/b/c/g.rs", ""),
            ("src/x/y.rs", "mod z;"),
            ("src/x/z.rs", ""),
            ("src/type.rs", ""),
            ("src/no.rs", ""),
            ("src/f.rs", ""),
        ];
        let expected = [
            "src/a.rs",
            "src/a/e.rs",
            "src/b/c/g.rs",
            "src/b/c/mod.rs",
            "src/lib.rs",
            "src/type.rs",
            "src/x/y.rs",
            "src/x/z.rs",
        ];
        assert_eq!(included("followed", &files), expected);
    }

    #[test]
    fn what_is_not_certain_is_not_included() {
        let files = [
            (
                "src/main.rs",
                "#[cfg(test)] mod a; macro_rules! m { () => { mod b; } } m! { mod c; } #[doc = \"d\"] mod d; mod e { #![cfg(test)] mod f; }",
            ),
            ("src/e/f.rs", ""),
            ("src/a.rs", ""),
            ("src/b.rs", ""),
            ("src/c.rs", ""),
            ("src/d.rs", "#![cfg(test)]\nmod e;"),
            ("src/d/e.rs", ""),
        ];
        assert_eq!(included("uncertain", &files), ["src/main.rs"]);
        assert_eq!(included("empty", &[("Cargo.toml", "")]), [""; 0]);
    }

    #[test]
    fn the_manifest_may_name_the_library() {
        let files = [
            ("Cargo.toml", "[package]\nname = \"a\"\n[ lib ] # ours\nname = \"b\"\npath=\"lib/root.rs\"\n[features]\n"),
            ("lib/root.rs", "mod a;"),
            ("lib/a.rs", ""),
            ("src/lib.rs", ""),
        ];
        assert_eq!(included("manifest", &files), ["lib/a.rs", "lib/root.rs"]);
    }

    /// `cargo build --lib` compiles the library alone.
    #[test]
    fn a_program_next_to_a_library_is_not_included() {
        let main = ("src/main.rs", "mod a;");
        let a = ("src/a.rs", "");
        assert_eq!(included("both", &[main, a, ("src/lib.rs", "")]), ["src/lib.rs"]);
        assert_eq!(included("program", &[main, a]), ["src/a.rs", "src/main.rs"]);
        for line in ["autobins = false", "required-features=[\"x\"]"] {
            assert_eq!(included("no_program", &[main, a, ("Cargo.toml", line)]), [""; 0], "{line}");
        }
    }
}
