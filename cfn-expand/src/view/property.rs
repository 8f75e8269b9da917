//! Objects that a schema describes: properties of resources, and the entries of the sections.

use cfn_core::data::json::Value;
use cfn_core::lint::policies::Place;
use cfn_core::schema::{Kinds, ResourceType, Schema};

use super::rust;
use super::section::Member;

/// A value that a schema describes.
#[derive(Clone, Debug)]
pub(super) struct Property {
    pub(super) owner: Owner,
    pub(super) schema: Schema,
    /// The way to it from the properties of the resource: `SSESpecification/SSEEnabled`, `*` for each element of a list.
    pub(super) path: String,
    /// The name that led to it.
    pub(super) name: String,
    /// The definition that the property belongs to, empty for the properties of the type itself.
    pub(super) holder: &'static str,
    /// A second schema of the value.
    pub(super) also: Option<Schema>,
}

/// What a value belongs to.
#[derive(Clone, Copy, Debug)]
pub(super) enum Owner {
    /// Below the properties of a resource.
    Type(ResourceType),
    /// Below a member of an entry: its name.
    Entry(&'static Member),
}

/// An object among the values that a schema allows.
pub(super) struct Object {
    pub(super) schema: Schema,
    pub(super) name: String,
    pub(super) definition: &'static str,
    /// A list's schema that speaks of the properties of its elements.
    also: Option<Schema>,
}

impl PartialEq for Property {
    fn eq(&self, other: &Property) -> bool {
        match (self.object(), other.object()) {
            (Some(one), Some(two)) => std::ptr::eq(one.schema.value(), two.schema.value()) && self.path == other.path,
            (None, None) => std::ptr::eq(self.schema.value(), other.schema.value()),
            _ => false,
        }
    }
}

impl Property {
    pub(super) fn of_type(resource: ResourceType) -> Property {
        let name = resource.name().rsplit("::").next().unwrap_or_default().to_owned();
        Property {
            owner: Owner::Type(resource),
            schema: resource.schema(),
            path: String::new(),
            name,
            holder: "",
            also: None,
        }
    }

    /// The value of a member of an entry.
    pub(super) fn of_member(member: &'static Member, schema: Schema) -> Property {
        let name = member.name.to_owned();
        Property { owner: Owner::Entry(member), schema, path: String::new(), name, holder: "", also: None }
    }

    /// The object that the value may be.
    pub(super) fn object(&self) -> Option<Object> {
        let object =
            Object { schema: self.schema, name: rust::structure(&self.name), definition: self.holder, also: None };
        object_of(object, 0)
    }

    /// The value of that name.
    pub(super) fn below(&self, name: &str) -> Option<Property> {
        let (schema, holder, also) = match self.object() {
            Some(object) => {
                (object.schema.property(name)?, object.definition, object.also.and_then(|also| also.property(name)))
            }
            None => (any_member(self.schema)?, self.holder, None),
        };
        let path = if self.path.is_empty() { name.to_owned() } else { format!("{}/{name}", self.path) };
        Some(Property { owner: self.owner, schema, path, name: name.to_owned(), holder, also })
    }

    pub(super) fn element(&self) -> Property {
        let schema = self.schema.items().unwrap_or(self.schema);
        Property { schema, path: format!("{}/*", self.path), ..self.clone() }
    }

    /// The place of a policy that it is.
    pub(super) fn place(&self) -> Option<&'static Place> {
        match self.owner {
            Owner::Type(resource) => Place::at(resource.name(), &self.path),
            Owner::Entry(_) => None,
        }
    }

    pub(super) fn is_read_only(&self) -> bool {
        matches!(self.owner, Owner::Type(resource) if resource.read_only().any(|path| path == self.path))
    }
}

/// How far references and alternatives are followed.
pub(super) const MOST_STEPS: usize = 8;

fn object_of(at: Object, steps: usize) -> Option<Object> {
    if steps > MOST_STEPS {
        return None;
    }
    let schema = at.schema;
    if let (Some(definition), Some(target)) = (definition(schema), schema.reference()) {
        return object_of(
            Object { schema: target, name: rust::structure(definition), definition, also: at.also },
            steps + 1,
        );
    }
    if schema.keyword("properties").and_then(Value::as_object).is_some_and(|properties| !properties.is_empty()) {
        let list = schema.keyword("items").filter(|_| schema.kinds() == Kinds::LIST);
        return match list {
            Some(items) => object_of(Object { schema: schema.at(items), also: Some(schema), ..at }, steps + 1),
            None => Some(at),
        };
    }
    let below = schema.keyword("items").into_iter().chain(alternatives(schema));
    let mut below = below.map(|value| Object { schema: schema.at(value), name: at.name.clone(), ..at });
    below.find_map(|below| object_of(below, steps + 1))
}

/// What a value may be instead.
pub(super) fn alternatives(schema: Schema) -> impl Iterator<Item = &'static Value<'static>> {
    let lists = ["oneOf", "anyOf", "allOf"].into_iter().filter_map(move |keyword| schema.keyword(keyword));
    lists.flat_map(|list| list.as_array().unwrap_or_default())
}

/// What the values of a map must be.
pub(super) fn any_member(schema: Schema) -> Option<Schema> {
    let schema = schema.resolved();
    let patterns = schema.keyword("patternProperties").and_then(Value::as_object).unwrap_or_default();
    let value = patterns.first().map(|(_, value)| value).or_else(|| schema.keyword("additionalProperties"))?;
    Some(schema.at(value))
}

/// The definition that a schema refers to.
pub(super) fn definition(schema: Schema) -> Option<&'static str> {
    match schema.value().as_str() {
        Some(text) => text.strip_prefix('#'),
        None => schema.keyword("$ref")?.as_str(),
    }
}
