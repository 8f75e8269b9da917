//! Which source files the library of a package is made of, as far as its `mod` items show for certain.
//!
//! What the build script has found in a struct is shown when the library is compiled. Nobody would show it if the library
//! did not include the file; so the `mod` items are followed from the crate's root, and whatever is not certain (a `cfg`,
//! a macro, an unusual path) counts as not included.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::finding::Finding;
use super::source::{Module, is_conditional, modules};

/// The files of a library or a program.
#[derive(Default)]
pub(super) struct Library {
    files: HashSet<PathBuf>,
}

impl Library {
    /// What cargo compiles of the package after its build script.
    pub(super) fn of(package: &Path) -> Library {
        let mut library = Library::default();
        for root in roots(package) {
            let folder = root.parent().unwrap_or(package).to_owned();
            library.add(&root, &folder, 0);
        }
        library
    }

    /// Whether a finding is shown when the library is compiled; `source` is the path and the text of its file.
    pub(super) fn shows(&self, finding: &Finding, source: &Option<(PathBuf, String)>) -> bool {
        let Some((path, text)) = source else { return false };
        let is_included = path.canonicalize().is_ok_and(|path| self.files.contains(&path));
        is_included && is_conditional(text, (finding.line, finding.name)) != Some(true)
    }

    /// Adds a file and what it includes from `folder`.
    fn add(&mut self, file: &Path, folder: &Path, depth: usize) {
        let (Ok(path), Ok(text)) = (file.canonicalize(), fs::read_to_string(file)) else { return };
        let Some(modules) = modules(&text) else { return };
        if depth > MAX_DEPTH || !self.files.insert(path) {
            return;
        }
        let beside = file.parent().unwrap_or(folder).to_owned();
        self.follow(&modules, folder, &beside, depth);
    }

    fn follow(&mut self, modules: &[Module<'_>], folder: &Path, beside: &Path, depth: usize) {
        for module in modules.iter().filter(|module| !module.is_conditional) {
            let inner = folder.join(module.name);
            match (&module.path, &module.inline) {
                (None, Some(modules)) => self.follow(modules, &inner, &inner, depth + 1),
                (Some(path), None) => {
                    // A file with a path of its own is like a `mod.rs`: what it includes stands beside it.
                    let file = beside.join(path);
                    let folder = file.parent().unwrap_or(beside).to_owned();
                    self.add(&file, &folder, depth + 1);
                }
                (None, None) => {
                    for file in [folder.join(format!("{}.rs", module.name)), inner.join("mod.rs")] {
                        self.add(&file, &inner, depth + 1);
                    }
                }
                // Where the path of a module with a body leads is a riddle of its own.
                (Some(_), Some(_)) => {}
            }
        }
    }
}

/// How far modules are followed.
const MAX_DEPTH: usize = 64;

/// The roots of the crates that cargo compiles by default.
fn roots(package: &Path) -> Vec<PathBuf> {
    let manifest = fs::read_to_string(package.join("Cargo.toml")).unwrap_or_default();
    let library = library_path(&manifest).unwrap_or("src/lib.rs");
    [library, "src/main.rs"].iter().map(|root| package.join(root)).filter(|root| root.is_file()).collect()
}

/// `path` of the section `[lib]`.
fn library_path(manifest: &str) -> Option<&str> {
    let mut lines = manifest.lines().map(str::trim);
    lines.find(|line| *line == "[lib]")?;
    let path = lines.take_while(|line| !line.starts_with('[')).find_map(|line| line.strip_prefix("path"))?;
    path.trim_start().strip_prefix('=')?.trim().split(['"', '\'']).nth(1)
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
            .map(|file| file.strip_prefix(&root).expect("a file of the package").display().to_string())
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
                "//! mod no;\npub mod a; mod b { pub(crate) mod c; } #[path = \"x/y.rs\"] mod d;\nmod r#type;",
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
                "#[cfg(test)] mod a; macro_rules! m { () => { mod b; } } m! { mod c; } #[doc = \"d\"] mod d;",
            ),
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
            ("Cargo.toml", "[package]\nname = \"a\"\n[lib]\nname = \"b\"\npath = \"lib/root.rs\"\n[features]\n"),
            ("lib/root.rs", "mod a;"),
            ("lib/a.rs", ""),
            ("src/lib.rs", ""),
        ];
        assert_eq!(included("manifest", &files), ["lib/a.rs", "lib/root.rs"]);
    }
}
