use cfn_core::diff::{
    Access, AccessChange, Broadening, Cause, Change, Consequence, Entry, EntryKind, Granted, Outcome, Reason, Rule,
    Sides,
};
use cfn_core::model::{Node, Segment};
use cfn_core::schema::Update;
use serde_json::{Map, Value, json};

use super::Compared;
use crate::diff::alarms::Alarm;
use crate::diff::report::summary;
use crate::diff::statements::{pieces, sentence};
use crate::diff::words;
use crate::json::to_value;

/// The version of the form. Fields may be added to a version; those that are there stay as they are.
const VERSION: u32 = 1;

/// One document for all templates.
pub(super) fn print(compared: &[Compared]) -> String {
    let document = json!({"version": VERSION, "templates": compared.iter().map(template).collect::<Vec<_>>()});
    format!("{document:#}\n")
}

fn template(compared: &Compared) -> Value {
    let mapping = |mapping: cfn_core::diff::ResourceMapping| json!({"source": mapping.source, "destination": mapping.destination});
    json!({
        "old": compared.old,
        "new": compared.new,
        "is_empty": compared.diff.is_empty(),
        "is_transformed": compared.diff.is_transformed,
        "summary": summary(&compared.diff),
        "entries": compared.diff.entries.iter().map(entry).collect::<Vec<_>>(),
        "beside_sections": compared.diff.members.iter().map(change).collect::<Vec<_>>(),
        "resource_mappings": compared.diff.resource_mappings().map(mapping).collect::<Vec<_>>(),
        "denied": compared.alarms.iter().map(alarm).collect::<Vec<_>>(),
    })
}

fn alarm(alarm: &Alarm) -> Value {
    json!({"kind": alarm.kind.name(), "logical_id": alarm.id, "message": alarm.text, "accepted": alarm.accepted})
}

fn entry(entry: &Entry) -> Value {
    let (change_name, from) = match &entry.kind {
        EntryKind::Added => ("added", None),
        EntryKind::Removed => ("removed", None),
        EntryKind::Changed => ("changed", None),
        EntryKind::Renamed { from } => ("renamed", Some(from.as_str())),
        EntryKind::Moved { from } => ("moved", Some(from.name())),
        EntryKind::Affected => ("affected", None),
    };
    let verdict = entry.verdict.as_ref().map(|verdict| {
        let reasons: Vec<_> = verdict.reasons.iter().map(reason).collect();
        json!({"outcome": outcome(verdict.outcome), "reasons": reasons})
    });
    let is_certain = !entry.verdict.as_ref().is_some_and(|verdict| verdict.outcome.is_uncertain());
    json!({
        "section": entry.section.name(),
        "logical_id": entry.id,
        "type": {"old": entry.type_name.old, "new": entry.type_name.new},
        "change": change_name,
        "from": from,
        "made_of": entry.origin,
        "verdict": verdict,
        "consequences": entry.consequences.iter().map(|it| consequence(it, is_certain)).collect::<Vec<_>>(),
        "changes": entry.changes.iter().map(change).collect::<Vec<_>>(),
        "access": entry.access.iter().map(access).collect::<Vec<_>>(),
    })
}

fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Untouched => "untouched",
        Outcome::Create => "create",
        Outcome::MayCreate => "may_create",
        Outcome::MayUpdate => "may_update",
        Outcome::Update => "update",
        Outcome::Retain => "retain",
        Outcome::MayDelete => "may_delete",
        Outcome::MayReplace => "may_replace",
        Outcome::Replace => "replace",
        Outcome::Delete => "delete",
    }
}

fn reason(reason: &Reason) -> Value {
    let update = match reason.update {
        Update::InPlace => "in_place",
        Update::Conditional => "conditional",
        Update::Replacement => "replacement",
    };
    let rule = match reason.rule {
        Rule::Updatable => "updatable",
        Rule::CreateOnly => "create_only",
        Rule::ConditionallyCreateOnly => "conditionally_create_only",
        Rule::Identifier => "identifier",
        Rule::NoUpdates => "no_updates",
        Rule::OtherId => "other_id",
        Rule::OtherType => "other_type",
        Rule::UnknownType => "unknown_type",
        Rule::Transform => "transform",
        Rule::Template => "template",
    };
    let cause = match &reason.cause {
        Cause::Written => json!({"kind": "written"}),
        Cause::Entry(section, id) => json!({"kind": "entry", "section": section.name(), "logical_id": id}),
        Cause::Replaced { id, attribute } => json!({"kind": "replaced", "logical_id": id, "attribute": attribute}),
        Cause::Updated { id, attribute } => json!({"kind": "updated", "logical_id": id, "attribute": attribute}),
    };
    json!({
        "property": reason.property,
        "update": update,
        "rule": rule,
        "cause": cause,
        "if": words::deciding(&reason.deciding),
        "message": words::reason(reason),
    })
}

fn consequence(consequence: &Consequence, is_certain: bool) -> Value {
    let mut fields = Map::new();
    let kind = match consequence {
        Consequence::Changes { section, id, outcome: happens } => {
            fields.insert("section".to_owned(), section.name().into());
            fields.insert("logical_id".to_owned(), id.as_str().into());
            fields.insert("outcome".to_owned(), happens.map(outcome).into());
            "changes"
        }
        Consequence::NameTaken { .. } => "name_taken",
        Consequence::DeletedFirst => "deleted_first",
        Consequence::DataLost => "data_lost",
        Consequence::Snapshot => "snapshot",
        Consequence::MustBeEmpty => "must_be_empty",
        Consequence::Kept { .. } => "kept",
        Consequence::Unprotected { .. } => "unprotected",
        Consequence::ExportRemoved { .. } => "export_removed",
        Consequence::ExportChanged { .. } => "export_changed",
        Consequence::NeedsValue => "needs_value",
        Consequence::Narrowed => "narrowed",
        Consequence::TypeChange => "type_change",
    };
    fields.insert("kind".to_owned(), kind.into());
    fields.insert("message".to_owned(), words::consequence(consequence, is_certain).into());
    fields.into()
}

fn path(path: &[Segment]) -> String {
    path.iter().map(ToString::to_string).collect::<Vec<_>>().join("/")
}

/// A value that is not there has no field.
fn change(change: &Change) -> Value {
    let mut fields = Map::from_iter([("path".to_owned(), Value::from(path(&change.path)))]);
    let Sides { old, new } = &change.value;
    for (name, side) in [("old", old), ("new", new)] {
        fields.extend(side.as_ref().map(|node: &Node| (name.to_owned(), to_value(node))));
    }
    fields.into()
}

fn access(change: &AccessChange) -> Value {
    let kind = match change.access {
        Access::Policy(_) => "policy",
        Access::ManagedPolicies => "managed_policies",
        Access::Boundary => "boundary",
        Access::Targets => "targets",
        Access::Ingress => "ingress",
        Access::Egress => "egress",
    };
    let granted = |granted: &Granted| {
        json!({
            "value": to_value(&granted.node),
            "text": sentence(&pieces(change.access, &granted.node)),
            "broadened": broadened(granted.broadened),
        })
    };
    json!({
        "kind": kind,
        "path": path(&change.path),
        "added": change.added.iter().map(granted).collect::<Vec<_>>(),
        "removed": change.removed.iter().map(granted).collect::<Vec<_>>(),
        "broadened": broadened(change.broadened()),
    })
}

fn broadened(broadening: Broadening) -> &'static str {
    match broadening {
        Broadening::No => "no",
        Broadening::Unknown => "unknown",
        Broadening::Yes => "yes",
    }
}
