//! Which names of members an object takes by its schema.

use crate::data::json;
use crate::lint::facts::presence::is_macro_key;
use crate::lint::schema::evaluation::Evaluation;
use crate::lint::schema::keywords::schema_of_member;
use crate::lint::schema::visit::Visit;
use crate::model::{Hole, Member, Value};
use crate::nearest::meant;
use crate::schema::{ResourceType, Schema, texts};

/// Whether there may be names that members of an object of the schema cannot have.
pub(crate) fn is_closed(schema: Schema) -> bool {
    matches!(schema.additional_properties(), Some(json::Value::Bool(false)))
        || schema.keyword("patternProperties").is_some()
}

/// Whether an object of the schema has no member of that name.
pub(crate) fn is_unknown_name(schema: Schema, name: &str) -> bool {
    let named = schema.keyword("properties").is_some_and(|properties| properties.get(name).is_some());
    let is_denied = || schema_of_member(schema, name).is_some_and(|schema| schema.value() == &json::Value::Bool(false));
    !named && is_closed(schema) && is_denied() && !is_macro_key(name)
}

/// The property of the same object that was meant.
pub(crate) fn right_name(schema: Schema, name: &str) -> Option<&'static str> {
    meant(name, schema.properties().map(|(name, _)| name))
}

/// Whether the property is there under a name that is reported already, by this schema or by another of the object, or
/// as the beginning of its name, which is being typed.
pub(crate) fn is_misspelt(visit: &Visit<'_, '_>, members: &[Member], name: &str, evaluation: &Evaluation) -> bool {
    // A schema beyond that of the type does not know which names there are.
    let of_type = (visit.depth == 0).then(|| ResourceType::find(visit.resource.type_name)).flatten();
    let schemas = of_type.map(ResourceType::schema).into_iter().chain([visit.schema]);
    members.iter().any(|member| {
        let begun = name.get(..member.key.name.len()).unwrap_or_default();
        if member.value.value == Value::Hole(Hole::Broken) && begun.eq_ignore_ascii_case(&member.key.name) {
            return true;
        }
        let key = &member.key;
        let is_found = || evaluation.problems().iter().any(|problem| problem.at == visit.place(key.id));
        let is_known =
            |schema| (is_unknown_name(schema, &key.name) || is_found()) && right_name(schema, &key.name) == Some(name);
        // The keys of a map that lists them are no properties of its schema.
        let listed = visit.schema.keyword("propertyNames").and_then(|names| names.get("enum"));
        let is_listed = || texts(listed).any(|listed| listed == key.name);
        schemas.clone().any(is_known) || (listed.is_some() && meant(&key.name, [name]).is_some() && !is_listed())
    })
}
