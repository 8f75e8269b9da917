use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

use cfn_tests::{package, workspace};

use crate::cost::Cost;
use crate::resources;

/// What the build script of a package is made of.
#[derive(Clone, Copy)]
pub enum Kind {
    Floor,
    Ours,
}

impl Kind {
    pub fn name(self) -> &'static str {
        match self {
            Kind::Floor => "floor",
            Kind::Ours => "ours",
        }
    }
}

/// A package below `target/bench`, with a library, a build script and a template.
pub struct Package {
    package: package::Package,
    resources: usize,
    kind: Kind,
}

/// The name of a package.
fn name(kind: Kind, resources: usize) -> String {
    format!("{}-{resources}", kind.name())
}

const FLOOR_MACRO: &str = r#"
extern crate proc_macro;
use proc_macro::TokenStream;

#[proc_macro_attribute]
pub fn resource(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let mut after = item.clone().into_iter().skip_while(|token| token.to_string() != "struct").skip(1);
    let name = after.next().expect("struct Name;").to_string();
    // The value that the benchmark edits is the first literal: it must reach the file, as with ours.
    let literal = format!("{arguments:.1024}");
    let mut tokens: TokenStream =
        format!("impl {name} {{ pub const FRAGMENT: &'static str = {literal:?}; }}").parse().expect("tokens");
    tokens.extend(item);
    tokens
}
"#;

impl Package {
    /// Packages of different `folder`s share nothing that is compiled.
    pub fn create(folder: &str, kind: Kind, resources: usize) -> io::Result<Package> {
        let folder = workspace().join("target/bench").join(folder);
        let name = name(kind, resources);
        let dependencies = match kind {
            Kind::Floor => floor_dependencies(&folder)?,
            Kind::Ours => format!(
                "[dependencies]\ncfn-rs = {{ path = {cfn:?} }}\n\
                 [build-dependencies]\ncfn-rs = {{ path = {cfn:?}, features = [\"build\"] }}\n",
                cfn = workspace().join("cfn"),
            ),
        };
        let manifest =
            format!("[package]\nname = \"{name}\"\nedition = \"2024\"\nbuild = \"build.rs\"\n{dependencies}");
        let package = Package { package: package::Package::create(folder.join(name), &manifest)?, resources, kind };
        package.package.write("src/lib.rs", "pub mod stack;\n")?;
        package.package.write("build.rs", &package.build_script())?;
        package.edit("new", 0)?;
        Ok(package)
    }

    fn build_script(&self) -> String {
        let main = match self.kind {
            Kind::Ours => "cfn::build::<stack::Bench>(\"template.yaml\");".to_owned(),
            Kind::Floor => {
                let fragments: String =
                    resources::names(self.resources).map(|name| format!("stack::{name}::FRAGMENT, ")).collect();
                format!(
                    "println!(\"cargo::rerun-if-changed=build.rs\");\n\
                     std::fs::write(\"template.yaml\", [{fragments}].join(\"\\n\")).expect(\"a template\");"
                )
            }
        };
        format!("#[path = \"src/stack.rs\"]\nmod stack;\n\nfn main() {{\n    {main}\n}}\n")
    }

    /// Writes the structs, with `value` as the description of one of them, below that many lines of comments.
    pub fn edit(&self, value: &str, lines: usize) -> io::Result<()> {
        let above = "// A line.\n".repeat(lines);
        let source = match self.kind {
            Kind::Floor => resources::source("floor_macro", self.resources, value),
            Kind::Ours => {
                let parts: Vec<String> = resources::names(self.resources).collect();
                let structs = resources::source("cfn", self.resources, value);
                format!("{structs}\n#[cfn::stack]\npub struct Bench({});\n", parts.join(", "))
            }
        };
        self.package.write("src/stack.rs", &format!("{above}{source}"))
    }

    /// Builds everything anew, the crates as cargo compiles those of a registry: without what helps when their source
    /// changes, which it writes for crates in a folder.
    pub fn build_anew(&self) -> io::Result<Cost> {
        removed(&self.package.target())?;
        let mut command = self.package.command(&["build", "--jobs", "2"]);
        Cost::of(command.env("CARGO_INCREMENTAL", "0")).map(|(cost, _)| cost)
    }

    /// Builds the package anew, with what it depends on as it was compiled. Cargo would leave what rustc keeps of build
    /// scripts.
    pub fn build_first(&self) -> io::Result<Cost> {
        removed(&self.package.target().join("debug/incremental"))?;
        Cost::of(&mut self.package.command(&["clean", "--package", &self.name()]))?;
        self.build().map(|(cost, _)| cost)
    }

    /// Builds, which compiles something or nothing.
    pub fn build(&self) -> io::Result<(Cost, bool)> {
        let (cost, said) = Cost::of(&mut self.package.command(&["build", "--jobs", "2"]))?;
        Ok((cost, said.contains("Compiling")))
    }

    /// Runs the build script by itself, as cargo does.
    pub fn run_build_script(&self) -> io::Result<Cost> {
        let mut command = Command::new(self.build_script_executable()?);
        command.current_dir(self.package.path("")).env("CARGO_MANIFEST_DIR", self.package.path(""));
        command.env("OUT_DIR", self.package.out_dir()?);
        Cost::of(&mut command).map(|(cost, _)| cost)
    }

    fn name(&self) -> String {
        name(self.kind, self.resources)
    }

    /// The build script that was compiled last.
    fn build_script_executable(&self) -> io::Result<PathBuf> {
        let name = self.name() + "-";
        let file = format!("build-script-build{}", env::consts::EXE_SUFFIX);
        let mut found = Vec::new();
        for entry in fs::read_dir(self.package.target().join("debug/build"))? {
            let entry = entry?;
            let executable = entry.path().join(&file);
            if entry.file_name().to_string_lossy().starts_with(&name) && executable.is_file() {
                found.push((fs::metadata(&executable)?.modified()?, executable));
            }
        }
        found.into_iter().max().map(|(_, executable)| executable).ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    pub fn template_holds(&self, value: &str) -> io::Result<()> {
        let template = self.package.path("template.yaml");
        if fs::read_to_string(&template)?.contains(value) {
            return Ok(());
        }
        Err(io::Error::other(format!("{} does not hold the edited value {value:?}", template.display())))
    }
}

/// Removes a folder, which may be missing.
fn removed(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// The dependency on the macro that reads nothing, which is a package of its own.
fn floor_dependencies(folder: &Path) -> io::Result<String> {
    let folder = folder.join("floor-macro");
    let manifest = "[package]\nname = \"floor-macro\"\nedition = \"2024\"\n[lib]\nproc-macro = true\n";
    let floor_macro = package::Package::create(folder.clone(), manifest)?;
    floor_macro.write("src/lib.rs", FLOOR_MACRO)?;
    let dependency = format!("floor-macro = {{ path = {folder:?} }}\n");
    Ok(format!("[dependencies]\n{dependency}[build-dependencies]\n{dependency}"))
}
