use std::path::{Path, PathBuf};
use std::process::Output;
use std::{env, fs};

use cfn_tests::package::Package;
use cfn_tests::{slashed, workspace};

/// A package that is made of the files of a folder.
pub struct Case {
    name: &'static str,
    package: Package,
}

const BUILD_SCRIPT: &str =
    "#[path = \"src/stack.rs\"]\nmod stack;\n\nfn main() {\n    cfn::build::<stack::Whole>(\"template.yaml\");\n}\n";

impl Case {
    /// The case of that name, with its files as they are committed and nothing that an earlier run has made.
    pub fn new(name: &'static str) -> Case {
        Case::with(name, name)
    }

    /// A case with the files of another one.
    pub fn with(name: &'static str, other: &str) -> Case {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("packages").join(name);
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let removed = if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
            removed.expect("the folder is ours");
        }
        let manifest = fs::read_to_string(files(other).join("manifest.toml")).unwrap_or_else(|_| manifest(name));
        let manifest = manifest.replace("{cfn}", &slashed(&workspace().join("cfn")));
        let package = Package::create(folder, &manifest).expect("a package");
        let case = Case { name, package };
        case.write("build.rs", BUILD_SCRIPT);
        case.write("src/lib.rs", "pub mod stack;\n");
        case.copy(&files(other), "");
        case
    }

    fn copy(&self, from: &Path, to: &str) {
        for entry in fs::read_dir(from).expect("a folder of the case").flatten() {
            let name = entry.file_name().into_string().expect("a name of ours");
            match name.as_str() {
                "manifest.toml" | "build.stderr" => {}
                // The usual file is not there.
                name if name.ends_with(".none") => {
                    fs::remove_file(self.path(&format!("{to}{}", name.trim_end_matches(".none"))))
                        .expect("a usual file");
                }
                name if entry.path().is_dir() => self.copy(&entry.path(), &format!("{to}{name}/")),
                name => {
                    let text = fs::read_to_string(entry.path()).expect("a file of the case");
                    self.write(&format!("{to}{name}"), &text.replace("{cfn}", &slashed(&workspace().join("cfn"))));
                }
            }
        }
    }

    pub fn path(&self, file: &str) -> PathBuf {
        self.package.path(file)
    }

    /// The folder that the build script writes to.
    pub fn out_dir(&self) -> PathBuf {
        self.package.out_dir().expect("a build script that has run")
    }

    pub fn write(&self, file: &str, text: &str) {
        self.package.write(file, text).expect("a file of the package");
    }

    /// The text of a file; empty if there is none.
    pub fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path(file)).unwrap_or_default()
    }

    /// Replaces a part of a file.
    #[track_caller]
    pub fn edit(&self, file: &str, from: &str, to: &str) {
        let text = self.read(file);
        assert!(text.contains(from), "{file} of {} has no {from:?}", self.name);
        self.write(file, &text.replacen(from, to, 1));
    }

    /// Runs cargo.
    pub fn cargo(&self, arguments: &[&str]) -> Ran {
        Ran::of(self.package.cargo(arguments, &[]).expect("cargo runs"))
    }

    pub fn build(&self) -> Ran {
        self.cargo(&["build"])
    }

    /// Asserts that a build fails with what is committed.
    #[track_caller]
    pub fn assert_fails(&self) {
        let ran = self.build();
        assert!(!ran.succeeded, "{} builds:\n{}", self.name, ran.said);
        self.assert_said(&ran);
    }

    /// Asserts that a build succeeds, and says what is committed.
    #[track_caller]
    pub fn assert_builds(&self) {
        let ran = self.build();
        assert!(ran.succeeded, "{} does not build:\n{}", self.name, ran.said);
        self.assert_said(&ran);
    }

    #[track_caller]
    fn assert_said(&self, ran: &Ran) {
        let said = self.without_folders(&ran.said);
        let path = files(self.name).join("build.stderr");
        if env::var_os("UPDATE").is_some() {
            fs::write(&path, &said).expect("a file of the case");
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(said, expected, "{} is not what is said", path.display());
        assert!(!said.contains("evaluation panicked"), "{said}");
    }

    /// Folders and hashes differ from machine to machine.
    pub fn without_folders(&self, said: &str) -> String {
        // The target folder may be elsewhere.
        let packages = Path::new(env!("CARGO_TARGET_TMPDIR")).join(".");
        let folders =
            [(self.path(""), ""), (packages, "$WORKSPACE/target/tmp/"), (workspace().join("."), "$WORKSPACE/")];
        let said = folders.iter().fold(said.to_owned(), |said, (folder, name)| {
            let folder = slashed(folder);
            said.replace(folder.trim_end_matches('.'), name)
        });
        let script = "/build-script-build`";
        match said.find(script).and_then(|end| Some((said[..end].rfind('-')?, end))) {
            Some((start, end)) => format!("{}-$HASH{}", &said[..start], &said[end..]),
            None => said,
        }
    }
}

/// What cargo has done.
pub struct Ran {
    pub succeeded: bool,
    /// Errors and warnings, without what cargo says of its own work.
    pub said: String,
}

impl Ran {
    fn of(output: Output) -> Ran {
        let text = String::from_utf8_lossy(&output.stderr).into_owned();
        Ran { succeeded: output.status.success(), said: said(&text) }
    }

    /// How many errors there are, without the last one, which counts the others.
    pub fn errors(&self) -> usize {
        self.said.lines().filter(|line| line.starts_with("error")).count()
    }
}

/// The errors and warnings in what cargo prints.
fn said(text: &str) -> String {
    // As on other platforms.
    let text =
        if cfg!(windows) { text.replace('\\', "/").replace("exit code", "exit status") } else { text.to_owned() };
    let blocks = text.split("\n\n");
    let is_said = |block: &&str| {
        let line = block.lines().find(|line| !is_progress(line)).unwrap_or_default();
        !line.is_empty() && !line.starts_with("error: could not compile") && !line.starts_with("warning: `")
    };
    let cleaned = |block: &str| {
        let lines: Vec<&str> = block.lines().filter(|line| !is_progress(line)).collect();
        format!("{}\n\n", lines.join("\n"))
    };
    blocks.filter(is_said).map(cleaned).collect()
}

fn is_progress(line: &str) -> bool {
    const WORDS: &[&str] = &[
        "Compiling",
        "Checking",
        "Finished",
        "Running",
        "Doc-tests",
        "Documenting",
        "Generated",
        "Updating",
        "Locking",
        "Adding",
        "Blocking",
        "Executable",
        "Dirty",
        "Fresh",
    ];
    let word = line.trim_start().split(' ').next().unwrap_or_default();
    line.starts_with(' ') && WORDS.contains(&word)
        || line.starts_with("warning: build failed")
        || line.starts_with("note: To improve backtraces")
}

fn files(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("packages").join(name)
}

fn manifest(name: &str) -> String {
    format!(
        "[package]\nname = \"{}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\ncfn-rs = {{ path = \"{{cfn}}\" }}\n\n\
         [build-dependencies]\ncfn-rs = {{ path = \"{{cfn}}\", features = [\"build\"] }}\n",
        name.replace('_', "-")
    )
}
