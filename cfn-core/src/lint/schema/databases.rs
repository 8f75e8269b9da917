//! What RDS and Redshift ask of properties and what they reject, where the schemas of the sources do not say it; in the form
//! of the table of services.

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

/// How much storage an instance has at least and at most, in GiB, by its engine and the kind of storage. The API reference
/// has 20 GiB as the least for `gp2`, but RDS accepts 5, which AWS's own sample templates have.
const STORAGE: &str = r#"{"allOf":[
    {"if":{"required":["Engine"],"properties":{"Engine":{"type":"string","enum":["db2-ae","db2-se","mariadb","mysql","oracle-ee",
        "oracle-ee-cdb","oracle-se2","oracle-se2-cdb","postgres"]}}},
        "then":{"allOf":[
            {"if":{"required":["StorageType"],"properties":{"StorageType":{"type":"string","enum":["io1","io2"]}}},
                "then":{"properties":{"AllocatedStorage":{"minimum":100,"maximum":65536}}}},
            {"if":{"required":["StorageType"],"properties":{"StorageType":{"type":"string","enum":["gp3"]}}},
                "then":{"properties":{"AllocatedStorage":{"minimum":20,"maximum":65536}}}},
            {"if":{"required":["StorageType"],"properties":{"StorageType":{"type":"string","enum":["gp2"]}}},
                "then":{"properties":{"AllocatedStorage":{"minimum":5,"maximum":65536}}}},
            {"if":{"required":["StorageType"],"properties":{"StorageType":{"type":"string","enum":["standard"]}}},
                "then":{"properties":{"AllocatedStorage":{"minimum":5,"maximum":3072}}}},
            {"if":{"not":{"required":["StorageType"]}},
                "then":{"properties":{"AllocatedStorage":{"minimum":5,"maximum":65536}}}}]}},
    {"if":{"required":["Engine"],"properties":{"Engine":{"type":"string","enum":["sqlserver-ee","sqlserver-ex","sqlserver-se","sqlserver-web"]}}},
        "then":{"properties":{"AllocatedStorage":{"minimum":20,"maximum":16384}}}}]}"#;

/// The speed of storage is set where its kind lets it be.
const STORAGE_SPEED: &str = r#"{"allOf":[
    {"if":{"required":["StorageType"],"properties":{"StorageType":{"type":"string","enum":["gp2","io1","io2","standard"]}}},
        "then":{"properties":{"StorageThroughput":false}}},
    {"if":{"required":["StorageType"],"properties":{"StorageType":{"type":"string","enum":["io1","io2"]}}},
        "then":{"required":["Iops"]}}]}"#;

/// The engine and its version stand in one word.
const FAMILY: &str = r#"{"forms":[["^(?!(aurora-mysql|aurora-postgresql|mariadb|mysql|postgres)[^0-9.])",
    "must be an engine and its version without a space or hyphen between them, such as `postgres16`"]]}"#;

/// SQL Server has no first database.
const NO_DATABASE: &str = r#"{"if":{"required":["Engine"],
    "properties":{"Engine":{"type":"string","enum":["sqlserver-ee","sqlserver-ex","sqlserver-se","sqlserver-web"]}}},
    "then":{"properties":{"DBName":false}}}"#;

