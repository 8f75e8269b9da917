//! The key attributes of DynamoDB tables.

use crate::lint::facts::presence::{Presence, presence};
use crate::model::{Intrinsic, Node, Resource, Value};

/// The names of attributes, and where they stand.
type Names<'a> = Vec<(&'a str, &'a Node)>;

/// The attributes of a table.
pub(crate) struct TableKeys<'a> {
    /// Those that `AttributeDefinitions` lists.
    pub(crate) defined: Names<'a>,
    /// Those that a key of the table or of an index uses.
    pub(crate) used: Names<'a>,
}

const TABLES: &[&str] = &["AWS::DynamoDB::GlobalTable", "AWS::DynamoDB::Table"];
const KEYS: &[&str] = &[
    "GlobalSecondaryIndexes/*/KeySchema/*/AttributeName",
    "KeySchema/*/AttributeName",
    "LocalSecondaryIndexes/*/KeySchema/*/AttributeName",
];

/// The attributes of a table; `None` if the resource is none, or if the template does not say all of them.
pub(crate) fn table_keys(table: Resource<'_>) -> Option<TableKeys<'_>> {
    if !TABLES.contains(&table.type_name) {
        return None;
    }
    let computed = |name: &str| table.property(name).is_some_and(is_computed);
    if ["AttributeDefinitions", "GlobalSecondaryIndexes", "KeySchema", "LocalSecondaryIndexes"]
        .into_iter()
        .any(computed)
    {
        return None;
    }
    match presence(table.properties()?, "AttributeDefinitions") {
        // For a global table, the schema requires them.
        Presence::Absent if table.type_name == "AWS::DynamoDB::Table" => {}
        _ => _ = table.property("AttributeDefinitions")?.as_list()?,
    }
    // A table without a key has no other mistake.
    table.property("KeySchema").filter(|keys| keys.as_list() != Some(&[]))?;
    let names = |path: &str| -> Names<'_> {
        table.values_at(path).into_iter().filter_map(|node| Some((node.as_str()?, node))).collect()
    };
    let used = KEYS.iter().flat_map(|path| names(path)).collect();
    Some(TableKeys { defined: names("AttributeDefinitions/*/AttributeName"), used })
}

/// Whether some of it is only known at deployment. Of an `Fn::If`, both arms are known.
fn is_computed(node: &Node) -> bool {
    let mut found = false;
    node.walk(&mut |node| {
        found |= match &node.value {
            Value::Function(Intrinsic::If, _) => false,
            Value::Function(..) => !node.is_no_value(),
            Value::Hole(_) => true,
            _ => false,
        }
    });
    found
}

/// The parts of a key: the name of an attribute, and where it stands.
pub(crate) struct Key<'a> {
    /// That by which items are put into partitions.
    pub(crate) partition: Option<(&'a str, &'a Node)>,
    /// That by which a partition is sorted.
    pub(crate) sort: Option<(&'a str, &'a Node)>,
}

/// The parts of a key schema; `None` if the template does not say all of them.
pub(crate) fn key_of(keys: &Node) -> Option<Key<'_>> {
    let mut found = Key { partition: None, sort: None };
    for element in keys.as_list()? {
        let name = element.get("AttributeName")?;
        let part = Some((name.as_str()?, name));
        match element.get("KeyType")?.as_str()? {
            "HASH" => found.partition = part,
            "RANGE" => found.sort = part,
            _ => return None,
        }
    }
    Some(found)
}
