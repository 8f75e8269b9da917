use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::settings::{Right, Setting, When};
use crate::lint::facts::settings_check::check;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// A mistake in the data is often found only after days. The default of a database is to keep backups for one day; keep
    /// them for at least a week.
    ///
    /// Source: "Backup retention period" of the Amazon RDS user guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::Neptune::DBCluster
    /// DeletionPolicy: Snapshot
    /// UpdateReplacePolicy: Snapshot
    /// Properties: {BackupRetentionPeriod: 1} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::Neptune::DBCluster
    /// DeletionPolicy: Snapshot
    /// UpdateReplacePolicy: Snapshot
    /// Properties: {BackupRetentionPeriod: 7}
    /// ```
    SHORT_BACKUP_RETENTION = "short_backup_retention", Resilience, Allow, "backups kept for less than a week",
    Check::Resource(short_backup_retention)
}

const SETTINGS: &[Setting] = &[
    Setting::needed("AWS::DocDB::DBCluster", "BackupRetentionPeriod", Right::AtLeast(7)),
    Setting::needed("AWS::DocDBElastic::Cluster", "BackupRetentionPeriod", Right::AtLeast(7)),
    Setting::needed("AWS::Neptune::DBCluster", "BackupRetentionPeriod", Right::AtLeast(7)),
    Setting::needed("AWS::RDS::DBCluster", "BackupRetentionPeriod", Right::AtLeast(7)),
    Setting::needed("AWS::RDS::DBInstance", "BackupRetentionPeriod", Right::AtLeast(7)).when(&[
        When::Absent("DBClusterIdentifier"),
        When::IsNot("Engine", &["aurora", "aurora-mysql", "aurora-postgresql"]),
        When::Absent("SourceDBInstanceIdentifier"),
        When::IsNot("BackupRetentionPeriod", &["0"]),
    ]),
    Setting::needed("AWS::Redshift::Cluster", "AutomatedSnapshotRetentionPeriod", Right::AtLeast(7))
        .when(&[When::IsNot("AutomatedSnapshotRetentionPeriod", &["0"])]),
];

fn short_backup_retention<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    check(context, resource, (SETTINGS, "keeps backups for too short a time"), findings);
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::assert_settings;

    #[test]
    fn the_table_is_sorted_and_names_what_there_is() {
        crate::lint::facts::settings_check::assert_table(super::SETTINGS);
    }

    #[test]
    fn short_backup_retention() {
        assert_settings(
            "short_backup_retention",
            &[
                (
                    "AWS::RDS::DBCluster",
                    "{}",
                    &[
                        "`AWS::RDS::DBCluster` without `BackupRetentionPeriod` keeps backups for too short a time; add `BackupRetentionPeriod: 7` or more",
                    ],
                ),
                (
                    "AWS::RDS::DBCluster",
                    "{BackupRetentionPeriod: 6}",
                    &[
                        "`AWS::RDS::DBCluster` with `BackupRetentionPeriod: 6` keeps backups for too short a time; write at least `7`",
                    ],
                ),
                ("AWS::RDS::DBCluster", "{BackupRetentionPeriod: 7}", &[]),
                ("AWS::RDS::DBInstance", "{BackupRetentionPeriod: 0}", &[]),
                ("AWS::RDS::DBInstance", "{BackupRetentionPeriod: !Ref Free}", &[]),
            ],
        );
    }
}
