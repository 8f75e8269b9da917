//! The rules about policies: every document of IAM, wherever a template holds one.
//!
//! [`Place`] knows where policies stand; the engine reads each document once and hands it to every rule.

pub(super) mod actions;
mod arn;
mod checked_with;
pub(super) mod conditions;
mod document;
mod escalation;
mod exclusive;
pub(super) mod form;
pub(super) mod grammar;
mod holder;
pub(super) mod managed;
mod narrowing;
mod place;
pub(super) mod principals;
pub(super) mod redundant;
pub(super) mod resources;
pub(super) mod rights;
pub(super) mod size;
#[cfg(test)]
mod tests;
pub(super) mod unscoped;
mod values;
pub(super) mod variables;

pub use document::PolicyAt;
pub(super) use document::{Document, documents, resolved};
pub use holder::Holder;
pub(super) use holder::holders;
pub use place::{Kind, Place};

use super::{Context, Finding, Findings, Scope};
use crate::iam::Policy;
use crate::model::{Node, Template};

/// Judges one policy document that stands in no template.
///
/// The document is an object, or JSON in a text. What it refers to by functions is unknown and never held against it.
pub fn check_policy(document: &Node, kind: Kind) -> Vec<Finding> {
    let template = Template::default();
    let context = Context::new(&template, Scope::Declaration);
    let document = document::resolved(document);
    let at = PolicyAt { resource: None, place: place::by_itself(kind), policy: Policy::read(&document) };
    let mut findings = Findings::default();
    findings.run_on_policy(&context, &at);
    findings.finish(&context)
}

/// What [`check_policy_text`] finds, and where in the text it stands.
#[cfg(feature = "read")]
#[derive(Debug)]
pub struct Judgement {
    /// The findings, in the order of the text.
    pub findings: Vec<Finding>,
    /// Where each key and value stands.
    pub positions: crate::yaml::Positions,
}

/// Judges one policy document that is given as JSON or YAML; functions of CloudFormation may stand in it.
///
/// # Errors
///
/// If the text is neither.
#[cfg(feature = "read")]
pub fn check_policy_text(text: &str, kind: Kind) -> Result<Judgement, crate::yaml::ReadError> {
    let document = crate::yaml::read(text)?;
    Ok(Judgement { findings: check_policy(&document.root, kind), positions: document.positions })
}
