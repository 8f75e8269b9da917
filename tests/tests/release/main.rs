//! What is published, and under which licenses.

mod licenses;
mod packages;

use std::process::Command;

use cfn_tests::workspace;
use serde_json::Value;

/// A command of cargo in the workspace.
fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(workspace());
    command
}

fn output(mut command: Command) -> String {
    let output = command.output().expect("cargo starts");
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("cargo writes UTF-8")
}

/// The packages that `cargo metadata` knows. It fetches those of `Cargo.lock` that nothing has needed yet.
fn metadata(arguments: &[&str]) -> Vec<Value> {
    let text = output(cargo(&[&["metadata", "--format-version", "1", "--locked"], arguments].concat()));
    let metadata: Value = serde_json::from_str(&text).expect("cargo writes JSON");
    metadata["packages"].as_array().expect("a list").clone()
}
