//! What services that operate others ask: backups, trails, deployments, transfers, clusters and queries; in the form of the
//! table of services.

/// A server that encrypts by certificate has one, and one for FTP is not in the public.
const TRANSFER: &str = r#"{"allOf":[
    {"if":{"required":["Protocols"],"properties":{"Protocols":{"type":"array","contains":{"type":"string","enum":["FTPS"]}}}},
        "then":{"required":["Certificate"]}},
    {"if":{"required":["Protocols"],"properties":{"Protocols":{"type":"array","contains":{"type":"string","enum":["FTP","FTPS"]}}}},
        "then":{"required":["EndpointType","IdentityProviderType"],"properties":{"EndpointType":{"enum":["VPC"]},
            "IdentityProviderType":{"enum":["API_GATEWAY","AWS_DIRECTORY_SERVICE","AWS_LAMBDA"]}}}},
    {"if":{"required":["IdentityProviderType"],"properties":{"IdentityProviderType":{"type":"string","enum":["API_GATEWAY"]}}},
        "then":{"required":["IdentityProviderDetails"],"properties":{"IdentityProviderDetails":{"required":["InvocationRole","Url"]}}}},
    {"if":{"required":["IdentityProviderType"],"properties":{"IdentityProviderType":{"type":"string","enum":["AWS_DIRECTORY_SERVICE"]}}},
        "then":{"required":["IdentityProviderDetails"],"properties":{"IdentityProviderDetails":{"required":["DirectoryId"]}}}},
    {"if":{"required":["IdentityProviderType"],"properties":{"IdentityProviderType":{"type":"string","enum":["AWS_LAMBDA"]}}},
        "then":{"required":["IdentityProviderDetails"],"properties":{"IdentityProviderDetails":{"required":["Function"]}}}}]}"#;

/// The configurations that CodeDeploy itself has.
const DEPLOYMENTS: &str = r#"{"forms":[["^(?!CodeDeployDefault[.])|^CodeDeployDefault[.](AllAtOnce|HalfAtATime|OneAtATime|LambdaAllAtOnce|LambdaCanary10Percent(5|10|15|30)Minutes|LambdaLinear10PercentEvery(1Minute|2Minutes|3Minutes|10Minutes)|ECSAllAtOnce|ECSCanary10Percent(5|15)Minutes|ECSLinear10PercentEvery(1|3)Minutes)$",
    "is not one of the configurations of CodeDeploy, such as `CodeDeployDefault.AllAtOnce`"]]}"#;

const SCHEDULED_OR_COUNTED: &str = r#"{"dependentExcluded":{"AutomaticallyAfterDays":["ScheduleExpression"]}}"#;

/// An authority signs with its own key.
const AUTHORITY: &str = r#"{"allOf":[
    {"if":{"required":["KeyAlgorithm"],"properties":{"KeyAlgorithm":{"type":"string","pattern":"^RSA_"}}},
        "then":{"properties":{"SigningAlgorithm":{"forms":[["RSA","must be an algorithm for RSA keys, such as `SHA256WITHRSA`"]]}}}},
    {"if":{"required":["KeyAlgorithm"],"properties":{"KeyAlgorithm":{"type":"string","pattern":"^EC_"}}},
        "then":{"properties":{"SigningAlgorithm":{"forms":[["ECDSA$","must be an algorithm for EC keys, such as `SHA256WITHECDSA`"]]}}}}]}"#;

/// What parameters of the standard tier cannot have.
const STANDARD: &str = r#"{"if":{"required":["Tier"],"properties":{"Tier":{"type":"string","enum":["Standard"]}}},
    "then":{"properties":{"Policies":false,"Value":{"maxLength":4096}}}}"#;

