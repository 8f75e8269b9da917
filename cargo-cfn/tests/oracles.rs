//! What others read of the command's output: SARIF by its schema, formatted templates by PyYAML, a bar by a terminal.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use cfn_tests::python::Python;
use cfn_tests::templates;
use serde_json::json;

fn cfn(arguments: &[&str], current: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-cfn"));
    command.arg("cfn").args(arguments).current_dir(current).output().expect("the command starts")
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("output is UTF-8")
}

/// Runs an oracle in Python, which says what is wrong.
fn ask(oracle: &str, arguments: &[&Path]) {
    let script = cfn_tests::workspace().join("tests/oracles").join(oracle);
    let mut command = Python::environment(env!("CARGO_TARGET_TMPDIR")).command();
    let output = command.arg(script).args(arguments).output().expect("Python starts");
    assert!(output.status.success(), "{}{}", text(output.stdout), text(output.stderr));
}

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).expect("the test's folder can be written");
    folder
}

/// The templates of the repository and those beside it, and cfn-lint's.
fn all() -> Vec<PathBuf> {
    let beside = cfn_tests::workspace().join("../shared/corpus");
    let beside = if beside.is_dir() { templates::below(&beside) } else { Vec::new() };
    let of_cfn_lint = templates::of_cfn_lint(env!("CARGO_TARGET_TMPDIR").as_ref()).join("templates/good");
    [templates::own(), templates::below(&of_cfn_lint), beside].concat()
}

#[test]
fn sarif_is_valid_and_has_what_github_shows() {
    let folder = folder("sarif");
    let fixtures = templates::of_cfn_lint(env!("CARGO_TARGET_TMPDIR").as_ref());
    let with_findings = cfn(&["check", "--format", "sarif", "templates"], &fixtures);
    let nothing = cfn(&["check", "--format", "sarif", "template.yaml"], &cfn_tests::workspace().join("cfn-stack"));
    let mut files = Vec::new();
    for (name, output) in [("findings.sarif", with_findings), ("nothing.sarif", nothing)] {
        let file = folder.join(name);
        fs::write(&file, &output.stdout).expect("the test's folder can be written");
        let document: serde_json::Value = serde_json::from_slice(&output.stdout).expect("a document");
        let results = document["runs"][0]["results"].as_array().expect("a list").len();
        assert_eq!(results > 100, name == "findings.sarif", "{name}: {results} results");
        files.push(file);
    }
    let arguments: Vec<&Path> = [folder.as_path()].into_iter().chain(files.iter().map(PathBuf::as_path)).collect();
    ask("sarif.py", &arguments);
}

#[test]
fn fmt_changes_no_value_for_pyyaml() {
    let folder = folder("same_values");
    let mut pairs = Vec::new();
    for file in all() {
        let before = fs::read_to_string(&file).expect("a template is UTF-8");
        for form in ["--yaml", "--json"] {
            let output = cfn(&["fmt", form, file.to_str().expect("a name in UTF-8")], &folder);
            // What cannot be read is no template.
            if output.status.success() {
                let name = format!("{} {form}", file.display());
                pairs.push(json!({ "name": name, "before": before, "after": text(output.stdout) }));
            }
        }
    }
    assert!(pairs.len() > 150, "only {} pairs", pairs.len());
    let file = folder.join("pairs.json");
    fs::write(&file, json!(pairs).to_string()).expect("the test's folder can be written");
    ask("same_values.py", &[&file]);
}

/// Pseudo-terminals are of Unix.
#[cfg(unix)]
#[test]
fn a_terminal_shows_how_far_the_check_is() {
    ask("progress.py", &[Path::new(env!("CARGO_BIN_EXE_cargo-cfn"))]);
}
