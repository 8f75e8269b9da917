//! Judging templates written as YAML, for the rules' own tests.

use super::{Scope, registry};
use crate::model::Template;

/// What one rule says of a template: for each finding the logical id and the message.
pub(super) fn findings(rule: &str, yaml: &str) -> Vec<String> {
    findings_of(rule, &template(yaml), Scope::Template)
}

/// What one rule says of the only declaration of a template, as in a macro.
pub(super) fn findings_alone(rule: &str, yaml: &str) -> Vec<String> {
    findings_of(rule, &template(yaml), Scope::Declaration)
}

/// What one rule says of a template.
pub(super) fn findings_of(rule: &str, template: &Template, scope: Scope) -> Vec<String> {
    assert!(registry::rule(rule).is_some(), "no rule {rule}");
    let found = super::check(template, scope).into_iter().filter(|finding| finding.rule.id == rule);
    found.map(|finding| format!("{}: {}", finding.declaration, finding.message)).collect()
}

/// The template that the text says.
pub(super) fn template(yaml: &str) -> Template {
    crate::yaml::read_template(yaml).unwrap_or_else(|error| panic!("{error}\n{yaml}")).template
}
