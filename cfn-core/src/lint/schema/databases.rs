//! What RDS asks of properties and what it rejects, where the schemas of the sources do not say it; in the form of the
//! table of services.

const BACKUP_WINDOW: &str = r#"{"forms":[["^([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]$",
    "must have the form `hh:mm-hh:mm`"]]}"#;

const MAINTENANCE_WINDOW: &str = r#"{"forms":[["^[A-Za-z]{3}:([01][0-9]|2[0-3]):[0-5][0-9]-[A-Za-z]{3}:([01][0-9]|2[0-3]):[0-5][0-9]$",
    "must have the form `ddd:hh:mm-ddd:hh:mm`"]]}"#;

const MANAGED_PASSWORD: &str = r#"{"if":{"required":["ManageMasterUserPassword"],
    "properties":{"ManageMasterUserPassword":{"enum":[true,"true"]}}},"then":{"properties":{"MasterUserPassword":false}}}"#;

/// The logs that instances of an engine can export.
const INSTANCE_LOGS: &str = r#"{"allOf":[
    {"if":{"required":["Engine"],"properties":{"Engine":{"type":"string","enum":["db2-ae","db2-se"]}}},
        "then":{"properties":{"EnableCloudwatchLogsExports":{"items":{"enum":["diag.log","iam-db-auth-error","notify.log"]}}}}},
    {"if":{"required":["Engine"],"properties":{"Engine":{"type":"string","enum":["mariadb","mysql"]}}},
        "then":{"properties":{"EnableCloudwatchLogsExports":{"items":{"enum":["audit","error","general","iam-db-auth-error","slowquery"]}}}}},
    {"if":{"required":["Engine"],"properties":{"Engine":{"type":"string","enum":["oracle-ee","oracle-ee-cdb","oracle-se2","oracle-se2-cdb"]}}},
        "then":{"properties":{"EnableCloudwatchLogsExports":{"items":{"enum":["alert","audit","listener","oemagent","trace"]}}}}},
    {"if":{"required":["Engine"],"properties":{"Engine":{"type":"string","enum":["postgres"]}}},
        "then":{"properties":{"EnableCloudwatchLogsExports":{"items":{"enum":["iam-db-auth-error","postgresql","upgrade"]}}}}},
    {"if":{"required":["Engine"],"properties":{"Engine":{"type":"string","enum":["sqlserver-ee","sqlserver-ex","sqlserver-se","sqlserver-web"]}}},
        "then":{"properties":{"EnableCloudwatchLogsExports":{"items":{"enum":["agent","error"]}}}}}]}"#;

/// The logs that clusters of an engine can export.
const CLUSTER_LOGS: &str = r#"{"allOf":[
    {"if":{"required":["Engine"],"properties":{"Engine":{"type":"string","enum":["aurora-mysql"]}}},
        "then":{"properties":{"EnableCloudwatchLogsExports":{"items":{"enum":["audit","error","general","iam-db-auth-error","instance","slowquery"]}}}}},
    {"if":{"required":["Engine"],"properties":{"Engine":{"type":"string","enum":["aurora-postgresql"]}}},
        "then":{"properties":{"EnableCloudwatchLogsExports":{"items":{"enum":["iam-db-auth-error","instance","postgresql"]}}}}},
    {"if":{"required":["Engine"],"properties":{"Engine":{"type":"string","enum":["mysql"]}}},
        "then":{"properties":{"EnableCloudwatchLogsExports":{"items":{"enum":["error","general","iam-db-auth-error","slowquery"]}}}}},
    {"if":{"required":["Engine"],"properties":{"Engine":{"type":"string","enum":["postgres"]}}},
        "then":{"properties":{"EnableCloudwatchLogsExports":{"items":{"enum":["iam-db-auth-error","postgresql","upgrade"]}}}}}]}"#;

/// In the order of the types.
///
/// Source: "CreateDBCluster" and "CreateDBInstance" of the API reference of RDS.
pub(crate) const DATABASES: &[(&str, &str, &str)] = &[
    ("AWS::RDS::DBCluster", "/", MANAGED_PASSWORD),
    ("AWS::RDS::DBCluster", "/", CLUSTER_LOGS),
    ("AWS::RDS::DBCluster", "PreferredBackupWindow", BACKUP_WINDOW),
    ("AWS::RDS::DBCluster", "PreferredMaintenanceWindow", MAINTENANCE_WINDOW),
    ("AWS::RDS::DBInstance", "/", MANAGED_PASSWORD),
    (
        "AWS::RDS::DBInstance",
        "/",
        r#"{"if":{"anyOf":[{"required":["DBClusterIdentifier"]},{"required":["DBClusterSnapshotIdentifier"]},
            {"required":["DBSnapshotIdentifier"]},{"required":["SourceDBClusterIdentifier"]},
            {"required":["SourceDBInstanceAutomatedBackupsArn"]},{"required":["SourceDBInstanceIdentifier"]},
            {"required":["SourceDbiResourceId"]}]},"else":{"required":["MasterUsername"]}}"#,
    ),
    (
        "AWS::RDS::DBInstance",
        "/",
        r#"{"if":{"required":["MonitoringInterval"],"properties":{"MonitoringInterval":{
            "enum":[1,5,10,15,30,60,"1","5","10","15","30","60"]}}},"then":{"required":["MonitoringRoleArn"]}}"#,
    ),
    ("AWS::RDS::DBInstance", "/", INSTANCE_LOGS),
    ("AWS::RDS::DBInstance", "PreferredBackupWindow", BACKUP_WINDOW),
    ("AWS::RDS::DBInstance", "PreferredMaintenanceWindow", MAINTENANCE_WINDOW),
    ("AWS::RDS::DBSubnetGroup", "SubnetIds", r#"{"minItems":2}"#),
];

#[cfg(test)]
mod tests {
    use super::DATABASES;
    use crate::lint::assertions::assert_resource;

    #[test]
    fn logs_are_those_of_the_engine() {
        let instance = |engine: &str, logs: &str| {
            format!(
                r#"{{"Engine":"{engine}","DBInstanceClass":"db.t4g.micro","AllocatedStorage":"20","MasterUsername":"shop","ManageMasterUserPassword":true,"EnableCloudwatchLogsExports":[{logs}]}}"#
            )
        };
        let cluster = |engine: &str, logs: &str| {
            format!(
                r#"{{"Engine":"{engine}","MasterUsername":"shop","ManageMasterUserPassword":true,"EnableCloudwatchLogsExports":[{logs}]}}"#
            )
        };
        let wrong = &["allowed_value at R/Properties/EnableCloudwatchLogsExports/0"];
        for (engine, logs) in [("postgres", r#""error""#), ("mysql", r#""postgresql""#), ("Postgres", r#""slowquery""#)]
        {
            assert_resource("AWS::RDS::DBInstance", &instance(engine, logs), wrong);
        }
        assert_resource("AWS::RDS::DBInstance", &instance("postgres", r#""postgresql","upgrade""#), &[]);
        assert_resource("AWS::RDS::DBInstance", &instance("mysql", r#""error","slowquery""#), &[]);
        assert_resource("AWS::RDS::DBCluster", &cluster("aurora-mysql", r#""upgrade""#), wrong);
        assert_resource("AWS::RDS::DBCluster", &cluster("aurora-postgresql", r#""postgresql""#), &[]);
    }

    #[test]
    fn tables_are_sorted() {
        assert!(DATABASES.is_sorted_by_key(|row| row.0));
        assert!(DATABASES.iter().all(|(.., schema)| crate::schema::parsed(schema).is_some()));
    }
}
