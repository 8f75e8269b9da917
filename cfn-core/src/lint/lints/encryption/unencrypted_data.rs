use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::settings::{Right, Setting, TRUE, When};
use crate::lint::facts::settings_check::check;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// Whoever gets hold of a disk, a snapshot or a copy can read data that is not encrypted. Most properties cannot be
    /// changed later without a replacement. Where AWS encrypts anyway, as in a bucket or a DynamoDB table, there is nothing to
    /// report; what is restored from a snapshot is encrypted if the snapshot is.
    ///
    /// Source: "Encryption at rest" in the security chapter of each service's guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::EFS::FileSystem
    /// Properties: {Encrypted: false} # <-
    /// ```
    /// ```yaml,fails
    /// Resources:
    ///   Volume: # <-
    ///     Type: AWS::EC2::Volume
    ///     DeletionPolicy: Delete
    ///     UpdateReplacePolicy: Delete
    ///     Properties: {AvailabilityZone: eu-west-1a, Size: 10}
    /// ```
    /// ```yaml,passes
    /// Type: AWS::EFS::FileSystem
    /// Properties: {Encrypted: true}
    /// ```
    UNENCRYPTED_DATA = "unencrypted_data", Encryption, Allow, "data not encrypted at rest",
    Check::Resource(unencrypted_data)
}

