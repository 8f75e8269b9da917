//! The lints that find what rules of cfn-lint find.

use super::lint::Lint;
use super::registry;

/// Each rule of cfn-lint with our lints for the same mistakes.
///
/// Source: the table says which version of cfn-lint it lists.
const CFN_LINT: &str = include_str!("../../data/other-tools/cfn-lint.tsv");

/// The lints for the rules whose ID begins with a text: `E3012`, or `E3` for a whole category, as cfn-lint's own
/// `ignore_checks` has them.
///
/// ```
/// use cfn_core::lint::equivalents::lints_of_cfn_lint;
///
/// let lints: Vec<_> = lints_of_cfn_lint("E3012").map(|lint| lint.id).collect();
/// assert!(lints.contains(&"wrong_type"));
/// assert_eq!(lints_of_cfn_lint("E9999").count(), 0);
/// ```
pub fn lints_of_cfn_lint(rule: &str) -> impl Iterator<Item = &'static Lint> {
    let rows =
        CFN_LINT.lines().filter(move |line| !line.starts_with('#') && !rule.is_empty() && line.starts_with(rule));
    let lints = rows.flat_map(|row| row.split('\t').nth(1).unwrap_or_default().split_whitespace());
    lints.filter_map(registry::lint)
}
