//! Real templates, written by nobody here: what the engine says of them is explained, line by line.
//!
//! The templates are no part of the repository; they are looked for in `../shared/corpus` beside it, or where
//! `CFN_CORPUS` says.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::PathBuf;

use cfn_core::lint::{Scope, check};
use cfn_core::yaml::read_template;

/// `template<TAB>lint<TAB>why`; `*` for every template.
const EXPLAINED: &str = include_str!("corpus_findings.tsv");

fn templates() -> Option<Vec<PathBuf>> {
    let beside = cfn_tests::workspace().join("../shared/corpus");
    let corpus = std::env::var_os("CFN_CORPUS").map_or(beside, PathBuf::from).join("templates");
    let Ok(files) = fs::read_dir(&corpus) else {
        // Not through `eprintln!`, which the test harness keeps to itself.
        let _ = writeln!(std::io::stderr(), "SKIPPED: there are no templates in {}", corpus.display());
        return None;
    };
    let mut files: Vec<PathBuf> = files.map(|file| file.expect("the folder can be listed").path()).collect();
    files.sort();
    assert!(!files.is_empty(), "{} is empty", corpus.display());
    Some(files)
}

#[test]
fn every_error_in_a_real_template_is_explained() {
    let Some(files) = templates() else { return };
    let lines: Vec<(&str, &str)> = EXPLAINED
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| match line.split('\t').collect::<Vec<_>>()[..] {
            [template, lint, why] if !why.is_empty() => (template, lint),
            _ => panic!("not `template<TAB>lint<TAB>why`: {line}"),
        })
        .collect();
    assert!(lines.is_sorted_by(|one, other| one < other), "the lines are sorted, and none stands twice");
    let explained: BTreeSet<_> = lines.into_iter().collect();
    let mut needed = BTreeSet::new();
    let mut unexplained = Vec::new();
    for file in &files {
        let name = file.file_name().and_then(|name| name.to_str()).expect("a name in UTF-8");
        let text = fs::read_to_string(file).expect("a template is text");
        let source = read_template(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        for finding in check(&source.template, Scope::Template).into_iter().filter(|finding| finding.is_error()) {
            let known = [("*", finding.lint.id), (name, finding.lint.id)];
            match known.into_iter().find_map(|line| explained.get(&line)) {
                Some(line) => _ = needed.insert(*line),
                None => unexplained.push(format!(
                    "{name}:{}: {}: {}",
                    source.positions.of(finding.at).line,
                    finding.lint.id,
                    finding.message
                )),
            }
        }
    }
    assert!(unexplained.is_empty(), "not explained:\n{}", unexplained.join("\n"));
    let idle: Vec<_> = explained.difference(&needed).collect();
    assert!(idle.is_empty(), "nothing is found any more: {idle:?}");
}