/// In the order of the types.
///
/// Sources: the properties' descriptions in the template reference; "Working with deployment configurations" of the CodeDeploy
/// user guide; "CreateServer" in the AWS Transfer Family API reference; "PutSubscriptionFilter" in the Amazon CloudWatch Logs
/// API reference; "VpcConfigRequest" in the Amazon EKS API reference; "CreateAlias" in the AWS KMS API reference;
/// "PutBackupVaultLockConfiguration" in the AWS Backup API reference; "CreateRule" in the Amazon Data Lifecycle Manager API
/// reference; "CreateNodegroup" in the Amazon EKS API reference; "PutParameter" in the Systems Manager API reference; the messages
/// of Step Functions, such as "Must specify exactly one Log Destination in Logging Configuration".
pub(crate) const OPERATIONS: &[(&str, &str, &str)] = &[
    ("AWS::ACMPCA::CertificateAuthority", "/", AUTHORITY),
    (
        "AWS::Athena::WorkGroup",
        "WorkGroupConfiguration/ResultConfiguration/OutputLocation",
        r#"{"forms":[["^s3://","must begin with `s3://`"]]}"#,
    ),
    ("AWS::Backup::BackupPlan", "BackupPlan/BackupPlanRule/*/StartWindowMinutes", r#"{"minimum":60}"#),
    ("AWS::Backup::BackupSelection", "BackupSelection", r#"{"requiredOr":["Resources","ListOfTags","Conditions"]}"#),
    ("AWS::Backup::BackupVault", "LockConfiguration/ChangeableForDays", r#"{"minimum":3,"maximum":36500}"#),
    (
        "AWS::CloudTrail::Trail",
        "/",
        r#"{"dependentRequired":{"CloudWatchLogsLogGroupArn":["CloudWatchLogsRoleArn"],
            "CloudWatchLogsRoleArn":["CloudWatchLogsLogGroupArn"]}}"#,
    ),
    ("AWS::CodeDeploy::DeploymentGroup", "DeploymentConfigName", DEPLOYMENTS),
    ("AWS::DLM::LifecyclePolicy", "PolicyDetails/Schedules/*/CreateRule/Interval", r#"{"enum":[1,2,3,4,6,8,12,24]}"#),
    ("AWS::EKS::Cluster", "ResourcesVpcConfig/SubnetIds", r#"{"minItems":2}"#),
    ("AWS::EKS::Nodegroup", "/", r#"{"dependentExcluded":{"LaunchTemplate":["DiskSize","RemoteAccess"]}}"#),
    ("AWS::Events::ApiDestination", "InvocationEndpoint", r#"{"forms":[["^https://","must begin with `https://`"]]}"#),
    ("AWS::KMS::Alias", "TargetKeyId", r#"{"forms":[["^(?!(arn:.*:)?alias/)","must be a key, not another alias"]]}"#),
    (
        "AWS::Logs::SubscriptionFilter",
        "/",
        r#"{"if":{"required":["DestinationArn"],"properties":{"DestinationArn":{"type":"string",
            "pattern":"^arn:[^:]*:(firehose|kinesis):"}}},"then":{"required":["RoleArn"]}}"#,
    ),
    (
        "AWS::SES::EmailIdentity",
        "EmailIdentity",
        r#"{"forms":[["^([^@\\s]+@)?([A-Za-z0-9_-]+[.])+[A-Za-z0-9-]+$","must be a domain or an email address"]]}"#,
    ),
    ("AWS::SSM::Parameter", "/", STANDARD),
    ("AWS::SecretsManager::RotationSchedule", "RotationRules", SCHEDULED_OR_COUNTED),
    (
        "AWS::StepFunctions::StateMachine",
        "LoggingConfiguration",
        r#"{"if":{"required":["Level"],"properties":{"Level":{"type":"string","enum":["ALL","ERROR","FATAL"]}}},
            "then":{"required":["Destinations"]}}"#,
    ),
    ("AWS::StepFunctions::StateMachine", "LoggingConfiguration/Destinations", r#"{"minItems":1,"maxItems":1}"#),
    ("AWS::Transfer::Server", "/", TRANSFER),
    ("AWS::WorkSpaces::Workspace", "WorkspaceProperties/RunningModeAutoStopTimeoutInMinutes", r#"{"multipleOf":60}"#),
];

#[cfg(test)]
mod tests {
    use super::OPERATIONS;
    use crate::lint::testing::assert_told_apart;

    /// The type, the lint, what is wrong and what is right.
    const CASES: &[(&str, &str, &str, &str)] = &[
        (
            "AWS::Athena::WorkGroup",
            "name_form",
            "Name: a, WorkGroupConfiguration: {ResultConfiguration: {OutputLocation: results/a}}",
            "Name: a, WorkGroupConfiguration: {ResultConfiguration: {OutputLocation: !Sub 's3://${Results}/a'}}",
        ),
        (
            "AWS::Backup::BackupSelection",
            "missing_alternative",
            "BackupPlanId: a, BackupSelection: {SelectionName: a, IamRoleArn: 'arn:aws:iam::123456789012:role/a'}",
            "BackupPlanId: a, BackupSelection: {SelectionName: a, IamRoleArn: 'arn:aws:iam::123456789012:role/a', Resources: ['*']}",
        ),
        (
            "AWS::CloudTrail::Trail",
            "dependent_property",
            "IsLogging: true, S3BucketName: trails, CloudWatchLogsLogGroupArn: !GetAtt Logs.Arn",
            "IsLogging: true, S3BucketName: trails, CloudWatchLogsLogGroupArn: !GetAtt Logs.Arn, CloudWatchLogsRoleArn: !GetAtt Role.Arn",
        ),
        (
            "AWS::CodeDeploy::DeploymentGroup",
            "name_form",
            "ApplicationName: a, ServiceRoleArn: 'arn:aws:iam::123456789012:role/a', DeploymentConfigName: CodeDeployDefault.AllAtOnes",
            "ApplicationName: a, ServiceRoleArn: 'arn:aws:iam::123456789012:role/a', DeploymentConfigName: CodeDeployDefault.LambdaCanary10Percent5Minutes",
        ),
        (
            "AWS::CodeDeploy::DeploymentGroup",
            "name_form",
            "ApplicationName: a, ServiceRoleArn: 'arn:aws:iam::123456789012:role/a', DeploymentConfigName: CodeDeployDefault.Half",
            "ApplicationName: a, ServiceRoleArn: 'arn:aws:iam::123456789012:role/a', DeploymentConfigName: own-speed",
        ),
        (
            "AWS::EKS::Cluster",
            "item_count",
            "RoleArn: 'arn:aws:iam::123456789012:role/a', ResourcesVpcConfig: {EndpointPublicAccess: false, EndpointPrivateAccess: true, SubnetIds: [subnet-12345678]}",
            "RoleArn: 'arn:aws:iam::123456789012:role/a', ResourcesVpcConfig: {EndpointPublicAccess: false, EndpointPrivateAccess: true, SubnetIds: !Ref Subnets}",
        ),
        (
            "AWS::Events::ApiDestination",
            "name_form",
            "ConnectionArn: !GetAtt Connection.Arn, HttpMethod: POST, InvocationEndpoint: 'http://example.com'",
            "ConnectionArn: !GetAtt Connection.Arn, HttpMethod: POST, InvocationEndpoint: 'https://example.com'",
        ),
        (
            "AWS::KMS::Alias",
            "name_form",
            "AliasName: alias/a, TargetKeyId: alias/b",
            "AliasName: alias/a, TargetKeyId: !Ref Key",
        ),
        (
            "AWS::Logs::SubscriptionFilter",
            "missing_property",
            "LogGroupName: a, FilterPattern: '', DestinationArn: 'arn:aws:kinesis:eu-west-1:123456789012:stream/a'",
            "LogGroupName: a, FilterPattern: '', DestinationArn: 'arn:aws:lambda:eu-west-1:123456789012:function:a'",
        ),
        (
            "AWS::SecretsManager::RotationSchedule",
            "excluded_property",
            "SecretId: a, RotationRules: {AutomaticallyAfterDays: 30, ScheduleExpression: 'rate(10 days)'}",
            "SecretId: a, RotationRules: {ScheduleExpression: 'rate(10 days)'}",
        ),
        (
            "AWS::StepFunctions::StateMachine",
            "missing_property",
            "RoleArn: !GetAtt Role.Arn, DefinitionString: '{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Succeed\"}}}', LoggingConfiguration: {Level: ALL}",
            "RoleArn: !GetAtt Role.Arn, DefinitionString: '{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Succeed\"}}}', LoggingConfiguration: {Level: 'OFF'}",
        ),
        (
            "AWS::Transfer::Server",
            "allowed_value",
            "Protocols: [FTP], EndpointType: PUBLIC, IdentityProviderType: AWS_LAMBDA",
            "Protocols: [FTP], EndpointType: VPC, IdentityProviderType: AWS_LAMBDA",
        ),
        (
            "AWS::Transfer::Server",
            "missing_property",
            "IdentityProviderType: AWS_DIRECTORY_SERVICE",
            "IdentityProviderType: AWS_DIRECTORY_SERVICE, IdentityProviderDetails: {DirectoryId: !Ref Directory}",
        ),
        (
            "AWS::Transfer::Server",
            "missing_property",
            "IdentityProviderType: AWS_LAMBDA, IdentityProviderDetails: {Url: 'https://example.com'}",
            "IdentityProviderType: AWS_LAMBDA, IdentityProviderDetails: {Function: !GetAtt F.Arn}",
        ),
        (
            "AWS::ACMPCA::CertificateAuthority",
            "name_form",
            "Type: ROOT, KeyAlgorithm: EC_prime256v1, SigningAlgorithm: SHA256WITHRSA, Subject: {CommonName: a}",
            "Type: ROOT, KeyAlgorithm: EC_prime256v1, SigningAlgorithm: SHA256WITHECDSA, Subject: {CommonName: a}",
        ),
        (
            "AWS::Backup::BackupVault",
            "range",
            "BackupVaultName: vault, LockConfiguration: {MinRetentionDays: 1, ChangeableForDays: 1}",
            "BackupVaultName: vault, LockConfiguration: {MinRetentionDays: 1, ChangeableForDays: 3}",
        ),
        (
            "AWS::DLM::LifecyclePolicy",
            "allowed_value",
            "PolicyDetails: {Schedules: [{Name: a, CreateRule: {Interval: 5, IntervalUnit: HOURS}, RetainRule: {Count: 1}}]}",
            "PolicyDetails: {Schedules: [{Name: a, CreateRule: {Interval: 6, IntervalUnit: HOURS}, RetainRule: {Count: 1}}]}",
        ),
        (
            "AWS::EKS::Nodegroup",
            "excluded_property",
            "ClusterName: a, NodeRole: !GetAtt R.Arn, Subnets: !Ref S, DiskSize: 50, LaunchTemplate: {Id: !Ref L}",
            "ClusterName: a, NodeRole: !GetAtt R.Arn, Subnets: !Ref S, LaunchTemplate: {Id: !Ref L}",
        ),
        ("AWS::SES::EmailIdentity", "name_form", "EmailIdentity: 'our domain'", "EmailIdentity: mail.example.com"),
        (
            "AWS::SES::EmailIdentity",
            "name_form",
            "EmailIdentity: 'https://example.com'",
            "EmailIdentity: a+b@example.com",
        ),
        (
            "AWS::SSM::Parameter",
            "unwanted_property",
            "Type: String, Value: a, Tier: Standard, Policies: '[]'",
            "Type: String, Value: a, Tier: Advanced, Policies: '[]'",
        ),
        (
            "AWS::WorkSpaces::Workspace",
            "multiple_of",
            "BundleId: wsb-123456789, DirectoryId: d-1234567890, UserName: a, WorkspaceProperties: {RunningModeAutoStopTimeoutInMinutes: 45}",
            "BundleId: wsb-123456789, DirectoryId: d-1234567890, UserName: a, WorkspaceProperties: {RunningModeAutoStopTimeoutInMinutes: 120}",
        ),
        (
            "AWS::Transfer::Server",
            "missing_property",
            "Protocols: [FTPS], EndpointType: VPC, IdentityProviderType: AWS_LAMBDA, IdentityProviderDetails: {Function: !GetAtt F.Arn}",
            "Protocols: [FTPS], EndpointType: VPC, IdentityProviderType: AWS_LAMBDA, IdentityProviderDetails: {Function: !GetAtt F.Arn}, Certificate: !Ref Certificate",
        ),
    ];

    #[test]
    fn wrong_is_told_from_right() {
        assert_told_apart(CASES);
    }

    #[test]
    fn the_table_is_sorted_and_its_schemas_are_read() {
        assert!(OPERATIONS.is_sorted_by_key(|row| row.0));
        assert!(OPERATIONS.iter().all(|(.., schema)| crate::schema::parsed(schema).is_some()));
    }
}
