//! The keywords that check nothing themselves: the way to properties and elements, and to what holds besides.

use crate::data::json;
use crate::lint::facts::presence::is_macro_key;
use crate::lint::schema::evaluation::{Evaluation, Outcome, Reason};
use crate::lint::schema::validator::{EXCLUDED_VALUE, Keyword};
use crate::lint::schema::visit::Visit;
use crate::lint::schema::walk::{by_schema, check, dispatch};
use crate::model::{Node, Value};
use crate::pattern;
use crate::schema::Schema;

/// The keywords of the walk.
pub(crate) const KEYWORDS: &[Keyword] = &[
    Keyword::all("$ref", reference),
    Keyword::all("allOf", all_of),
    Keyword::all("cfnContext", context),
    Keyword::all("if", condition),
    Keyword::known("properties", properties),
    Keyword::known("patternProperties", pattern_properties),
    Keyword::known("additionalProperties", additional_properties),
    Keyword::known("propertyNames", property_names),
    Keyword::known("dependencies", dependencies),
    Keyword::known("items", items),
    Keyword::known("prefixItems", prefix_items),
];

/// Alternatives within alternatives are tried to this depth; each level multiplies what there is to try.
const NESTED: u8 = 8;

/// Whether the value fulfils the schema, where that is a question and no demand.
pub(crate) fn decide(visit: &Visit<'_, '_>, schema: Schema) -> Outcome {
    if visit.tried >= NESTED {
        return Outcome::Unsure;
    }
    let mut evaluation = Evaluation::deciding();
    by_schema(&Visit { tried: visit.tried + 1, ..visit.by(schema) }, &mut evaluation);
    evaluation.outcome()
}

/// The schema of an object's member: of the property, or of the first pattern that its name matches, or of what may
/// stand beside them; none where nothing is said of it.
pub(crate) fn schema_of_member(schema: Schema, name: &str) -> Option<Schema> {
    let named = schema.keyword("properties").and_then(|properties| properties.get(name));
    let found = named.or_else(|| by_pattern(schema, name)).or_else(|| schema.additional_properties());
    found.map(|value| schema.at(value))
}

fn by_pattern(schema: Schema, name: &str) -> Option<&'static json::Value<'static>> {
    let patterns = schema.keyword("patternProperties")?.as_object()?;
    // A pattern that cannot be decided is taken to match: it says nothing against the name.
    patterns.iter().find(|(pattern, _)| pattern::matches(pattern, name) != Some(false)).map(|(_, schema)| schema)
}

fn reference(visit: &Visit<'_, '_>, _: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    if let Some(target) = visit.schema.reference() {
        by_schema(&visit.by(target), evaluation);
    }
}

fn all_of(visit: &Visit<'_, '_>, schemas: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    for schema in schemas.as_array().unwrap_or_default() {
        by_schema(&visit.by(visit.schema.at(schema)), evaluation);
    }
}

/// Schemas of the linter that say which functions may stand in a value; here the schema alone counts.
fn context(visit: &Visit<'_, '_>, value: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    if let Some(schema) = value.get("schema") {
        by_schema(&visit.by(visit.schema.at(schema)), evaluation);
    }
}

fn condition(visit: &Visit<'_, '_>, condition: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    let condition = visit.schema.at(condition);
    let (branch, holds) = match decide(visit, condition) {
        Outcome::Fits => ("then", true),
        Outcome::Fails => ("else", false),
        Outcome::Unsure => return evaluation.unsure(),
    };
    if let Some(schema) = visit.schema.keyword(branch) {
        evaluation.because(Reason::Condition(condition, holds), |evaluation| {
            match last_asked(visit, condition).filter(|_| holds && schema.as_bool() == Some(false)) {
                Some(visit) => dispatch(&visit, EXCLUDED_VALUE, schema, evaluation),
                None => by_schema(&visit.by(visit.schema.at(schema)), evaluation),
            }
        });
    }
}

/// Of the properties whose values a condition asks for, the last that is given: where those values exclude each other, it
/// is the one that depends on those before it.
fn last_asked<'v, 'a>(visit: &Visit<'v, 'a>, condition: Schema) -> Option<Visit<'v, 'a>> {
    let asked =
        condition.properties().filter_map(|(name, schema)| Some(visit.member(name, visit.node.get(name)?, schema)));
    asked.last()
}

fn properties(visit: &Visit<'_, '_>, properties: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    for member in visit.node.as_object().unwrap_or_default() {
        if let Some(schema) = properties.get(&member.key.name) {
            check(&visit.member(&member.key.name, &member.value, visit.schema.at(schema)), evaluation);
        }
    }
}

fn pattern_properties(visit: &Visit<'_, '_>, _: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    let named = visit.schema.keyword("properties");
    for member in visit.node.as_object().unwrap_or_default() {
        let name = &member.key.name;
        if named.is_some_and(|properties| properties.get(name).is_some()) || is_macro_key(name) {
            continue;
        }
        if let Some(schema) = by_pattern(visit.schema, name) {
            check(&visit.member(name, &member.value, visit.schema.at(schema)), evaluation);
        }
    }
}

fn additional_properties(
    visit: &Visit<'_, '_>,
    additional: &'static json::Value<'static>,
    evaluation: &mut Evaluation,
) {
    if additional.as_bool().is_some() {
        return;
    }
    for member in visit.node.as_object().unwrap_or_default() {
        let name = &member.key.name;
        let is_additional = schema_of_member(visit.schema, name).is_some_and(|schema| schema.value() == additional);
        if is_additional && !is_macro_key(name) {
            check(&visit.member(name, &member.value, visit.schema.at(additional)), evaluation);
        }
    }
}

fn property_names(visit: &Visit<'_, '_>, names: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    for member in visit.node.as_object().unwrap_or_default() {
        if !is_macro_key(&member.key.name) {
            let name = Node { id: member.key.id, value: Value::String(member.key.name.clone()) };
            by_schema(&visit.key(&name, visit.schema.at(names)), evaluation);
        }
    }
}

fn dependencies(visit: &Visit<'_, '_>, dependencies: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    for (name, schema) in dependencies.as_object().unwrap_or_default() {
        if visit.node.get(name).is_some() && schema.as_array().is_none() {
            evaluation.because(Reason::IsSet(name), |evaluation| {
                by_schema(&visit.by(visit.schema.at(schema)), evaluation);
            });
        }
    }
}

fn items(visit: &Visit<'_, '_>, items: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    let before = visit.schema.keyword("prefixItems").and_then(json::Value::as_array).map_or(0, <[_]>::len);
    let before = if items.as_bool() == Some(false) { before } else { 0 };
    for element in visit.node.as_list().unwrap_or_default().iter().skip(before) {
        check(&visit.element(element, visit.schema.at(items)), evaluation);
    }
}

fn prefix_items(visit: &Visit<'_, '_>, schemas: &'static json::Value<'static>, evaluation: &mut Evaluation) {
    let elements = visit.node.as_list().unwrap_or_default();
    for (element, schema) in elements.iter().zip(schemas.as_array().unwrap_or_default()) {
        check(&visit.element(element, visit.schema.at(schema)), evaluation);
    }
}
