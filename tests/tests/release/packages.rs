//! The packages that are published: what is in them, and what is said of them.

use std::fs;

use cfn_tests::workspace;

use crate::{cargo, metadata, output};

/// In the order in which they are published, each with its folder.
const PUBLISHED: &[(&str, &str)] = &[
    ("cfn-core", "cfn-core"),
    ("cfn-expand", "cfn-expand"),
    ("cfn-macros", "cfn-macros"),
    ("cfn-assemble", "cfn-assemble"),
    ("cfn-engine", "cfn-engine"),
    ("cfn-rs", "cfn"),
    ("cargo-cfn", "cargo-cfn"),
];

/// What every package has.
const IN_EACH: &[&str] = &["Cargo.toml", "LICENSE-APACHE", "LICENSE-MIT", "README.md"];

/// What a package may have beside its source.
const OTHERS: &[&str] =
    &[".cargo_vcs_info.json", "Cargo.lock", "Cargo.toml.orig", "build.rs", "data/README.md", "data/data-api.txt"];

/// Files of tests, by the ends of their paths.
const TESTS: &[&str] = &[
    "/agreement.rs",
    "/assertions.rs",
    "/corpus.rs",
    "/cost.rs",
    "/examples.rs",
    "/house.rs",
    "/other_tools.rs",
    "/pages.rs",
    "/policy_tests.rs",
    "/testing.rs",
    "/tests.rs",
    "/transform_tests.rs",
];

/// The lists of a registry are short.
const MOST_KEYWORDS: usize = 5;

#[test]
fn a_package_has_its_source_and_no_tests() {
    for (package, folder) in PUBLISHED {
        let listed =
            output(cargo(&["package", "--list", "--allow-dirty", "--offline", "-p", package])).replace('\\', "/");
        let files: Vec<&str> = listed.lines().collect();
        for file in IN_EACH {
            assert!(files.contains(file), "{package} has no {file}");
        }
        for file in &files {
            let is_source =
                file.starts_with("src/") && file.ends_with(".rs") && !TESTS.iter().any(|end| file.ends_with(end));
            // `data/pages.rs` reads the pages of the documentation of AWS.
            let is_table = file.starts_with("data/") && file.ends_with(".tsv") || *file == "src/data/pages.rs";
            let is_other = IN_EACH.contains(file) || OTHERS.contains(file);
            assert!(is_source || is_table || is_other, "{package} has {file}");
            assert!(!file.contains("/tests/"), "{package} has {file}");
        }
        for license in ["LICENSE-APACHE", "LICENSE-MIT"] {
            let read = |path: &str| fs::read_to_string(workspace().join(path)).expect("a license");
            assert_eq!(read(license), read(&format!("{folder}/{license}")), "{package} has another {license}");
        }
    }
}

#[test]
fn a_package_says_what_it_is() {
    let packages = metadata(&["--no-deps"]);
    for package in &packages {
        let name = package["name"].as_str().expect("a name");
        let is_published = PUBLISHED.iter().any(|(published, _)| *published == name);
        // `publish = false` is an empty list of registries.
        assert_eq!(package["publish"].is_null(), is_published, "{name}: published, or `publish = false`");
        if !is_published {
            continue;
        }
        for key in ["description", "license", "readme", "repository", "rust_version"] {
            assert!(package[key].as_str().is_some_and(|text| !text.is_empty()), "{name} has no {key}");
        }
        let list = |key: &str| package[key].as_array().map_or(0, Vec::len);
        assert!((1..=MOST_KEYWORDS).contains(&list("keywords")), "{name}: keywords");
        assert!((1..=MOST_KEYWORDS).contains(&list("categories")), "{name}: categories");
        // What it needs of this workspace has a version: the registry knows no paths.
        for dependency in package["dependencies"].as_array().into_iter().flatten() {
            let is_ours = dependency["path"].is_string() && dependency["kind"] != "dev";
            assert!(!is_ours || dependency["req"] != "*", "{name}: {} has no version", dependency["name"]);
        }
    }
    assert_eq!(packages.iter().filter(|package| package["publish"].is_null()).count(), PUBLISHED.len());
}

#[test]
fn packages_are_published_after_what_they_need() {
    let packages = metadata(&["--no-deps"]);
    for (number, (name, _)) in PUBLISHED.iter().enumerate() {
        let package = packages.iter().find(|package| package["name"] == *name).expect("a package of the workspace");
        let needed = package["dependencies"].as_array().into_iter().flatten();
        for dependency in needed.filter(|dependency| dependency["path"].is_string() && dependency["kind"] != "dev") {
            let before = PUBLISHED[..number].iter().any(|(earlier, _)| dependency["name"] == *earlier);
            assert!(before, "{name} needs {}, which is published later", dependency["name"]);
        }
    }
}

#[test]
fn the_changelog_has_the_version() {
    let changelog = fs::read_to_string(workspace().join("CHANGELOG.md")).expect("a changelog");
    let version = metadata(&["--no-deps"])[0]["version"].as_str().expect("a version").to_owned();
    assert!(changelog.contains("\n## [Unreleased]\n"), "no section for what comes next");
    assert!(changelog.contains(&format!("\n## [{version}]")), "no section of {version}");
}

#[test]
fn the_workflow_uses_the_oldest_rust() {
    let workflow = fs::read_to_string(workspace().join(".github/workflows/ci.yml")).expect("a workflow");
    let oldest = metadata(&["--no-deps"])[0]["rust_version"].as_str().expect("a version").to_owned();
    assert!(workflow.contains(&format!("RUST_VERSION: \"{oldest}\"\n")), "the workflow does not use Rust {oldest}");
}
