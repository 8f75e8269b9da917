use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use crate::resources;

#[derive(Clone, Copy)]
pub enum Kind {
    Floor,
    Ours,
}

/// A package below `target/bench`, with a library, a build script and a template.
pub struct Package {
    folder: PathBuf,
    resources: usize,
    kind: Kind,
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
    pub fn create(kind: Kind, resources: usize) -> Result<Package, String> {
        let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace's folder").to_owned();
        let bench = workspace.join("target/bench");
        let name = match kind {
            Kind::Floor => "floor",
            Kind::Ours => "ours",
        };
        let package = Package { folder: bench.join(format!("{name}-{resources}")), resources, kind };
        let dependencies = match kind {
            Kind::Floor => {
                let floor_macro = bench.join("floor-macro");
                write(&floor_macro.join("src/lib.rs"), FLOOR_MACRO)?;
                let manifest =
                    "[package]\nname = \"floor-macro\"\nedition = \"2024\"\n[lib]\nproc-macro = true\n[workspace]\n";
                write(&floor_macro.join("Cargo.toml"), manifest)?;
                let dependency = format!("floor-macro = {{ path = {floor_macro:?} }}\n");
                format!("[dependencies]\n{dependency}[build-dependencies]\n{dependency}")
            }
            Kind::Ours => format!(
                "[dependencies]\ncfn-core = {{ path = {core:?}, default-features = false }}\ncfn-macros = {{ path = {macros:?} }}\n\
                 [build-dependencies]\ncfn-core = {{ path = {core:?} }}\ncfn-macros = {{ path = {macros:?} }}\n",
                core = workspace.join("cfn-core"),
                macros = workspace.join("cfn-macros"),
            ),
        };
        let manifest = format!(
            "[package]\nname = \"{name}-{resources}\"\nedition = \"2024\"\nbuild = \"build.rs\"\n{dependencies}[workspace]\n"
        );
        write(&package.folder.join("Cargo.toml"), &manifest)?;
        fs::copy(workspace.join("Cargo.lock"), package.folder.join("Cargo.lock")).map_err(|error| error.to_string())?;
        write(&package.folder.join("src/lib.rs"), "pub mod stack;\n")?;
        write(&package.folder.join("build.rs"), &package.build_script())?;
        package.edit("new")?;
        Ok(package)
    }

    fn build_script(&self) -> String {
        let main = match self.kind {
            Kind::Ours => "cfn_core::build::<stack::Bench>(\"template.yaml\");".to_owned(),
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

    /// Writes the structs, with `value` as the description of one of them.
    pub fn edit(&self, value: &str) -> Result<(), String> {
        let source = match self.kind {
            Kind::Floor => resources::source("floor_macro", self.resources, value),
            Kind::Ours => {
                let parts: Vec<String> = resources::names(self.resources).collect();
                let structs = resources::source("cfn_macros", self.resources, value);
                format!("{structs}\n#[cfn_macros::stack]\npub struct Bench({});\n", parts.join(", "))
            }
        };
        write(&self.folder.join("src/stack.rs"), &source)
    }

    pub fn build(&self) -> Result<(), String> {
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let output = Command::new(cargo)
            .args(["build", "--offline", "--quiet"])
            .env("CARGO_TARGET_DIR", self.folder.with_file_name("target"))
            .current_dir(&self.folder)
            .output()
            .map_err(|error| format!("cannot run cargo: {error}"))?;
        if output.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&output.stderr).into_owned()) }
    }

    pub fn template_holds(&self, value: &str) -> Result<(), String> {
        let template = self.folder.join("template.yaml");
        match fs::read_to_string(&template) {
            Ok(text) if text.contains(value) => Ok(()),
            Ok(_) => Err(format!("{} does not hold the edited value {value:?}", template.display())),
            Err(error) => Err(format!("{}: {error}", template.display())),
        }
    }
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    let folder = path.parent().expect("a file in a folder");
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(path, text))
        .map_err(|error| format!("{}: {error}", path.display()))
}
