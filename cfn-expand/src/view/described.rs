//! The names that an object may have which a schema describes.

use cfn_core::data::json::Value;
use cfn_core::lint::section;
use cfn_core::model::Section;
use cfn_core::schema::{Kinds, Schema};

use super::field::{Field, Kind};
use super::property::{MOST_STEPS, Property, alternatives, any_member, definition};
use super::section::{ATTRIBUTES, Member, STACK, members};
use super::{doc, rust};

/// The names that the object may have.
pub(super) fn fields(property: &Property) -> Option<Vec<Field>> {
    let object = property.object()?;
    let required: Vec<&str> = object.schema.required().collect();
    let names: Vec<&str> = object.schema.properties().map(|(name, _)| name).collect();
    let below = names.into_iter().filter_map(|name| property.below(name)).filter(|property| !property.is_read_only());
    let mut fields: Vec<_> =
        below.map(|property| field(&property, required.contains(&property.name.as_str()))).collect();
    fields.sort_by_key(|field| !field.is_required());
    Some(fields)
}

/// The property as a name.
fn field(property: &Property, required: bool) -> Field {
    let kind = match property.place() {
        Some(place) if place.is_statement() => Kind::Object("Statement".to_owned()),
        Some(_) => Kind::Object("PolicyDocument".to_owned()),
        None => kind_of(property.schema, &property.name, 0),
    };
    let kind = if required { kind.of("Required") } else { kind };
    Field { name: property.name.clone(), kind, doc: doc::property(property, required) }
}

/// The attributes of a resource of that type besides its properties.
pub(super) fn attributes(type_name: &str) -> Vec<Field> {
    let entry = section::entry(Section::Resources);
    let schema = |name: &str| section::attribute(type_name, name).or_else(|| entry?.property(name));
    let possible = ATTRIBUTES.iter().filter_map(|member| Some((member, schema(member.name)?)));
    let possible = possible.filter(|(_, schema)| schema.value() != &Value::Bool(false));
    possible.map(|(member, schema)| field(&Property::of_member(member, schema), false)).collect()
}

/// The members of a section's entries.
pub(super) fn entry(section: Section) -> Vec<Field> {
    let Some(entry) = section::entry(section) else { return Vec::new() };
    let required: Vec<&str> = entry.required().collect();
    let known = members(section).iter().filter_map(|member| Some((member, entry.property(member.name)?)));
    known.map(|(member, schema)| field(&Property::of_member(member, schema), required.contains(&member.name))).collect()
}

/// What a template has besides its sections.
pub(super) fn stack() -> Vec<Field> {
    let named = |member: &Member| {
        let doc = format!("{}\n\n{}", member.meaning, doc::link(member.name, member.page));
        Field { name: member.name.to_owned(), kind: Kind::Known("Json"), doc }
    };
    STACK.iter().map(named).collect()
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
        return Kind::Object(rust::structure(name));
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
