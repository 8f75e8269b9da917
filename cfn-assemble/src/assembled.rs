//! A stack on its way from structs to a template.

use std::collections::HashMap;
use std::sync::Arc;

use cfn_core::entry::Identity;
use cfn_core::lint::ordering::InferredDependency;
use cfn_core::lint::{self, Lints, Scope};
use cfn_core::model::{self, Declaration, NodeId, Section, Segment};
use cfn_core::verdict::{OwnLint, Place};
use cfn_core::yaml;

use crate::across::Interface;
use crate::collect::{Collected, Part};
use crate::comments::Comments;
use crate::compose::{Composed, Form};
use crate::finding::{Finding, Origin, merged};
use crate::levels::{SetBy, StackLevels};
use crate::settings::Settings;
use crate::source::Sources;
use crate::structs::Struct;
use crate::template::Template;
use crate::{collect, levels, loops, moved, order, snapshot};

/// A stack that has been checked.
pub(crate) struct Assembled {
    /// None if something is denied.
    pub(crate) template: Option<Template>,
    pub(crate) findings: Vec<Finding>,
    /// The text of every struct of the stack.
    pub(crate) structs: Vec<&'static str>,
    /// The user's own lints.
    pub(crate) lints: Vec<OwnLint>,
    /// The name of the stack's struct.
    pub(crate) name: &'static str,
    /// What it gives to other stacks and takes from them.
    pub(crate) interface: Interface,
}

impl Assembled {
    /// Not generic: what is generic is compiled anew in every build script.
    pub(crate) fn of(stack: &Arc<Struct>, settings: &Settings) -> Assembled {
        let (running, mut findings) = settings.running();
        let (lints, own) = (running.lints(), running.own());
        let collected = Collected::of(stack);
        let (mut composed, mut added) = entries(&collected, &|part| part.id.clone());
        let levels = StackLevels::of(&collected, settings, &mut composed.ids);
        findings.extend(found(&collected, &composed, lints, &levels));
        moved::place(&mut findings, &mut Sources::of(&moved::package()));
        let groups = collected.groups.iter().map(|group| &group.origin);
        let origins = groups.chain(collected.parts.iter().map(|part| &part.origin));
        let structs = origins.map(|origin| origin.data.text).collect();
        let finding = |at| {
            let (origin, _, place) = place_of(&collected, &composed, at, "");
            Finding::deny(origin, "", place, String::new())
        };
        let of_lint = |lint| lints.levels_in(&composed.template, &levels.nested, lint);
        let interface = Interface::of(&composed.template, &finding, &of_lint);
        let name = collected.root().entry.name;
        if findings.iter().any(Finding::is_error) {
            return Assembled { template: None, findings, structs, lints: own, name, interface };
        }
        // A loop cannot give each of its entries a hash of its own.
        let mut hashed = snapshot::hashed_ids(&composed.template);
        collected.parts.iter().filter(|part| part.is_looped()).for_each(|part| drop(hashed.remove(&part.id)));
        if !hashed.is_empty() {
            (composed, added) = entries(&collected, &|part| hashed.get(&part.id).unwrap_or(&part.id).clone());
        }
        let (composed, mut comments, entries) = written(&collected, (composed, &added), &hashed, lints);
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
        let template = Template::new(composed.template, entries, yaml, warnings);
        Assembled { template: Some(template), findings, structs, lints: own, name, interface }
    }

    /// The template, or everything that is wrong.
    pub(crate) fn into_result(self) -> Result<Template, Vec<Finding>> {
        self.template.ok_or(self.findings)
    }
}

/// The stack as a template for the lints, and what the assembler adds.
fn entries(collected: &Collected, name: &dyn Fn(&Part) -> String) -> (Composed, Vec<InferredDependency>) {
    let mut composed = Composed::of(collected, name, Form::Entries);
    let added = order::add_depends_on(&mut composed.template, &mut composed.ids);
    (composed, added)
}

