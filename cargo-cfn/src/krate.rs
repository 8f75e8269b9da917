//! A crate with a stack: everything beside the stack itself.

use std::fs;
use std::path::{Path, PathBuf};

use crate::outcome::Failure;
use crate::terminal::Terminal;

/// A file to write, by its path in the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct File {
    pub(crate) path: PathBuf,
    pub(crate) text: String,
}

impl File {
    pub(crate) fn new(path: impl Into<PathBuf>, text: impl Into<String>) -> Self {
        Self { path: path.into(), text: text.into() }
    }
}

/// What a crate is called, and what it depends on.
#[derive(Clone, Debug)]
pub(crate) struct Crate {
    /// The package.
    pub(crate) name: String,
    /// The struct of the stack.
    pub(crate) stack: String,
    /// The folder of `cfn-rs`, instead of the registry.
    pub(crate) cfn: Option<PathBuf>,
    /// The tests of the template: their body.
    pub(crate) tests: String,
}

/// The toolchain that the tests of this crate use.
const RUST_VERSION: &str = env!("CARGO_PKG_RUST_VERSION");
const VERSION: &str = env!("CARGO_PKG_VERSION");

impl Crate {
    /// All files but those of the stack.
    pub(crate) fn files(&self) -> Vec<File> {
        vec![
            File::new("Cargo.toml", self.manifest()),
            File::new("build.rs", self.build_script()),
            File::new("src/lib.rs", self.library()),
            File::new("src/tests.rs", &*self.tests),
            File::new(".gitignore", "/target\n"),
            // A file that a stack includes has the same text on every platform, and so has the template.
            File::new(".gitattributes", "* text=auto eol=lf\n"),
            File::new(
                "rust-toolchain.toml",
                String::from("[toolchain]\nchannel = \"stable\"\ncomponents = [\"clippy\", \"rustfmt\"]\n"),
            ),
            File::new(".github/workflows/ci.yml", WORKFLOW),
        ]
    }

    fn manifest(&self) -> String {
        let Self { name, .. } = self;
        let dependency = |features: &str| {
            let source = match &self.cfn {
                Some(path) => format!("path = {:?}", path.display().to_string()),
                None => format!("version = \"{VERSION}\""),
            };
            match (features, &self.cfn) {
                ("", None) => format!("\"{VERSION}\""),
                ("", Some(_)) => format!("{{ {source} }}"),
                _ => format!("{{ {source}, features = [\"{features}\"] }}"),
            }
        };
        format!(
            "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\nrust-version = \"{RUST_VERSION}\"\n\
             publish = false\n\n[lib]\n# Doc comments are comments of the template, not examples.\ndoctest = false\n\n\
             [dependencies]\ncfn-rs = {}\n\n[build-dependencies]\ncfn-rs = {}\n\n[dev-dependencies]\ncfn-rs = {}\n",
            dependency(""),
            dependency("build"),
            dependency("assemble")
        )
    }

    fn build_script(&self) -> String {
        format!(
            "//! Writes the stack to `template.yaml`.\n\n#[path = \"src/stack/mod.rs\"]\nmod stack;\n\nfn main() {{\n    \
             cfn::build::<stack::{}>(\"template.yaml\");\n}}\n",
            self.stack
        )
    }

    fn library(&self) -> String {
        format!(
            "//! The stack `{}`: `cargo build` writes it to `template.yaml`.\n\npub mod stack;\n#[cfg(test)]\nmod \
             tests;\n\n/// The template that the build script has written.\npub const TEMPLATE: &str = \
             include_str!(concat!(env!(\"OUT_DIR\"), \"/template.yaml\"));\n",
            self.stack
        )
    }
}

/// The workflow of a crate.
const WORKFLOW: &str = "\
name: CI
on: [push, pull_request]
jobs:
  template:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: cargo build --locked
      - name: The committed template is what the build makes
        run: git diff --exit-code template.yaml
      - run: cargo test --locked
      - run: cargo clippy --all-targets --locked -- -D warnings
      - run: cargo fmt --check
";

