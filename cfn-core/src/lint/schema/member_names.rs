//! Which names of members an object takes by its schema.

use crate::data::json;
use crate::lint::facts::presence::is_macro_key;
use crate::lint::schema::keywords::schema_of_member;
use crate::nearest::meant;
use crate::schema::Schema;

/// Whether an object of the schema has no member of that name.
pub(crate) fn is_unknown_name(schema: Schema, name: &str) -> bool {
    let denied = |schema: Schema| schema.value() == &json::Value::Bool(false);
    let named = schema.keyword("properties").is_some_and(|properties| properties.get(name).is_some());
    !named && schema_of_member(schema, name).is_some_and(denied) && !is_macro_key(name)
}

/// The property of the same object that was meant.
pub(crate) fn right_name(schema: Schema, name: &str) -> Option<&'static str> {
    meant(name, schema.properties().map(|(name, _)| name))
}