/// The template as it is written, the comments in it, and the entries that its loops make.
fn written(
    collected: &Collected,
    (entries, added): (Composed, &[InferredDependency]),
    hashed: &HashMap<String, String>,
    lints: &Lints,
) -> (Composed, Comments, Vec<Declaration>) {
    let mut comments = Comments::default();
    let add_parts = |template: &model::Template, comments: &mut Comments| {
        let parts = collected.parts.iter().enumerate().filter(|(number, part)| part.first == *number);
        for ((_, part), declaration) in parts.zip(&template.declarations) {
            comments.add_part(part, declaration, lints);
        }
    };
    if !collected.parts.iter().any(Part::is_looped) {
        add_parts(&entries.template, &mut comments);
        order::comment(&entries.template, added, &mut comments);
        return (entries, comments, Vec::new());
    }
    let name = |part: &Part| hashed.get(&part.id).unwrap_or(&part.id).clone();
    let mut written = Composed::of(collected, &name, Form::Loops);
    add_parts(&written.template, &mut comments);
    order::add_to_written(&mut written, collected, added, &mut comments);
    let made = collected.parts.iter().zip(entries.template.declarations);
    let made = made.filter(|(part, _)| part.is_looped() && !part.is_open()).map(|(_, declaration)| declaration);
    (written, comments, made.collect())
}

/// Everything that is wrong, in the order of the template.
fn found(collected: &Collected, composed: &Composed, lints: &Lints, levels: &StackLevels<'_>) -> Vec<Finding> {
    let of_loops = loops::findings(collected, composed);
    let whole = collected.findings.iter().chain(&composed.findings).cloned().chain(of_loops);
    let mut found: Vec<(Finding, String)> = whole.map(|finding| (finding, String::new())).collect();
    let checked = lints.check(&composed.template, Scope::Template, &levels.nested);
    for lint::Finding { lint, level, at, declaration, message } in checked {
        if loops::is_stand_in(&declaration) {
            continue;
        }
        let is_own = lints.is_own(lint.id);
        let (origin, id, place) = match levels.set_by(at) {
            Some(SetBy::Script(caller)) => {
                found.push((Finding { level, ..Finding::of_script(*caller, lint.id, message) }, String::new()));
                continue;
            }
            Some(SetBy::Stack(origin, place)) => (*origin, "", place.clone()),
            None => place_of(collected, composed, at, &declaration),
        };
        let message = collect::in_own_names(message, origin);
        let finding = Finding { is_own, ..Finding::new(origin, level, lint.id, place, message) };
        found.push((finding, id.to_owned()));
    }
    leave_out_needed(&mut found, collected);
    leave_out_misplaced(&mut found);
    loops::say_once(&mut found, collected);
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
    let named = || composed.template.declarations.iter().take(collected.parts.len()).position(is_it);
    let (part, place) = match composed.part(at) {
        Some(part) => (Some(part), composed.place(collected, at)),
        None => (named(), Place::Name),
    };
    let place = if part.is_none() { composed.place(collected, at) } else { place };
    match part.and_then(|part| collected.parts.get(part)) {
        Some(part) => (&part.origin, part.instance(), place),
        None => (collected.root(), "", place),
    }
}

/// Leaves out the allowances of a generic struct that only some of its instantiations do not need.
fn leave_out_needed(found: &mut Vec<(Finding, String)>, collected: &Collected) {
    let is_unneeded = |(finding, id): &(Finding, String)| finding.lint == UNNEEDED_ALLOWANCE && !id.is_empty();
    let unneeded: Vec<(Identity, Place)> = found
        .iter()
        .filter(|found| is_unneeded(found))
        .map(|(finding, _)| (finding.identity, finding.place.clone()))
        .collect();
    if unneeded.is_empty() {
        return;
    }
    found.retain(|found| {
        let (identity, place) = (found.0.identity, &found.0.place);
        let reported = || unneeded.iter().filter(|(other, at)| *other == identity && at == place).count();
        let instantiations = || collected.parts.iter().filter(|part| part.origin.identity() == identity).count();
        !is_unneeded(found) || reported() == instantiations()
    });
}

/// Leaves out what a name refers to in a member whose key is reported: by its right key it may be what is asked for.
fn leave_out_misplaced(found: &mut Vec<(Finding, String)>) {
    let unknown: Vec<(Identity, Vec<Segment>)> = found
        .iter()
        // A warning would let the template pass.
        .filter(|(finding, _)| finding.is_error())
        .filter_map(|(finding, _)| match (finding.lint.as_str(), &finding.place) {
            ("unknown_property", Place::Body { way, key: true }) => Some((finding.identity, way.clone())),
            _ => None,
        })
        .collect();
    found.retain(|(finding, _)| match (finding.lint.as_str(), &finding.place) {
        ("unknown_reference", Place::Body { way, .. }) => {
            !unknown.iter().any(|(identity, key)| *identity == finding.identity && way.starts_with(key))
        }
        _ => true,
    });
}

const UNNEEDED_ALLOWANCE: &str = "unneeded_allowance";
