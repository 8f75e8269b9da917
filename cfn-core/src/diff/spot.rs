//! A place in the schema of a resource type, as a walk through a value comes to it.

use crate::data::UNORDERED;
use crate::schema::{Kinds, ResourceType, Schema};

/// The schema of a value, and where the tables have it.
#[derive(Clone)]
pub(super) struct Spot {
    schema: Schema,
    /// The type or definition, as the tables name it.
    key: String,
    /// The way from there.
    path: String,
}

impl Spot {
    /// The properties of a type.
    pub(super) fn of(of: ResourceType) -> Spot {
        Spot { schema: of.schema(), key: of.name().to_owned(), path: String::new() }
    }

    /// The value of a property.
    pub(super) fn member(&self, name: &str) -> Option<Spot> {
        Some(self.below(name, self.schema.property(name)?))
    }

    /// An element of the list.
    pub(super) fn element(&self) -> Option<Spot> {
        Some(self.below("*", self.schema.items()?))
    }

    fn below(&self, step: &str, schema: Schema) -> Spot {
        let reference = schema.value().as_str().and_then(|text| text.strip_prefix('#'));
        let reference = reference.or_else(|| schema.keyword("$ref")?.as_str());
        match reference {
            Some(name) => Spot { schema, key: format!("{}.{name}", schema.of()), path: String::new() },
            None if self.path.is_empty() => Spot { schema, key: self.key.clone(), path: step.to_owned() },
            None => Spot { schema, key: self.key.clone(), path: format!("{}/{step}", self.path) },
        }
    }

    /// Whether the order of the list's elements says nothing.
    pub(super) fn is_unordered(&self) -> bool {
        let path = if self.path.is_empty() { "/" } else { &self.path };
        UNORDERED.get(&self.key).is_some_and(|paths| paths.split(',').any(|listed| listed == path))
    }

    /// The kinds of values that it takes.
    pub(super) fn kinds(&self) -> Kinds {
        self.schema.kinds()
    }
}
