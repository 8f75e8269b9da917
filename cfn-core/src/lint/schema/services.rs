//! What services ask of properties and what they reject, where the schemas of the sources do not say it.
//!
//! Each row is a type, the path of the properties as in the table of extensions, and a schema. Beside the keywords of JSON
//! schema there is `forms`: patterns, and in words what they ask for.

/// What a redirect and its like ask for.
const ACTION: &str = r#"{"allOf":[
    {"if":{"properties":{"Type":{"type":"string","enum":["redirect"]}}},"then":{"required":["RedirectConfig"]}},
    {"if":{"properties":{"Type":{"type":"string","enum":["fixed-response"]}}},"then":{"required":["FixedResponseConfig"]}},
    {"if":{"properties":{"Type":{"type":"string","enum":["forward"]}}},
        "then":{"requiredOr":["TargetGroupArn","ForwardConfig"]}}]}"#;

/// What a condition on a name or a path compares with.
const RULE_CONDITION: &str = r#"{"allOf":[
    {"if":{"required":["Field"],"properties":{"Field":{"type":"string","enum":["host-header"]}}},
        "then":{"requiredOr":["Values","HostHeaderConfig","RegexValues"]}},
    {"if":{"required":["Field"],"properties":{"Field":{"type":"string","enum":["path-pattern"]}}},
        "then":{"requiredOr":["Values","PathPatternConfig","RegexValues"]}}]}"#;

/// A check of the connection alone knows no path.
const HEALTH_CHECK: &str = r#"{"if":{"required":["HealthCheckProtocol"],"properties":{"HealthCheckProtocol":{"type":"string","enum":["TCP"]}}},
    "then":{"properties":{"HealthCheckPath":false,"Matcher":false}},
    "else":{"if":{"required":["Protocol"],"not":{"required":["HealthCheckProtocol"]},"properties":{"Protocol":{"type":"string","enum":["TCP","TCP_UDP","TLS","UDP"]}}},
        "then":{"properties":{"HealthCheckPath":false,"Matcher":false}}}}"#;

/// What is matched in an event or a message: a list, or an object of more of them.
const MATCHED: &str = r#"{"patternProperties":{"^":{"type":["array","object"]}}}"#;

/// How large a network may be.
const NETWORK: &str = r#"{"forms":[["/(1[6-9]|2[0-8])$","must be between `/16` and `/28` in size"]]}"#;

/// What architecture an image of CodeBuild has.
const BUILD_IMAGE: &str = r#"{"allOf":[
    {"if":{"required":["Type"],"properties":{"Type":{"type":"string","enum":["ARM_CONTAINER","ARM_LAMBDA_CONTAINER"]}}},
        "then":{"properties":{"Image":{"forms":[["^(?!aws/codebuild/(standard|amazonlinux[^/]*-x86_64-)|aws/codebuild/amazonlinux2:)",
            "must be an image for ARM, such as `aws/codebuild/amazonlinux-aarch64-standard:3.0`"]]}}}},
    {"if":{"required":["Type"],"properties":{"Type":{"type":"string","enum":["LINUX_CONTAINER","LINUX_GPU_CONTAINER","LINUX_LAMBDA_CONTAINER"]}}},
        "then":{"properties":{"Image":{"forms":[["^(?!aws/codebuild/amazonlinux[^/]*-aarch64-)",
            "must be an image for x86, such as `aws/codebuild/amazonlinux-x86_64-standard:5.0`"]]}}}}]}"#;

