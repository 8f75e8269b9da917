//! The lints of policies against the managed policies of AWS, as moto carries them: each kind of finding is explained.
//!
//! `UPDATE=1` writes the numbers; the explanations are written by hand. `SHOW=<lint>` prints the findings of a lint.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::{env, fs};

use cfn_core::lint::check_policy_text;
use cfn_core::lint::policies::Kind;
use cfn_tests::python::Python;

/// `lint<TAB>findings<TAB>policies<TAB>why`.
const EXPLAINED: &str = include_str!("managed_policies.tsv");

#[test]
fn every_kind_of_finding_in_a_policy_of_aws_is_explained() {
    let Some(python) = Python::available(env!("CARGO_TARGET_TMPDIR")) else { return };
    let oracle = cfn_tests::workspace().join("tests/oracles/managed_policies.py");
    let output = python.command().arg(oracle).output().expect("Python starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("the policies are text");
    let policies: Vec<(&str, &str)> = text.lines().filter_map(|line| line.split_once('\t')).collect();
    assert!(policies.len() > 1000, "there are only {} policies", policies.len());

    let shown = env::var("SHOW").unwrap_or_default();
    let mut findings: BTreeMap<&str, usize> = BTreeMap::new();
    let mut found_in: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (name, policy) in policies {
        let checked = check_policy_text(policy, Kind::Identity).unwrap_or_else(|error| panic!("{name}: {error}"));
        for finding in checked.findings {
            *findings.entry(finding.lint.id).or_default() += 1;
            found_in.entry(finding.lint.id).or_default().insert(name);
            if finding.lint.id == shown {
                let column = checked.positions.of(finding.at).column;
                let at: String = policy.chars().skip(column - 1).take(80).collect();
                println!("{name}: {}\n    {at}", finding.message);
            }
        }
    }
    let rows = EXPLAINED.lines().filter(|line| !line.starts_with('#'));
    let reasons: BTreeMap<&str, &str> =
        rows.filter_map(|row| Some((row.split('\t').next()?, row.splitn(4, '\t').nth(3)?))).collect();
    let mut table = String::from("# lint\tfindings\tpolicies\twhy these findings are true, or accepted\n");
    for (lint, count) in &findings {
        let reason = reasons.get(lint).copied().unwrap_or_default();
        table += &format!("{lint}\t{count}\t{}\t{reason}\n", found_in[lint].len());
    }
    if env::var_os("UPDATE").is_some() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/managed_policies.tsv");
        fs::write(file, &table).expect("the table can be written");
    } else {
        assert_eq!(table, EXPLAINED);
    }
    let unexplained: Vec<_> = table.lines().filter(|row| row.ends_with('\t')).collect();
    assert!(unexplained.is_empty(), "not explained: {unexplained:#?}");
}
