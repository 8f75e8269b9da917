//! What services that store data ask of properties and what they reject, where the schemas of the sources do not say it; in
//! the form of the table of services.

/// The part of an index that it has besides its keys.
const PROJECTION: &str = r#"{"if":{"required":["ProjectionType"],"properties":{"ProjectionType":{"type":"string","enum":["INCLUDE"]}}},
    "then":{"required":["NonKeyAttributes"]},
    "else":{"if":{"required":["ProjectionType"],"properties":{"ProjectionType":{"type":"string","enum":["ALL","KEYS_ONLY"]}}},
        "then":{"properties":{"NonKeyAttributes":false}}}}"#;

/// Source: "Supported event types for SQS, SNS, and Lambda" of the S3 user guide.
const NOTIFICATIONS: &str = r#"{"enum":["s3:IntelligentTiering","s3:LifecycleExpiration:*","s3:LifecycleExpiration:Delete",
    "s3:LifecycleExpiration:DeleteMarkerCreated","s3:LifecycleTransition","s3:ObjectAcl:Put","s3:ObjectAnnotation:*","s3:ObjectAnnotation:Delete",
    "s3:ObjectAnnotation:Put","s3:ObjectCreated:*",
    "s3:ObjectCreated:CompleteMultipartUpload","s3:ObjectCreated:Copy","s3:ObjectCreated:Post","s3:ObjectCreated:Put",
    "s3:ObjectRemoved:*","s3:ObjectRemoved:Delete","s3:ObjectRemoved:DeleteMarkerCreated","s3:ObjectRestore:*",
    "s3:ObjectRestore:Completed","s3:ObjectRestore:Delete","s3:ObjectRestore:Post","s3:ObjectRetention:Put","s3:ObjectTagging:*",
    "s3:ObjectTagging:Delete","s3:ObjectTagging:Put","s3:ReducedRedundancyLostObject","s3:Replication:*",
    "s3:Replication:OperationFailedReplication","s3:Replication:OperationMissedThreshold",
    "s3:Replication:OperationNotTracked","s3:Replication:OperationReplicatedAfterThreshold"]}"#;

