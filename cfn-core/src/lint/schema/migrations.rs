//! What Database Migration Service asks of endpoints, instances and tasks, in the form of the table of services.

/// Where an engine can only be migrated to, and the settings without which it cannot be reached.
const ENDPOINT: &str = r#"{"allOf":[
    {"if":{"required":["EngineName"],"properties":{"EngineName":{"type":"string","enum":["dynamodb","elasticsearch","kafka","kinesis",
            "neptune","opensearch","redis","redshift","redshift-serverless"]}}},
        "then":{"properties":{"EndpointType":{"enumCaseInsensitive":["target"]}}}},
    {"if":{"required":["EngineName"],"properties":{"EngineName":{"type":"string","enum":["dynamodb"]}}},
        "then":{"requiredOr":["DynamoDbSettings","ExtraConnectionAttributes"]}},
    {"if":{"required":["EngineName"],"properties":{"EngineName":{"type":"string","enum":["elasticsearch","opensearch"]}}},
        "then":{"requiredOr":["ElasticsearchSettings","ExtraConnectionAttributes"]}},
    {"if":{"required":["EngineName"],"properties":{"EngineName":{"type":"string","enum":["kafka"]}}},
        "then":{"requiredOr":["KafkaSettings","ExtraConnectionAttributes"]}},
    {"if":{"required":["EngineName"],"properties":{"EngineName":{"type":"string","enum":["kinesis"]}}},
        "then":{"requiredOr":["KinesisSettings","ExtraConnectionAttributes"]}},
    {"if":{"required":["EngineName"],"properties":{"EngineName":{"type":"string","enum":["s3"]}}},
        "then":{"requiredOr":["S3Settings","ExtraConnectionAttributes"]}}]}"#;

/// In the order of the types.
///
/// Sources: "CreateEndpoint", "CreateReplicationInstance" and "CreateReplicationTask" in the AWS Database Migration Service
/// API reference; "Sources for AWS DMS" and "Targets for AWS DMS" of its user guide.
pub(crate) const MIGRATIONS: &[(&str, &str, &str)] = &[
    ("AWS::DMS::Endpoint", "/", ENDPOINT),
    (
        "AWS::DMS::ReplicationInstance",
        "ReplicationInstanceClass",
        r#"{"forms":[["^dms[.][a-z0-9]+[.][a-z0-9]+$","must be a class such as `dms.t3.medium`"]]}"#,
    ),
    ("AWS::DMS::ReplicationSubnetGroup", "SubnetIds", r#"{"minItems":2}"#),
    ("AWS::DMS::ReplicationTask", "/", r#"{"dependentExcluded":{"CdcStartPosition":["CdcStartTime"]}}"#),
    (
        "AWS::DMS::ReplicationTask",
        "TableMappings,ReplicationTaskSettings",
        r#"{"forms":[["^\\s*\\{","must be a JSON object"]]}"#,
    ),
];

#[cfg(test)]
mod tests {
    use super::MIGRATIONS;
    use crate::lint::testing::assert_told_apart;

    const TASK: &str = "SourceEndpointArn: a, TargetEndpointArn: b, ReplicationInstanceArn: c";

    #[test]
    fn wrong_is_told_from_right() {
        let task = |rest: &str| format!("{TASK}, {rest}");
        for (kind, lint, wrong, right) in [
            (
                "Endpoint",
                "allowed_value",
                "EngineName: mysql, EndpointType: sources",
                "EngineName: mysql, EndpointType: source",
            ),
            (
                "Endpoint",
                "allowed_value",
                "EngineName: kinesis, EndpointType: source, KinesisSettings: {StreamArn: !Ref Stream}",
                "EngineName: kinesis, EndpointType: target, KinesisSettings: {StreamArn: !Ref Stream}",
            ),
            (
                "Endpoint",
                "missing_alternative",
                "EngineName: s3, EndpointType: target",
                "EngineName: s3, EndpointType: target, S3Settings: {BucketName: a}",
            ),
            (
                "Endpoint",
                "allowed_value",
                "EngineName: s3, EndpointType: target, S3Settings: {CompressionType: zip}",
                "EngineName: s3, EndpointType: target, S3Settings: {CompressionType: GZIP, EncryptionMode: SSE_S3}",
            ),
            (
                "Endpoint",
                "allowed_value",
                "EngineName: mysql, EndpointType: source, SslMode: required",
                "EngineName: mysql, EndpointType: source, SslMode: verify-full",
            ),
            (
                "ReplicationInstance",
                "name_form",
                "ReplicationInstanceClass: t3.medium",
                "ReplicationInstanceClass: dms.t3.medium",
            ),
            (
                "ReplicationSubnetGroup",
                "item_count",
                "ReplicationSubnetGroupDescription: a, SubnetIds: [subnet-a]",
                "ReplicationSubnetGroupDescription: a, SubnetIds: [subnet-a, subnet-b]",
            ),
        ] {
            assert_told_apart(&[(&format!("AWS::DMS::{kind}"), lint, wrong, right)]);
        }
        for (lint, wrong, right) in [
            (
                "allowed_value",
                "MigrationType: full, TableMappings: '{\"rules\":[]}'",
                "MigrationType: full-load, TableMappings: '{\"rules\":[]}'",
            ),
            (
                "name_form",
                "MigrationType: cdc, TableMappings: 'all'",
                "MigrationType: cdc, TableMappings: !Ref Mappings",
            ),
            (
                "excluded_property",
                "MigrationType: cdc, TableMappings: '{\"rules\":[]}', CdcStartTime: 1, CdcStartPosition: a",
                "MigrationType: cdc, TableMappings: '{\"rules\":[]}', CdcStartPosition: a",
            ),
        ] {
            assert_told_apart(&[("AWS::DMS::ReplicationTask", lint, &task(wrong), &task(right))]);
        }
    }

    #[test]
    fn the_table_is_sorted_and_its_schemas_are_read() {
        assert!(MIGRATIONS.is_sorted_by_key(|row| row.0));
        assert!(MIGRATIONS.iter().all(|(.., schema)| crate::schema::parsed(schema).is_some()));
    }
}
