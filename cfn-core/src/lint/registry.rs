//! The lints of this crate.

use std::sync::LazyLock;

use super::additions::ADDITIONS;
use super::check::Declared;
use super::lint::Lint;
use super::lints;
use super::lints::policy::policy_variable::POLICY_VARIABLE;
use super::lints::shape::alternatives::ALTERNATIVES;
use super::lints::shape::dependent_property::DEPENDENT_PROPERTY;
use super::lints::shape::excluded_property::EXCLUDED_PROPERTY;
use super::lints::shape::misplaced_function::MISPLACED_FUNCTION;
use super::lints::shape::missing_alternative::MISSING_ALTERNATIVE;
use super::lints::shape::wrong_type::WRONG_TYPE;
use super::lints::value::pattern::PATTERN;
use super::lints::value::property_count::PROPERTY_COUNT;
use super::run::Lints;

/// Pairs of lints of which the second says the same of one place, and says it better.
static SUPERSEDED_BY: &[(&Lint, &Lint)] = &[
    (ALTERNATIVES.lint, EXCLUDED_PROPERTY.lint),
    (ALTERNATIVES.lint, MISSING_ALTERNATIVE.lint),
    (DEPENDENT_PROPERTY.lint, EXCLUDED_PROPERTY.lint),
    (PROPERTY_COUNT.lint, ALTERNATIVES.lint),
    (PATTERN.lint, POLICY_VARIABLE.lint),
    (WRONG_TYPE.lint, MISPLACED_FUNCTION.lint),
];

/// The lints, ready to run.
pub(crate) static LINTS: LazyLock<Lints> =
    LazyLock::new(|| Lints::new(lints::ALL, SUPERSEDED_BY, ADDITIONS.iter().map(|addition| addition.id)));

/// Every lint with its function.
pub fn declared() -> &'static [&'static Declared] {
    lints::ALL
}

/// Every lint.
pub fn lints() -> impl Iterator<Item = &'static Lint> {
    lints::ALL.iter().map(|declared| declared.lint)
}

/// The lint of that id.
pub fn lint(id: &str) -> Option<&'static Lint> {
    lints().find(|lint| lint.id == id)
}

/// The names that an allowance may have: the lints, and what the assembler adds, which is switched off in the same way.
pub fn allowable() -> impl Iterator<Item = &'static str> {
    LINTS.allowable().iter().copied()
}
