//! Templates that checkov reports, and similar ones that it accepts: the engine says the same of them.
//!
//! A line of `tests/checkov/cases.tsv` is an id of checkov, what checkov says of the resources (`fails` or `passes`), and the
//! resources as JSON. The lints for the id are those of `cfn-core/data/other-tools/checkov.tsv`. Where the engine says
//! something else, `disagreements.tsv` has the reason.
//!
//! checkov itself is asked about every ninth case or, with `ORACLES=all`, about every case. It takes 300 MB and a minute to
//! install, in an environment of its own under `target`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use cfn_core::lint::{Level, Levels, check_source_with};
use cfn_core::yaml;
use cfn_tests::python::{Python, asks_about_all};

const CASES: &str = include_str!("../checkov/cases.tsv");
const DISAGREEMENTS: &str = include_str!("../checkov/disagreements.tsv");
const IDS: &str = include_str!("../../cfn-core/data/other-tools/checkov.tsv");

/// One of so many cases is in the sample: with an odd number, of both outcomes, which stand by turns.
const SAMPLE: usize = 9;

/// Resources, and what checkov says of them.
struct Case {
    id: &'static str,
    fails: bool,
    resources: &'static str,
}

impl Case {
    fn outcome(&self) -> &'static str {
        if self.fails { "fails" } else { "passes" }
    }

    fn template(&self) -> String {
        format!("{{\"Resources\":{}}}", self.resources)
    }
}

fn columns<const N: usize>(line: &'static str) -> [&'static str; N] {
    let columns: Vec<_> = line.split('\t').collect();
    columns.try_into().unwrap_or_else(|columns| panic!("{columns:?} should be {N} columns"))
}

fn cases() -> Vec<Case> {
    let case = |line| {
        let [id, outcome, resources] = columns(line);
        assert!(["fails", "passes"].contains(&outcome), "{line}");
        Case { id, fails: outcome == "fails", resources }
    };
    CASES.lines().skip(1).map(case).collect()
}

/// The lints for each id that has any.
fn lints() -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let lines = IDS.lines().filter(|line| !line.starts_with('#'));
    let lints = |line: &'static str| {
        let mut columns = line.split('\t');
        let id = columns.next()?;
        let lints: BTreeSet<_> = columns.next()?.split_whitespace().collect();
        (!lints.is_empty()).then_some((id, lints))
    };
    lines.filter_map(lints).collect()
}

/// The lints that report something in the template, also those that are off by default.
fn found(template: &str) -> BTreeSet<String> {
    let source = yaml::read_template(template).unwrap_or_else(|error| panic!("{error}: {template}"));
    let off = cfn_core::lint::registry::lints().filter(|lint| lint.level == Level::Allow);
    let levels = Levels::new(off.map(|lint| (lint.id, Level::Warn))).expect("they are lints");
    check_source_with(&source, &levels).into_iter().map(|finding| finding.lint.id.to_owned()).collect()
}

#[test]
fn each_id_that_has_a_lint_has_a_case_of_each_outcome() {
    let cases: BTreeSet<_> = cases().iter().map(|case| (case.id, case.fails)).collect();
    let missing: Vec<_> =
        lints().into_keys().filter(|id| [true, false].iter().any(|fails| !cases.contains(&(*id, *fails)))).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn the_engine_says_what_checkov_says() {
    let (lints, cases) = (lints(), cases());
    let explained: BTreeSet<_> = DISAGREEMENTS
        .lines()
        .skip(1)
        .map(|line| {
            let [id, outcome, reason] = columns(line);
            assert!(!reason.is_empty(), "{line}");
            (id, outcome)
        })
        .collect();
    let differs = |case: &&Case| {
        let own = lints.get(case.id)?;
        let reports = found(&case.template()).iter().any(|lint| own.contains(lint.as_str()));
        (reports != case.fails).then_some((case.id, case.outcome()))
    };
    let different: BTreeSet<_> = cases.iter().filter_map(|case| differs(&case)).collect();
    assert_eq!(different, explained, "found, and explained in disagreements.tsv");
}

/// What checkov says is what is committed.
#[test]
fn the_outcomes_are_those_of_checkov() {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("checkov");
    let folder = target.join("cases");
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("the test's folder can be cleared");
    }
    fs::create_dir_all(&folder).expect("the test's folder can be made");
    let cases: Vec<_> = cases().into_iter().step_by(if asks_about_all() { 1 } else { SAMPLE }).collect();
    let name = |case: &Case| format!("{}-{}", case.id, case.outcome());
    for case in &cases {
        fs::write(folder.join(name(case) + ".json"), case.template()).expect("the test's folder can be written");
    }
    let script: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("oracles/checkov/check.py");
    let output = Python::checkov(&target).command().arg(script).arg(&folder).output().expect("Python starts");
    let stdout = String::from_utf8_lossy(&output.stdout);
    let verdicts: BTreeMap<String, BTreeMap<String, bool>> = serde_json::from_str(&stdout)
        .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&output.stderr)));
    let verdict = |case: &Case| verdicts.get(&name(case)).and_then(|of_case| of_case.get(case.id)).copied();
    let wrong: Vec<_> = cases.iter().filter(|case| verdict(case) != Some(case.fails)).map(name).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}
