//! Resources that hold data.

use crate::data::STATEFUL_RESOURCES;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::presence::{Presence, presence};
use crate::lint::finding::Findings;
use crate::lint::schema::section;
use crate::model::Resource;

declare_lint! {
    /// Without `DeletionPolicy`, deleting the stack or removing the resource from it deletes the data, and without
    /// `UpdateReplacePolicy` so does an update that replaces the resource. Write `Retain`, `Snapshot` if the type
    /// supports it, or `Delete`. For `DeletionPolicy`, `RetainExceptOnCreate` retains too, but for what a failed
    /// creation of the stack leaves behind, which would be in the way of the next one.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Queue: {Type: AWS::SQS::Queue} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Queue: {Type: AWS::SQS::Queue, DeletionPolicy: Delete, UpdateReplacePolicy: Delete}
    /// ```
    MISSING_DELETION_POLICY = "missing_deletion_policy", Suspicious, Warn, "stateful resource without a deletion policy",
    Check::Resource(missing_deletion_policy)
}

fn missing_deletion_policy<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    // What can only be deleted while it is empty keeps its data.
    if STATEFUL_RESOURCES.get(resource.type_name).is_none_or(|empty| !empty.is_empty()) || holds_a_copy(resource) {
        return;
    }
    let policies = ["DeletionPolicy", "UpdateReplacePolicy"];
    let missing: Vec<String> = policies
        .into_iter()
        .filter(|policy| resource.attribute(policy).is_none() && !section::is_misspelt(resource.declaration, policy))
        .map(|policy| format!("`{policy}`"))
        .collect();
    if !missing.is_empty() {
        let message = format!(
            "stateful resource `{}` has no {}; write `Retain`, `Snapshot` or `Delete`",
            resource.name(),
            missing.join(" and no ")
        );
        findings.report(resource.declaration.name.id, message);
    }
}

/// Types whose data may be that of another resource, and the properties that name it: instances of a cluster share its
/// volume, and a replica copies its source.
///
/// Sources: the properties' descriptions in the template reference; "DeletionPolicy attribute", by which such an instance
/// has no snapshot.
const COPIES: &[(&str, &[&str])] = &[
    ("AWS::DocDB::DBInstance", &["DBClusterIdentifier"]),
    ("AWS::ElastiCache::ReplicationGroup", &["GlobalReplicationGroupId"]),
    ("AWS::Neptune::DBInstance", &["DBClusterIdentifier"]),
    ("AWS::RDS::DBCluster", &["ReplicationSourceIdentifier"]),
    ("AWS::RDS::DBInstance", &["DBClusterIdentifier", "SourceDBClusterIdentifier", "SourceDBInstanceIdentifier"]),
];

fn holds_a_copy(resource: Resource<'_>) -> bool {
    let sources = COPIES.iter().find(|(type_name, _)| *type_name == resource.type_name).map_or(&[][..], |(_, of)| of);
    let properties = resource.properties();
    properties.is_some_and(|properties| sources.iter().any(|of| presence(properties, of) == Presence::Present))
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings_alone;

    #[test]
    fn data_is_kept_on_purpose_or_not() {
        let found =
            |resource: &str| findings_alone("missing_deletion_policy", &format!("Resources:\n  R: {{{resource}}}\n"));
        assert_eq!(
            found("Type: AWS::DynamoDB::Table"),
            [
                "R: stateful resource `R` has no `DeletionPolicy` and no `UpdateReplacePolicy`; write `Retain`, `Snapshot` or `Delete`"
            ]
        );
        assert!(found("Type: AWS::DynamoDB::Table, DeletionPolicy: Delete, UpdateReplacePolicy: Delete").is_empty());
        assert_eq!(
            found("Type: AWS::DynamoDB::Table, DeletionPolcy: Delete, UpdateReplacePolicy: Delete"),
            ["unknown_property: R: unknown property `DeletionPolcy` of `R`; did you mean `DeletionPolicy`?"]
        );
        for properties in [
            "DBInstance, Properties: {Engine: aurora-mysql, DBClusterIdentifier: !ImportValue c, DBInstanceClass: db.t3.medium}",
            "DBInstance, Properties: {SourceDBInstanceIdentifier: !ImportValue i, DBInstanceClass: db.t3.medium}",
        ] {
            assert!(found(&format!("Type: AWS::RDS::{properties}")).is_empty(), "{properties}");
        }
        let alone = "Type: AWS::RDS::DBInstance, DeletionPolicy: Snapshot, Properties: {Engine: mysql, \
                     AllocatedStorage: '20', DBInstanceClass: db.t3.medium, DBClusterIdentifier: !Ref AWS::NoValue}";
        assert_eq!(
            found(alone),
            ["R: stateful resource `R` has no `UpdateReplacePolicy`; write `Retain`, `Snapshot` or `Delete`"]
        );
        assert!(found("Type: AWS::S3::Bucket").is_empty());
        assert!(found("Type: AWS::SNS::Topic").is_empty());
    }
}
