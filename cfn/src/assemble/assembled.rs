//! A stack on its way from structs to a template.

use cfn_core::lint::{self, Lints, Scope};
use cfn_core::model::{Declaration, NodeId, Section};
use cfn_core::verdict::{OwnLint, Place};
use cfn_core::yaml;

use super::collect::{Collected, Part};
use super::comments::Comments;
use super::compose::Composed;
use super::finding::{Finding, Origin, merged};
use super::levels::{SetBy, StackLevels};
use super::settings::Settings;
use super::template::Template;
use super::{levels, order, snapshot};
use crate::part::Struct;

/// A stack that has been checked.
pub(super) struct Assembled {
    /// None if something is denied.
    pub(super) template: Option<Template>,
    pub(super) findings: Vec<Finding>,
    /// Every struct of the stack, by the hash of its text.
    pub(super) structs: Vec<u64>,
    /// The user's own lints.
    pub(super) lints: Vec<OwnLint>,
}

impl Assembled {
    /// Not generic: what is generic is compiled anew in every build script.
    pub(super) fn of(stack: &'static Struct, settings: &Settings) -> Assembled {
        let (running, mut findings) = settings.running();
        let (lints, own) = (running.lints(), running.own());
        let collected = Collected::of(stack);
        let (mut composed, comments) = composed(&collected, &|part| part.id.clone(), lints);
        let levels = StackLevels::of(&collected, settings, &mut composed.ids);
        findings.extend(found(&collected, &composed, lints, &levels));
        let groups = collected.groups.iter().map(|group| &group.origin);
        let structs = groups.chain(collected.parts.iter().map(|part| &part.origin)).map(Origin::hash).collect();
        if findings.iter().any(Finding::is_error) {
            return Assembled { template: None, findings, structs, lints: own };
        }
        let hashed = snapshot::hashed_ids(&composed.template);
        let (composed, mut comments) = if hashed.is_empty() {
            (composed, comments)
        } else {
            self::composed(&collected, &|part| hashed.get(&part.id).unwrap_or(&part.id).clone(), lints)
        };
        for (name, hashed) in &hashed {
            let resources = composed.template.resources();
            if let Some(resource) = resources.into_iter().find(|resource| resource.name() == hashed) {
                let line = format!(
                    "The logical ID {name} ends in a hash of what is deployed, so that a change to the API is deployed."
                );
                comments.add(resource.declaration, line);
            }
        }
        let head = yaml::write_comment(&levels::comment(&collected, settings, lints));
        let yaml = head + &yaml::write_template(&composed.template, &|declaration| comments.of(declaration));
        let warnings = findings.clone();
        let template = Template::new(composed.template, yaml, warnings);
        Assembled { template: Some(template), findings, structs, lints: own }
    }

    /// The template, or everything that is wrong.
    pub(super) fn into_result(self) -> Result<Template, Vec<Finding>> {
        self.template.ok_or(self.findings)
    }
}

/// The stack as a template, with what the assembler adds.
fn composed(collected: &Collected, name: &dyn Fn(&Part) -> String, lints: &Lints) -> (Composed, Comments) {
    let mut composed = Composed::of(collected, name);
    let mut comments = Comments::default();
    for (part, declaration) in collected.parts.iter().zip(&composed.template.declarations) {
        comments.add_part(part, declaration, lints);
    }
    order::add_depends_on(&mut composed.template, &mut composed.ids, &mut comments);
    (composed, comments)
}

/// Everything that is wrong, in the order of the template.
fn found(collected: &Collected, composed: &Composed, lints: &Lints, levels: &StackLevels<'_>) -> Vec<Finding> {
    let whole = collected.findings.iter().chain(&composed.findings).cloned();
    let mut found: Vec<(Finding, String)> = whole.map(|finding| (finding, String::new())).collect();
    let checked = lints.check(&composed.template, Scope::Template, &levels.nested);
    for lint::Finding { lint, level, at, declaration, message } in checked {
        let is_own = lints.is_own(lint.id);
        let (origin, id, place) = match levels.set_by(at) {
            Some(SetBy::Script(caller)) => {
                found.push((Finding { level, ..Finding::of_script(caller, lint.id, message) }, String::new()));
                continue;
            }
            Some(SetBy::Stack(origin, place)) => (*origin, "", place.clone()),
            None => place_of(collected, composed, at, &declaration),
        };
        let finding = Finding { is_own, ..Finding::new(origin, level, lint.id, place, message) };
        found.push((finding, id.to_owned()));
    }
    leave_out_needed(&mut found, collected);
    merged(found)
}

/// The struct that a node of the template is from, the logical ID of a generic one, and the place in the struct.
fn place_of<'c>(
    collected: &'c Collected,
    composed: &Composed,
    at: NodeId,
    declaration: &str,
) -> (&'c Origin, &'c str, Place) {
    // What is not written is added to resources.
    let is_it = |other: &Declaration| other.section == Section::Resources && other.name.name == declaration;
    let named = || composed.template.declarations.iter().position(is_it);
    let (part, place) = match composed.part(at) {
        Some(part) => (Some(part), composed.place(at)),
        None => (named(), Place::Name),
    };
    let place = if part.is_none() { composed.place(at) } else { place };
    match part.and_then(|part| collected.parts.get(part)) {
        Some(part) => {
            let id = if part.origin.data.arguments.is_empty() { "" } else { part.id.as_str() };
            (&part.origin, id, place)
        }
        None => (collected.root(), "", place),
    }
}

/// Leaves out the allowances of a generic struct that only some of its instantiations do not need.
fn leave_out_needed(found: &mut Vec<(Finding, String)>, collected: &Collected) {
    let is_unneeded = |(finding, id): &(Finding, String)| finding.lint == UNNEEDED_ALLOWANCE && !id.is_empty();
    let unneeded: Vec<(u64, Place)> = found
        .iter()
        .filter(|found| is_unneeded(found))
        .map(|(finding, _)| (finding.hash, finding.place.clone()))
        .collect();
    if unneeded.is_empty() {
        return;
    }
    found.retain(|found| {
        let (hash, place) = (found.0.hash, &found.0.place);
        let reported = || unneeded.iter().filter(|(other, at)| *other == hash && at == place).count();
        let instantiations = || collected.parts.iter().filter(|part| part.origin.hash() == hash).count();
        !is_unneeded(found) || reported() == instantiations()
    });
}

const UNNEEDED_ALLOWANCE: &str = "unneeded_allowance";
