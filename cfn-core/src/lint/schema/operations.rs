//! What services that operate others ask: backups, trails, deployments, transfers, clusters and queries; in the form of the
//! table of services.

/// A server that encrypts by certificate has one, and one for FTP is not in the public.
const TRANSFER: &str = r#"{"allOf":[
    {"if":{"required":["Protocols"],"properties":{"Protocols":{"type":"array","contains":{"type":"string","enum":["FTPS"]}}}},
        "then":{"required":["Certificate"]}},
    {"if":{"required":["Protocols"],"properties":{"Protocols":{"type":"array","contains":{"type":"string","enum":["FTP","FTPS"]}}}},
        "then":{"required":["EndpointType","IdentityProviderType"],"properties":{"EndpointType":{"enum":["VPC"]},
            "IdentityProviderType":{"enum":["API_GATEWAY","AWS_DIRECTORY_SERVICE","AWS_LAMBDA"]}}}}]}"#;

/// The configurations that CodeDeploy itself has.
const DEPLOYMENTS: &str = r#"{"forms":[["^(?!CodeDeployDefault[.])|^CodeDeployDefault[.](AllAtOnce|HalfAtATime|OneAtATime|LambdaAllAtOnce|LambdaCanary10Percent(5|10|15|30)Minutes|LambdaLinear10PercentEvery(1Minute|2Minutes|3Minutes|10Minutes)|ECSAllAtOnce|ECSCanary10Percent(5|15)Minutes|ECSLinear10PercentEvery(1|3)Minutes)$",
    "is not one of the configurations of CodeDeploy, such as `CodeDeployDefault.AllAtOnce`"]]}"#;

const SCHEDULED_OR_COUNTED: &str = r#"{"dependentExcluded":{"AutomaticallyAfterDays":["ScheduleExpression"]}}"#;

/// In the order of the types.
///
/// Sources: the properties' descriptions in the template reference; "Working with deployment configurations" of the CodeDeploy
/// user guide; "CreateServer" in the AWS Transfer Family API reference; "PutSubscriptionFilter" in the Amazon CloudWatch Logs
/// API reference; "VpcConfigRequest" in the Amazon EKS API reference; "CreateAlias" in the AWS KMS API reference; the messages
/// of Step Functions, such as "Must specify exactly one Log Destination in Logging Configuration".
pub(crate) const OPERATIONS: &[(&str, &str, &str)] = &[
    (
        "AWS::Athena::WorkGroup",
        "WorkGroupConfiguration/ResultConfiguration/OutputLocation",
        r#"{"forms":[["^s3://","must begin with `s3://`"]]}"#,
    ),
    ("AWS::Backup::BackupSelection", "BackupSelection", r#"{"requiredOr":["Resources","ListOfTags","Conditions"]}"#),
    (
        "AWS::CloudTrail::Trail",
        "/",
        r#"{"dependentRequired":{"CloudWatchLogsLogGroupArn":["CloudWatchLogsRoleArn"],
            "CloudWatchLogsRoleArn":["CloudWatchLogsLogGroupArn"]}}"#,
    ),
    ("AWS::CodeDeploy::DeploymentGroup", "DeploymentConfigName", DEPLOYMENTS),
    ("AWS::EKS::Cluster", "ResourcesVpcConfig/SubnetIds", r#"{"minItems":2}"#),
    ("AWS::Events::ApiDestination", "InvocationEndpoint", r#"{"forms":[["^https://","must begin with `https://`"]]}"#),
    ("AWS::KMS::Alias", "TargetKeyId", r#"{"forms":[["^(?!(arn:.*:)?alias/)","must be a key, not another alias"]]}"#),
    (
        "AWS::Logs::SubscriptionFilter",
        "/",
        r#"{"if":{"required":["DestinationArn"],"properties":{"DestinationArn":{"type":"string",
            "pattern":"^arn:[^:]*:(firehose|kinesis):"}}},"then":{"required":["RoleArn"]}}"#,
    ),
    ("AWS::SecretsManager::RotationSchedule", "RotationRules", SCHEDULED_OR_COUNTED),
    (
        "AWS::StepFunctions::StateMachine",
        "LoggingConfiguration",
        r#"{"if":{"required":["Level"],"properties":{"Level":{"type":"string","enum":["ALL","ERROR","FATAL"]}}},
            "then":{"required":["Destinations"]}}"#,
    ),
    ("AWS::StepFunctions::StateMachine", "LoggingConfiguration/Destinations", r#"{"minItems":1,"maxItems":1}"#),
    ("AWS::Transfer::Server", "/", TRANSFER),
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
            "Protocols: [FTPS], EndpointType: VPC, IdentityProviderType: AWS_LAMBDA",
            "Protocols: [FTPS], EndpointType: VPC, IdentityProviderType: AWS_LAMBDA, Certificate: !Ref Certificate",
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
