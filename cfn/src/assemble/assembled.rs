//! A stack on its way from structs to a template.

use cfn_core::lint::{self, Scope};
use cfn_core::model::{Declaration, Section};
use cfn_core::verdict::Place;
use cfn_core::yaml;

use super::collect::{Collected, Part};
use super::comments::Comments;
use super::compose::Composed;
use super::finding::{Finding, Origin, merged};
use super::template::Template;
use super::{order, snapshot};
use crate::part::Struct;

/// A stack that has been checked.
pub(super) struct Assembled {
    /// None if something is denied.
    pub(super) template: Option<Template>,
    pub(super) findings: Vec<Finding>,
    /// Every struct of the stack, by the hash of its text.
    pub(super) structs: Vec<u64>,
}

impl Assembled {
    /// Not generic: what is generic is compiled anew in every build script.
    pub(super) fn of(stack: &'static Struct) -> Assembled {
        let collected = Collected::of(stack);
        let (composed, comments) = composed(&collected, &|part| part.id.clone());
        let findings = findings(&collected, &composed);
        let origins = collected.stacks.iter().chain(collected.parts.iter().map(|part| &part.origin));
        let structs = origins.map(Origin::hash).collect();
        if findings.iter().any(Finding::is_error) {
            return Assembled { template: None, findings, structs };
        }
        let hashed = snapshot::hashed_ids(&composed.template);
        let (composed, mut comments) = if hashed.is_empty() {
            (composed, comments)
        } else {
            self::composed(&collected, &|part| hashed.get(&part.id).unwrap_or(&part.id).clone())
        };
        for (name, hashed) in &hashed {
            let resources = composed.template.resources();
            if let Some(resource) = resources.into_iter().find(|resource| resource.name() == hashed) {
                let line = format!(
                    "The logical id {name} ends in a hash of what is deployed: a change to the API is deployed."
                );
                comments.add(resource.declaration, line);
            }
        }
        let yaml = yaml::write_template(&composed.template, &|declaration| comments.of(declaration));
        let warnings = findings.clone();
        Assembled { template: Some(Template::new(composed.template, yaml, warnings)), findings, structs }
    }
}

/// The stack as a template, with what the assembler adds.
fn composed(collected: &Collected, name: &dyn Fn(&Part) -> String) -> (Composed, Comments) {
    let mut composed = Composed::of(collected, name);
    let mut comments = Comments::default();
    for (part, declaration) in collected.parts.iter().zip(&composed.template.declarations) {
        comments.add_part(part, declaration);
    }
    order::add_depends_on(&mut composed.template, &mut composed.ids, &mut comments);
    (composed, comments)
}

/// Everything that is wrong, in the order of the template.
fn findings(collected: &Collected, composed: &Composed) -> Vec<Finding> {
    let whole = collected.findings.iter().chain(&composed.findings).cloned();
    let mut found: Vec<(Finding, String)> = whole.map(|finding| (finding, String::new())).collect();
    for lint::Finding { lint, at, declaration, message } in lint::check(&composed.template, Scope::Template) {
        // What is not written is added to resources.
        let is_it = |other: &Declaration| other.section == Section::Resources && other.name.name == declaration;
        let named = || composed.template.declarations.iter().position(is_it);
        let (part, place) = match composed.part(at) {
            Some(part) => (Some(part), composed.place(at)),
            None => (named(), Place::Name),
        };
        let (origin, id) = match part.and_then(|part| collected.parts.get(part)) {
            Some(part) => (&part.origin, if part.origin.data.arguments.is_empty() { "" } else { part.id.as_str() }),
            None => (collected.root(), ""),
        };
        let place = if part.is_none() { composed.place(at) } else { place };
        found.push((Finding::new(origin, lint.level, lint.id, place, message), id.to_owned()));
    }
    merged(found)
}
