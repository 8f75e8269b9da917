//! Who does what with a role.

/// What a service does with the role of a resource.
///
/// The paths lead from the properties to the objects of `place`, from there to the role, to the objects of `holder`, and
/// from those to the value that names what the action is for.
pub(super) struct Need {
    pub(super) type_name: &'static str,
    pub(super) place: &'static str,
    pub(super) role: &'static str,
    pub(super) holder: &'static str,
    /// A path below the holder, or after `/` below the properties, where this value has to stand, or after `!` must not.
    pub(super) only: Option<(&'static str, &'static str)>,
    pub(super) target: &'static str,
    pub(super) actions: Actions,
}

/// Which actions are needed. Of several with `|` between them, any one is enough.
#[derive(Clone, Copy)]
pub(super) enum Actions {
    /// These, if the value names a resource of that type.
    On(&'static str, &'static [&'static str]),
    /// Those of the type of the resource that the value names, of this list.
    Of(&'static [(&'static str, &'static [&'static str])]),
    /// These, whatever the value is.
    Any(&'static [&'static str]),
}

use Actions::{Any, Of, On};

const fn need(type_name: &'static str, role: &'static str, target: &'static str, actions: Actions) -> Need {
    Need { type_name, place: "", role, holder: "", only: None, target, actions }
}

impl Need {
    const fn at(self, place: &'static str) -> Self {
        Need { place, ..self }
    }

    const fn below(self, holder: &'static str) -> Self {
        Need { holder, ..self }
    }

    const fn only(self, path: &'static str, value: &'static str) -> Self {
        Need { only: Some((path, value)), ..self }
    }
}

/// What an event is sent to: EventBridge, its scheduler and its pipes do it with a role.
pub(super) const TARGETS: &[(&str, &[&str])] = &[
    ("AWS::Batch::JobQueue", &["batch:SubmitJob"]),
    ("AWS::CodeBuild::Project", &["codebuild:StartBuild"]),
    ("AWS::CodePipeline::Pipeline", &["codepipeline:StartPipelineExecution"]),
    ("AWS::ECS::Cluster", &["ecs:RunTask"]),
    ("AWS::Events::ApiDestination", &["events:InvokeApiDestination"]),
    ("AWS::Events::EventBus", &["events:PutEvents"]),
    ("AWS::Kinesis::Stream", &["kinesis:PutRecord|kinesis:PutRecords"]),
    ("AWS::KinesisFirehose::DeliveryStream", &["firehose:PutRecord|firehose:PutRecordBatch"]),
    ("AWS::Lambda::Alias", &["lambda:InvokeFunction"]),
    ("AWS::Lambda::Function", &["lambda:InvokeFunction"]),
    ("AWS::Lambda::Version", &["lambda:InvokeFunction"]),
    ("AWS::SNS::Topic", &["sns:Publish"]),
    ("AWS::SQS::Queue", &["sqs:SendMessage"]),
    ("AWS::StepFunctions::StateMachine", &["states:StartExecution|states:StartSyncExecution"]),
];

/// What a rule needs no role for, because the target's own policy lets EventBridge in.
const RULE_TARGETS: &[(&str, &[&str])] = &[
    ("AWS::Batch::JobQueue", &["batch:SubmitJob"]),
    ("AWS::CodeBuild::Project", &["codebuild:StartBuild"]),
    ("AWS::CodePipeline::Pipeline", &["codepipeline:StartPipelineExecution"]),
    ("AWS::ECS::Cluster", &["ecs:RunTask"]),
    ("AWS::Events::ApiDestination", &["events:InvokeApiDestination"]),
    ("AWS::Events::EventBus", &["events:PutEvents"]),
    ("AWS::Kinesis::Stream", &["kinesis:PutRecord|kinesis:PutRecords"]),
    ("AWS::KinesisFirehose::DeliveryStream", &["firehose:PutRecord|firehose:PutRecordBatch"]),
    ("AWS::StepFunctions::StateMachine", &["states:StartExecution"]),
];

