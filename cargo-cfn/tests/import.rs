//! Imported templates as cargo and rustfmt see them.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Templates of different kinds: conditions and mappings, nested functions, scripts, JSON, loops, SAM with `Globals`,
/// custom resources, IDs that Rust cannot bear.
const BUILT: &[&str] = &[
    "templates/Solutions__ADConnector__templates__ADCONNECTOR.cfn.yaml",
    "templates/IoT__amzn2-greengrass-cfn.yaml",
    "templates/ECS__FargateLaunchType__clusters__private-vpc.yaml",
    "templates/EC2__InstanceWithCfnInit.yaml",
    "templates/SNS__SNSTopic.yaml",
    "templates-json/CloudFormation__fn-foreach-ddb.json",
    "templates-json/AutoScaling__AutoScalingRollingUpdates.json",
    "templates-json/S3__compliant-static-website.json",
    "sam/globals_for_api.yaml",
    "sam/function_event_conditions.yaml",
];

/// Of how many templates one is formatted.
const SAMPLE: usize = 7;

fn corpus() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus");
    if !folder.is_dir() {
        // Past the capture of the test runner.
        drop(writeln!(std::io::stderr(), "SKIPPED: the corpus is not there"));
        return None;
    }
    Some(folder)
}

/// A folder outside of this workspace, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("cargo-cfn-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

fn cfn(arguments: &[&Path]) -> Output {
    let cfn = Path::new(env!("CARGO_MANIFEST_DIR")).join("../cfn");
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-cfn"));
    command.arg("cfn").args(arguments).env("CFN_RS_PATH", cfn).output().expect("it runs")
}

#[track_caller]
fn succeeds(output: &Output, what: &str) {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(output.status.success(), "{what}:\n{}{}", text(&output.stdout), text(&output.stderr));
}

/// The lints that fire in a template, each with the place.
fn findings(template: &Path) -> BTreeSet<(String, String)> {
    let output = cfn(&["check".as_ref(), template, "--format".as_ref(), "json".as_ref()]);
    let text = String::from_utf8(output.stdout).expect("output is UTF-8");
    let finding = |line: &str| {
        let line: serde_json::Value = serde_json::from_str(line).expect("a line of JSON");
        let field = |name: &str| line[name].as_str().unwrap_or_default().to_owned();
        (field("lint"), field("path"))
    };
    text.lines().map(finding).collect()
}

/// What is wrong with a template as a crate: it does not build, or has other findings.
fn wrong(template: &Path, krate: &Path) -> Option<String> {
    let name = template.display().to_string();
    let imported = cfn(&["import".as_ref(), template, "--crate".as_ref(), "--out".as_ref(), krate]);
    succeeds(&imported, &name);
    let built = Command::new("cargo")
        .args(["build", "--quiet"])
        .current_dir(krate)
        .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("guide"))
        .env("RUSTFLAGS", "-Dwarnings")
        .output()
        .expect("cargo runs");
    succeeds(&built, &name);
    // A check agrees with the build: what is imported is allowed, in comments.
    let written = krate.join("template.yaml");
    let left = findings(&written);
    let text = fs::read_to_string(&written).expect("it has been built");
    let bare = krate.join("bare.yaml");
    fs::write(&bare, text.replace("# Allowed", "# ")).expect("a file");
    let (before, after) = (findings(template), findings(&bare));
    let differ: Vec<_> = before.symmetric_difference(&after).chain(&left).collect();
    (!differ.is_empty()).then(|| format!("{name}: {differ:?}"))
}

#[test]
fn imported_templates_build_and_have_the_findings_that_they_had() {
    let Some(corpus) = corpus() else { return };
    let folder = Folder::new("built");
    let numbered = BUILT.iter().enumerate();
    let wrong: Vec<_> = numbered
        .filter_map(|(number, name)| wrong(&corpus.join(name), &folder.0.join(format!("stack-{number}"))))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Loops of several entries, names that loops make, words of Rust and of YAML as names, paragraphs.
#[test]
fn loops_of_several_entries_build() {
    let folder = Folder::new("loops");
    let template = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/templates/several_entries.yaml");
    assert_eq!(wrong(&template, &folder.0.join("stack")), None);
    let made = fs::read_to_string(folder.0.join("stack/template.yaml")).expect("it has been built");
    for part in ["# Tells of them.", "deadLetterTargetArn: !GetAtt\n", "- Is${Department}", "  VPC:", "  None:"] {
        assert!(made.contains(part), "{part}\n{made}");
    }
}

#[test]
fn imported_source_is_formatted() {
    let Some(corpus) = corpus() else { return };
    if Command::new("rustfmt").arg("--version").output().is_err() {
        drop(writeln!(std::io::stderr(), "SKIPPED: rustfmt is not there"));
        return;
    }
    let folder = Folder::new("formatted");
    let mut files: Vec<PathBuf> = ["templates", "templates-json", "sam"]
        .iter()
        .flat_map(|name| fs::read_dir(corpus.join(name)).expect("a folder"))
        .map(|entry| entry.expect("it is readable").path())
        .collect();
    files.sort();
    let mut roots = Vec::new();
    for (number, file) in files.iter().enumerate().filter(|(number, _)| number % SAMPLE == 0) {
        let out = folder.0.join(number.to_string());
        let output = cfn(&["import".as_ref(), file, "--out".as_ref(), &out]);
        if output.status.success() {
            roots.push(out.join("mod.rs"));
        }
    }
    assert!(roots.len() > files.len() / SAMPLE / 2, "{} of {}", roots.len(), files.len());
    let output = Command::new("rustfmt").args(["--check", "--edition", "2024"]).args(&roots).output().expect("it runs");
    succeeds(&output, "rustfmt");
}
