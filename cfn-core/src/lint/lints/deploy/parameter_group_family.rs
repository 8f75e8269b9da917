//! Parameter groups of another engine or version than their database.

use std::borrow::Cow;

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::equality::scalar;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

declare_lint! {
    /// The family of a parameter group, such as `postgres17`, is an engine and its major version. A database of another
    /// engine or version does not accept the group.
    ///
    /// Source: "AWS::RDS::DBParameterGroup" of the template reference; "Working with parameter groups" of the RDS user
    /// guide.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Group:
    ///     Type: AWS::RDS::DBParameterGroup
    ///     Properties: {Family: postgres17, Description: Parameters}
    ///   Database:
    ///     Type: AWS::RDS::DBInstance
    ///     DeletionPolicy: Snapshot
    ///     UpdateReplacePolicy: Snapshot
    ///     Properties:
    ///       DBInstanceClass: db.t4g.micro
    ///       Engine: postgres
    ///       EngineVersion: "16"
    ///       DBParameterGroupName: !Ref Group # <-
    ///       AllocatedStorage: "20"
    ///       MasterUsername: shop
    ///       ManageMasterUserPassword: true
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Group:
    ///     Type: AWS::RDS::DBParameterGroup
    ///     Properties: {Family: postgres17, Description: Parameters}
    ///   Database:
    ///     Type: AWS::RDS::DBInstance
    ///     DeletionPolicy: Snapshot
    ///     UpdateReplacePolicy: Snapshot
    ///     Properties:
    ///       DBInstanceClass: db.t4g.micro
    ///       Engine: postgres
    ///       EngineVersion: "17"
    ///       DBParameterGroupName: !Ref Group
    ///       AllocatedStorage: "20"
    ///       MasterUsername: shop
    ///       ManageMasterUserPassword: true
    /// ```
    PARAMETER_GROUP_FAMILY = "parameter_group_family", Deploy, Deny, "parameter group of another engine version",
    Check::Template(parameter_group_family)
}

/// A database, the property that names its group, the type of the group, and the property that is its family.
const GROUPS: &[(&str, &str, &str, &str)] = &[
    ("AWS::DocDB::DBCluster", "DBClusterParameterGroupName", "AWS::DocDB::DBClusterParameterGroup", "Family"),
    ("AWS::ElastiCache::CacheCluster", "CacheParameterGroupName", CACHE_GROUP, "CacheParameterGroupFamily"),
    ("AWS::ElastiCache::ReplicationGroup", "CacheParameterGroupName", CACHE_GROUP, "CacheParameterGroupFamily"),
    ("AWS::Neptune::DBCluster", "DBClusterParameterGroupName", "AWS::Neptune::DBClusterParameterGroup", "Family"),
    ("AWS::RDS::DBCluster", "DBClusterParameterGroupName", "AWS::RDS::DBClusterParameterGroup", "Family"),
    ("AWS::RDS::DBInstance", "DBParameterGroupName", "AWS::RDS::DBParameterGroup", "Family"),
];

const CACHE_GROUP: &str = "AWS::ElastiCache::ParameterGroup";

/// The engines of types that have no property for it.
const ENGINES: &[(&str, &str)] = &[("AWS::DocDB::DBCluster", "docdb"), ("AWS::Neptune::DBCluster", "neptune")];

fn parameter_group_family<'a>(context: &Context<'a>, findings: &mut Findings) {
    let index = context.index();
    for (type_name, property, group_type, family) in GROUPS {
        for database in index.of_type(type_name) {
            let Some(named) = database.property(property) else { continue };
            let Some(group) = index.referred(named, &[group_type]).filter(|_| named.as_if().is_none()) else {
                continue;
            };
            let Some(family) = group.property(family).and_then(Node::as_str) else { continue };
            let version = database.property("EngineVersion").and_then(scalar);
            let Some(engine) = engine(*database) else { continue };
            if !fits(family, &engine.to_lowercase(), version.as_deref()) {
                let version = version.map(|version| format!(" {version}")).unwrap_or_default();
                let message = format!(
                    "parameter group `{}` is for `{family}`, but `{}` is of engine `{engine}`{version}; use a group of \
                     its version",
                    group.name(),
                    database.name()
                );
                findings.report_in(database.name(), named.id, message);
            }
        }
    }
}

