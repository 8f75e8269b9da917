use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::settings::{Right, Setting, When};
use crate::lint::facts::settings_check::check;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// A key that AWS owns or manages has a policy that nobody can change: it cannot be shared with another account, disabled
    /// or deleted, and its use says nothing about who reads the data. Name a KMS key of your own where that matters. An alias of
    /// AWS, such as `alias/aws/s3`, is not one.
    ///
    /// Source: "AWS KMS keys" of the AWS KMS developer guide.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Secret: {Type: AWS::SecretsManager::Secret, DeletionPolicy: Retain, UpdateReplacePolicy: Retain} # <-
    /// ```
    /// ```yaml,passes
    /// Parameters:
    ///   Key: {Type: String}
    /// Resources:
    ///   Secret:
    ///     Type: AWS::SecretsManager::Secret
    ///     DeletionPolicy: Retain
    ///     UpdateReplacePolicy: Retain
    ///     Properties: {KmsKeyId: !Ref Key}
    /// ```
    NO_CUSTOMER_KEY = "no_customer_key", Encryption, Allow, "data encrypted without a customer managed key",
    Check::Resource(no_customer_key)
}

const SETTINGS: &[Setting] = &[
    Setting::needed("AWS::APS::Workspace", "KmsKeyArn", Right::Key),
    Setting::needed("AWS::AmazonMQ::Broker", "EncryptionOptions/KmsKeyId", Right::Key),
    Setting::needed("AWS::AppFlow::ConnectorProfile", "KMSArn", Right::Key),
    Setting::needed("AWS::AppFlow::Flow", "KMSArn", Right::Key),
    Setting::needed("AWS::AppRunner::Service", "EncryptionConfiguration/KmsKey", Right::Key),
    Setting::needed("AWS::Athena::WorkGroup", "EncryptionConfiguration/KmsKey", Right::Key)
        .of("WorkGroupConfiguration/ResultConfiguration"),
    Setting::needed("AWS::Backup::BackupVault", "EncryptionKeyArn", Right::Key),
    Setting::needed("AWS::Backup::LogicallyAirGappedBackupVault", "EncryptionKeyArn", Right::Key),
    Setting::needed("AWS::Bedrock::Agent", "CustomerEncryptionKeyArn", Right::Key),
    Setting::needed("AWS::Bedrock::DataSource", "ServerSideEncryptionConfiguration/KmsKeyArn", Right::Key),
    Setting::needed("AWS::Bedrock::Flow", "CustomerEncryptionKeyArn", Right::Key),
    Setting::needed("AWS::Bedrock::Guardrail", "KmsKeyArn", Right::Key),
    Setting::needed("AWS::Bedrock::Prompt", "CustomerEncryptionKeyArn", Right::Key),
    Setting::needed("AWS::BedrockAgentCore::Gateway", "KmsKeyArn", Right::Key),
    Setting::needed("AWS::BedrockAgentCore::Memory", "EncryptionKeyArn", Right::Key),
    Setting::needed("AWS::Cassandra::Table", "EncryptionSpecification/KmsKeyIdentifier", Right::Key),
    Setting::needed("AWS::CloudTrail::EventDataStore", "KmsKeyId", Right::Key),
    Setting::needed("AWS::CloudTrail::Trail", "KMSKeyId", Right::Key),
    Setting::needed("AWS::CodeBuild::Project", "EncryptionKey", Right::Key),
    Setting::needed("AWS::CodeCommit::Repository", "KmsKeyId", Right::Key),
    Setting::needed("AWS::Comprehend::DocumentClassifier", "VolumeKmsKeyId", Right::Key),
    Setting::needed("AWS::Comprehend::EntityRecognizer", "VolumeKmsKeyId", Right::Key),
    Setting::needed("AWS::CustomerProfiles::Domain", "DefaultEncryptionKey", Right::Key),
    Setting::needed("AWS::DLM::LifecyclePolicy", "EncryptionConfiguration/CmkArn", Right::Key)
        .of("PolicyDetails/Actions/*/CrossRegionCopy/*")
        .when(&[When::Is("EncryptionConfiguration/Encrypted", &["true"])]),
    Setting::needed("AWS::DLM::LifecyclePolicy", "CmkArn", Right::Key)
        .of("PolicyDetails/Schedules/*/CrossRegionCopyRules/*")
        .when(&[When::Is("Encrypted", &["true"])]),
    Setting::needed("AWS::DMS::ReplicationConfig", "ComputeConfig/KmsKeyId", Right::Key),
    Setting::needed("AWS::DMS::ReplicationInstance", "KmsKeyId", Right::Key),
    Setting::needed("AWS::DSQL::Cluster", "KmsEncryptionKey", Right::Key),
    Setting::needed("AWS::DataBrew::Job", "EncryptionKeyArn", Right::Key),
    Setting::needed("AWS::DataZone::Domain", "KmsKeyIdentifier", Right::Key),
    Setting::needed("AWS::Deadline::Farm", "KmsKeyArn", Right::Key),
    Setting::needed("AWS::DocDB::DBCluster", "KmsKeyId", Right::Key).when(&[
        When::Is("StorageEncrypted", &["true"]),
        When::Absent("SnapshotIdentifier"),
        When::Absent("SourceDBClusterIdentifier"),
    ]),
    Setting::needed("AWS::DocDBElastic::Cluster", "KmsKeyId", Right::Key),
    Setting::needed("AWS::DynamoDB::GlobalTable", "SSESpecification/KMSMasterKeyId", Right::Key).of("Replicas/*"),
    Setting::needed("AWS::DynamoDB::Table", "SSESpecification/KMSMasterKeyId", Right::Key),
    Setting::needed("AWS::EC2::Instance", "KmsKeyId", Right::Key)
        .of("BlockDeviceMappings/*/Ebs")
        .when(&[When::Is("Encrypted", &["true"])]),
    Setting::needed("AWS::EC2::LaunchTemplate", "KmsKeyId", Right::Key)
        .of("LaunchTemplateData/BlockDeviceMappings/*/Ebs")
        .when(&[When::Is("Encrypted", &["true"])]),
    Setting::needed("AWS::EC2::Volume", "KmsKeyId", Right::Key).when(&[When::Is("Encrypted", &["true"])]),
    Setting::needed("AWS::ECR::Repository", "EncryptionConfiguration/KmsKey", Right::Key),
    Setting::needed("AWS::ECR::RepositoryCreationTemplate", "EncryptionConfiguration/KmsKey", Right::Key),
    Setting::needed(
        "AWS::ECS::Cluster",
        "Configuration/ManagedStorageConfiguration/FargateEphemeralStorageKmsKeyId",
        Right::Key,
    ),
    Setting::needed("AWS::ECS::Service", "KmsKeyId", Right::Key)
        .of("VolumeConfigurations/*/ManagedEBSVolume")
        .when(&[When::Is("Encrypted", &["true"])]),
    Setting::needed("AWS::EFS::FileSystem", "KmsKeyId", Right::Key).when(&[When::Is("Encrypted", &["true"])]),
    Setting::needed("AWS::EKS::Cluster", "EncryptionConfig", Right::Given("a KMS key for the resource `secrets`"))
        .otherwise("encrypts secrets with a key that AWS owns"),
    Setting::needed("AWS::EKS::Cluster", "Provider/KeyArn", Right::Key).of("EncryptionConfig/*"),
    Setting::needed("AWS::EMR::Studio", "EncryptionKeyArn", Right::Key),
    Setting::needed("AWS::ElastiCache::ReplicationGroup", "KmsKeyId", Right::Key)
        .when(&[When::Is("AtRestEncryptionEnabled", &["true"]), When::Absent("GlobalReplicationGroupId")]),
    Setting::needed("AWS::ElastiCache::ServerlessCache", "KmsKeyId", Right::Key),
    Setting::needed("AWS::Elasticsearch::Domain", "KmsKeyId", Right::Key)
        .of("EncryptionAtRestOptions")
        .when(&[When::Is("Enabled", &["true"])]),
    Setting::needed("AWS::Events::Archive", "KmsKeyIdentifier", Right::Key),
    Setting::needed("AWS::Events::Connection", "KmsKeyIdentifier", Right::Key),
    Setting::needed("AWS::Events::EventBus", "KmsKeyIdentifier", Right::Key),
    Setting::needed("AWS::FSx::FileSystem", "KmsKeyId", Right::Key)
        .when(&[When::IsNot("LustreConfiguration/DeploymentType", &["SCRATCH_1", "SCRATCH_2"])]),
    Setting::needed("AWS::FinSpace::Environment", "KmsKeyId", Right::Key),
    Setting::needed("AWS::HealthLake::FHIRDatastore", "SseConfiguration/KmsEncryptionConfig/KmsKeyId", Right::Key),
    Setting::needed("AWS::Kendra::Index", "ServerSideEncryptionConfiguration/KmsKeyId", Right::Key),
    Setting::needed("AWS::Kinesis::Stream", "StreamEncryption/KeyId", Right::Key)
        .when(&[When::Is("StreamEncryption/EncryptionType", &["KMS"])]),
    Setting::needed("AWS::KinesisFirehose::DeliveryStream", "KeyARN", Right::Key)
        .of("DeliveryStreamEncryptionConfigurationInput"),
    Setting::needed("AWS::KinesisVideo::Stream", "KmsKeyId", Right::Key),
    Setting::needed("AWS::Lambda::Function", "KmsKeyArn", Right::Key)
        .when(&[When::Present("Environment/Variables")])
        .otherwise("encrypts environment variables with a key that AWS manages"),
    Setting::needed("AWS::Lex::BotAlias", "Destination/S3Bucket/KmsKeyArn", Right::Key)
        .of("ConversationLogSettings/AudioLogSettings/*"),
    Setting::needed("AWS::Location::GeofenceCollection", "KmsKeyId", Right::Key),
    Setting::needed("AWS::Location::Tracker", "KmsKeyId", Right::Key),
    Setting::needed("AWS::Logs::LogGroup", "KmsKeyId", Right::Key),
    Setting::needed("AWS::MSK::Cluster", "EncryptionInfo/EncryptionAtRest/DataVolumeKMSKeyId", Right::Key),
    Setting::needed("AWS::MWAA::Environment", "KmsKey", Right::Key),
    Setting::needed("AWS::MemoryDB::Cluster", "KmsKeyId", Right::Key),
    Setting::needed("AWS::Neptune::DBCluster", "KmsKeyId", Right::Key).when(&[
        When::Is("StorageEncrypted", &["true"]),
        When::Absent("SnapshotIdentifier"),
        When::Absent("SourceDBClusterIdentifier"),
    ]),
    Setting::needed("AWS::NeptuneGraph::Graph", "KmsKeyIdentifier", Right::Key),
    Setting::needed("AWS::OSIS::Pipeline", "EncryptionAtRestOptions/KmsKeyArn", Right::Key),
    Setting::needed("AWS::OpenSearchService::Domain", "KmsKeyId", Right::Key)
        .of("EncryptionAtRestOptions")
        .when(&[When::Is("Enabled", &["true"])]),
    Setting::needed("AWS::Pipes::Pipe", "KmsKeyIdentifier", Right::Key),
    Setting::needed("AWS::QBusiness::Application", "EncryptionConfiguration/KmsKeyId", Right::Key),
    Setting::needed("AWS::QLDB::Ledger", "KmsKey", Right::Key),
    Setting::needed("AWS::RDS::DBCluster", "KmsKeyId", Right::Key).when(&[
        When::Is("StorageEncrypted", &["true"]),
        When::Absent("SnapshotIdentifier"),
        When::Absent("SourceDBClusterIdentifier"),
        When::Absent("ReplicationSourceIdentifier"),
    ]),
    Setting::needed("AWS::RDS::DBInstance", "KmsKeyId", Right::Key).when(&[
        When::Is("StorageEncrypted", &["true"]),
        When::Absent("DBClusterIdentifier"),
        When::Absent("DBSnapshotIdentifier"),
        When::Absent("SourceDBInstanceIdentifier"),
    ]),
    Setting::needed("AWS::Redshift::Cluster", "KmsKeyId", Right::Key),
    Setting::needed("AWS::RedshiftServerless::Namespace", "KmsKeyId", Right::Key),
    Setting::needed("AWS::S3::Bucket", "BucketEncryption/ServerSideEncryptionConfiguration", Right::Given("a KMS key")),
    Setting::needed("AWS::S3::Bucket", "ServerSideEncryptionByDefault/KMSMasterKeyID", Right::Key)
        .of("BucketEncryption/ServerSideEncryptionConfiguration/*"),
    Setting::needed("AWS::S3Tables::TableBucket", "EncryptionConfiguration/KMSKeyArn", Right::Key),
    Setting::needed("AWS::S3Vectors::VectorBucket", "EncryptionConfiguration/KmsKeyArn", Right::Key),
    Setting::needed("AWS::SNS::Topic", "KmsMasterKeyId", Right::Key).when(&[When::Present("KmsMasterKeyId")]),
    Setting::needed("AWS::SQS::Queue", "KmsMasterKeyId", Right::Key)
        .when(&[When::IsNot("SqsManagedSseEnabled", &["false"])]),
    Setting::needed("AWS::SageMaker::DataQualityJobDefinition", "DataQualityJobOutputConfig/KmsKeyId", Right::Key),
    Setting::needed(
        "AWS::SageMaker::DataQualityJobDefinition",
        "JobResources/ClusterConfig/VolumeKmsKeyId",
        Right::Key,
    ),
    Setting::needed("AWS::SageMaker::Domain", "KmsKeyId", Right::Key),
    Setting::needed("AWS::SageMaker::EndpointConfig", "KmsKeyId", Right::Key),
    Setting::needed("AWS::SageMaker::ModelBiasJobDefinition", "JobResources/ClusterConfig/VolumeKmsKeyId", Right::Key),
    Setting::needed("AWS::SageMaker::ModelBiasJobDefinition", "ModelBiasJobOutputConfig/KmsKeyId", Right::Key),
    Setting::needed(
        "AWS::SageMaker::ModelExplainabilityJobDefinition",
        "JobResources/ClusterConfig/VolumeKmsKeyId",
        Right::Key,
    ),
    Setting::needed(
        "AWS::SageMaker::ModelExplainabilityJobDefinition",
        "ModelExplainabilityJobOutputConfig/KmsKeyId",
        Right::Key,
    ),
    Setting::needed(
        "AWS::SageMaker::ModelQualityJobDefinition",
        "JobResources/ClusterConfig/VolumeKmsKeyId",
        Right::Key,
    ),
    Setting::needed("AWS::SageMaker::ModelQualityJobDefinition", "ModelQualityJobOutputConfig/KmsKeyId", Right::Key),
    Setting::needed("AWS::SageMaker::NotebookInstance", "KmsKeyId", Right::Key),
    Setting::needed("AWS::Scheduler::Schedule", "KmsKeyArn", Right::Key),
    Setting::needed("AWS::SecretsManager::Secret", "KmsKeyId", Right::Key),
    Setting::needed("AWS::SecretsManager::Secret", "KmsKeyId", Right::Key).of("ReplicaRegions/*"),
    Setting::needed("AWS::SecurityLake::DataLake", "EncryptionConfiguration/KmsKeyId", Right::Key),
    Setting::needed("AWS::StepFunctions::StateMachine", "EncryptionConfiguration/KmsKeyId", Right::Key),
    Setting::needed("AWS::StorageGateway::NFSFileShare", "KMSKey", Right::Key),
    Setting::needed("AWS::StorageGateway::SMBFileShare", "KMSKey", Right::Key),
    Setting::needed("AWS::Timestream::Database", "KmsKeyId", Right::Key),
    Setting::needed("AWS::Timestream::ScheduledQuery", "KmsKeyId", Right::Key),
    Setting::needed("AWS::WorkSpaces::Workspace", "VolumeEncryptionKey", Right::Key)
        .when(&[When::Is("RootVolumeEncryptionEnabled", &["true"])]),
];

