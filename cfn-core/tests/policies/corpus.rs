//! Real templates: what the lints of policies find in them, in numbers, and each finding in a policy that names
//! exact actions on exact resources, with its explanation.
//!
//! The templates are not part of the repository; they are looked for in `../shared/corpus` beside it, or where
//! `CFN_CORPUS` says. Where they are not found, nothing is checked and the test says so.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use cfn_core::lint::{Scope, check};
use cfn_core::yaml;

use crate::cases::lints;

/// Rules whose findings say in themselves that a policy is not exact, or not the template's own.
const OF_BROAD_POLICIES: &[&str] =
    &["admin_policy", "broad_action", "managed_policy", "old_version", "unscoped_resource"];

/// Findings that stand in the list, one a line: file, line, lint, explanation, with tabs between them.
const EXPLAINED: &str = include_str!("corpus.tsv");

#[test]
fn every_finding_in_an_exact_policy_is_explained() {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus");
    let folder = std::env::var_os("CFN_CORPUS").map_or(beside, PathBuf::from).join("templates");
    let Ok(entries) = fs::read_dir(&folder) else {
        // Not through `eprintln!`, which the test harness keeps to itself.
        let _ = writeln!(std::io::stderr(), "SKIPPED: there are no templates in {}", folder.display());
        return;
    };
    let explained: BTreeSet<_> = EXPLAINED
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.splitn(4, '\t').take(3).map(str::to_owned).collect::<Vec<_>>())
        .collect();
    let lints = lints();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut found = BTreeSet::new();
    let mut files: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    for file in &files {
        let source = yaml::read_template(&fs::read_to_string(file).unwrap()).unwrap();
        for finding in check(&source.template, Scope::Template) {
            let lint = finding.lint.id;
            if !lints.contains(&lint) {
                continue;
            }
            *counts.entry(lint).or_default() += 1;
            if !OF_BROAD_POLICIES.contains(&lint) {
                let name = file.file_name().unwrap().to_string_lossy().into_owned();
                found.insert(vec![name, source.positions.of(finding.at).line.to_string(), lint.to_owned()]);
            }
        }
    }
    println!("{} templates", files.len());
    for (lint, count) in counts {
        println!("{count:5} {lint}");
    }
    let unexplained: Vec<_> = found.difference(&explained).collect();
    assert!(unexplained.is_empty(), "not explained: {unexplained:#?}");
    let gone: Vec<_> = explained.difference(&found).collect();
    assert!(gone.is_empty(), "explained, but not found any more: {gone:#?}");
}
