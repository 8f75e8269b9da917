//! The stacks of `examples` under cfn-lint, cloudformation-validate and checkov, and the function of one of them.
//!
//! A line of `tests/examples/findings.tsv` is a finding that is right to remain: the example, the tool, its rule, the
//! logical ID, and the reason. Any other finding fails, and so does a line without its finding.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use cfn_tests::python::Python;
use cfn_tests::workspace;

const FINDINGS: &str = include_str!("../examples/findings.tsv");

/// Every package of `examples`, by its folder.
fn examples() -> Vec<String> {
    let folders = fs::read_dir(workspace().join("examples")).expect("the folder of the examples");
    let name = |folder: fs::DirEntry| folder.file_name().into_string().expect("a name in UTF-8");
    let mut names: Vec<_> = folders.map(|folder| name(folder.expect("a folder"))).collect();
    names.sort();
    names
}

fn template(example: &str) -> PathBuf {
    workspace().join("examples").join(example).join("template.yaml")
}

/// What is explained of a tool: the example, the rule and the logical ID.
fn explained(tool: &str) -> BTreeSet<[String; 3]> {
    let lines = FINDINGS.lines().skip(1).map(|line| line.split('\t').collect::<Vec<_>>());
    let explained = lines.filter_map(|columns| {
        let [example, by, rule, entry, reason] = columns[..] else { panic!("{columns:?} should be 5 columns") };
        assert!(["cfn-lint", "cloudformation-validate", "checkov"].contains(&by), "{by} is no tool");
        assert!(!reason.is_empty(), "{columns:?} has no reason");
        (by == tool).then(|| [example, rule, entry].map(str::to_owned))
    });
    explained.collect()
}

/// What the tool finds.
fn found(python: &Python, tool: &str) -> BTreeSet<[String; 3]> {
    let oracles = Path::new(env!("CARGO_MANIFEST_DIR")).join("oracles");
    let mut command = python.command();
    command.arg(oracles.join("examples.py")).arg(tool).args(examples().iter().map(|example| template(example)));
    let output = command.output().expect("Python starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let stdout = String::from_utf8(output.stdout).expect("the oracle writes UTF-8");
    let findings = stdout.lines().map(|line| {
        let [file, rule, entry] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
        let example = Path::new(file).parent().and_then(Path::file_name).expect("the folder of an example");
        [&example.to_string_lossy(), rule, entry].map(str::to_owned)
    });
    findings.collect()
}

#[test]
fn there_are_examples_and_each_has_a_page() {
    let examples = examples();
    assert!(examples.len() >= 3, "{examples:?}");
    for example in examples {
        let page = fs::read_to_string(workspace().join("examples").join(&example).join("README.md"));
        let page = page.unwrap_or_else(|error| panic!("{example}: {error}"));
        assert!(page.contains("aws cloudformation deploy"), "{example} does not say how it is deployed");
        // Every parameter is described, and no other.
        let source = fs::read_to_string(template(&example)).expect("the template");
        let source = cfn_core::yaml::read_template(&source).expect("YAML");
        let parameters = source.template.section(cfn_core::model::Section::Parameters);
        let parameters: BTreeSet<_> = parameters.map(|parameter| parameter.name.name.clone()).collect();
        let row = |line: &str| Some(line.strip_prefix("| `")?.split('`').next()?.to_owned());
        let (_, page) = page.split_once("\n## Parameters\n").expect("a section about the parameters");
        assert_eq!(page.lines().filter_map(row).collect::<BTreeSet<_>>(), parameters, "{example}");
    }
}

#[test]
fn cfn_lint_finds_what_is_explained() {
    let python = Python::environment(env!("CARGO_TARGET_TMPDIR"));
    assert_eq!(found(&python, "cfn-lint"), explained("cfn-lint"));
}

#[test]
fn cloudformation_validate_finds_what_is_explained() {
    let python = Python::environment(env!("CARGO_TARGET_TMPDIR"));
    assert_eq!(found(&python, "cloudformation-validate"), explained("cloudformation-validate"));
}

#[test]
fn checkov_finds_what_is_explained() {
    let python = Python::checkov(Path::new(env!("CARGO_TARGET_TMPDIR")).join("checkov"));
    assert_eq!(found(&python, "checkov"), explained("checkov"));
}

/// The function of the event pipeline is no default member of the workspace, because its runtime is 74 crates.
#[test]
fn the_function_in_rust_compiles_and_passes_its_tests() {
    let mut command = Command::new(env!("CARGO"));
    command.current_dir(workspace()).args(["test", "--quiet", "--package", "order-handler"]);
    let output = command.output().expect("cargo starts");
    let stdout = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{stdout}{}", String::from_utf8_lossy(&output.stderr));
    assert!(stdout.contains("4 passed"), "{stdout}");
}
