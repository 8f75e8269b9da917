//! The way to the values of a resource's properties, and what each property takes by the tables.

use crate::check::visit::is_no_value;
use crate::data::json;
use crate::model::{Intrinsic, Node, Resource, Value};
use crate::schema::{ResourceType, Schema};

/// A value that a function gives, and the property that it is given to.
pub(super) struct Place<'a> {
    /// The function; never an `Fn::If`, whose arms are places of their own.
    pub(super) node: &'a Node,
    /// The key of the property in [`RELATIONS`](crate::data::RELATIONS).
    pub(super) key: String,
    /// The name of the property.
    pub(super) name: &'a str,
    /// Whether the value is an element of the property's list.
    pub(super) element: bool,
    /// What the value must be.
    pub(super) schema: Schema,
}

/// Every function below the properties of a resource that gives a value to a property of its schema.
pub(super) fn places(resource: Resource<'_>) -> Vec<Place<'_>> {
    let mut found = Vec::new();
    if let (Some(of), Some(properties)) = (ResourceType::find(resource.type_name), resource.properties()) {
        let at = At { key: of.name().to_owned(), name: "", element: false, schema: of.schema() };
        walk(properties, at, &mut found);
    }
    found
}

struct At<'a> {
    key: String,
    name: &'a str,
    element: bool,
    schema: Schema,
}

fn walk<'a>(node: &'a Node, mut at: At<'a>, found: &mut Vec<Place<'a>>) {
    match &node.value {
        Value::Function(Intrinsic::If, argument) => {
            for arm in argument.as_list().and_then(|arguments| arguments.get(1..)).unwrap_or_default() {
                walk(arm, At { key: at.key.clone(), ..at }, found);
            }
        }
        Value::Function(..) if !is_no_value(node) => {
            found.push(Place { node, key: at.key, name: at.name, element: at.element, schema: at.schema });
        }
        Value::Object(members) => {
            at.enter_definitions();
            for member in members {
                let name = &member.key.name;
                let (step, schema) = match at.schema.property(name) {
                    Some(schema) => (name.as_str(), schema),
                    None => match at.schema.resolved().additional_properties() {
                        Some(any @ (json::Value::Object(_) | json::Value::String(_))) => ("*", at.schema.at(any)),
                        _ => continue,
                    },
                };
                let key = format!("{}/{step}", at.key);
                walk(&member.value, At { key, name, element: false, schema }, found);
            }
        }
        Value::List(elements) => {
            at.enter_definitions();
            let Some(schema) = at.schema.items() else { return };
            for element in elements {
                let key = format!("{}/*", at.key);
                walk(element, At { key, element: true, schema, ..at }, found);
            }
        }
        _ => {}
    }
}

impl At<'_> {
    /// Follows references: what is below a definition is found under its name.
    fn enter_definitions(&mut self) {
        while let Some((name, schema)) = definition(self.schema) {
            self.key = format!("{}.{name}", schema.of());
            self.schema = schema;
        }
    }
}

/// The definition that a schema refers to, with its name.
fn definition(schema: Schema) -> Option<(&'static str, Schema)> {
    let name = match schema.value() {
        json::Value::String(text) => text.strip_prefix('#')?,
        _ => schema.keyword("$ref")?.as_str()?,
    };
    Some((name, schema.definition(name)?))
}

impl Place<'_> {
    /// The keys under which the property may stand: as it is reached, and as the definition that its value is.
    pub(super) fn keys(&self) -> impl Iterator<Item = String> + '_ {
        let definition = definition(self.schema).map(|(name, schema)| format!("{}.{name}", schema.of()));
        std::iter::once(self.key.clone()).chain(definition)
    }
}
