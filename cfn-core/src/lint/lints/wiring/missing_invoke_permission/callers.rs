//! Who invokes functions.

/// A property that names a function to invoke.
pub(super) struct Caller {
    /// The type of the calling resource.
    pub(super) type_name: &'static str,
    /// The objects that hold the function's ARN.
    pub(super) place: &'static str,
    /// The property with the ARN.
    pub(super) function: &'static str,
    /// A property beside it: with a role, the caller needs no permission.
    pub(super) role: Option<&'static str>,
    /// Calls a function only with this property at that value.
    pub(super) only: Option<(&'static str, &'static str)>,
    /// Who calls.
    pub(super) principal: &'static str,
}

const fn caller(
    type_name: &'static str,
    place: &'static str,
    function: &'static str,
    role: Option<&'static str>,
    only: Option<(&'static str, &'static str)>,
    principal: &'static str,
) -> Caller {
    Caller { type_name, place, function, role, only, principal }
}

const ALARM: &str = "lambda.alarms.cloudwatch.amazonaws.com";
const API: &str = "apigateway.amazonaws.com";
const COGNITO: &str = "cognito-idp.amazonaws.com";

/// The integrations of an API that is imported from its OpenAPI document.
const INTEGRATION: &str = "Body/paths/*/*/x-amazon-apigateway-integration";

/// Source: "Using resource-based policies for Lambda", and the page of each service.
pub(super) const CALLERS: &[Caller] = &[
    caller("AWS::ApiGateway::Authorizer", "", "AuthorizerUri", Some("AuthorizerCredentials"), None, API),
    caller("AWS::ApiGateway::Method", "Integration", "Uri", Some("Credentials"), None, API),
    caller("AWS::ApiGateway::RestApi", INTEGRATION, "uri", Some("credentials"), None, API),
    caller("AWS::ApiGatewayV2::Api", "", "Target", Some("CredentialsArn"), None, API),
    caller("AWS::ApiGatewayV2::Api", INTEGRATION, "uri", Some("credentials"), None, API),
    caller("AWS::ApiGatewayV2::Authorizer", "", "AuthorizerUri", Some("AuthorizerCredentialsArn"), None, API),
    caller("AWS::ApiGatewayV2::Integration", "", "IntegrationUri", Some("CredentialsArn"), None, API),
    caller("AWS::AppSync::GraphQLApi", "LambdaAuthorizerConfig", "AuthorizerUri", None, None, "appsync.amazonaws.com"),
    caller("AWS::Bedrock::Agent", "ActionGroups/*/ActionGroupExecutor", "Lambda", None, None, "bedrock.amazonaws.com"),
    caller("AWS::CloudWatch::Alarm", "", "AlarmActions/*", None, None, ALARM),
    caller("AWS::CloudWatch::Alarm", "", "InsufficientDataActions/*", None, None, ALARM),
    caller("AWS::CloudWatch::Alarm", "", "OKActions/*", None, None, ALARM),
    caller("AWS::CloudWatch::CompositeAlarm", "", "AlarmActions/*", None, None, ALARM),
    caller("AWS::CloudWatch::CompositeAlarm", "", "InsufficientDataActions/*", None, None, ALARM),
    caller("AWS::CloudWatch::CompositeAlarm", "", "OKActions/*", None, None, ALARM),
    caller("AWS::Cognito::UserPool", "LambdaConfig", "CreateAuthChallenge", None, None, COGNITO),
    caller("AWS::Cognito::UserPool", "LambdaConfig/CustomEmailSender", "LambdaArn", None, None, COGNITO),
    caller("AWS::Cognito::UserPool", "LambdaConfig/CustomSMSSender", "LambdaArn", None, None, COGNITO),
    caller("AWS::Cognito::UserPool", "LambdaConfig/PreTokenGenerationConfig", "LambdaArn", None, None, COGNITO),
    caller("AWS::Cognito::UserPool", "LambdaConfig", "CustomMessage", None, None, COGNITO),
    caller("AWS::Cognito::UserPool", "LambdaConfig", "DefineAuthChallenge", None, None, COGNITO),
    caller("AWS::Cognito::UserPool", "LambdaConfig", "PostAuthentication", None, None, COGNITO),
    caller("AWS::Cognito::UserPool", "LambdaConfig", "PostConfirmation", None, None, COGNITO),
    caller("AWS::Cognito::UserPool", "LambdaConfig", "PreAuthentication", None, None, COGNITO),
    caller("AWS::Cognito::UserPool", "LambdaConfig", "PreSignUp", None, None, COGNITO),
    caller("AWS::Cognito::UserPool", "LambdaConfig", "PreTokenGeneration", None, None, COGNITO),
    caller("AWS::Cognito::UserPool", "LambdaConfig", "UserMigration", None, None, COGNITO),
    caller("AWS::Cognito::UserPool", "LambdaConfig", "VerifyAuthChallengeResponse", None, None, COGNITO),
    caller(
        "AWS::Config::ConfigRule",
        "Source",
        "SourceIdentifier",
        None,
        Some(("Owner", "CUSTOM_LAMBDA")),
        "config.amazonaws.com",
    ),
    caller(
        "AWS::ElasticLoadBalancingV2::TargetGroup",
        "Targets/*",
        "Id",
        None,
        None,
        "elasticloadbalancing.amazonaws.com",
    ),
    caller("AWS::Events::Rule", "Targets/*", "Arn", Some("RoleArn"), None, "events.amazonaws.com"),
    caller("AWS::IoT::TopicRule", "TopicRulePayload/Actions/*/Lambda", "FunctionArn", None, None, "iot.amazonaws.com"),
    caller(
        "AWS::IoT::TopicRule",
        "TopicRulePayload/ErrorAction/Lambda",
        "FunctionArn",
        None,
        None,
        "iot.amazonaws.com",
    ),
    caller("AWS::Logs::SubscriptionFilter", "", "DestinationArn", Some("RoleArn"), None, "logs.amazonaws.com"),
    caller(
        "AWS::S3::Bucket",
        "NotificationConfiguration/LambdaConfigurations/*",
        "Function",
        None,
        None,
        "s3.amazonaws.com",
    ),
    caller("AWS::SES::ReceiptRule", "Rule/Actions/*/LambdaAction", "FunctionArn", None, None, "ses.amazonaws.com"),
    caller("AWS::SNS::Subscription", "", "Endpoint", None, Some(("Protocol", "lambda")), "sns.amazonaws.com"),
    caller("AWS::SNS::Topic", "Subscription/*", "Endpoint", None, Some(("Protocol", "lambda")), "sns.amazonaws.com"),
    caller(
        "AWS::SecretsManager::RotationSchedule",
        "",
        "RotationLambdaARN",
        None,
        None,
        "secretsmanager.amazonaws.com",
    ),
    caller("AWS::Transfer::Server", "IdentityProviderDetails", "Function", None, None, "transfer.amazonaws.com"),
    caller("AWS::VpcLattice::TargetGroup", "Targets/*", "Id", None, None, "vpc-lattice.amazonaws.com"),
];
