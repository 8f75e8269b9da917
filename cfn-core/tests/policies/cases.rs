//! One folder a lint: what is in `fails` has exactly the findings that its lines name after `# <-`, what is in
//! `passes` has none at all.
//!
//! A file is a template if it has `Resources:`, else one policy, of the kind that its first line names
//! (`# kind: trust`), of a principal if it names none.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use cfn_core::lint::{Check, Scope, check, registry};
use cfn_core::lint::{check_policy_text, policies::Kind};
use cfn_core::yaml;

const KINDS: &[(&str, Kind)] = &[
    ("identity", Kind::Identity),
    ("trust", Kind::Trust),
    ("resource", Kind::Resource),
    ("key", Kind::Key),
    ("endpoint", Kind::Endpoint),
    ("control", Kind::Control),
];

/// A finding of a lint of policies, as a line of a file names it.
pub(crate) type Found = BTreeSet<(usize, String)>;

pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/policies/cases")
}

/// The lints of policies.
pub(crate) fn lints() -> Vec<&'static str> {
    let by_kind =
        registry::declared().iter().filter(|declared| matches!(declared.check, Check::Policy(_) | Check::Holders(_)));
    let mut lints: Vec<_> = by_kind.map(|declared| declared.lint.id).collect();
    lints.extend(["admin_policy", "managed_policy"]);
    lints
}

/// What the lints of policies find in a case.
pub(crate) fn found(text: &str) -> Found {
    let lints = lints();
    let mut found = Found::new();
    let mut add = |lint: &'static str, line| lints.contains(&lint).then(|| found.insert((line, lint.to_owned())));
    if text.lines().any(|line| line.starts_with("Resources:")) {
        let source = yaml::read_template(text).unwrap();
        for finding in check(&source.template, Scope::Template) {
            add(finding.lint.id, source.positions.of(finding.at).line);
        }
    } else {
        let checked = check_policy_text(text, kind(text)).unwrap();
        for finding in &checked.findings {
            add(finding.lint.id, checked.positions.of(finding.at).line);
        }
    }
    found
}

fn kind(text: &str) -> Kind {
    let named = text.lines().next().and_then(|line| line.strip_prefix("# kind: ")).unwrap_or("identity");
    KINDS.iter().find(|(name, _)| *name == named).unwrap_or_else(|| panic!("no kind {named}")).1
}

/// What the lines of a case say should be found.
fn expected(text: &str) -> Found {
    let lines = text.lines().enumerate().filter_map(|(index, line)| Some((index + 1, line.split_once("# <- ")?.1)));
    lines.flat_map(|(line, lints)| lints.split(", ").map(move |lint| (line, lint.trim().to_owned()))).collect()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

#[test]
fn every_case_has_the_findings_that_it_names() {
    let mut wrong = Vec::new();
    for lint in lints() {
        for (group, fails) in [("fails", true), ("passes", false)] {
            let files = files(&folder().join(lint).join(group));
            if files.is_empty() {
                wrong.push(format!("{lint} has no case that {group}"));
            }
            for file in files {
                let text = fs::read_to_string(&file).unwrap();
                let (expected, found) = (expected(&text), found(&text));
                let of_lint = expected.iter().any(|(_, expected)| expected == lint);
                if expected != found || of_lint != fails {
                    wrong.push(format!("{}\n  expected {expected:?}\n  found    {found:?}", file.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_folder_is_a_rule() {
    for folder in files(&folder()) {
        let name = folder.file_name().unwrap().to_str().unwrap().to_owned();
        assert!(lints().contains(&name.as_str()), "{name}");
    }
}
