//! The lints, and what runs them. Imports run one way:
//!
//! ```text
//! facts <- {schema, policies, references, ordering} <- lints <- across <- registry <- own
//!                                                 ^--- run
//! ```
//!
//! [`facts`] knows a template. [`schema`] is the validator, [`policies`], [`references`] and [`ordering`] know their
//! subjects. A file of `lints` declares what it looks for with `declare_lint!` and imports no other lint; only the
//! registry imports lints, and hands them to `run`. [`own`] adds those of a user.
//!
//! [`Levels`] are set from outside, [`NestedLevels`] are those of a stack and its groups; from them follows one table for each
//! place, in which `run` looks up every finding.

pub mod across;
pub mod additions;
mod allowances;
#[cfg(test)]
mod assertions;
pub mod check;
#[cfg(test)]
mod cost;
mod decisions;
#[cfg(feature = "read")]
pub mod equivalents;
#[cfg(test)]
mod examples;
pub mod facts;
mod finding;
mod follow_ups;
#[cfg(test)]
mod house;
mod known;
mod levels;
#[expect(clippy::module_inception, reason = "a lint of the lints")]
pub mod lint;
mod lints;
/// The templates of nested stacks.
#[cfg(feature = "read")]
pub mod nested;
pub mod ordering;
#[cfg(test)]
mod other_tools;
pub mod own;
#[cfg(test)]
mod pages;
pub mod policies;
#[cfg(test)]
mod policy_tests;
pub mod references;
pub mod registry;
mod run;
pub mod schema;
#[cfg(test)]
mod services_tests;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod transform_tests;

pub use check::{Check, Declared, declare_lint};
pub use facts::context::{Context, Named, Scope};
pub use facts::describe;
pub use facts::index::{Index, LANGUAGE_EXTENSIONS, transforms};
pub use finding::{Finding, Findings};
pub use known::{UnknownName, WARNINGS};
pub use levels::{Levels, NestedLevels, Setting};
pub use lint::{Group, Level, Lint};
pub use run::Lints;
pub use schema::section;

use crate::iam::Policy;
use crate::model::{Node, Template};
use policies::document::{self, PolicyAt};
use policies::settled::settled;
use policies::{Kind, place};
use registry::LINTS;

/// Checks a template by all lints of this crate, each with the level that it has by itself.
///
/// `scope` says what the template is: the one declaration of a struct, whose references lead out of it and are not
/// checked, or a whole template, in which every name must exist. Allowances are honored: what they allow is left out;
/// for a whole template, an allowance that nothing needed is itself a finding.
pub fn check(template: &Template, scope: Scope) -> Vec<Finding> {
    LINTS.check(template, scope, &NestedLevels::default())
}

/// Checks a template that was read from a text, which has a limit of its own.
#[cfg(feature = "read")]
pub fn check_source(source: &crate::yaml::Source) -> Vec<Finding> {
    check_source_with(source, NestedLevels::default())
}

/// Checks a template that was read from a text, with levels that somebody has set.
#[cfg(feature = "read")]
pub fn check_source_with(source: &crate::yaml::Source, levels: impl Into<NestedLevels>) -> Vec<Finding> {
    let mut context = Context::new(&source.template, Scope::Template);
    context.bytes = Some(source.bytes);
    LINTS.check_in(&context, &levels.into())
}

/// Checks a template that was read from a text. What may [follow](leave_out_follow_ups) from another mistake is told as well:
/// it would be left if that one was allowed.
#[cfg(feature = "read")]
pub fn check_source_at_length(source: &crate::yaml::Source) -> Vec<Finding> {
    let mut context = Context::new(&source.template, Scope::Template);
    context.bytes = Some(source.bytes);
    context.with_follow_ups = true;
    LINTS.check_in(&context, &NestedLevels::default())
}

/// Checks a template that was read from a file, with the templates of its nested stacks, as
/// [`nested::read`] finds them. What may [follow](leave_out_follow_ups) from another mistake is told as well.
#[cfg(feature = "read")]
pub fn check_source_among(
    source: &crate::yaml::Source,
    nested: &std::collections::BTreeMap<String, Template>,
    levels: impl Into<NestedLevels>,
) -> Vec<Finding> {
    let mut context = Context::new(&source.template, Scope::Template);
    context.bytes = Some(source.bytes);
    context.nested = Some(nested);
    context.with_follow_ups = true;
    LINTS.check_in(&context, &levels.into())
}

/// Leaves out of a template's findings, in its order, what may follow from others of them: what a mistake hides is not missing
/// too, and what several declarations lack is said once.
pub fn leave_out_follow_ups(template: &Template, findings: &mut Vec<Finding>) {
    follow_ups::leave_out(template, findings);
}

/// Checks one policy document that stands in no template.
///
/// The document is an object, or JSON in a text. What it refers to by functions is unknown and never held against it.
pub fn check_policy(document: &Node, kind: Kind) -> Vec<Finding> {
    let template = Template::default();
    let context = Context::new(&template, Scope::Declaration);
    let document = settled(&context, document::resolved(document));
    let at = PolicyAt::new(None, place::by_itself(kind), Policy::read(&document));
    LINTS.check_policy(&context, &at)
}

/// What [`check_policy_text`] finds, and where in the text it stands.
#[cfg(feature = "read")]
#[derive(Debug)]
pub struct CheckedPolicy {
    /// The findings, in the order of the text.
    pub findings: Vec<Finding>,
    /// Where each key and value stands.
    pub positions: crate::yaml::Positions,
}

/// Checks one policy document that is given as JSON or YAML; functions of CloudFormation may stand in it.
///
/// # Errors
///
/// If the text is neither.
#[cfg(feature = "read")]
pub fn check_policy_text(text: &str, kind: Kind) -> Result<CheckedPolicy, crate::yaml::ReadError> {
    let document = crate::yaml::read(text)?;
    Ok(CheckedPolicy { findings: check_policy(&document.root, kind), positions: document.positions })
}