/// In the order of the types.
///
/// Sources: the properties' descriptions in the template reference; `CreateFileSystem` of Amazon EFS,
/// `CreateReplicationGroup` of Amazon ElastiCache, `CreateStream` of Kinesis and `UpdateContinuousBackups` of DynamoDB in the API
/// references, and their messages, such as "ShardCount is expected when StreamMode=PROVISIONED".
pub(crate) const STORES: &[(&str, &str, &str)] = &[
    (
        "AWS::DynamoDB::GlobalTable",
        "/",
        r#"{"if":{"required":["Replicas"],"not":{"required":["MultiRegionConsistency"]},
            "properties":{"Replicas":{"type":"array","minItems":2}}},"then":{"required":["StreamSpecification"]}}"#,
    ),
    ("AWS::DynamoDB::Table", "GlobalSecondaryIndexes/*/Projection,LocalSecondaryIndexes/*/Projection", PROJECTION),
    ("AWS::DynamoDB::Table", "GlobalSecondaryIndexes,LocalSecondaryIndexes", r#"{"uniqueKeys":["IndexName"]}"#),
    (
        "AWS::DynamoDB::Table",
        "TimeToLiveSpecification",
        r#"{"if":{"required":["Enabled"],"properties":{"Enabled":{"enum":[true,"true"]}}},
            "then":{"required":["AttributeName"]}}"#,
    ),
    (
        "AWS::DynamoDB::Table",
        "PointInTimeRecoverySpecification",
        r#"{"if":{"required":["PointInTimeRecoveryEnabled"],"properties":{"PointInTimeRecoveryEnabled":{"enum":[true,"true"]}}},
            "else":{"properties":{"RecoveryPeriodInDays":false}}}"#,
    ),
    (
        "AWS::EFS::FileSystem",
        "/",
        r#"{"allOf":[{"if":{"required":["ThroughputMode"],"properties":{"ThroughputMode":{"type":"string","enum":["provisioned"]}}},
            "then":{"required":["ProvisionedThroughputInMibps"]},"else":{"properties":{"ProvisionedThroughputInMibps":false}}},
            {"if":{"required":["KmsKeyId"]},"then":{"required":["Encrypted"],"properties":{"Encrypted":{"enum":[true,"true"]}}}}]}"#,
    ),
    ("AWS::EFS::FileSystem", "LifecyclePolicies/*", r#"{"maxProperties":1}"#),
    (
        "AWS::EFS::FileSystem",
        "/",
        r#"{"if":{"required":["PerformanceMode"],"properties":{"PerformanceMode":{"type":"string","enum":["maxIO"]}}},
            "then":{"properties":{"AvailabilityZoneName":false,"ThroughputMode":{"enum":["bursting","provisioned"]}}}}"#,
    ),
    ("AWS::EFS::FileSystem", "LifecyclePolicies/*", r#"{"maxProperties":1}"#),
    (
        "AWS::ElastiCache::CacheCluster",
        "/",
        r#"{"if":{"required":["Engine"],"properties":{"Engine":{"type":"string","enum":["memcached"]}}},
            "then":{"properties":{"SnapshotArns":false,"SnapshotName":false,"SnapshotRetentionLimit":false,"SnapshotWindow":false}}}"#,
    ),
    (
        "AWS::ElastiCache::CacheCluster",
        "/",
        r#"{"if":{"required":["Engine"],"properties":{"Engine":{"type":"string","enum":["redis","valkey"]}}},
            "then":{"properties":{"NumCacheNodes":{"enum":[1,"1"]}}}}"#,
    ),
    (
        "AWS::ElastiCache::ReplicationGroup",
        "/",
        r#"{"allOf":[
            {"if":{"required":["AutomaticFailoverEnabled"],"properties":{"AutomaticFailoverEnabled":{"enum":[true,"true"]}}},
                "then":{"properties":{"NumCacheClusters":{"not":{"enum":[1,"1"]}}}}},
            {"if":{"required":["MultiAZEnabled"],"properties":{"MultiAZEnabled":{"enum":[true,"true"]}}},
                "then":{"properties":{"AutomaticFailoverEnabled":{"enum":[true,"true"]}}}},
            {"dependentRequired":{"AuthToken":["TransitEncryptionEnabled"]}}]}"#,
    ),
    (
        "AWS::ElastiCache::ReplicationGroup",
        "/",
        r#"{"if":{"required":["UserGroupIds"]},
            "then":{"required":["TransitEncryptionEnabled"],"properties":{"TransitEncryptionEnabled":{"enum":[true,"true"]}}}}"#,
    ),
    ("AWS::ElastiCache::ReplicationGroup", "Engine", r#"{"enum":["redis","valkey"]}"#),
    (
        "AWS::ElastiCache::ReplicationGroup",
        "SnapshotWindow",
        r#"{"forms":[["^([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]$","must have the form `hh:mm-hh:mm`"]]}"#,
    ),
    ("AWS::ElastiCache::ServerlessCache", "Engine", r#"{"enum":["memcached","redis","valkey"]}"#),
    (
        "AWS::Kinesis::Stream",
        "/",
        r#"{"if":{"required":["StreamModeDetails"],"properties":{"StreamModeDetails":{"type":"object","required":["StreamMode"],
            "properties":{"StreamMode":{"type":"string","enum":["PROVISIONED"]}}}}},"then":{"required":["ShardCount"]}}"#,
    ),
    (
        "AWS::S3::Bucket",
        "ObjectLockConfiguration/Rule/DefaultRetention",
        r#"{"required":["Mode"],"requiredOr":["Days","Years"],"dependentExcluded":{"Days":["Years"]}}"#,
    ),
    ("AWS::S3::Bucket", "WebsiteConfiguration", r#"{"requiredOr":["IndexDocument","RedirectAllRequestsTo"]}"#),
    ("AWS::S3::Bucket", "WebsiteConfiguration/IndexDocument", r#"{"forms":[["^[^/]+$","cannot have `/`"]]}"#),
    (
        "AWS::S3::Bucket",
        "/",
        r#"{"if":{"required":["ReplicationConfiguration"]},"then":{"required":["VersioningConfiguration"]}}"#,
    ),
    (
        "AWS::S3::Bucket",
        "/",
        r#"{"if":{"required":["ObjectLockEnabled"],"properties":{"ObjectLockEnabled":{"enum":[true,"true"]}}},
            "then":{"properties":{"VersioningConfiguration":{"properties":{"Status":{"enum":["Enabled"]}}}}},
            "else":{"if":{"required":["ObjectLockConfiguration"],"not":{"required":["ObjectLockEnabled"]}},
                "then":{"required":["VersioningConfiguration"],
                    "properties":{"VersioningConfiguration":{"properties":{"Status":{"enum":["Enabled"]}}}}}}}"#,
    ),
    (
        "AWS::S3::Bucket",
        "BucketEncryption/ServerSideEncryptionConfiguration/*/ServerSideEncryptionByDefault",
        r#"{"if":{"required":["SSEAlgorithm"],"properties":{"SSEAlgorithm":{"type":"string","enum":["AES256"]}}},
            "then":{"properties":{"KMSMasterKeyID":false}}}"#,
    ),
    (
        "AWS::S3::Bucket",
        "LifecycleConfiguration/Rules/*",
        r#"{"requiredOr":["ExpirationInDays","ExpirationDate","ExpiredObjectDeleteMarker","Transitions","Transition",
            "NoncurrentVersionExpiration","NoncurrentVersionExpirationInDays","NoncurrentVersionTransitions",
            "NoncurrentVersionTransition","AbortIncompleteMultipartUpload"]}"#,
    ),
    (
        "AWS::S3::Bucket",
        "NotificationConfiguration/LambdaConfigurations/*/Event,NotificationConfiguration/QueueConfigurations/*/Event,NotificationConfiguration/TopicConfigurations/*/Event",
        NOTIFICATIONS,
    ),
    (
        "AWS::S3::Bucket",
        "WebsiteConfiguration",
        r#"{"dependentExcluded":{"RedirectAllRequestsTo":["IndexDocument","ErrorDocument","RoutingRules"]}}"#,
    ),
];

