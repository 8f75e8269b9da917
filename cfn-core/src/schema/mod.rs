//! What CloudFormation takes: a typed view over [`RESOURCES`](crate::data::RESOURCES).
//!
//! A definition is parsed when it is first asked for, and kept: a macro process expands hundreds of resources of a
//! few dozen types.

mod cache;
mod kinds;
mod resource;

pub(crate) use cache::parsed;
pub use kinds::Kinds;
pub use resource::{Attribute, Phase, ResourceType, Update};

use crate::data::json::Value;

/// A JSON schema of the tables: what a resource, a property object or a value must be.
#[derive(Clone, Copy, Debug)]
pub struct Schema {
    /// The resource type in whose definitions references are looked up.
    of: &'static str,
    value: &'static Value<'static>,
}

impl Schema {
    /// A schema whose references lead to the definitions of the resource type `of`.
    pub fn new(of: &'static str, value: &'static Value<'static>) -> Self {
        Self { of, value }
    }

    /// The schema as it stands in the table: an object of keywords, an abbreviation, or `true` or `false`.
    pub fn value(self) -> &'static Value<'static> {
        self.value
    }

    /// The resource type to which the schema belongs.
    pub fn of(self) -> &'static str {
        self.of
    }

    /// A schema at another place of the same type.
    pub fn at(self, value: &'static Value<'static>) -> Schema {
        Schema { of: self.of, value }
    }

    /// The value of a keyword. Neither `type` of an abbreviated schema nor what stands after `$ref` is found so.
    pub fn keyword(self, name: &str) -> Option<&'static Value<'static>> {
        self.value.get(name)
    }

    /// The definition of that name.
    pub fn definition(self, name: &str) -> Option<Schema> {
        let (of, value) = cache::definition(self.of, name)?;
        Some(Schema { of, value })
    }

    /// What a reference leads to, if the schema is one or has one.
    pub fn reference(self) -> Option<Schema> {
        let name = match self.value {
            Value::String(text) if text.as_bytes().first() == Some(&b'#') => &text[1..],
            Value::Object(_) => self.keyword("$ref")?.as_str()?,
            _ => return None,
        };
        let (of, value) = cache::referred(self.of, name)?;
        Some(Schema { of, value })
    }

    /// The schema that holds the keywords: where the schema is a reference and no more, what it leads to.
    pub fn resolved(self) -> Schema {
        match self.value {
            Value::String(_) => self.reference().map_or(self, Schema::resolved),
            _ => self,
        }
    }

    /// The kinds of values that it takes, through references; every kind where it says none.
    pub fn kinds(self) -> Kinds {
        let schema = self.resolved();
        let types = match schema.value {
            Value::String(_) => Some(schema.value),
            _ => schema.keyword("type"),
        };
        match (types, schema.reference()) {
            (Some(types), _) => Kinds::of(types),
            (None, Some(target)) => target.kinds(),
            (None, None) => Kinds::ALL,
        }
    }

    /// Names and schemas of the properties, in the order of the table, through references.
    pub fn properties(self) -> impl Iterator<Item = (&'static str, Schema)> {
        let schema = self.resolved();
        let pairs = schema.holder().and_then(Value::as_object).unwrap_or_default();
        pairs.iter().map(move |(name, value)| (name.as_ref(), schema.at(value)))
    }

    /// The schema of a property.
    pub fn property(self, name: &str) -> Option<Schema> {
        let schema = self.resolved();
        Some(schema.at(schema.holder()?.get(name)?))
    }

    /// The properties of a resolved schema, or of what it refers to besides.
    fn holder(self) -> Option<&'static Value<'static>> {
        self.keyword("properties").or_else(|| self.reference()?.resolved().keyword("properties"))
    }

    /// The properties that must be given.
    pub fn required(self) -> impl Iterator<Item = &'static str> {
        texts(self.resolved().keyword("required"))
    }

    /// The schema of a list's elements, through references.
    pub fn items(self) -> Option<Schema> {
        let schema = self.resolved();
        match schema.keyword("items") {
            Some(items) => Some(schema.at(items)),
            None => schema.reference()?.items(),
        }
    }

    /// What properties beside the named ones must be: nothing said (`None`), or a schema, which is `false` where there
    /// may be none. Objects of the tables that have `properties` allow no others unless they say so.
    pub fn additional_properties(self) -> Option<&'static Value<'static>> {
        const NONE: &Value<'static> = &Value::Bool(false);
        match self.keyword("additionalProperties") {
            Some(schema) => Some(schema),
            None if self.keyword("properties").is_some() && self.says_object() => Some(NONE),
            None => None,
        }
    }

    fn says_object(self) -> bool {
        self.keyword("type").is_some_and(|types| Kinds::of(types).has(Kinds::OBJECT))
    }

    /// The allowed values of `enum`, of `const`, and of enums whose case does not matter.
    pub fn allowed_values(self) -> impl Iterator<Item = &'static Value<'static>> {
        let schema = self.resolved();
        let listed = schema.keyword("enum").or_else(|| schema.keyword("enumCaseInsensitive"));
        listed.and_then(Value::as_array).unwrap_or_default().iter().chain(schema.keyword("const"))
    }
}

/// The texts of a list; none if it is no list.
pub fn texts(list: Option<&'static Value<'static>>) -> impl Iterator<Item = &'static str> {
    list.and_then(Value::as_array).unwrap_or_default().iter().filter_map(Value::as_str)
}

#[cfg(test)]
mod tests {
    use super::{Kinds, ResourceType};

    #[test]
    fn a_table_is_read_to_its_leaves() {
        let table = ResourceType::find("AWS::DynamoDB::Table").unwrap();
        let encryption = table.schema().property("SSESpecification").unwrap();
        assert_eq!(encryption.kinds(), Kinds::OBJECT);
        assert_eq!(encryption.required().collect::<Vec<_>>(), ["SSEEnabled"]);
        let kind = encryption.property("SSEType").unwrap();
        assert_eq!(kind.allowed_values().filter_map(|value| value.as_str()).collect::<Vec<_>>(), ["KMS"]);
        let definitions = table.schema().property("AttributeDefinitions").unwrap();
        assert_eq!(definitions.kinds(), Kinds::LIST);
        assert_eq!(definitions.items().unwrap().property("AttributeName").unwrap().kinds(), Kinds::TEXT);
    }

    #[test]
    fn objects_are_closed_unless_they_say_otherwise() {
        let table = ResourceType::find("AWS::DynamoDB::Table").unwrap().schema();
        assert_eq!(table.additional_properties().and_then(|value| value.as_bool()), Some(false));
        let role = ResourceType::find("AWS::IAM::Role").unwrap().schema();
        assert!(role.property("AssumeRolePolicyDocument").unwrap().resolved().additional_properties().is_none());
    }
}