fn no_customer_key<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    check(context, resource, (SETTINGS, "encrypts data with a key of AWS"), findings);
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::assert_settings;

    #[test]
    fn the_table_is_sorted_and_names_what_there_is() {
        crate::lint::facts::settings_check::assert_table(super::SETTINGS);
    }

    #[test]
    fn no_customer_key() {
        assert_settings(
            "no_customer_key",
            &[
                (
                    "AWS::SecretsManager::Secret",
                    "{KmsKeyId: alias/aws/secretsmanager}",
                    &[
                        "`AWS::SecretsManager::Secret` with `KmsKeyId: alias/aws/secretsmanager` encrypts data with a key of AWS; write the ARN of a KMS key",
                    ],
                ),
                ("AWS::SecretsManager::Secret", "{KmsKeyId: alias/orders}", &[]),
                (
                    "AWS::SecretsManager::Secret",
                    "{KmsKeyId: !Ref Empty}",
                    &[
                        "`AWS::SecretsManager::Secret` with `\"\"` as `KmsKeyId` encrypts data with a key of AWS; write the ARN of a KMS key",
                    ],
                ),
                (
                    "AWS::SecretsManager::Secret",
                    "{KmsKeyId: !If [HasKey, !Ref Empty, !Ref AWS::NoValue]}",
                    &[
                        "`AWS::SecretsManager::Secret` without `KmsKeyId` encrypts data with a key of AWS; add `KmsKeyId` with the ARN of a KMS key",
                    ],
                ),
                ("AWS::SecretsManager::Secret", "{KmsKeyId: !Ref Free}", &[]),
                (
                    "AWS::EC2::Volume",
                    "{Encrypted: true}",
                    &[
                        "`AWS::EC2::Volume` without `KmsKeyId` encrypts data with a key of AWS; add `KmsKeyId` with the ARN of a KMS key",
                    ],
                ),
                ("AWS::EC2::Volume", "{Encrypted: false}", &[]),
                (
                    "AWS::Lambda::Function",
                    "{Environment: {Variables: {A: b}}}",
                    &[
                        "`AWS::Lambda::Function` without `KmsKeyArn` encrypts environment variables with a key that AWS manages; add `KmsKeyArn` with the ARN of a KMS key",
                    ],
                ),
                ("AWS::Lambda::Function", "{}", &[]),
                (
                    "AWS::S3::Bucket",
                    "{}",
                    &[
                        "`AWS::S3::Bucket` without `BucketEncryption.ServerSideEncryptionConfiguration` encrypts data with a key of AWS; add `BucketEncryption.ServerSideEncryptionConfiguration` with a KMS key",
                    ],
                ),
                (
                    "AWS::S3::Bucket",
                    "{BucketEncryption: {ServerSideEncryptionConfiguration: [{ServerSideEncryptionByDefault: {SSEAlgorithm: AES256}}]}}",
                    &[
                        "`AWS::S3::Bucket` without `ServerSideEncryptionConfiguration.ServerSideEncryptionByDefault.KMSMasterKeyID` encrypts data with a key of AWS; add `ServerSideEncryptionConfiguration.ServerSideEncryptionByDefault.KMSMasterKeyID` with the ARN of a KMS key",
                    ],
                ),
            ],
        );
    }
}
