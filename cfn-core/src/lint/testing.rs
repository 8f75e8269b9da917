//! Checking templates written as YAML, for the lints' own tests.

use crate::lint::facts::context::Scope;
use crate::lint::registry;
use crate::model::Template;

/// What one lint says of a template: for each finding the logical id and the message.
pub(crate) fn findings(lint: &str, yaml: &str) -> Vec<String> {
    findings_of(lint, &template(yaml), Scope::Template)
}

/// What one lint says of the only declaration of a template, as in a macro.
pub(crate) fn findings_alone(lint: &str, yaml: &str) -> Vec<String> {
    findings_of(lint, &template(yaml), Scope::Declaration)
}

/// What one lint says of a template.
pub(crate) fn findings_of(lint: &str, template: &Template, scope: Scope) -> Vec<String> {
    assert!(registry::lint(lint).is_some(), "no lint {lint}");
    let found = super::check(template, scope).into_iter().filter(|finding| finding.lint.id == lint);
    found.map(|finding| format!("{}: {}", finding.declaration, finding.message)).collect()
}

/// The template that the text says.
pub(crate) fn template(yaml: &str) -> Template {
    crate::yaml::read_template(yaml).unwrap_or_else(|error| panic!("{error}\n{yaml}")).template
}
