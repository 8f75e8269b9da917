use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::settings::{Right, Setting, When};
use crate::lint::facts::settings_check::check;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// What is deleted or overwritten by mistake is lost without a backup. RDS, DocumentDB and Neptune make one a day unless
    /// the retention is 0; caches and file systems make none unless they are told to.
    ///
    /// Source: "Backup" in each service's guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::RDS::DBInstance
    /// DeletionPolicy: Snapshot
    /// UpdateReplacePolicy: Snapshot
    /// Properties:
    ///   Engine: postgres
    ///   DBInstanceClass: db.t4g.micro
    ///   AllocatedStorage: '20'
    ///   MasterUsername: owner
    ///   ManageMasterUserPassword: true
    ///   BackupRetentionPeriod: 0 # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::RDS::DBInstance
    /// DeletionPolicy: Snapshot
    /// UpdateReplacePolicy: Snapshot
    /// Properties:
    ///   Engine: postgres
    ///   DBInstanceClass: db.t4g.micro
    ///   AllocatedStorage: '20'
    ///   MasterUsername: owner
    ///   ManageMasterUserPassword: true
    ///   BackupRetentionPeriod: 7
    /// ```
    NO_BACKUP = "no_backup", Resilience, Allow, "backups switched off",
    Check::Resource(no_backup)
}

const SETTINGS: &[Setting] = &[
    Setting::needed("AWS::EFS::FileSystem", "BackupPolicy/Status", Right::OneOf(&["ENABLED"])),
    Setting::needed("AWS::ElastiCache::CacheCluster", "SnapshotRetentionLimit", Right::AtLeast(1))
        .when(&[When::Is("Engine", &["redis", "valkey"])]),
    Setting::needed("AWS::ElastiCache::ReplicationGroup", "SnapshotRetentionLimit", Right::AtLeast(1)),
    Setting::needed("AWS::ElastiCache::ServerlessCache", "SnapshotRetentionLimit", Right::AtLeast(1)),
    Setting::optional("AWS::FSx::FileSystem", "OntapConfiguration/AutomaticBackupRetentionDays", Right::AtLeast(1)),
    Setting::optional("AWS::FSx::FileSystem", "OpenZFSConfiguration/AutomaticBackupRetentionDays", Right::AtLeast(1)),
    Setting::optional("AWS::FSx::FileSystem", "WindowsConfiguration/AutomaticBackupRetentionDays", Right::AtLeast(1)),
    Setting::optional(
        "AWS::KinesisAnalyticsV2::Application",
        "ApplicationConfiguration/FlinkApplicationConfiguration/CheckpointConfiguration/CheckpointingEnabled",
        Right::NoneOf("true", &["false"]),
    )
    .otherwise("loses its state when it restarts"),
    Setting::needed("AWS::MemoryDB::Cluster", "SnapshotRetentionLimit", Right::AtLeast(1)),
    Setting::optional("AWS::RDS::DBInstance", "BackupRetentionPeriod", Right::AtLeast(1)).when(&[
        When::Absent("DBClusterIdentifier"),
        When::IsNot("Engine", &["aurora", "aurora-mysql", "aurora-postgresql"]),
        When::Absent("SourceDBInstanceIdentifier"),
    ]),
    Setting::optional("AWS::Redshift::Cluster", "AutomatedSnapshotRetentionPeriod", Right::AtLeast(1)),
];

fn no_backup<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    check(context, resource, (SETTINGS, "keeps no automatic backup"), findings);
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::assert_settings;

    #[test]
    fn the_table_is_sorted_and_names_what_there_is() {
        crate::lint::facts::settings_check::assert_table(super::SETTINGS);
    }

    #[test]
    fn no_backup() {
        assert_settings(
            "no_backup",
            &[
                ("AWS::RDS::DBInstance", "{Engine: postgres}", &[]),
                (
                    "AWS::RDS::DBInstance",
                    "{BackupRetentionPeriod: '0'}",
                    &[
                        "`AWS::RDS::DBInstance` with `BackupRetentionPeriod: 0` keeps no automatic backup; write at least `1`",
                    ],
                ),
                ("AWS::RDS::DBInstance", "{BackupRetentionPeriod: 0, SourceDBInstanceIdentifier: a}", &[]),
                (
                    "AWS::RDS::DBInstance",
                    "{BackupRetentionPeriod: !If [IsProd, 7, 0]}",
                    &[
                        "`AWS::RDS::DBInstance` with `BackupRetentionPeriod: 0` keeps no automatic backup; write at least `1`",
                    ],
                ),
                (
                    "AWS::ElastiCache::ReplicationGroup",
                    "{}",
                    &[
                        "`AWS::ElastiCache::ReplicationGroup` without `SnapshotRetentionLimit` keeps no automatic backup; add `SnapshotRetentionLimit: 1` or more",
                    ],
                ),
                (
                    "AWS::EFS::FileSystem",
                    "{BackupPolicy: {Status: DISABLED}}",
                    &["`AWS::EFS::FileSystem` with `Status: DISABLED` keeps no automatic backup; write `ENABLED`"],
                ),
                ("AWS::EFS::FileSystem", "{BackupPolicy: {Status: ENABLED}}", &[]),
            ],
        );
    }
}