const SETTINGS: &[Setting] = &[
    Setting::needed("AWS::ApiGateway::Deployment", "CacheDataEncrypted", TRUE)
        .of("StageDescription")
        .when(&[When::Is("CachingEnabled", &["true"])])
        .otherwise("caches responses unencrypted"),
    Setting::needed("AWS::ApiGateway::Deployment", "CacheDataEncrypted", TRUE)
        .of("StageDescription/MethodSettings/*")
        .when(&[When::Is("CachingEnabled", &["true"])])
        .otherwise("caches responses unencrypted"),
    Setting::needed("AWS::ApiGateway::Stage", "CacheDataEncrypted", TRUE)
        .of("MethodSettings/*")
        .when(&[When::Is("CachingEnabled", &["true"])])
        .otherwise("caches responses unencrypted"),
    Setting::needed("AWS::AppSync::ApiCache", "AtRestEncryptionEnabled", TRUE)
        .otherwise("caches responses unencrypted"),
    Setting::optional(
        "AWS::Athena::WorkGroup",
        "WorkGroupConfiguration/EnforceWorkGroupConfiguration",
        Right::NoneOf("true", &["false"]),
    )
    .otherwise("lets clients store results unencrypted"),
    Setting::needed("AWS::AutoScaling::LaunchConfiguration", "Encrypted", TRUE)
        .of("BlockDeviceMappings/*/Ebs")
        .when(&[When::Absent("SnapshotId")]),
    Setting::optional("AWS::CodeBuild::Project", "EncryptionDisabled", Right::NoneOf("false", &["true"]))
        .of("Artifacts")
        .when(&[When::IsNot("Type", &["NO_ARTIFACTS"])])
        .otherwise("stores artifacts unencrypted"),
    Setting::optional("AWS::CodeBuild::Project", "EncryptionDisabled", Right::NoneOf("false", &["true"]))
        .of("LogsConfig/S3Logs")
        .otherwise("stores logs unencrypted"),
    Setting::optional("AWS::CodeBuild::Project", "EncryptionDisabled", Right::NoneOf("false", &["true"]))
        .of("SecondaryArtifacts/*")
        .otherwise("stores artifacts unencrypted"),
    Setting::optional(
        "AWS::CodeBuild::ReportGroup",
        "ExportConfig/S3Destination/EncryptionDisabled",
        Right::NoneOf("false", &["true"]),
    )
    .otherwise("exports reports unencrypted"),
    Setting::needed("AWS::DAX::Cluster", "SSESpecification/SSEEnabled", TRUE),
    Setting::needed("AWS::DLM::LifecyclePolicy", "EncryptionConfiguration/Encrypted", TRUE)
        .of("PolicyDetails/Actions/*/CrossRegionCopy/*")
        .otherwise("copies snapshots unencrypted"),
    Setting::needed("AWS::DLM::LifecyclePolicy", "Encrypted", TRUE)
        .of("PolicyDetails/Schedules/*/CrossRegionCopyRules/*")
        .otherwise("copies snapshots unencrypted"),
    Setting::optional(
        "AWS::DRS::ReplicationConfigurationTemplate",
        "EbsEncryption",
        Right::NoneOf("DEFAULT", &["NONE"]),
    ),
    Setting::needed("AWS::DocDB::DBCluster", "StorageEncrypted", TRUE)
        .when(&[When::Absent("SnapshotIdentifier"), When::Absent("SourceDBClusterIdentifier")]),
    Setting::needed("AWS::DocDB::GlobalCluster", "StorageEncrypted", TRUE)
        .when(&[When::Absent("SourceDBClusterIdentifier")]),
    Setting::needed("AWS::EC2::Instance", "Encrypted", TRUE)
        .of("BlockDeviceMappings/*/Ebs")
        .when(&[When::Absent("SnapshotId")]),
    Setting::needed("AWS::EC2::LaunchTemplate", "Encrypted", TRUE)
        .of("LaunchTemplateData/BlockDeviceMappings/*/Ebs")
        .when(&[When::Absent("SnapshotId")]),
    Setting::needed("AWS::EC2::SpotFleet", "Encrypted", TRUE)
        .of("SpotFleetRequestConfigData/LaunchSpecifications/*/BlockDeviceMappings/*/Ebs")
        .when(&[When::Absent("SnapshotId")]),
    Setting::needed("AWS::EC2::Volume", "Encrypted", TRUE)
        .when(&[When::Absent("SnapshotId"), When::Absent("SourceVolumeId")]),
    Setting::needed("AWS::ECS::Cluster", "CloudWatchEncryptionEnabled", TRUE)
        .of("Configuration/ExecuteCommandConfiguration/LogConfiguration")
        .when(&[When::Present("CloudWatchLogGroupName")])
        .otherwise("writes the logs of ECS Exec unencrypted"),
    Setting::needed("AWS::ECS::Cluster", "S3EncryptionEnabled", TRUE)
        .of("Configuration/ExecuteCommandConfiguration/LogConfiguration")
        .when(&[When::Present("S3BucketName")])
        .otherwise("writes the logs of ECS Exec unencrypted"),
    Setting::needed("AWS::ECS::Service", "Encrypted", TRUE)
        .of("VolumeConfigurations/*/ManagedEBSVolume")
        .when(&[When::Absent("SnapshotId")]),
    Setting::needed("AWS::EFS::FileSystem", "Encrypted", TRUE),
    Setting::needed("AWS::EMR::Cluster", "SecurityConfiguration", Right::Given("the name of a security configuration")),
    Setting::needed(
        "AWS::EMR::SecurityConfiguration",
        "SecurityConfiguration/EncryptionConfiguration/EnableAtRestEncryption",
        TRUE,
    ),
    Setting::needed("AWS::ElastiCache::ReplicationGroup", "AtRestEncryptionEnabled", TRUE)
        .when(&[When::IsNot("Engine", &["valkey"]), When::Absent("GlobalReplicationGroupId")]),
    Setting::optional(
        "AWS::ElastiCache::ReplicationGroup",
        "AtRestEncryptionEnabled",
        Right::NoneOf("true", &["false"]),
    )
    .when(&[When::Is("Engine", &["valkey"])]),
    Setting::needed("AWS::Elasticsearch::Domain", "EncryptionAtRestOptions/Enabled", TRUE),
    Setting::needed(
        "AWS::Glue::Crawler",
        "CrawlerSecurityConfiguration",
        Right::Given("the name of a security configuration"),
    ),
    Setting::needed(
        "AWS::Glue::DataCatalogEncryptionSettings",
        "DataCatalogEncryptionSettings/ConnectionPasswordEncryption/ReturnConnectionPasswordEncrypted",
        TRUE,
    )
    .otherwise("returns the passwords of connections unencrypted"),
    Setting::needed(
        "AWS::Glue::DataCatalogEncryptionSettings",
        "DataCatalogEncryptionSettings/EncryptionAtRest/CatalogEncryptionMode",
        Right::OneOf(&["SSE-KMS", "SSE-KMS-WITH-SERVICE-ROLE"]),
    ),
    Setting::needed(
        "AWS::Glue::DevEndpoint",
        "SecurityConfiguration",
        Right::Given("the name of a security configuration"),
    ),
    Setting::needed("AWS::Glue::Job", "SecurityConfiguration", Right::Given("the name of a security configuration")),
    Setting::needed(
        "AWS::Glue::MLTransform",
        "TransformEncryption/MLUserDataEncryption/MLUserDataEncryptionMode",
        Right::OneOf(&["SSE-KMS"]),
    ),
    Setting::needed(
        "AWS::Glue::SecurityConfiguration",
        "EncryptionConfiguration/CloudWatchEncryption/CloudWatchEncryptionMode",
        Right::OneOf(&["SSE-KMS"]),
    )
    .otherwise("writes logs unencrypted"),
    Setting::needed(
        "AWS::Glue::SecurityConfiguration",
        "EncryptionConfiguration/JobBookmarksEncryption/JobBookmarksEncryptionMode",
        Right::OneOf(&["CSE-KMS"]),
    )
    .otherwise("stores job bookmarks unencrypted"),
    Setting::needed(
        "AWS::Glue::SecurityConfiguration",
        "EncryptionConfiguration/S3Encryptions",
        Right::Given("an item for the data in S3"),
    ),
    Setting::needed("AWS::Glue::SecurityConfiguration", "S3EncryptionMode", Right::OneOf(&["SSE-KMS", "SSE-S3"]))
        .of("EncryptionConfiguration/S3Encryptions/*"),
    Setting::needed("AWS::ImageBuilder::ContainerRecipe", "Encrypted", TRUE)
        .of("InstanceConfiguration/BlockDeviceMappings/*/Ebs")
        .when(&[When::Absent("SnapshotId")]),
    Setting::needed("AWS::ImageBuilder::ImageRecipe", "Encrypted", TRUE)
        .of("BlockDeviceMappings/*/Ebs")
        .when(&[When::Absent("SnapshotId")]),
    Setting::needed("AWS::Kinesis::Stream", "StreamEncryption/EncryptionType", Right::OneOf(&["KMS"])),
    Setting::needed(
        "AWS::KinesisFirehose::DeliveryStream",
        "DeliveryStreamEncryptionConfigurationInput/KeyType",
        Right::Given("`AWS_OWNED_CMK` or `CUSTOMER_MANAGED_CMK`"),
    )
    .when(&[
        When::IsNot("DeliveryStreamType", &["KinesisStreamAsSource", "MSKAsSource", "DatabaseAsSource"]),
        When::Absent("KinesisStreamSourceConfiguration"),
        When::Absent("MSKSourceConfiguration"),
    ]),
    Setting::needed("AWS::Neptune::DBCluster", "StorageEncrypted", TRUE)
        .when(&[When::Absent("SnapshotIdentifier"), When::Absent("SourceDBClusterIdentifier")]),
    Setting::needed("AWS::Neptune::GlobalCluster", "StorageEncrypted", TRUE)
        .when(&[When::Absent("SourceDBClusterIdentifier")]),
    Setting::needed("AWS::OpenSearchService::Domain", "EncryptionAtRestOptions/Enabled", TRUE),
    Setting::needed("AWS::RDS::DBCluster", "StorageEncrypted", TRUE)
        .when(&[
            When::Absent("SnapshotIdentifier"),
            When::Absent("SourceDBClusterIdentifier"),
            When::Absent("SourceDbClusterResourceId"),
            When::Absent("ReplicationSourceIdentifier"),
        ])
        .otherwise("does not ensure that its data is encrypted"),
    Setting::needed("AWS::RDS::DBInstance", "StorageEncrypted", TRUE).when(&[
        When::Absent("DBClusterIdentifier"),
        When::Absent("DBSnapshotIdentifier"),
        When::Absent("DBClusterSnapshotIdentifier"),
        When::Absent("SourceDBInstanceIdentifier"),
        When::Absent("SourceDBClusterIdentifier"),
        When::Absent("SourceDbiResourceId"),
        When::Absent("SourceDBInstanceAutomatedBackupsArn"),
        When::IsNot("Engine", &["aurora", "aurora-mysql", "aurora-postgresql"]),
    ]),
    Setting::needed("AWS::RDS::GlobalCluster", "StorageEncrypted", TRUE)
        .when(&[When::Absent("SourceDBClusterIdentifier")])
        .otherwise("does not ensure that its data is encrypted"),
    Setting::optional("AWS::Redshift::Cluster", "Encrypted", Right::NoneOf("true", &["false"])),
    Setting::needed("AWS::SNS::Topic", "KmsMasterKeyId", Right::Given("a KMS key, such as `alias/aws/sns`"))
        .otherwise("stores messages without server-side encryption"),
    Setting::optional("AWS::SQS::Queue", "SqsManagedSseEnabled", Right::NoneOf("true", &["false"]))
        .when(&[When::Absent("KmsMasterKeyId")])
        .otherwise("stores messages unencrypted"),
    Setting::needed("AWS::WorkSpaces::Workspace", "RootVolumeEncryptionEnabled", TRUE)
        .otherwise("stores the root volume unencrypted"),
    Setting::needed("AWS::WorkSpaces::Workspace", "UserVolumeEncryptionEnabled", TRUE)
        .otherwise("stores the user volume unencrypted"),
    Setting::needed("AWS::WorkspacesInstances::Volume", "Encrypted", TRUE).when(&[When::Absent("SnapshotId")]),
    Setting::needed("AWS::WorkspacesInstances::WorkspaceInstance", "Encrypted", TRUE)
        .of("ManagedInstance/BlockDeviceMappings/*/Ebs"),
];

