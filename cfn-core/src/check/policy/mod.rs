//! The rules about policies: every document of IAM, wherever a template holds one.
//!
//! [`Place`] knows where policies stand; the engine reads each document once and hands it to every rule.

pub(super) mod actions;
mod arn;
pub(super) mod conditions;
mod document;
mod narrowing;
mod place;
pub(super) mod principals;
pub(super) mod resources;
mod values;
#[cfg(test)]
mod tests;

pub use document::PolicyAt;
pub(super) use document::{Document, documents};
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