const PIPE_SOURCES: &[(&str, &[&str])] = &[
    ("AWS::DynamoDB::GlobalTable", TABLE_STREAM),
    ("AWS::DynamoDB::Table", TABLE_STREAM),
    ("AWS::Kinesis::Stream", READ_STREAM),
    ("AWS::SQS::Queue", &["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]),
];
const TABLE_STREAM: &[&str] =
    &["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams"];
const READ_STREAM: &[&str] = &["kinesis:DescribeStream", "kinesis:GetRecords", "kinesis:GetShardIterator"];

/// Where a function sends what it could not handle.
const FAILURES: &[(&str, &[&str])] =
    &[("AWS::SNS::Topic", &["sns:Publish"]), ("AWS::SQS::Queue", &["sqs:SendMessage"])];

const RECORDS: &[(&str, &[&str])] = &[
    ("AWS::Kinesis::Stream", &["kinesis:PutRecord|kinesis:PutRecords"]),
    ("AWS::KinesisFirehose::DeliveryStream", &["firehose:PutRecord|firehose:PutRecordBatch"]),
];

const WRITE_LOGS: &[&str] = &["logs:CreateLogStream", "logs:PutLogEvents"];
const READ_SECRET: &[(&str, &[&str])] = &[
    ("AWS::SSM::Parameter", &["ssm:GetParameters|ssm:GetParameter"]),
    ("AWS::SecretsManager::Secret", &["secretsmanager:GetSecretValue"]),
];
const PULL: &[&str] = &["ecr:BatchGetImage", "ecr:GetAuthorizationToken", "ecr:GetDownloadUrlForLayer"];
const ITEMS: &[(&str, &[&str])] = &[
    ("AWS::DynamoDB::GlobalTable", &["dynamodb:GetItem|dynamodb:*"]),
    ("AWS::DynamoDB::Table", &["dynamodb:GetItem|dynamodb:*"]),
];
const PUT_ITEM: &[(&str, &[&str])] =
    &[("AWS::DynamoDB::GlobalTable", &["dynamodb:PutItem"]), ("AWS::DynamoDB::Table", &["dynamodb:PutItem"])];
const INTERFACES: &[&str] =
    &["ec2:CreateNetworkInterface", "ec2:DeleteNetworkInterface", "ec2:DescribeNetworkInterfaces"];
const INVOKE: &[(&str, &[&str])] = &[
    ("AWS::Lambda::Alias", &["lambda:InvokeFunction"]),
    ("AWS::Lambda::Function", &["lambda:InvokeFunction"]),
    ("AWS::Lambda::Version", &["lambda:InvokeFunction"]),
];
const FARGATE: (&str, &str) = ("/RequiresCompatibilities/*", "FARGATE");
const CONTAINERS: &str = "ContainerDefinitions/*";

const fn of_lambda(target: &'static str, actions: Actions) -> Need {
    need("AWS::Lambda::Function", "Role", target, actions)
}

const fn of_task(target: &'static str, actions: Actions) -> Need {
    need("AWS::ECS::TaskDefinition", "ExecutionRoleArn", target, actions).below(CONTAINERS)
}

const fn of_stream(place: &'static str, target: &'static str, actions: Actions) -> Need {
    need("AWS::KinesisFirehose::DeliveryStream", "RoleARN", target, actions).at(place)
}

const fn of_topic_rule(place: &'static str, target: &'static str, actions: Actions) -> Need {
    need("AWS::IoT::TopicRule", "RoleArn", target, actions).at(place)
}

const BUCKET: &str = "AWS::S3::Bucket";
const ACTION: &str = "Stages/*/Actions/*";
const PROCESSOR: &str = "ProcessingConfiguration/Processors/*/Parameters/*";
const S3: &str = "ExtendedS3DestinationConfiguration";

/// In the order of the types. What is not certain to be needed is not listed.
///
/// Source: the page of each service about the permissions of its roles.
pub(super) const NEEDS: &[Need] = &[
    need("AWS::ApiGatewayV2::Integration", "CredentialsArn", "IntegrationUri", Of(INVOKE)),
    need("AWS::AppSync::DataSource", "ServiceRoleArn", "DynamoDBConfig/TableName", Of(ITEMS)),
    need("AWS::AppSync::DataSource", "ServiceRoleArn", "EventBridgeConfig/EventBusArn", Any(&["events:PutEvents"])),
    need("AWS::AppSync::DataSource", "ServiceRoleArn", "LambdaConfig/LambdaFunctionArn", Of(INVOKE)),
    need(
        "AWS::AppSync::DataSource",
        "ServiceRoleArn",
        "RelationalDatabaseConfig",
        Any(&["rds-data:ExecuteStatement|rds-data:*"]),
    ),
    need("AWS::Batch::JobDefinition", "ExecutionRoleArn", "ValueFrom", Of(READ_SECRET))
        .at("ContainerProperties")
        .below("Secrets/*"),
    need("AWS::CloudTrail::Trail", "CloudWatchLogsRoleArn", "CloudWatchLogsLogGroupArn", Any(WRITE_LOGS)),
    need("AWS::CloudWatch::MetricStream", "RoleArn", "FirehoseArn", Of(RECORDS)),
    need("AWS::CodeBuild::Project", "ServiceRole", "", Any(WRITE_LOGS))
        .only("LogsConfig/CloudWatchLogs/Status", "!DISABLED"),
    need("AWS::CodeBuild::Project", "ServiceRole", "Artifacts/Location", On(BUCKET, &["s3:PutObject"])),
    need("AWS::CodeBuild::Project", "ServiceRole", "Environment/Image", On("AWS::ECR::Repository", PULL))
        .only("Environment/ImagePullCredentialsType", "SERVICE_ROLE"),
    need(
        "AWS::CodeBuild::Project",
        "ServiceRole",
        "VpcConfig/VpcId",
        Any(&[
            "ec2:CreateNetworkInterface",
            "ec2:CreateNetworkInterfacePermission",
            "ec2:DeleteNetworkInterface",
            "ec2:DescribeNetworkInterfaces",
            "ec2:DescribeSecurityGroups",
            "ec2:DescribeSubnets",
            "ec2:DescribeVpcs",
        ]),
    ),
    need(
        "AWS::CodePipeline::Pipeline",
        "RoleArn",
        "ArtifactStore/Location",
        On(BUCKET, &["s3:GetObject", "s3:PutObject"]),
    ),
    need(
        "AWS::CodePipeline::Pipeline",
        "RoleArn",
        "ArtifactStores/*/ArtifactStore/Location",
        On(BUCKET, &["s3:GetObject", "s3:PutObject"]),
    ),
    need(
        "AWS::CodePipeline::Pipeline",
        "RoleArn",
        "Configuration/ProjectName",
        On("AWS::CodeBuild::Project", &["codebuild:BatchGetBuilds", "codebuild:StartBuild"]),
    )
    .below(ACTION),
    need(
        "AWS::CodePipeline::Pipeline",
        "RoleArn",
        "Configuration/ConnectionArn",
        Any(&["codeconnections:UseConnection|codestar-connections:UseConnection"]),
    )
    .below(ACTION)
    .only("ActionTypeId/Provider", "CodeStarSourceConnection"),
    need("AWS::CodePipeline::Pipeline", "RoleArn", "Configuration/FunctionName", Of(INVOKE)).below(ACTION),
    need(
        "AWS::CodePipeline::Pipeline",
        "RoleArn",
        "Configuration/ApplicationName",
        Any(&["codedeploy:CreateDeployment", "codedeploy:GetDeployment", "codedeploy:GetDeploymentConfig"]),
    )
    .below(ACTION)
    .only("ActionTypeId/Provider", "CodeDeploy"),
    need(
        "AWS::CodePipeline::Pipeline",
        "RoleArn",
        "Configuration/RepositoryName",
        Any(&["codecommit:GetBranch", "codecommit:GetCommit", "codecommit:UploadArchive"]),
    )
    .below(ACTION)
    .only("ActionTypeId/Provider", "CodeCommit"),
    need("AWS::EC2::FlowLog", "DeliverLogsPermissionArn", "LogGroupName", Any(WRITE_LOGS)),
    of_task("Secrets/*/ValueFrom", Of(READ_SECRET)),
    of_task("LogConfiguration/SecretOptions/*/ValueFrom", Of(READ_SECRET)),
    of_task("RepositoryCredentials/CredentialsParameter", Of(READ_SECRET)),
    Need { only: Some(FARGATE), ..of_task("Image", On("AWS::ECR::Repository", PULL)) },
    Need { only: Some(FARGATE), ..of_task("LogConfiguration/Options/awslogs-group", Any(WRITE_LOGS)) },
    need("AWS::Events::Rule", "RoleArn", "Arn", Of(RULE_TARGETS)).at("Targets/*"),
    need(
        "AWS::Events::Rule",
        "RoleArn",
        "EcsParameters/TaskDefinitionArn",
        On("AWS::ECS::TaskDefinition", &["iam:PassRole"]),
    )
    .at("Targets/*"),
    of_topic_rule("TopicRulePayload/Actions/*/CloudwatchLogs", "LogGroupName", Any(WRITE_LOGS)),
    of_topic_rule("TopicRulePayload/Actions/*/DynamoDB", "TableName", Of(PUT_ITEM)),
    of_topic_rule("TopicRulePayload/Actions/*/DynamoDBv2", "PutItem/TableName", Of(PUT_ITEM)),
    of_topic_rule("TopicRulePayload/Actions/*/Firehose", "DeliveryStreamName", Of(RECORDS)),
    of_topic_rule("TopicRulePayload/Actions/*/Kinesis", "StreamName", Of(RECORDS)),
    of_topic_rule("TopicRulePayload/Actions/*/Republish", "Topic", Any(&["iot:Publish"])),
    of_topic_rule("TopicRulePayload/Actions/*/S3", "BucketName", On(BUCKET, &["s3:PutObject"])),
    of_topic_rule("TopicRulePayload/Actions/*/Sns", "TargetArn", Of(FAILURES)),
    of_topic_rule("TopicRulePayload/Actions/*/Sqs", "QueueUrl", Of(FAILURES)),
    of_topic_rule(
        "TopicRulePayload/Actions/*/StepFunctions",
        "StateMachineName",
        On("AWS::StepFunctions::StateMachine", &["states:StartExecution"]),
    ),
    of_stream(S3, "BucketARN", On(BUCKET, &["s3:PutObject"])),
    of_stream(
        S3,
        "EncryptionConfiguration/KMSEncryptionConfig/AWSKMSKeyARN",
        On("AWS::KMS::Key", &["kms:GenerateDataKey"]),
    ),
    of_stream(S3, "ParameterValue", Of(INVOKE)).below(PROCESSOR).only("ParameterName", "LambdaArn"),
    of_stream(S3, "LogGroupName", Any(&["logs:PutLogEvents"]))
        .below("CloudWatchLoggingOptions")
        .only("Enabled", "true"),
    of_stream("*/S3Configuration", "BucketARN", On(BUCKET, &["s3:PutObject"])),
    of_stream("KinesisStreamSourceConfiguration", "KinesisStreamARN", On("AWS::Kinesis::Stream", READ_STREAM)),
    of_stream("S3DestinationConfiguration", "BucketARN", On(BUCKET, &["s3:PutObject"])),
    need("AWS::Lambda::EventInvokeConfig", "FunctionName", "DestinationConfig/OnFailure/Destination", Of(TARGETS)),
    need("AWS::Lambda::EventInvokeConfig", "FunctionName", "DestinationConfig/OnSuccess/Destination", Of(TARGETS)),
    need("AWS::Lambda::EventSourceMapping", "FunctionName", "DestinationConfig/OnFailure/Destination", Of(FAILURES)),
    of_lambda("DeadLetterConfig/TargetArn", Of(FAILURES)),
    of_lambda("TracingConfig/Mode", Any(&["xray:PutTelemetryRecords", "xray:PutTraceSegments"]))
        .only("TracingConfig/Mode", "Active"),
    of_lambda("VpcConfig/SubnetIds", Any(INTERFACES)),
    need("AWS::Logs::SubscriptionFilter", "RoleArn", "DestinationArn", Of(RECORDS)),
    need("AWS::Pipes::Pipe", "RoleArn", "Enrichment", Of(TARGETS)),
    need("AWS::Pipes::Pipe", "RoleArn", "Source", Of(PIPE_SOURCES)),
    need("AWS::Pipes::Pipe", "RoleArn", "Target", Of(TARGETS)),
    need("AWS::RDS::DBProxy", "RoleArn", "Auth/*/SecretArn", Of(READ_SECRET)),
    need("AWS::S3::Bucket", "Role", "Rules/*/Destination/Bucket", On(BUCKET, &["s3:ReplicateObject"]))
        .at("ReplicationConfiguration"),
    need("AWS::SNS::Subscription", "SubscriptionRoleArn", "Endpoint", Of(RECORDS)),
    need("AWS::Scheduler::Schedule", "RoleArn", "Arn", Of(TARGETS)).at("Target"),
    need("AWS::Scheduler::Schedule", "RoleArn", "DeadLetterConfig/Arn", Of(FAILURES)).at("Target"),
    need(
        "AWS::Scheduler::Schedule",
        "RoleArn",
        "EcsParameters/TaskDefinitionArn",
        On("AWS::ECS::TaskDefinition", &["iam:PassRole"]),
    )
    .at("Target"),
    need(
        "AWS::StepFunctions::StateMachine",
        "RoleArn",
        "LoggingConfiguration/Destinations/*/CloudWatchLogsLogGroup/LogGroupArn",
        Any(&["logs:CreateLogDelivery"]),
    ),
    need(
        "AWS::StepFunctions::StateMachine",
        "RoleArn",
        "TracingConfiguration/Enabled",
        Any(&["xray:PutTraceSegments"]),
    )
    .only("TracingConfiguration/Enabled", "true"),
];