fn unencrypted_data<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    check(context, resource, (SETTINGS, "stores data unencrypted"), findings);
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::assert_settings;

    #[test]
    fn the_table_is_sorted_and_names_what_there_is() {
        crate::lint::facts::settings_check::assert_table(super::SETTINGS);
    }

    #[test]
    fn unencrypted_data() {
        assert_settings(
            "unencrypted_data",
            &[
                (
                    "AWS::EFS::FileSystem",
                    "{}",
                    &["`AWS::EFS::FileSystem` without `Encrypted` stores data unencrypted; add `Encrypted: true`"],
                ),
                (
                    "AWS::EFS::FileSystem",
                    "{Encrypted: !Ref Off}",
                    &["`AWS::EFS::FileSystem` with `Encrypted: false` stores data unencrypted; write `true`"],
                ),
                (
                    "AWS::EFS::FileSystem",
                    "{Encrypted: !Ref Either}",
                    &["`AWS::EFS::FileSystem` with `Encrypted: false` stores data unencrypted; write `true`"],
                ),
                ("AWS::EFS::FileSystem", "{Encrypted: !Ref Free}", &[]),
                (
                    "AWS::EFS::FileSystem",
                    "{Encrypted: !If [IsProd, true, false]}",
                    &["`AWS::EFS::FileSystem` with `Encrypted: false` stores data unencrypted; write `true`"],
                ),
                (
                    "AWS::RDS::DBInstance",
                    "{Engine: postgres}",
                    &[
                        "`AWS::RDS::DBInstance` without `StorageEncrypted` stores data unencrypted; add `StorageEncrypted: true`",
                    ],
                ),
                ("AWS::RDS::DBInstance", "{Engine: aurora-mysql, DBClusterIdentifier: a}", &[]),
                ("AWS::RDS::DBInstance", "{DBSnapshotIdentifier: a}", &[]),
                (
                    "AWS::RDS::DBInstance",
                    "{DBSnapshotIdentifier: !If [IsProd, a, !Ref AWS::NoValue], StorageEncrypted: !If [IsProd, !Ref AWS::NoValue, true]}",
                    &[],
                ),
                (
                    "AWS::RDS::DBInstance",
                    "{DBSnapshotIdentifier: !If [IsProd, a, !Ref AWS::NoValue]}",
                    &[
                        "`AWS::RDS::DBInstance` without `StorageEncrypted` stores data unencrypted; add `StorageEncrypted: true`",
                    ],
                ),
                (
                    "AWS::EC2::Instance",
                    "{BlockDeviceMappings: [{DeviceName: a, Ebs: {VolumeSize: 8}}, {DeviceName: b, Ebs: {SnapshotId: c}}, {DeviceName: d, NoDevice: {}}]}",
                    &[
                        "`AWS::EC2::Instance` without `Ebs.Encrypted` stores data unencrypted; add `Ebs.Encrypted: true`",
                    ],
                ),
                ("AWS::ElastiCache::ReplicationGroup", "{Engine: valkey}", &[]),
                (
                    "AWS::ElastiCache::ReplicationGroup",
                    "{Engine: redis}",
                    &[
                        "`AWS::ElastiCache::ReplicationGroup` without `AtRestEncryptionEnabled` stores data unencrypted; add `AtRestEncryptionEnabled: true`",
                    ],
                ),
                ("AWS::SQS::Queue", "{}", &[]),
                (
                    "AWS::SQS::Queue",
                    "{SqsManagedSseEnabled: false}",
                    &["`AWS::SQS::Queue` with `SqsManagedSseEnabled: false` stores messages unencrypted; write `true`"],
                ),
                ("AWS::SQS::Queue", "{SqsManagedSseEnabled: false, KmsMasterKeyId: a}", &[]),
                (
                    "AWS::KinesisFirehose::DeliveryStream",
                    "{}",
                    &[
                        "`AWS::KinesisFirehose::DeliveryStream` without `DeliveryStreamEncryptionConfigurationInput.KeyType` stores data unencrypted; add `DeliveryStreamEncryptionConfigurationInput.KeyType` with `AWS_OWNED_CMK` or `CUSTOMER_MANAGED_CMK`",
                    ],
                ),
                ("AWS::KinesisFirehose::DeliveryStream", "{DeliveryStreamType: KinesisStreamAsSource}", &[]),
                ("AWS::DynamoDB::Table", "{}", &[]),
                ("AWS::S3::Bucket", "{}", &[]),
                (
                    "AWS::ApiGateway::Stage",
                    "{MethodSettings: [{CachingEnabled: true}, {CachingEnabled: false}]}",
                    &[
                        "`AWS::ApiGateway::Stage` without `MethodSettings.CacheDataEncrypted` caches responses unencrypted; add `MethodSettings.CacheDataEncrypted: true`",
                    ],
                ),
                ("AWS::CodeBuild::Project", "{Artifacts: {Type: NO_ARTIFACTS, EncryptionDisabled: true}}", &[]),
                (
                    "AWS::CodeBuild::Project",
                    "{Artifacts: {Type: S3, EncryptionDisabled: true}}",
                    &[
                        "`AWS::CodeBuild::Project` with `EncryptionDisabled: true` stores artifacts unencrypted; write `false`",
                    ],
                ),
            ],
        );
    }
}
