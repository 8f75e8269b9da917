//! The table of the lints.

use std::fs;

use cfn_core::lint::registry;
use cfn_tests::workspace;

#[test]
fn the_table_of_lints_is_that_of_the_registry() {
    let readme = fs::read_to_string(workspace().join("README.md")).expect("a README");
    let rows = readme.lines().filter_map(|line| line.strip_prefix("| [`")?.split_once("`](docs/lints/"));
    let listed: Vec<(&str, &str)> = rows.collect();
    let mut lints: Vec<_> = registry::lints().collect();
    lints.sort_by_key(|lint| lint.id);
    let expected: Vec<(&str, String)> = lints
        .iter()
        .map(|lint| {
            let title = lint.title.replace('|', "\\|");
            (lint.id, format!("{}.md) | {} | {title} |", lint.id, lint.level.name()))
        })
        .collect();
    let expected: Vec<(&str, &str)> = expected.iter().map(|(id, rest)| (*id, rest.as_str())).collect();
    assert_eq!(listed, expected, "run `cargo run -p cfn-core --example lints` and put the table into the README");
}
