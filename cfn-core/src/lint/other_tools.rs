//! The tables of other tools' ids in `data/other-tools`: each id is listed once, with lints that exist or with a reason.

use std::collections::BTreeSet;

use super::registry;

/// An id with our lints for the same mistake, or why there is none.
struct Row {
    id: &'static str,
    lints: Vec<&'static str>,
    reason: &'static str,
}

fn rows(table: &'static str) -> Vec<Row> {
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    let row = |line: &'static str| {
        let mut columns = line.split('\t');
        let mut column = || columns.next().unwrap_or_default();
        let row = Row { id: column(), lints: column().split_whitespace().collect(), reason: column() };
        assert_eq!(columns.next(), None, "{line}");
        row
    };
    lines.map(row).collect()
}

/// Asserts that the table is well-formed and has that many ids, of which that many have a lint at least.
#[track_caller]
fn assert_covered(table: &'static str, ids: usize, least: usize) {
    let rows = rows(table);
    let listed: BTreeSet<_> = rows.iter().map(|row| row.id).collect();
    assert_eq!((rows.len(), listed.len()), (ids, ids), "an id is listed twice, or the number of ids has changed");
    for Row { id, lints, reason } in &rows {
        assert_ne!(lints.is_empty(), reason.is_empty(), "{id} has either lints or a reason");
        lints.iter().for_each(|lint| assert!(registry::lint(lint).is_some(), "{id}: there is no lint `{lint}`"));
    }
    let covered = rows.iter().filter(|row| !row.lints.is_empty()).count();
    assert!(covered >= least, "{covered} of {ids}");
}

#[test]
fn checkov() {
    assert_covered(include_str!("../../data/other-tools/checkov.tsv"), 139, 110);
}

#[test]
fn cfn_nag() {
    assert_covered(include_str!("../../data/other-tools/cfn-nag.tsv"), 166, 140);
}

#[test]
fn cdk_nag() {
    assert_covered(include_str!("../../data/other-tools/cdk-nag.tsv"), 215, 130);
}