/// In the order of the types.
///
/// Sources: "CreateDBCluster", "CreateDBInstance" and "CreateDBParameterGroup" of the API reference of RDS; "CreateCluster" of
/// that of Amazon Redshift, and of MemoryDB; "CapacitySpecification" of that of Amazon Keyspaces.
pub(crate) const DATABASES: &[(&str, &str, &str)] = &[
    (
        "AWS::Cassandra::Table",
        "BillingMode",
        r#"{"if":{"required":["Mode"],"properties":{"Mode":{"type":"string","enum":["PROVISIONED"]}}},
            "then":{"required":["ProvisionedThroughput"]}}"#,
    ),
    ("AWS::MemoryDB::Cluster", "NumReplicasPerShard", r#"{"minimum":0,"maximum":5}"#),
    ("AWS::RDS::DBCluster", "/", MANAGED_PASSWORD),
    ("AWS::RDS::DBCluster", "/", CLUSTER_LOGS),
    (
        "AWS::RDS::DBCluster",
        "/",
        r#"{"if":{"required":["Engine"],"properties":{"Engine":{"type":"string","enum":["aurora-postgresql","mysql","postgres"]}}},
            "then":{"properties":{"BacktrackWindow":{"enum":[0,"0"]}}}}"#,
    ),
    (
        "AWS::RDS::DBCluster",
        "EngineMode",
        r#"{"enum":["global","multimaster","parallelquery","provisioned","serverless"]}"#,
    ),
    (
        "AWS::RDS::DBCluster",
        "ServerlessV2ScalingConfiguration",
        r#"{"properties":{"MinCapacity":{"minimum":0,"maximum":256,"multipleOf":0.5},
            "MaxCapacity":{"minimum":1,"maximum":256,"multipleOf":0.5}}}"#,
    ),
    ("AWS::RDS::DBCluster", "AvailabilityZones", r#"{"maxItems":3}"#),
    ("AWS::RDS::DBCluster", "PreferredBackupWindow", BACKUP_WINDOW),
    ("AWS::RDS::DBCluster", "PreferredMaintenanceWindow", MAINTENANCE_WINDOW),
    ("AWS::RDS::DBClusterParameterGroup", "Family", FAMILY),
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
    (
        "AWS::RDS::DBInstance",
        "/",
        r#"{"if":{"required":["MultiAZ"],"properties":{"MultiAZ":{"enum":[true,"true"]}}},
            "then":{"properties":{"AvailabilityZone":false}}}"#,
    ),
    ("AWS::RDS::DBInstance", "/", INSTANCE_LOGS),
    ("AWS::RDS::DBInstance", "/", STORAGE),
    ("AWS::RDS::DBInstance", "/", STORAGE_SPEED),
    ("AWS::RDS::DBInstance", "/", NO_DATABASE),
    ("AWS::RDS::DBInstance", "PreferredBackupWindow", BACKUP_WINDOW),
    ("AWS::RDS::DBInstance", "PreferredMaintenanceWindow", MAINTENANCE_WINDOW),
    ("AWS::RDS::DBParameterGroup", "Family", FAMILY),
    ("AWS::RDS::DBSubnetGroup", "SubnetIds", r#"{"minItems":2}"#),
    (
        "AWS::RDS::EventSubscription",
        "SourceType",
        r#"{"enum":["blue-green-deployment","custom-engine-version","db-cluster","db-cluster-snapshot","db-instance",
            "db-parameter-group","db-proxy","db-security-group","db-shard-group","db-snapshot","zero-etl"]}"#,
    ),
    (
        "AWS::Redshift::Cluster",
        "/",
        r#"{"if":{"required":["ClusterType"],"properties":{"ClusterType":{"type":"string","enum":["multi-node"]}}},
            "then":{"required":["NumberOfNodes"],"properties":{"NumberOfNodes":{"minimum":2}}},
            "else":{"if":{"required":["ClusterType"],"properties":{"ClusterType":{"type":"string","enum":["single-node"]}}},
                "then":{"properties":{"NumberOfNodes":{"maximum":1}}}}}"#,
    ),
    ("AWS::Redshift::Cluster", "ClusterType", r#"{"enum":["multi-node","single-node"]}"#),
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
    fn storage_is_as_large_as_its_kind_allows() {
        let found = |more: &str, expected: &[&str]| {
            let properties = format!(
                r#"{{"DBInstanceClass":"db.t3.small","MasterUsername":"shop","ManageMasterUserPassword":true,{more}}}"#
            );
            assert_resource("AWS::RDS::DBInstance", &properties, expected);
        };
        let small = &[
            "range at R/Properties/AllocatedStorage: `AllocatedStorage` must be between 20 and 65536, found 10 (because `StorageType` is `gp3`)",
        ];
        found(r#""Engine":"postgres","StorageType":"gp3","AllocatedStorage":"10""#, small);
        found(r#""Engine":"postgres","AllocatedStorage":"3""#, &["range at R/Properties/AllocatedStorage"]);
        found(r#""Engine":"postgres","AllocatedStorage":"5""#, &[]);
        let provisioned = &["range at R/Properties/AllocatedStorage"];
        found(r#""Engine":"mysql","StorageType":"io1","Iops":1000,"AllocatedStorage":"50""#, provisioned);
        found(r#""Engine":"mysql","StorageType":"io1","Iops":1000,"AllocatedStorage":"100""#, &[]);
        found(
            r#""Engine":"postgres","StorageType":"io2","AllocatedStorage":"100""#,
            &[
                "missing_property at R/Properties: missing `Iops` in `AWS::RDS::DBInstance` (because `StorageType` is `io1` or `io2`)",
            ],
        );
        found(
            r#""Engine":"postgres","StorageType":"gp2","StorageThroughput":500,"AllocatedStorage":"100""#,
            &["unwanted_property at R/Properties/StorageThroughput"],
        );
        found(r#""Engine":"postgres","StorageType":"standard","AllocatedStorage":"5""#, &[]);
        found(r#""Engine":"postgres","StorageType":"gp3","AllocatedStorage":"20""#, &[]);
        found(r#""Engine":"sqlserver-ex","AllocatedStorage":"20""#, &[]);
        found(
            r#""Engine":"sqlserver-ex","AllocatedStorage":"20","DBName":"shop""#,
            &["unwanted_property at R/Properties/DBName"],
        );
    }

    #[test]
    fn tables_are_sorted() {
        assert!(DATABASES.is_sorted_by_key(|row| row.0));
        assert!(DATABASES.iter().all(|(.., schema)| crate::schema::parsed(schema).is_some()));
    }
}
