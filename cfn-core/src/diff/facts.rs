//! What a change of a property does, by the schema of the type.

use super::compare::{Difference, Shape};
use super::verdict::{Deciding, Rule};
use crate::data::{REPLACEMENT_CONDITIONS, UPDATES};
use crate::schema::{ResourceType, Update, texts};

/// Where nothing is known of what decides.
const OPEN: &str = "if the service cannot make this change in place";

/// The type of which resources of somebody's own code are.
const CUSTOM: &str = "AWS::CloudFormation::CustomResource";

/// What the tables say of updates of a type.
#[derive(Clone, Copy)]
pub(super) struct Facts {
    of: Option<ResourceType>,
    line: &'static str,
}

/// What a change does, by which rule, and what decides it.
pub(super) type Effect = (Update, Rule, Option<&'static str>);

impl Facts {
    pub(super) fn of(type_name: &str) -> Facts {
        let type_name = if type_name.starts_with("Custom::") { CUSTOM } else { type_name };
        Facts { of: ResourceType::find(type_name), line: UPDATES.get(type_name).unwrap_or_default() }
    }

    pub(super) fn resource_type(self) -> Option<ResourceType> {
        self.of
    }

    fn column(self, index: usize) -> &'static str {
        self.line.split('\t').nth(index).unwrap_or_default()
    }

    /// Whether a replacement deletes the old resource before it creates the new one.
    pub(super) fn deletes_first(self) -> bool {
        self.column(0) == "first"
    }

    /// What a change of the property at that path does, whatever the change is.
    pub(super) fn update(self, path: &str) -> Update {
        self.effect(path, None).0
    }

    /// What this change does.
    pub(super) fn effect_of(self, difference: &Difference) -> Effect {
        self.effect(&difference.path, Some(difference))
    }

    fn effect(self, path: &str, difference: Option<&Difference>) -> Effect {
        let Some(of) = self.of else { return (Update::Conditional, Rule::UnknownType, Some(OPEN)) };
        if self.column(1) == "never" {
            return (Update::Replacement, Rule::NoUpdates, None);
        }
        let keyword = |name| texts(of.schema().keyword(name));
        if let Some(listed) = keyword("conditionalCreateOnlyProperties").find(|listed| is_within(path, listed)) {
            // What changes within it changes it.
            let shape = difference.map(|it| if it.path == listed { it.shape } else { Shape::Changed });
            return conditional(&format!("{}/{listed}", of.name()), difference.zip(shape));
        }
        if keyword("createOnlyProperties").any(|listed| is_within(path, listed)) {
            return (Update::Replacement, Rule::CreateOnly, None);
        }
        if self.column(2).split(',').any(|listed| is_within(path, listed)) {
            return (Update::Replacement, Rule::CreateOnly, None);
        }
        if of.primary_identifier().any(|listed| is_within(path, listed) && of.read_only().all(|it| it != listed)) {
            return (Update::Replacement, Rule::Identifier, None);
        }
        if self.column(3).split(',').any(|listed| is_within(path, listed)) {
            return (Update::Conditional, Rule::ConditionallyCreateOnly, Some(OPEN));
        }
        // A whole of which a part is create-only: which of its parts differ is not known.
        let is_whole = difference.is_some_and(|difference| difference.shape == Shape::Changed);
        let mut parts = keyword("createOnlyProperties").chain(keyword("conditionalCreateOnlyProperties"));
        if is_whole && parts.any(|listed| is_within(listed, path) && listed != path) {
            return (
                Update::Conditional,
                Rule::ConditionallyCreateOnly,
                Some("if a part of it differs that is create-only"),
            );
        }
        (Update::InPlace, Rule::Updatable, None)
    }
}

/// What decides of a property that only some changes replace: how it differs, or a condition in words.
fn conditional(key: &str, difference: Option<(&Difference, Shape)>) -> Effect {
    let rule = Rule::ConditionallyCreateOnly;
    let line = REPLACEMENT_CONDITIONS.get(key).unwrap_or_default();
    let (changes, clause) = line.split_once('\t').unwrap_or((line, ""));
    let Some((difference, shape)) = difference.filter(|_| !changes.is_empty()) else {
        return (Update::Conditional, rule, Some(if clause.is_empty() { OPEN } else { clause }));
    };
    let replaces = match changes.strip_prefix('-').and_then(|change| change.split_once('>')) {
        Some((from, to)) => {
            (difference.texts.old.as_deref(), difference.texts.new.as_deref()) != (Some(from), Some(to))
        }
        None => changes.split(',').any(|change| change == shape.name()),
    };
    (if replaces { Update::Replacement } else { Update::InPlace }, rule, None)
}

/// Whether a path is another one or leads further.
fn is_within(path: &str, listed: &str) -> bool {
    !listed.is_empty() && path.strip_prefix(listed).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// What a reason says beside what makes the property differ.
pub(super) fn service(clause: Option<&'static str>) -> Option<Deciding> {
    clause.map(Deciding::Service)
}

impl Shape {
    fn name(self) -> &'static str {
        match self {
            Shape::Added => "added",
            Shape::Removed => "removed",
            Shape::Changed => "changed",
        }
    }
}