/// A folder as a path that holds from everywhere.
pub(crate) fn absolute(path: &Path) -> Result<PathBuf, Failure> {
    let absolute = fs::canonicalize(path).map_err(|error| Failure::of("find", path, &error))?;
    // The long form of Windows has no `..` and no `/`.
    let short = absolute.to_str().and_then(|path| path.strip_prefix(r"\\?\")).filter(|path| !path.starts_with("UNC"));
    Ok(short.map_or_else(|| absolute.clone(), PathBuf::from))
}

/// Whether a package can have that name; the words of cargo if not.
pub(crate) fn check_name(name: &str) -> Result<(), Failure> {
    let is_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    if name.is_empty() || !name.chars().all(is_word) || !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return Err(Failure(format!(
            "invalid package name `{name}`; use letters, digits, `-` and `_`, beginning with a letter"
        )));
    }
    if ["test", "core", "std", "alloc", "cfn", "build", "deps", "examples", "incremental"].contains(&name) {
        return Err(Failure(format!("package name `{name}` is reserved; choose another name")));
    }
    Ok(())
}

/// The name of a struct for a package or a file: `data-api` as `DataApi`.
pub(crate) fn struct_name(name: &str) -> String {
    let words = name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let name: String = words.map(|word| word[..1].to_ascii_uppercase() + &word[1..]).collect();
    match name.chars().next() {
        None => "Stack".to_owned(),
        Some(first) if first.is_ascii_digit() => format!("Stack{name}"),
        Some(_) if name == "Self" => "SelfStack".to_owned(),
        Some(_) => name,
    }
}

/// The name of a package for a file: `My Template.yaml` as `my-template`.
pub(crate) fn package_name(path: &Path) -> String {
    let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_ascii_lowercase();
    let words: Vec<&str> = stem.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let name = words.join("-");
    if name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        name
    } else {
        format!("stack-{name}").trim_end_matches('-').to_owned()
    }
}

/// The manifest of the workspace that a folder is in, of which a new crate has to become a member.
fn workspace(folder: &Path) -> Option<PathBuf> {
    let folder = absolute(folder).ok()?;
    let manifests = folder.ancestors().skip(1).map(|folder| folder.join("Cargo.toml"));
    manifests.into_iter().find(|manifest| fs::read_to_string(manifest).is_ok_and(|text| text.contains("[workspace]")))
}

/// Says which workspace a new crate is in.
pub(crate) fn name_workspace(folder: &Path, terminal: &Terminal) {
    if let Some(manifest) = workspace(folder) {
        let (folder, manifest) = (folder.display(), manifest.display());
        terminal.note(format!("add `{folder}` to `workspace.members` in {manifest}"));
    }
}

/// The test of a stack that is written for somebody: the template is the one that the build script has made.
pub(crate) fn template_test(stack: &str) -> String {
    format!(
        "//! The template is asked: what the stack promises.\n\nuse cfn::Template;\n\nuse crate::stack::{stack};\n\nfn \
         template() -> Template {{\n    cfn::assemble::<{stack}>().expect(\"no findings\")\n}}\n\n#[test]\nfn \
         the_template_is_the_one_that_the_build_script_has_made() {{\n    assert_eq!(template().yaml(), \
         crate::TEMPLATE);\n}}\n"
    )
}

/// Whether there is anything in a folder.
pub(crate) fn has_files(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some())
}

/// Writes files into a folder, which is made if need be. Without `force` it must be empty. If a file cannot be written,
/// those that were written before are removed.
pub(crate) fn write(folder: &Path, files: &[File], force: bool) -> Result<(), Failure> {
    if folder.exists() && !folder.is_dir() {
        return Err(Failure(format!("{} is not a folder", folder.display())));
    }
    if has_files(folder) && !force {
        return Err(Failure(format!("{} is not empty; use `--force` to replace files in it", folder.display())));
    }
    let mut written = Written::default();
    for File { path, text } in files {
        written.file(&folder.join(path), text)?;
    }
    written.keep()
}

/// What has been written so far; removed again unless all of it was.
#[derive(Debug, Default)]
struct Written {
    /// Each file with a temporary name, until all are there.
    files: Vec<(PathBuf, PathBuf)>,
    folders: Vec<PathBuf>,
    is_whole: bool,
}

