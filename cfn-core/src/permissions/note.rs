use std::collections::BTreeMap;

use super::{Deployment, Handlers, Part, Statement};
use crate::model::{Node, Resource, Section, Template};

/// Something to know about the permissions of a deployment.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Note {
    /// What it is about.
    pub about: About,
    /// The logical ID of the resource or parameter; empty for the whole template.
    pub of: String,
    /// What there is to know.
    pub message: String,
}

/// What a [`Note`] is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    /// A value that was taken, because the deployment has not said it.
    Assumed,
    /// A permission that reaches further than the template.
    NotNarrowed,
    /// A permission that is missing, because nobody knows it.
    Missing,
    /// A permission that the handlers name and this template does not need.
    LeftOut,
}

impl Note {
    pub(super) fn new(about: About, of: &str, message: impl Into<String>) -> Self {
        Note { about, of: of.to_owned(), message: message.into() }
    }
}

/// Types for which CloudFormation makes no requests.
pub(super) const NOTHING_TO_DO: &[&str] = &[
    "AWS::CDK::Metadata",
    "AWS::CloudFormation::CustomResource",
    "AWS::CloudFormation::WaitCondition",
    "AWS::CloudFormation::WaitConditionHandle",
];

pub(super) fn without_handlers(type_name: &str) -> String {
    match type_name.starts_with("AWS::") || type_name.starts_with("Alexa::") {
        true => format!("the actions of `{type_name}` are not known; add what a deployment is denied"),
        false => format!(
            "`{type_name}` is an extension of the registry; its actions are those of its own execution role, if it has one"
        ),
    }
}

/// The parameters whose default is taken for their value, and stands in an ARN.
pub(super) fn assumptions(template: &Template, deployment: &Deployment, statements: &[Statement]) -> Vec<Note> {
    let parameters = template.section(Section::Parameters).filter_map(|parameter| {
        let name = parameter.name.name.as_str();
        let is_free = parameter.body.get("AllowedValues").is_none() && !deployment.parameters.contains_key(name);
        let default = parameter.body.get("Default").filter(|_| is_free).and_then(Node::as_str)?;
        let mut arns = statements.iter().flat_map(|statement| &statement.resources);
        let stands_in = !default.is_empty()
            && arns.any(|arn| {
                arn.parts().iter().any(|part| matches!(part, Part::Literal(text) if text.contains(default)))
            });
        stands_in.then(|| Note::new(About::Assumed, name, format!("the parameter has its default `{default}`")))
    });
    parameters.collect()
}

/// What is to be said of the handlers of a resource.
pub(super) fn of_handlers(resource: Resource<'_>, handlers: &Handlers, unneeded: &BTreeMap<&str, usize>) -> Vec<Note> {
    let mut notes = Vec::new();
    let type_name = resource.type_name;
    if handlers.is_derived() {
        let message = format!(
            "`{type_name}` has no schema of handlers; its actions are those that are named after it, and some may be missing"
        );
        notes.push(Note::new(About::Missing, resource.name(), message));
    }
    let unknown: Vec<_> = handlers.unknown().map(|name| format!("`{name}`")).collect();
    if !unknown.is_empty() {
        let message = format!(
            "the handlers of `{type_name}` name {}, which IAM does not have or which no policy should allow",
            unknown.join(", ")
        );
        notes.push(Note::new(About::LeftOut, resource.name(), message));
    }
    if !unneeded.is_empty() {
        let counts = unneeded.iter().map(|(service, count)| format!("{count} of `{service}`"));
        let message = format!("no property asks for these actions: {}", counts.collect::<Vec<_>>().join(", "));
        notes.push(Note::new(About::LeftOut, resource.name(), message));
    }
    notes
}
