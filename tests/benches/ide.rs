//! How long an editor waits: completion in a stack of 100 resources, each time after an edit.
//!
//! ```text
//! cargo bench -p cfn-tests --bench ide
//! ```
//!
//! The stack is that of the other benchmark, in a package below `target/ide`. The benchmark asks rust-analyzer over its
//! protocol, as an editor does; the time is that from the notification of the edit to the answer. The goal is a median of
//! at most 30 ms, and at most 80 ms for every kind of completion.

#[path = "build/resources.rs"]
mod resources;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use cfn_tests::python::Python;
use cfn_tests::{rust_analyzer, workspace};

const RESOURCES: usize = 100;

fn main() -> ExitCode {
    let temporary = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let target = temporary.parent().expect("the target directory");
    let Some(executable) = rust_analyzer::find(target) else {
        eprintln!("there is no rust-analyzer; get one: {}", rust_analyzer::HOW_TO_GET_ONE);
        return ExitCode::FAILURE;
    };
    let stack = write_stack(temporary);
    let mut command = Python::environment(temporary).command();
    command.current_dir(workspace().join("tests/oracles")).args(["-m", "ide.benchmark"]);
    command.env("RUST_ANALYZER", executable).env("WORKSPACE", workspace()).env("TARGET", target).env("STACK", stack);
    match command.status() {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        other => {
            eprintln!("the benchmark failed: {other:?}");
            ExitCode::FAILURE
        }
    }
}

fn write_stack(folder: &Path) -> PathBuf {
    let parts: Vec<String> = resources::names(RESOURCES).collect();
    let structs = resources::source("cfn", RESOURCES, "new");
    let source = format!("{structs}\n#[cfn::stack]\npub struct Bench({});\n", parts.join(", "));
    let path = folder.join("hundred.rs");
    fs::write(&path, source).expect("a file below target");
    path
}
