//! The table of the lints by group.

use std::fs;

use cfn_core::lint::{Group, Level, registry};
use cfn_tests::workspace;

#[test]
fn the_table_counts_the_lints_of_each_group() {
    let readme = fs::read_to_string(workspace().join("README.md")).expect("a README");
    let rows = readme.lines().filter_map(|line| line.strip_prefix("| [`")?.split_once("`](docs/lints/index.md#"));
    let listed: Vec<(&str, Vec<&str>)> =
        rows.map(|(name, rest)| (name, rest.split(" | ").nth(1).unwrap_or_default().split(", ").collect())).collect();
    let counted = |group: Group| {
        let of = |level: Level| registry::lints().filter(|lint| lint.group == group && lint.level == level).count();
        let levels = [Level::Deny, Level::Warn, Level::Allow].into_iter().map(|level| (of(level), level.name()));
        levels.filter(|(number, _)| *number > 0).map(|(number, level)| format!("{number} {level}")).collect::<Vec<_>>()
    };
    let expected: Vec<_> = Group::ALL.into_iter().map(|group| (group.name(), counted(group))).collect();
    let expected: Vec<_> = expected
        .iter()
        .filter(|(_, levels)| !levels.is_empty())
        .map(|(name, levels)| (*name, levels.iter().map(String::as_str).collect::<Vec<_>>()))
        .collect();
    assert_eq!(listed, expected, "run `cargo run -p cfn-core --example lints` and put the table into the README");
}
