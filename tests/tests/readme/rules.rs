//! The table of the rules.

use std::fs;

use cfn_core::lint::{Level, registry};
use cfn_tests::workspace;

#[test]
fn the_table_of_rules_is_that_of_the_registry() {
    let readme = fs::read_to_string(workspace().join("README.md")).expect("a README");
    let rows = readme.lines().filter_map(|line| line.strip_prefix("| `")?.split_once("` | "));
    let listed: Vec<(&str, &str)> =
        rows.filter(|(_, rest)| rest.starts_with("deny | ") || rest.starts_with("warn | ")).collect();
    let mut rules: Vec<_> = registry::lints().collect();
    rules.sort_by_key(|rule| rule.id);
    let expected: Vec<(&str, String)> = rules
        .iter()
        .map(|rule| {
            let level = if rule.level == Level::Deny { "deny" } else { "warn" };
            (rule.id, format!("{level} | {} |", rule.title.replace('|', "\\|")))
        })
        .collect();
    let expected: Vec<(&str, &str)> = expected.iter().map(|(id, rest)| (*id, rest.as_str())).collect();
    assert_eq!(listed, expected, "run `cargo run -p cfn-core --example rules` and put the table into the README");
}
