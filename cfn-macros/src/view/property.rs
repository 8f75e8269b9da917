//! Objects that a schema describes: properties of resources, and the entries of the sections.

use cfn_core::data::json::Value;
use cfn_core::lint::policies::Place;
use cfn_core::lint::section;
use cfn_core::model::Section;
use cfn_core::schema::{Kinds, ResourceType, Schema};

use super::doc;
use super::section::{ATTRIBUTES, Member, STACK, members};
use super::shape::{Field, Kind, definition, struct_name};

/// A value that a schema describes.
#[derive(Clone, Debug)]
pub(super) struct Property {
    pub(super) owner: Owner,
    pub(super) schema: Schema,
    /// The way to it from the properties of the resource: `SSESpecification/SSEEnabled`, `*` for each element of a list.
    pub(super) path: String,
    /// The name that led to it.
    pub(super) name: String,
    /// The definition that holds the property, empty for the properties of the type itself.
    pub(super) holder: &'static str,
    /// What holds for the value as well.
    pub(super) also: Option<Schema>,
}

/// Where a value stands.
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
        let object = Object { schema: self.schema, name: struct_name(&self.name), definition: self.holder, also: None };
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

    /// The names that the object may have.
    pub(super) fn fields(&self) -> Option<Vec<Field>> {
        let object = self.object()?;
        let required: Vec<&str> = object.schema.required().collect();
        let names: Vec<&str> = object.schema.properties().map(|(name, _)| name).collect();
        let below = names.into_iter().filter_map(|name| self.below(name)).filter(|property| !property.is_read_only());
        let mut fields: Vec<_> =
            below.map(|property| property.field(required.contains(&property.name.as_str()))).collect();
        fields.sort_by_key(|field| !field.is_required());
        Some(fields)
    }

    pub(super) fn field(&self, required: bool) -> Field {
        let kind = match self.place() {
            Some(place) if place.is_statement() => Kind::Object("Statement".to_owned()),
            Some(_) => Kind::Object("PolicyDocument".to_owned()),
            None => kind_of(self.schema, &self.name, 0),
        };
        let kind = if required { kind.of("Required") } else { kind };
        Field { name: self.name.clone(), kind, doc: doc::property(self, required) }
    }

    /// The place of a policy that it is.
    pub(super) fn place(&self) -> Option<&'static Place> {
        match self.owner {
            Owner::Type(resource) => Place::at(resource.name(), &self.path),
            Owner::Entry(_) => None,
        }
    }

    fn is_read_only(&self) -> bool {
        matches!(self.owner, Owner::Type(resource) if resource.read_only().any(|path| path == self.path))
    }
}

/// What stands beside the properties of a resource of that type.
pub(super) fn attributes(type_name: &str) -> Vec<Field> {
    let entry = section::entry(Section::Resources);
    let schema = |name: &str| section::attribute(type_name, name).or_else(|| entry?.property(name));
    let possible = ATTRIBUTES.iter().filter_map(|member| Some((member, schema(member.name)?)));
    let possible = possible.filter(|(_, schema)| schema.value() != &Value::Bool(false));
    possible.map(|(member, schema)| Property::of_member(member, schema).field(false)).collect()
}

/// The members of a section's entries.
pub(super) fn entry(section: Section) -> Vec<Field> {
    let Some(entry) = section::entry(section) else { return Vec::new() };
    let required: Vec<&str> = entry.required().collect();
    let known = members(section).iter().filter_map(|member| Some((member, entry.property(member.name)?)));
    known.map(|(member, schema)| Property::of_member(member, schema).field(required.contains(&member.name))).collect()
}

/// What stands beside the sections of a template.
pub(super) fn stack() -> Vec<Field> {
    let field = |member: &Member| {
        let doc = format!("{}\n\n{}", member.meaning, doc::link(member.name, member.page));
        Field { name: member.name.to_owned(), kind: Kind::Known("Json"), doc }
    };
    STACK.iter().map(field).collect()
}

/// How far references and alternatives are followed.
const MOST_STEPS: usize = 8;

fn object_of(at: Object, steps: usize) -> Option<Object> {
    if steps > MOST_STEPS {
        return None;
    }
    let schema = at.schema;
    if let (Some(definition), Some(target)) = (definition(schema), schema.reference()) {
        return object_of(
            Object { schema: target, name: struct_name(definition), definition, also: at.also },
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

fn alternatives(schema: Schema) -> impl Iterator<Item = &'static Value<'static>> {
    let lists = ["oneOf", "anyOf", "allOf"].into_iter().filter_map(move |keyword| schema.keyword(keyword));
    lists.flat_map(|list| list.as_array().unwrap_or_default())
}

/// What the values of a map must be.
fn any_member(schema: Schema) -> Option<Schema> {
    let schema = schema.resolved();
    let patterns = schema.keyword("patternProperties").and_then(Value::as_object).unwrap_or_default();
    let value = patterns.first().map(|(_, value)| value).or_else(|| schema.keyword("additionalProperties"))?;
    Some(schema.at(value))
}

fn kind_of(schema: Schema, name: &str, steps: usize) -> Kind {
    let name = definition(schema).unwrap_or(name);
    let schema = schema.resolved();
    let kinds = schema.kinds();
    if steps > MOST_STEPS {
        return Kind::Known("Json");
    }
    if let Some(items) = schema.items() {
        return kind_of(items, name, steps + 1).of("List");
    }
    if kinds == Kinds::ALL {
        if schema.allowed_values().any(|value| value.as_str().is_some()) {
            return Kind::Known("Text");
        }
        let alternative = alternatives(schema).next().filter(|_| schema.keyword("properties").is_none());
        return alternative.map_or(Kind::Known("Json"), |value| kind_of(schema.at(value), name, steps + 1));
    }
    if schema.properties().next().is_some() {
        return Kind::Object(struct_name(name));
    }
    if kinds.has(Kinds::OBJECT) {
        return match any_member(schema) {
            Some(value) if value.value().as_bool().is_none() => kind_of(value, name, steps + 1).of("Map"),
            _ => Kind::Known("Json"),
        };
    }
    const SCALARS: &[(Kinds, &str)] =
        &[(Kinds::TEXT, "Text"), (Kinds::NUMBER, "Number"), (Kinds::INTEGER, "Integer"), (Kinds::BOOLEAN, "Boolean")];
    let scalar = SCALARS.iter().find(|(kind, _)| kinds.has(*kind));
    Kind::Known(scalar.map_or("Json", |(_, name)| name))
}
