use std::sync::LazyLock;

use super::{Schema, cache, texts};
use crate::data::RESOURCES;
use crate::data::json::Value;
use crate::data::memo::Memo;

/// Collected once: a name stands beside its schema, and all of them are megabytes apart.
static NAMES: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| RESOURCES.iter().map(|(name, _)| name).filter(|name| !name.contains('.')).collect());

/// A resource type, as `AWS::DynamoDB::Table`.
#[derive(Clone, Copy, Debug)]
pub struct ResourceType {
    name: &'static str,
    schema: Schema,
}

/// A value that a resource returns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// The name after the logical ID: `Arn`, `Endpoint.Address`. A name that ends in `*` stands for every name that
    /// begins so.
    pub name: &'static str,
    /// What it is: `String`, `Integer`, `List<String>`, `Integer|String`, `Any`.
    pub kind: &'static str,
}

/// What a change of a property does to a resource that exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Update {
    /// The resource is changed in place.
    InPlace,
    /// Depending on other properties, the resource is replaced.
    Conditional,
    /// The resource is replaced.
    Replacement,
}

/// How far the end of the service of a resource type has come, each with the date if it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// AWS no longer accepts new customers since that date.
    Maintenance(Option<&'static str>),
    /// The service ends at that date.
    Sunset(Option<&'static str>),
    /// The service ended at that date.
    Shutdown(Option<&'static str>),
}

impl ResourceType {
    /// The type of that name.
    pub fn find(name: &str) -> Option<ResourceType> {
        static FOUND: Memo<Option<ResourceType>, 32> = Memo::new();
        FOUND.get(0, name, || ResourceType::look_up(name))
    }

    fn look_up(name: &str) -> Option<ResourceType> {
        let (name, text) = RESOURCES.entry(name)?;
        // A definition (`AWS::S3::Bucket.Tag`) is no type.
        if name.as_bytes().contains(&b'.') {
            return None;
        }
        Some(ResourceType { name, schema: Schema::new(name, cache::parsed(text)?) })
    }

    /// The names of all types, sorted.
    pub fn names() -> impl Iterator<Item = &'static str> {
        NAMES.iter().copied()
    }

    /// The names of the types that begin so, sorted.
    pub fn names_from(prefix: &str) -> impl Iterator<Item = &'static str> {
        let start = NAMES.partition_point(|name| *name < prefix);
        NAMES[start..].iter().copied().take_while(move |name| name.starts_with(prefix))
    }

    /// The type's name.
    pub fn name(self) -> &'static str {
        self.name
    }

    /// The schema of its properties.
    pub fn schema(self) -> Schema {
        self.schema
    }

    /// What `Fn::GetAtt` takes.
    pub fn attributes(self) -> impl Iterator<Item = Attribute> {
        let attributes = self.schema.keyword("attributes").and_then(Value::as_object).unwrap_or_default();
        attributes.iter().filter_map(|(name, kind)| Some(Attribute { name, kind: kind.as_str()? }))
    }

    /// The attribute of that name, also where the type has every name that begins alike.
    pub fn attribute(self, name: &str) -> Option<Attribute> {
        self.attributes().find(|attribute| match attribute.name.strip_suffix('*') {
            Some(start) => name.starts_with(start),
            None => attribute.name == name,
        })
    }

    /// What a change of the property at that path (`SSESpecification/KMSMasterKeyId`) does.
    pub fn update(self, path: &str) -> Update {
        let listed = |keyword: &str| {
            texts(self.schema.keyword(keyword))
                .any(|listed| path.strip_prefix(listed).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
        };
        if listed("createOnlyProperties") {
            Update::Replacement
        } else if listed("conditionalCreateOnlyProperties") {
            Update::Conditional
        } else {
            Update::InPlace
        }
    }

    /// Paths of the properties that only CloudFormation sets: `Arn`, `Listeners/*/Arn`.
    pub fn read_only(self) -> impl Iterator<Item = &'static str> {
        texts(self.schema.keyword("readOnlyProperties"))
    }

    /// How far the end of its service has come, if AWS has announced one.
    pub fn phase(self) -> Option<Phase> {
        let lifecycle = self.schema.keyword("lifecycle")?;
        let date = lifecycle.get("date").and_then(Value::as_str);
        match lifecycle.get("status")?.as_str()? {
            "maintenance" => Some(Phase::Maintenance(date)),
            "sunset" => Some(Phase::Sunset(date)),
            "shutdown" => Some(Phase::Shutdown(date)),
            _ => None,
        }
    }

    /// Paths of the properties that identify the resource.
    pub fn primary_identifier(self) -> impl Iterator<Item = &'static str> {
        texts(self.schema.keyword("primaryIdentifier"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_found_by_name_alone() {
        assert_eq!(ResourceType::find("AWS::S3::Bucket").unwrap().name(), "AWS::S3::Bucket");
        for none in ["", "AWS::S3::Bucke", "AWS::S3::Bucket.Tag", "aws::s3::bucket"] {
            assert!(ResourceType::find(none).is_none(), "{none}");
        }
        assert!(ResourceType::names().count() > 1800);
        assert!(ResourceType::names().all(|name| name.matches("::").count() == 2));
    }

    #[test]
    fn attributes_and_updates_are_the_tables() {
        let table = ResourceType::find("AWS::DynamoDB::Table").unwrap();
        assert_eq!(table.attribute("Arn"), Some(Attribute { name: "Arn", kind: "String" }));
        assert_eq!(table.attribute("Ar"), None);
        assert_eq!(table.update("TableName"), Update::Replacement);
        assert_eq!(table.update("KeySchema"), Update::Conditional);
        assert_eq!(table.update("ImportSourceSpecification/S3BucketSource"), Update::Replacement);
        assert_eq!(table.update("Tags"), Update::InPlace);
        assert!(table.read_only().any(|path| path == "StreamArn"));
        let stack = ResourceType::find("AWS::CloudFormation::Stack").unwrap();
        assert_eq!(stack.attribute("Outputs.Anything").map(|attribute| attribute.kind), Some("String"));
    }
}
