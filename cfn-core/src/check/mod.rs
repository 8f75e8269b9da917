//! The rules. A rule is one function with an id, in the file of its family; the families are listed in
//! [`registry`], and nothing else knows a rule by name.

pub mod additions;
mod allowance;
#[cfg(test)]
mod assertions;
mod compose;
mod context;
#[cfg(test)]
mod cost;
pub mod deploy;
pub mod describe;
mod extension;
mod finding;
mod gather;
mod index;
mod known;
mod parameter_value;
pub mod policy;
pub mod reference;
pub mod registry;
mod rule;
mod same;
mod scenario;
pub mod section;
mod shape;
mod stack;
#[cfg(test)]
mod testing;
mod trial;
mod value;
/// Values on their way through the rules.
pub mod visit;
mod walk;

pub use allowance::allowable;
pub use context::{Context, Named};
pub use finding::{Finding, Findings};
pub use index::Index;
pub use rule::{Check, Keyword, Level, Rule, Scope, Sees};
pub use trial::{Outcome, Trial};
pub use visit::{Judge, Visit};

use crate::model::Template;

/// Judges a template by all rules.
///
/// `scope` says what the template is: the one declaration of a struct, whose references lead out of it and are not
/// judged, or a whole template, in which every name must exist. Allowances are honoured: what they allow is left
/// out; for a whole template, an allowance that nothing needed is itself a finding.
pub fn check(template: &Template, scope: Scope) -> Vec<Finding> {
    judged(&Context::new(template, scope))
}

/// Judges a template that was read from a text, which has a limit of its own.
#[cfg(feature = "read")]
pub fn check_source(source: &crate::yaml::Source) -> Vec<Finding> {
    let mut context = Context::new(&source.template, Scope::Template);
    context.bytes = Some(source.bytes);
    judged(&context)
}

fn judged(context: &Context<'_>) -> Vec<Finding> {
    let mut findings = Findings::default();
    findings.run(context);
    findings.finish(context)
}