#[cfg(test)]
mod tests {
    use super::STORES;
    use crate::lint::testing::assert_told_apart;

    /// The type, the lint, what is wrong and what is right.
    const CASES: &[(&str, &str, &str, &str)] = &[
        (
            "AWS::DynamoDB::Table",
            "missing_property",
            "GlobalSecondaryIndexes: [{IndexName: byB, KeySchema: [{AttributeName: b, KeyType: HASH}], Projection: {ProjectionType: INCLUDE}}]",
            "KeySchema: [{AttributeName: a, KeyType: HASH}], BillingMode: PAY_PER_REQUEST, GlobalSecondaryIndexes: [{IndexName: byB, KeySchema: [{AttributeName: b, KeyType: HASH}], Projection: {ProjectionType: INCLUDE, NonKeyAttributes: [c]}}]",
        ),
        (
            "AWS::DynamoDB::Table",
            "unwanted_property",
            "GlobalSecondaryIndexes: [{IndexName: byB, KeySchema: [{AttributeName: b, KeyType: HASH}], Projection: {ProjectionType: ALL, NonKeyAttributes: [c]}}]",
            "GlobalSecondaryIndexes: [{IndexName: byB, KeySchema: [{AttributeName: b, KeyType: HASH}], Projection: {ProjectionType: ALL}}]",
        ),
        (
            "AWS::DynamoDB::Table",
            "unique_items",
            "GlobalSecondaryIndexes: [{IndexName: byB, KeySchema: [{AttributeName: b, KeyType: HASH}], Projection: {}}, {IndexName: byB, KeySchema: [{AttributeName: c, KeyType: HASH}], Projection: {}}]",
            "GlobalSecondaryIndexes: [{IndexName: byB, KeySchema: [{AttributeName: b, KeyType: HASH}], Projection: {}}, {IndexName: byC, KeySchema: [{AttributeName: c, KeyType: HASH}], Projection: {}}]",
        ),
        (
            "AWS::ElastiCache::CacheCluster",
            "allowed_value",
            "CacheNodeType: cache.t4g.micro, Engine: redis, NumCacheNodes: 2",
            "CacheNodeType: cache.t4g.micro, Engine: memcached, NumCacheNodes: 2",
        ),
        (
            "AWS::ElastiCache::ReplicationGroup",
            "dependent_property",
            "ReplicationGroupDescription: d, AuthToken: '{{resolve:secretsmanager:a}}'",
            "ReplicationGroupDescription: d, AuthToken: '{{resolve:secretsmanager:a}}', TransitEncryptionEnabled: true",
        ),
        (
            "AWS::S3::Bucket",
            "missing_property",
            "ObjectLockConfiguration: {ObjectLockEnabled: Enabled}",
            "ObjectLockConfiguration: {ObjectLockEnabled: Enabled}, ObjectLockEnabled: true",
        ),
        (
            "AWS::S3::Bucket",
            "allowed_value",
            "ObjectLockEnabled: true, VersioningConfiguration: {Status: Suspended}",
            "ObjectLockConfiguration: {ObjectLockEnabled: Enabled}, VersioningConfiguration: {Status: Enabled}",
        ),
        (
            "AWS::S3::Bucket",
            "missing_alternative",
            "LifecycleConfiguration: {Rules: [{Status: Enabled}]}",
            "LifecycleConfiguration: {Rules: [{Status: Enabled, ExpirationInDays: 3}]}",
        ),
        (
            "AWS::S3::Bucket",
            "excluded_property",
            "WebsiteConfiguration: {RedirectAllRequestsTo: {HostName: a.example.com}, IndexDocument: index.html}",
            "WebsiteConfiguration: {RedirectAllRequestsTo: {HostName: a.example.com}}",
        ),
        (
            "AWS::S3::Bucket",
            "unwanted_property",
            "BucketEncryption: {ServerSideEncryptionConfiguration: [{ServerSideEncryptionByDefault: {SSEAlgorithm: AES256, KMSMasterKeyID: alias/aws/s3}}]}",
            "BucketEncryption: {ServerSideEncryptionConfiguration: [{ServerSideEncryptionByDefault: {SSEAlgorithm: 'aws:kms', KMSMasterKeyID: a}}]}",
        ),
        (
            "AWS::DynamoDB::GlobalTable",
            "missing_property",
            "KeySchema: [{AttributeName: a, KeyType: HASH}], Replicas: [{Region: us-east-1}, {Region: eu-west-1}]",
            "KeySchema: [{AttributeName: a, KeyType: HASH}], Replicas: [{Region: us-east-1}]",
        ),
        (
            "AWS::DynamoDB::Table",
            "unwanted_property",
            "KeySchema: [{AttributeName: a, KeyType: HASH}], PointInTimeRecoverySpecification: {PointInTimeRecoveryEnabled: false, RecoveryPeriodInDays: 10}",
            "KeySchema: [{AttributeName: a, KeyType: HASH}], PointInTimeRecoverySpecification: {PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 10}",
        ),
        ("AWS::EFS::FileSystem", "missing_property", "ThroughputMode: provisioned", "ThroughputMode: elastic"),
        (
            "AWS::EFS::FileSystem",
            "unwanted_property",
            "ThroughputMode: bursting, ProvisionedThroughputInMibps: 100",
            "ThroughputMode: provisioned, ProvisionedThroughputInMibps: 100",
        ),
        ("AWS::EFS::FileSystem", "missing_property", "KmsKeyId: alias/a", "KmsKeyId: alias/a, Encrypted: true"),
        (
            "AWS::EFS::FileSystem",
            "property_count",
            "LifecyclePolicies: [{TransitionToIA: AFTER_30_DAYS, TransitionToArchive: AFTER_90_DAYS}]",
            "LifecyclePolicies: [{TransitionToIA: AFTER_30_DAYS}, {TransitionToArchive: AFTER_90_DAYS}]",
        ),
        (
            "AWS::ElastiCache::ReplicationGroup",
            "allowed_value",
            "ReplicationGroupDescription: a, Engine: memcached",
            "ReplicationGroupDescription: a, Engine: valkey",
        ),
        (
            "AWS::ElastiCache::ReplicationGroup",
            "missing_property",
            "ReplicationGroupDescription: a, UserGroupIds: [a]",
            "ReplicationGroupDescription: a, UserGroupIds: [a], TransitEncryptionEnabled: true",
        ),
        (
            "AWS::ElastiCache::ReplicationGroup",
            "name_form",
            "ReplicationGroupDescription: a, SnapshotWindow: '3:00-4:00'",
            "ReplicationGroupDescription: a, SnapshotWindow: '03:00-04:00'",
        ),
        (
            "AWS::EFS::FileSystem",
            "allowed_value",
            "PerformanceMode: maxIO, ThroughputMode: elastic",
            "PerformanceMode: maxIO, ThroughputMode: bursting",
        ),
        (
            "AWS::EFS::FileSystem",
            "unwanted_property",
            "PerformanceMode: maxIO, AvailabilityZoneName: eu-west-1a",
            "PerformanceMode: generalPurpose, AvailabilityZoneName: eu-west-1a",
        ),
        (
            "AWS::ElastiCache::CacheCluster",
            "unwanted_property",
            "Engine: memcached, CacheNodeType: cache.t3.micro, NumCacheNodes: 1, SnapshotRetentionLimit: 5",
            "Engine: redis, CacheNodeType: cache.t3.micro, NumCacheNodes: 1, SnapshotRetentionLimit: 5",
        ),
        (
            "AWS::ElastiCache::ServerlessCache",
            "allowed_value",
            "ServerlessCacheName: a, Engine: rediss",
            "ServerlessCacheName: a, Engine: valkey",
        ),
        (
            "AWS::S3::Bucket",
            "missing_alternative",
            "WebsiteConfiguration: {ErrorDocument: error.html}",
            "WebsiteConfiguration: {RedirectAllRequestsTo: {HostName: example.com}}",
        ),
        (
            "AWS::S3::Bucket",
            "name_form",
            "WebsiteConfiguration: {IndexDocument: /index.html}",
            "WebsiteConfiguration: {IndexDocument: index.html}",
        ),
        (
            "AWS::S3::Bucket",
            "excluded_property",
            "VersioningConfiguration: {Status: Enabled}, ObjectLockEnabled: true, ObjectLockConfiguration: {ObjectLockEnabled: Enabled, Rule: {DefaultRetention: {Mode: COMPLIANCE, Days: 1, Years: 1}}}",
            "VersioningConfiguration: {Status: Enabled}, ObjectLockEnabled: true, ObjectLockConfiguration: {ObjectLockEnabled: Enabled, Rule: {DefaultRetention: {Mode: COMPLIANCE, Days: 1}}}",
        ),
        (
            "AWS::Kinesis::Stream",
            "missing_property",
            "StreamModeDetails: {StreamMode: PROVISIONED}",
            "StreamModeDetails: {StreamMode: ON_DEMAND}",
        ),
    ];

    #[test]
    fn wrong_is_told_from_right() {
        assert_told_apart(CASES);
    }

    #[test]
    fn the_table_is_sorted_and_its_schemas_are_read() {
        assert!(STORES.is_sorted_by_key(|row| row.0));
        assert!(STORES.iter().all(|(.., schema)| crate::schema::parsed(schema).is_some()));
    }
}
