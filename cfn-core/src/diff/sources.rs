//! The templates after their transforms, and what of them is written otherwise though their transforms make the same.

use std::collections::{HashMap, HashSet};

use super::changes::Changes;
use super::compare::Comparison;
use super::entry::{Change, Entry, EntryKind, Sides};
use super::facts::Facts;
use super::side::Side;
use super::verdict::{Cause, Outcome, Reason, Rule, Verdict};
use crate::model::{Declaration, Node, Section, Template};
use crate::schema::Update;
use crate::transform::{Transformed, transformed};

/// A template, and what its transforms make of it.
pub(super) struct Made<'a> {
    written: &'a Template,
    transformed: Option<Transformed>,
}

impl<'a> Made<'a> {
    pub(super) fn of(written: &'a Template) -> Self {
        Self { written, transformed: transformed(written, false) }
    }

    pub(super) fn template(&self) -> &Template {
        self.transformed.as_ref().map_or(self.written, |made| &made.template)
    }

    pub(super) fn is_transformed(&self) -> bool {
        self.transformed.is_some()
    }

    /// The declaration that is written, of one that a transform makes.
    pub(super) fn origin(&self, id: &str) -> Option<String> {
        let origin = self.transformed.as_ref()?.origin(id);
        (origin != id).then(|| origin.to_owned())
    }

    /// The resources that a transform has turned into others, with their share of `Globals`.
    fn sources(&self) -> &[Declaration] {
        self.transformed.as_ref().map_or(&[], |made| &made.sources)
    }
}

/// Properties of the transform's types whose value is a property of the resource that is made: the type, the property, and
/// the property and the type that are made. What else there is, the engine's own translation carries over.
///
/// Source: "Generated CloudFormation resources for AWS SAM" of the SAM developer guide.
const PASSED_ON: &[(&str, &str, &str, &str)] = &[
    ("AWS::Serverless::Application", "Location", "TemplateURL", "AWS::CloudFormation::Stack"),
    ("AWS::Serverless::Api", "DefinitionBody", "Body", "AWS::ApiGateway::RestApi"),
    ("AWS::Serverless::Api", "DefinitionUri", "BodyS3Location", "AWS::ApiGateway::RestApi"),
    ("AWS::Serverless::Function", "CodeUri", "Code", "AWS::Lambda::Function"),
    ("AWS::Serverless::Function", "ImageUri", "Code", "AWS::Lambda::Function"),
    ("AWS::Serverless::Function", "InlineCode", "Code", "AWS::Lambda::Function"),
    ("AWS::Serverless::HttpApi", "DefinitionBody", "Body", "AWS::ApiGatewayV2::Api"),
    ("AWS::Serverless::HttpApi", "DefinitionUri", "BodyS3Location", "AWS::ApiGatewayV2::Api"),
    ("AWS::Serverless::LayerVersion", "ContentUri", "Content", "AWS::Lambda::LayerVersion"),
    ("AWS::Serverless::StateMachine", "Definition", "Definition", "AWS::StepFunctions::StateMachine"),
    ("AWS::Serverless::StateMachine", "DefinitionUri", "DefinitionS3Location", "AWS::StepFunctions::StateMachine"),
];

/// Shows what is written of the resources that a transform turns into others, where both templates have them. One that
/// differs, though nothing that is known to be made of it does, gets an entry: the transform may make another thing of it.
pub(super) fn add(before: &Made<'_>, after: &Made<'_>, entries: &mut Vec<Entry>) {
    let sides = [Side::new(before.written), Side::new(after.written)];
    let comparison = Comparison::new(&sides[0], &sides[1]);
    let sources: HashMap<&str, &Declaration> =
        before.sources().iter().map(|source| (source.name.name.as_str(), source)).collect();
    let resources = entries.iter().enumerate().filter(|(_, entry)| entry.section == Section::Resources);
    let places: HashMap<String, usize> = resources.map(|(index, entry)| (entry.id.clone(), index)).collect();
    let origins: HashSet<String> = entries.iter().filter_map(|entry| entry.origin.clone()).collect();
    for new in after.sources() {
        let id = &new.name.name;
        let Some(old) = sources.get(id.as_str()).copied() else { continue };
        let changes = Changes::of_entry(&comparison, old, new);
        if changes.is_empty() {
            continue;
        }
        let passed = passed_on(&types(old, new), &changes);
        let place = places.get(id).copied();
        if place.is_none() && origins.contains(id) && passed.is_none() {
            continue;
        }
        let index = place.unwrap_or_else(|| {
            entries.push(bare(old, new));
            entries.len() - 1
        });
        let entry = &mut entries[index];
        (entry.changes, entry.kind) = (changes, EntryKind::Changed);
        entry.body = Sides { old: Some(old.body.clone()), new: Some(new.body.clone()) };
        entry.type_name = types(old, new);
        let known = entry.verdict.take();
        let transform = || verdict(Outcome::MayUpdate, String::new(), Update::InPlace, Rule::Transform);
        entry.verdict = match (known, passed) {
            (None, None) => Some(transform()),
            (None, Some(one)) | (Some(one), None) => Some(one),
            (Some(one), Some(other)) => Some(Verdict {
                outcome: one.outcome.max(other.outcome),
                reasons: match one.outcome < other.outcome {
                    true => [other.reasons, one.reasons].concat(),
                    false => [one.reasons, other.reasons].concat(),
                },
            }),
        };
    }
}

/// What the changes of properties do whose values are properties of what is made.
fn passed_on(types: &Sides<String>, changes: &[Change]) -> Option<Verdict> {
    let rows = PASSED_ON.iter().filter(|(of, ..)| types.new.as_deref() == Some(of) && types.old == types.new);
    let is_changed = |property: &str| {
        changes.iter().any(|change| change.path.get(1).is_some_and(|step| step.to_string() == property))
    };
    let made = rows.filter(|(_, property, ..)| is_changed(property)).map(|(_, _, property, type_name)| {
        let update = Facts::of(type_name).update(property);
        let (outcome, rule) = match update {
            Update::Replacement => (Outcome::Replace, Rule::NoUpdates),
            Update::Conditional => (Outcome::MayReplace, Rule::ConditionallyCreateOnly),
            Update::InPlace => (Outcome::Update, Rule::Updatable),
        };
        verdict(outcome, (*property).to_owned(), update, rule)
    });
    made.max_by_key(|verdict| verdict.outcome)
}

fn verdict(outcome: Outcome, property: String, update: Update, rule: Rule) -> Verdict {
    let reason = Reason { property, cause: Cause::Written, update, rule, deciding: Vec::new() };
    Verdict { outcome, reasons: vec![reason] }
}

/// The entry of a resource of which nothing that is made differs.
fn bare(old: &Declaration, new: &Declaration) -> Entry {
    Entry {
        section: Section::Resources,
        id: new.name.name.clone(),
        type_name: Sides::default(),
        at: Sides { old: Some(old.name.id), new: Some(new.name.id) },
        origin: None,
        kind: EntryKind::Changed,
        changes: Vec::new(),
        body: Sides { old: None, new: None },
        causes: Vec::new(),
        verdict: None,
        consequences: Vec::new(),
        access: Vec::new(),
    }
}

fn types(old: &Declaration, new: &Declaration) -> Sides<String> {
    let of = |declaration: &Declaration| declaration.body.get("Type").and_then(Node::as_str).map(str::to_owned);
    Sides { old: of(old), new: of(new) }
}
