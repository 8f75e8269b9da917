//! Alternatives: a value must fulfil one schema of several, or must not fulfil one.

use crate::check::compose::decide;
use crate::check::describe::one_of;
use crate::check::walk::by_schema;
use crate::check::{Check, Keyword, Level, Outcome, Rule, Sees, Trial, Visit};
use crate::data::json;
use crate::model::Value;
use crate::schema::{Kinds, Schema};

/// The rules of this file.
pub(in crate::check) const RULES: &[Rule] = &[Rule {
    id: "alternatives",
    level: Level::Deny,
    title: "a value that is none of its alternatives",
    explanation: "The property takes one of several forms; what is given is none of them, or more than one.",
    check: Check::Values(&[
        Keyword { name: "oneOf", sees: Sees::All, judge: one_schema },
        Keyword { name: "anyOf", sees: Sees::All, judge: any_schema },
        Keyword { name: "not", sees: Sees::All, judge: not_schema },
        Keyword { name: "contains", sees: Sees::Known, judge: contains },
    ]),
}];

fn one_schema(visit: &Visit<'_, '_>, schemas: &'static json::Value<'static>, trial: &mut Trial) {
    let fitting = judge(visit, schemas, trial);
    // Values of other kinds than objects fit into overlapping alternatives without harm.
    if fitting.len() > 1 && visit.node.as_object().is_some() {
        let groups: Vec<&str> = fitting.iter().filter_map(|schema| schema.required().next()).collect();
        if groups.len() == fitting.len() {
            let at = visit.node.member(groups[groups.len() - 1]).map_or(visit.at, |member| member.key.id);
            trial.report_at(visit, at, || format!("{} takes only one of {}", visit.label, one_of(groups)));
        }
    }
}

fn any_schema(visit: &Visit<'_, '_>, schemas: &'static json::Value<'static>, trial: &mut Trial) {
    judge(visit, schemas, trial);
}

/// The alternatives that the value fulfils for certain. If it can fulfil only one, it is judged by that one; if none,
/// by the nearest.
fn judge(visit: &Visit<'_, '_>, schemas: &'static json::Value<'static>, trial: &mut Trial) -> Vec<Schema> {
    let schemas = schemas.as_array().unwrap_or_default().iter().map(|schema| visit.schema.at(schema));
    let outcomes: Vec<(Schema, Outcome)> = schemas.map(|schema| (schema, decide(visit, schema))).collect();
    let fitting: Vec<Schema> =
        outcomes.iter().filter(|(_, outcome)| *outcome == Outcome::Fits).map(|(schema, _)| *schema).collect();
    let possible = outcomes.iter().filter(|(_, outcome)| *outcome != Outcome::Fails).map(|(schema, _)| *schema);
    let possible: Vec<Schema> = possible.collect();
    match possible[..] {
        _ if !fitting.is_empty() => {}
        [only] => by_schema(&visit.by(only), trial),
        [] => fails(visit, outcomes.iter().map(|(schema, _)| *schema).collect(), trial),
        _ => trial.unsure(),
    }
    fitting
}

/// Says why a value fulfils none of the schemas.
fn fails(visit: &Visit<'_, '_>, schemas: Vec<Schema>, trial: &mut Trial) {
    if trial.decides() {
        return trial.report(visit, String::new);
    }
    if let Some(groups) = missing_groups(visit, &schemas) {
        return trial.report(visit, || format!("{} needs {}", visit.label, one_of(groups)));
    }
    let kinds = schemas.iter().map(|schema| schema.kinds());
    let trials = schemas.iter().map(|schema| {
        let mut aside = trial.aside();
        by_schema(&visit.by(*schema), &mut aside);
        aside
    });
    let nearest = trials.zip(kinds).min_by_key(|(trial, kinds)| {
        let here = trial.problems().iter().filter(|problem| problem.depth == visit.depth).count();
        (!is_of_kind(&visit.node.value, *kinds), here, trial.problems().len())
    });
    if let Some((nearest, _)) = nearest {
        trial.take(nearest);
    }
}

/// Where each alternative asks for properties, and all of them are missing: the properties, one of which is needed.
fn missing_groups(visit: &Visit<'_, '_>, schemas: &[Schema]) -> Option<Vec<&'static str>> {
    let members = visit.node.as_object()?;
    let mut groups = Vec::new();
    for schema in schemas {
        let first = schema.required().next()?;
        if schema.required().any(|name| members.iter().any(|member| member.key.name == name)) {
            return None;
        }
        if !groups.contains(&first) {
            groups.push(first);
        }
    }
    (members.is_empty() || schemas.iter().all(|schema| schema.additional_properties().is_none())).then_some(groups)
}

fn is_of_kind(value: &Value, kinds: Kinds) -> bool {
    kinds.has(match value {
        Value::Object(_) => Kinds::OBJECT,
        Value::List(_) => Kinds::LIST,
        Value::Bool(_) => Kinds::BOOLEAN.and(Kinds::TEXT),
        Value::Integer(_) | Value::Float(_) => Kinds::NUMBER.and(Kinds::INTEGER).and(Kinds::TEXT),
        _ => Kinds::SCALAR,
    })
}

fn not_schema(visit: &Visit<'_, '_>, schema: &'static json::Value<'static>, trial: &mut Trial) {
    let schema = visit.schema.at(schema);
    match decide(visit, schema) {
        Outcome::Fails => {}
        Outcome::Unsure => trial.unsure(),
        Outcome::Fits => trial.report(visit, || {
            let values: Vec<String> = schema.allowed_values().map(crate::check::describe::literal).collect();
            let required: Vec<&str> = schema.required().collect();
            if !values.is_empty() {
                format!("{} cannot be {}", visit.label, crate::check::describe::shown(visit.node))
            } else if !required.is_empty() {
                format!("{} cannot have {}", visit.label, crate::check::describe::all_of(required))
            } else {
                format!("{} cannot be given in this form", visit.label)
            }
        }),
    }
}

fn contains(visit: &Visit<'_, '_>, schema: &'static json::Value<'static>, trial: &mut Trial) {
    let Some(elements) = visit.node.as_list() else { return };
    let outcomes: Vec<Outcome> =
        elements.iter().map(|element| decide(&visit.element(element, visit.schema), visit.schema.at(schema))).collect();
    if outcomes.contains(&Outcome::Fits) {
        return;
    }
    if outcomes.contains(&Outcome::Unsure) {
        return trial.unsure();
    }
    trial.report(visit, || format!("{} lacks an element that it needs", visit.label));
}