impl Written {
    fn file(&mut self, path: &Path, text: &str) -> Result<(), Failure> {
        if path.is_dir() {
            return Err(Failure(format!("cannot write {}: it is a folder", path.display())));
        }
        let folder = path.parent().unwrap_or(Path::new("."));
        let new: Vec<_> = folder.ancestors().take_while(|it| !it.as_os_str().is_empty() && !it.exists()).collect();
        self.folders.extend(new.into_iter().rev().map(Path::to_owned));
        fs::create_dir_all(folder).map_err(|error| Failure::of("create", folder, &error))?;
        let mut temporary = path.as_os_str().to_owned();
        temporary.push(format!(".{}.tmp", std::process::id()));
        let temporary = PathBuf::from(temporary);
        self.files.push((temporary.clone(), path.to_owned()));
        fs::write(&temporary, text).map_err(|error| Failure::of("write", path, &error))
    }

    /// Gives all files their names. If one cannot have its name, those that are new are removed again.
    fn keep(mut self) -> Result<(), Failure> {
        let mut named: Vec<&Path> = Vec::new();
        for (temporary, path) in &self.files {
            let is_new = !path.exists();
            if let Err(error) = fs::rename(temporary, path) {
                named.into_iter().for_each(|path| drop(fs::remove_file(path)));
                return Err(Failure::of("write", path, &error));
            }
            named.extend(is_new.then_some(path.as_path()));
        }
        self.is_whole = true;
        Ok(())
    }
}

impl Drop for Written {
    fn drop(&mut self) {
        if !self.is_whole {
            self.files.iter().for_each(|(temporary, _)| drop(fs::remove_file(temporary)));
            self.folders.iter().rev().for_each(|folder| drop(fs::remove_dir(folder)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_packages_and_structs() {
        for (file, package, name) in [
            ("a/data_api.yaml", "data-api", "DataApi"),
            ("My Template.json", "my-template", "MyTemplate"),
            ("1.yaml", "stack-1", "Stack1"),
            ("é.yaml", "stack", "Stack"),
        ] {
            assert_eq!(package_name(Path::new(file)), package);
            assert_eq!(struct_name(&package_name(Path::new(file))), name, "{file}");
        }
        assert!(check_name("shop-2").is_ok());
        assert!(check_name("2shop").is_err() && check_name("a b").is_err() && check_name("test").is_err());
    }

    #[test]
    fn a_folder_that_is_not_empty_needs_force_and_a_failure_leaves_nothing() {
        let folder = std::env::temp_dir().join(format!("cargo-cfn-krate-{}", std::process::id()));
        let out = folder.join("out");
        write(&out, &[File::new("a/b.txt", "1")], false).expect("the folder is new");
        let Failure(message) = write(&out, &[File::new("c.txt", "1")], false).expect_err("it is not empty");
        assert!(message.ends_with("is not empty; use `--force` to replace files in it"), "{message}");
        write(&out, &[File::new("a/b.txt", "2")], true).expect("it is forced");
        assert_eq!(fs::read_to_string(out.join("a/b.txt")).expect("it is there"), "2");
        // A file cannot be below another file.
        let other = folder.join("other");
        let files = [File::new("x/y.txt", "1"), File::new("x/y.txt/z.txt", "1")];
        let temporary = other.join(format!("x/y.txt.{}.tmp", std::process::id()));
        assert!(write(&other, &files, false).is_err());
        assert!(!temporary.exists() && !other.exists());
        // Nor can it take the place of a folder.
        fs::create_dir_all(out.join("d.txt/e")).expect("the folder is ours");
        let before = fs::read_dir(&out).expect("it is there").count();
        let Failure(message) =
            write(&out, &[File::new("f.txt", "1"), File::new("d.txt", "1")], true).expect_err("a folder");
        assert!(message.ends_with("d.txt: it is a folder"), "{message}");
        assert_eq!(fs::read_dir(&out).expect("it is there").count(), before);
        fs::remove_dir_all(&folder).expect("the folder is ours");
    }
}