/// In the order of the types.
///
/// Sources: the properties' descriptions in the template reference, which say what is required with what; the API
/// references of the services, for what they reject.
pub(crate) const SERVICES: &[(&str, &str, &str)] = &[
    (
        "AWS::ApplicationAutoScaling::ScalingPolicy",
        "/",
        r#"{"allOf":[
            {"if":{"properties":{"PolicyType":{"type":"string","enum":["TargetTrackingScaling"]}}},
                "then":{"required":["TargetTrackingScalingPolicyConfiguration"]}},
            {"if":{"properties":{"PolicyType":{"type":"string","enum":["StepScaling"]}}},
                "then":{"required":["StepScalingPolicyConfiguration"]}}]}"#,
    ),
    (
        "AWS::AutoScaling::AutoScalingGroup",
        "/",
        r#"{"requiredOr":["VPCZoneIdentifier","AvailabilityZones","AvailabilityZoneIds","InstanceId"]}"#,
    ),
    (
        "AWS::AutoScaling::ScalingPolicy",
        "/",
        r#"{"allOf":[
            {"if":{"required":["PolicyType"],"properties":{"PolicyType":{"type":"string","enum":["TargetTrackingScaling"]}}},
                "then":{"required":["TargetTrackingConfiguration"]}},
            {"if":{"required":["PolicyType"],"properties":{"PolicyType":{"type":"string","enum":["StepScaling"]}}},
                "then":{"required":["StepAdjustments"]}}]}"#,
    ),
    (
        "AWS::CloudWatch::Alarm",
        "/",
        r#"{"if":{"required":["MetricName"]},
            "then":{"required":["Namespace","Period"],"requiredOr":["Statistic","ExtendedStatistic"]}}"#,
    ),
    (
        "AWS::CodeBuild::Project",
        "/",
        r#"{"allOf":[
            {"if":{"required":["Source"],"properties":{"Source":{"required":["Type"],"additionalProperties":true,
                "properties":{"Type":{"type":"string","enum":["CODEPIPELINE"]}}}}},
                "then":{"properties":{"Artifacts":{"properties":{"Type":{"enum":["CODEPIPELINE"]}}}}}},
            {"if":{"required":["Artifacts"],"properties":{"Artifacts":{"required":["Type"],"additionalProperties":true,
                "properties":{"Type":{"type":"string","enum":["CODEPIPELINE"]}}}}},
                "then":{"properties":{"Source":{"properties":{"Type":{"enum":["CODEPIPELINE"]}}}}}}]}"#,
    ),
    ("AWS::CodeBuild::Project", "Environment", BUILD_IMAGE),
    (
        "AWS::Config::ConfigRule",
        "MaximumExecutionFrequency,Source/SourceDetails/*/MaximumExecutionFrequency",
        r#"{"enum":["One_Hour","Three_Hours","Six_Hours","Twelve_Hours","TwentyFour_Hours"]}"#,
    ),
    ("AWS::Config::ConfigRule", "Source/Owner", r#"{"enum":["AWS","CUSTOM_LAMBDA","CUSTOM_POLICY"]}"#),
    (
        "AWS::Config::ConfigRule",
        "Source/SourceDetails/*/MessageType",
        r#"{"enum":["ConfigurationItemChangeNotification","ConfigurationSnapshotDeliveryCompleted","OversizedConfigurationItemChangeNotification","ScheduledNotification"]}"#,
    ),
    (
        "AWS::EC2::Route",
        "/",
        r#"{"requiredOr":["GatewayId","NatGatewayId","TransitGatewayId","VpcEndpointId","VpcPeeringConnectionId",
            "NetworkInterfaceId","InstanceId","EgressOnlyInternetGatewayId","CarrierGatewayId","LocalGatewayId",
            "CoreNetworkArn","OdbNetworkArn"]}"#,
    ),
    ("AWS::EC2::Subnet", "CidrBlock", NETWORK),
    ("AWS::EC2::VPC", "CidrBlock", NETWORK),
    (
        "AWS::EC2::VPCEndpoint",
        "/",
        r#"{"if":{"required":["VpcEndpointType"],"properties":{"VpcEndpointType":{"type":"string","enum":["Gateway"]}}},
            "then":{"properties":{"SubnetIds":false,"SecurityGroupIds":false}},
            "else":{"if":{"required":["VpcEndpointType"],"properties":{"VpcEndpointType":{"type":"string","enum":["Interface"]}}},
                "then":{"properties":{"RouteTableIds":false}}}}"#,
    ),
    (
        "AWS::EC2::Volume",
        "/",
        r#"{"if":{"required":["VolumeType"],"properties":{"VolumeType":{"type":"string","enum":["gp2","sc1","st1","standard"]}}},
            "then":{"properties":{"Iops":false,"Throughput":false}},
            "else":{"if":{"required":["VolumeType"],"properties":{"VolumeType":{"type":"string","enum":["io1","io2"]}}},
                "then":{"properties":{"Throughput":false}}}}"#,
    ),
    ("AWS::ElasticLoadBalancingV2::Listener", "DefaultActions/*", ACTION),
    ("AWS::ElasticLoadBalancingV2::ListenerRule", "Actions/*", ACTION),
    ("AWS::ElasticLoadBalancingV2::ListenerRule", "Conditions", r#"{"minItems":1}"#),
    ("AWS::ElasticLoadBalancingV2::ListenerRule", "Conditions/*", RULE_CONDITION),
    (
        "AWS::ElasticLoadBalancingV2::ListenerRule",
        "Conditions/*/Field",
        r#"{"enum":["host-header","http-header","http-request-method","path-pattern","query-string","source-ip"]}"#,
    ),
    (
        "AWS::ElasticLoadBalancingV2::TargetGroup",
        "/",
        r#"{"if":{"properties":{"TargetType":{"type":"string","enum":["alb","instance","ip"]}}},
            "then":{"required":["Port","Protocol","VpcId"]}}"#,
    ),
    ("AWS::ElasticLoadBalancingV2::TargetGroup", "/", HEALTH_CHECK),
    ("AWS::ElasticLoadBalancingV2::TargetGroup", "HealthCheckPath", r#"{"forms":[["^/","must begin with `/`"]]}"#),
    (
        "AWS::ElasticLoadBalancingV2::TargetGroup",
        "Matcher/HttpCode",
        r#"{"forms":[["^[0-9]{3}([,-][0-9]{3})*$","is a list of codes or ranges, such as `200-299`"]]}"#,
    ),
    (
        "AWS::Events::Connection",
        "/",
        r#"{"allOf":[{"if":{"required":["AuthorizationType"],"properties":{"AuthorizationType":{"type":"string","enum":["API_KEY"]}}},
            "then":{"properties":{"AuthParameters":{"required":["ApiKeyAuthParameters"]}}}},
            {"if":{"required":["AuthorizationType"],"properties":{"AuthorizationType":{"type":"string","enum":["BASIC"]}}},
            "then":{"properties":{"AuthParameters":{"required":["BasicAuthParameters"]}}}},
            {"if":{"required":["AuthorizationType"],"properties":{"AuthorizationType":{"type":"string","enum":["OAUTH_CLIENT_CREDENTIALS"]}}},
            "then":{"properties":{"AuthParameters":{"required":["OAuthParameters"]}}}}]}"#,
    ),
    (
        "AWS::Events::Rule",
        "/",
        r#"{"if":{"required":["EventBusName","ScheduleExpression"],"properties":{"EventBusName":{"type":"string",
            "pattern":"^(?!default$)(?!.*event-bus/default$)"}}},"then":{"properties":{"ScheduleExpression":false}}}"#,
    ),
    ("AWS::Events::Rule", "Targets", r#"{"uniqueKeys":["Id"]}"#),
    (
        "AWS::Events::Rule",
        "Targets/*",
        r#"{"dependentExcluded":{"Input":["InputPath","InputTransformer"],"InputPath":["InputTransformer"]},
            "if":{"required":["Arn"],"properties":{"Arn":{"type":"string","pattern":":sqs:.*\\.fifo$"}}},
            "then":{"required":["SqsParameters"]}}"#,
    ),
    (
        "AWS::Events::Rule",
        "Targets/*/EcsParameters",
        r#"{"if":{"required":["LaunchType"],"properties":{"LaunchType":{"type":"string","enum":["FARGATE"]}}},
            "then":{"required":["NetworkConfiguration"]}}"#,
    ),
    (
        "AWS::KMS::Key",
        "/",
        r#"{"if":{"required":["KeySpec"],"properties":{"KeySpec":{"type":"string","not":{"enum":["SYMMETRIC_DEFAULT"]}}}},
            "then":{"required":["KeyUsage"],"properties":{"EnableKeyRotation":{"enum":[false,"false"]}}}}"#,
    ),
    (
        "AWS::KinesisFirehose::DeliveryStream",
        "ExtendedS3DestinationConfiguration,S3DestinationConfiguration",
        r#"{"if":{"required":["Prefix"],"properties":{"Prefix":{"type":"string","pattern":"!\\{"}}},
            "then":{"required":["ErrorOutputPrefix"]}}"#,
    ),
    (
        "AWS::Lambda::Alias",
        "/",
        r#"{"if":{"required":["FunctionVersion"],"properties":{"FunctionVersion":{"type":"string","enum":["$LATEST"]}}},
            "then":{"properties":{"ProvisionedConcurrencyConfig":false,"RoutingConfig":false}}}"#,
    ),
    ("AWS::Lambda::Alias", "RoutingConfig/AdditionalVersionWeights/*/FunctionWeight", r#"{"minimum":0,"maximum":1}"#),
    ("AWS::Lambda::EventSourceMapping", "DocumentDBEventSourceConfig", r#"{"required":["DatabaseName"]}"#),
    (
        "AWS::Lambda::EventSourceMapping",
        "/",
        r#"{"if":{"required":["StartingPosition"],"properties":{"StartingPosition":{"type":"string","enum":["AT_TIMESTAMP"]}}},
            "then":{"required":["StartingPositionTimestamp"]}}"#,
    ),
    ("AWS::Lambda::Function", "/", r#"{"dependentRequired":{"FileSystemConfigs":["VpcConfig"]}}"#),
    (
        "AWS::Lambda::Function",
        "Code",
        r#"{"dependentRequired":{"S3Bucket":["S3Key"],"S3Key":["S3Bucket"],"S3ObjectVersion":["S3Key"]}}"#,
    ),
    (
        "AWS::Lambda::Function",
        "VpcConfig",
        r#"{"dependentRequired":{"SecurityGroupIds":["SubnetIds"],"SubnetIds":["SecurityGroupIds"]}}"#,
    ),
    (
        "AWS::Lambda::Function",
        "Environment/Variables",
        r#"{"propertyNames":{"forms":[["^[A-Za-z][A-Za-z0-9_]+$","must begin with a letter, followed by one or more letters, digits and underscores"]]}}"#,
    ),
    ("AWS::Logs::MetricFilter", "MetricTransformations/*", r#"{"dependentExcluded":{"DefaultValue":["Dimensions"]}}"#),
    ("AWS::SNS::Subscription", "FilterPolicy", MATCHED),
    (
        "AWS::SNS::Subscription",
        "/",
        r#"{"allOf":[
            {"if":{"required":["Protocol"],"properties":{"Protocol":{"type":"string","enum":["https"]}}},
                "then":{"properties":{"Endpoint":{"forms":[["^https://","must begin with `https://`"]]}}}},
            {"if":{"required":["Protocol"],"properties":{"Protocol":{"type":"string","enum":["http"]}}},
                "then":{"properties":{"Endpoint":{"forms":[["^http://","must begin with `http://`"]]}}}},
            {"if":{"required":["Protocol"],"properties":{"Protocol":{"type":"string","enum":["email","email-json"]}}},
                "then":{"properties":{"Endpoint":{"forms":[["^[^@/ ]+@[^@/ ]+$","must be an email address"]]}}}},
            {"if":{"required":["Protocol"],"properties":{"Protocol":{"type":"string","enum":["sms"]}}},
                "then":{"properties":{"Endpoint":{"forms":[["^[+]?[1-9][0-9 ().-]*$","must be a phone number such as `+12065550100`"]]}}}},
            {"if":{"required":["Protocol"],"properties":{"Protocol":{"type":"string","enum":["firehose"]}}},
                "then":{"required":["SubscriptionRoleArn"]}},
            {"if":{"required":["Protocol"],"properties":{"Protocol":{"type":"string",
                "enum":["application","email","email-json","lambda","sms"]}}},
                "then":{"properties":{"RawMessageDelivery":{"enum":[false,"false"]}}}}]}"#,
    ),
    (
        "AWS::SNS::Subscription",
        "Protocol",
        r#"{"enum":["application","email","email-json","firehose","http","https","lambda","sms","sqs"]}"#,
    ),
    (
        "AWS::SNS::Topic",
        "/",
        r#"{"if":{"not":{"required":["FifoTopic"]}},"then":{"properties":{"ContentBasedDeduplication":{"enum":[false,"false"]}}}}"#,
    ),
    (
        "AWS::SQS::Queue",
        "/",
        r#"{"if":{"required":["SqsManagedSseEnabled"],"properties":{"SqsManagedSseEnabled":{"enum":[true,"true"]}}},
            "then":{"properties":{"KmsMasterKeyId":false}}}"#,
    ),
    (
        "AWS::SQS::Queue",
        "RedrivePolicy",
        r#"{"required":["deadLetterTargetArn","maxReceiveCount"],
            "properties":{"maxReceiveCount":{"minimum":1,"maximum":1000}}}"#,
    ),
    (
        "AWS::SQS::Queue",
        "/",
        r#"{"if":{"required":["FifoThroughputLimit"],"properties":{"FifoThroughputLimit":{"type":"string","enum":["perMessageGroupId"]}}},
            "then":{"required":["DeduplicationScope"],"properties":{"DeduplicationScope":{"enum":["messageGroup"]}}}}"#,
    ),
    (
        "AWS::Scheduler::Schedule",
        "FlexibleTimeWindow",
        r#"{"if":{"required":["Mode"],"properties":{"Mode":{"type":"string","enum":["FLEXIBLE"]}}},
            "then":{"required":["MaximumWindowInMinutes"]}}"#,
    ),
    (
        "AWS::SecretsManager::Secret",
        "GenerateSecretString",
        r#"{"dependentRequired":{"GenerateStringKey":["SecretStringTemplate"],"SecretStringTemplate":["GenerateStringKey"]}}"#,
    ),
    ("AWS::SecretsManager::Secret", "GenerateSecretString/PasswordLength", r#"{"minimum":1,"maximum":4096}"#),
    (
        "AWS::SecretsManager::Secret",
        "GenerateSecretString/SecretStringTemplate",
        r#"{"forms":[["^\\s*\\{","must be a JSON object"]]}"#,
    ),
    (
        "AWS::Serverless::Function",
        "Events/*",
        r#"{"if":{"required":["Type"],"properties":{"Type":{"type":"string","enum":["Kinesis"]}}},
            "then":{"properties":{"Properties":{"required":["StartingPosition"]}}}}"#,
    ),
];