fn engine(database: Resource<'_>) -> Option<Cow<'_, str>> {
    let only = ENGINES.iter().find(|(of, _)| *of == database.type_name);
    only.map(|(_, engine)| Cow::Borrowed(*engine)).or_else(|| database.property("Engine").and_then(scalar))
}

/// Whether a family is that of an engine and its version.
fn fits(family: &str, engine: &str, version: Option<&str>) -> bool {
    // RDS Custom and its own versions of engines.
    if engine.starts_with("custom-") || family.contains("${") {
        return true;
    }
    let Some(major) = family.to_lowercase().strip_prefix(engine).map(|rest| rest.trim_start_matches('-').to_owned())
    else {
        return false;
    };
    // `aurora-postgresql16` begins with no shorter engine.
    if !major.starts_with(|first: char| first.is_ascii_digit()) {
        return false;
    }
    let Some(version) = version.filter(|version| version.starts_with(|first: char| first.is_ascii_digit())) else {
        return true;
    };
    major.split('.').zip(version.split('.')).all(|(wanted, given)| {
        match (wanted.parse::<u32>(), given.parse::<u32>()) {
            (Ok(wanted), Ok(given)) => given == wanted,
            (Err(_), _) | (_, Err(_)) => true,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::{GROUPS, fits};
    use crate::lint::testing::findings;
    use crate::schema::ResourceType;

    #[test]
    fn a_family_is_an_engine_and_its_version() {
        for (family, engine, version) in [
            ("postgres17", "postgres", Some("17.2")),
            ("postgres17", "postgres", Some("17")),
            ("postgres17", "postgres", None),
            ("mysql8.0", "mysql", Some("8.0.35")),
            ("mysql8.0", "mysql", Some("8")),
            ("mysql8.4", "mysql", Some("8.4.3")),
            ("aurora-mysql8.0", "aurora-mysql", Some("8.0.mysql_aurora.3.04.0")),
            ("aurora-postgresql16", "aurora-postgresql", Some("16.4")),
            ("sqlserver-ee-15.0", "sqlserver-ee", Some("15.00.4043.16.v1")),
            ("oracle-ee-19", "oracle-ee", Some("19.0.0.0.ru-2023-10.rur-2023-10.r1")),
            ("redis7", "redis", Some("7.1")),
            ("redis6.x", "redis", Some("6.2")),
            ("valkey8", "valkey", Some("8.0")),
            ("docdb5.0", "docdb", Some("5.0.0")),
            ("neptune1.3", "neptune", Some("1.3.2.1")),
        ] {
            assert!(fits(family, engine, version), "{family} {engine} {version:?}");
        }
        for (family, engine, version) in [
            ("postgres17", "postgres", Some("16")),
            ("postgres17", "mysql", None),
            ("mysql8.0", "mysql", Some("8.4")),
            ("aurora-postgresql16", "postgres", Some("16")),
            ("aurora-mysql5.7", "aurora-mysql", Some("8.0.mysql_aurora.3.04.0")),
            ("redis6.x", "redis", Some("7.1")),
            ("oracle-ee-cdb-19", "oracle-ee", Some("19")),
        ] {
            assert!(!fits(family, engine, version), "{family} {engine} {version:?}");
        }
    }

    #[test]
    fn a_database_has_a_group_of_its_version() {
        let found = |version: &str| {
            findings(
                "parameter_group_family",
                &format!(
                    "Parameters:
  Version: {{Type: String}}
Resources:
  Group: {{Type: AWS::RDS::DBClusterParameterGroup, Properties: {{Family: aurora-postgresql16, Description: a, Parameters: {{a: b}}}}}}
  Data: {{Type: AWS::RDS::DBCluster, DeletionPolicy: Snapshot, UpdateReplacePolicy: Snapshot, Properties: {{Engine: aurora-postgresql, EngineVersion: {version}, DBClusterParameterGroupName: !Ref Group}}}}
"
                ),
            )
        };
        assert_eq!(
            found("'15.4'").into_iter().filter(|found| found.starts_with("Data: ")).collect::<Vec<_>>(),
            [
                "Data: parameter group `Group` is for `aurora-postgresql16`, but `Data` is of engine `aurora-postgresql` 15.4; use a group of its version"
            ]
        );
        for right in ["'16.4'", "16", "!Ref Version"] {
            assert!(!found(right).iter().any(|found| found.starts_with("Data: ")), "{right}");
        }
    }

    #[test]
    fn the_types_have_these_properties() {
        assert!(GROUPS.is_sorted());
        for (type_name, property, group, family) in GROUPS {
            for (type_name, property) in [(type_name, property), (group, family)] {
                let of = ResourceType::find(type_name).expect("a type");
                assert!(of.schema().property(property).is_some(), "{type_name}/{property}");
            }
        }
    }
}
