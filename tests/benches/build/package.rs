use std::path::Path;
use std::{fs, io};

use cfn_tests::{package, workspace};

use crate::resources;

#[derive(Clone, Copy)]
pub enum Kind {
    Floor,
    Ours,
}

/// A package below `target/bench`, with a library, a build script and a template.
pub struct Package {
    package: package::Package,
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
    pub fn create(kind: Kind, resources: usize) -> io::Result<Package> {
        let bench = workspace().join("target/bench");
        let name = match kind {
            Kind::Floor => format!("floor-{resources}"),
            Kind::Ours => format!("ours-{resources}"),
        };
        let dependencies = match kind {
            Kind::Floor => floor_dependencies(&bench)?,
            Kind::Ours => format!(
                "[dependencies]\ncfn-rs = {{ path = {cfn:?} }}\n\
                 [build-dependencies]\ncfn-rs = {{ path = {cfn:?}, features = [\"build\"] }}\n",
                cfn = workspace().join("cfn"),
            ),
        };
        let manifest =
            format!("[package]\nname = \"{name}\"\nedition = \"2024\"\nbuild = \"build.rs\"\n{dependencies}");
        let package = Package { package: package::Package::create(bench.join(name), &manifest)?, resources, kind };
        package.package.write("src/lib.rs", "pub mod stack;\n")?;
        package.package.write("build.rs", &package.build_script())?;
        package.edit("new")?;
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

    /// Writes the structs, with `value` as the description of one of them.
    pub fn edit(&self, value: &str) -> io::Result<()> {
        let source = match self.kind {
            Kind::Floor => resources::source("floor_macro", self.resources, value),
            Kind::Ours => {
                let parts: Vec<String> = resources::names(self.resources).collect();
                let structs = resources::source("cfn", self.resources, value);
                format!("{structs}\n#[cfn::stack]\npub struct Bench({});\n", parts.join(", "))
            }
        };
        self.package.write("src/stack.rs", &source)
    }

    pub fn build(&self) -> io::Result<()> {
        let output = self.package.build()?;
        if output.status.success() {
            Ok(())
        } else {
            Err(io::Error::other(String::from_utf8_lossy(&output.stderr).into_owned()))
        }
    }

    pub fn template_holds(&self, value: &str) -> io::Result<()> {
        let template = self.package.path("template.yaml");
        if fs::read_to_string(&template)?.contains(value) {
            return Ok(());
        }
        Err(io::Error::other(format!("{} does not hold the edited value {value:?}", template.display())))
    }
}

/// The dependency on the macro that reads nothing, which is a package of its own.
fn floor_dependencies(bench: &Path) -> io::Result<String> {
    let folder = bench.join("floor-macro");
    let manifest = "[package]\nname = \"floor-macro\"\nedition = \"2024\"\n[lib]\nproc-macro = true\n";
    let floor_macro = package::Package::create(folder.clone(), manifest)?;
    floor_macro.write("src/lib.rs", FLOOR_MACRO)?;
    let dependency = format!("floor-macro = {{ path = {folder:?} }}\n");
    Ok(format!("[dependencies]\n{dependency}[build-dependencies]\n{dependency}"))
}
