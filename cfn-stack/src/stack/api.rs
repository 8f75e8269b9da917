//! The way in: POST /data.

use cfn::resource;

use super::function::DataFunction;
use super::parameters::Environment;

/// The API: one path, one method.
#[resource(AWS::ApiGateway::RestApi {
    Name: AWS::StackName,
    Description: "Stores every record posted to /data",
    EndpointConfiguration: { Types: ["REGIONAL"] },
})]
pub struct DataRestApi;

/// The path /data.
#[resource(AWS::ApiGateway::Resource {
    RestApiId: DataRestApi,
    ParentId: DataRestApi.RootResourceId,
    PathPart: "data",
})]
pub struct DataResource;

/// POST on /data, handed to the function as it is.
#[resource(AWS::ApiGateway::Method {
    RestApiId: DataRestApi,
    ResourceId: DataResource,
    HttpMethod: "POST",
    AuthorizationType: "NONE",
    Integration: {
        Type: "AWS_PROXY",
        IntegrationHttpMethod: "POST",
        Uri: Sub("arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${DataFunction.Arn}/invocations"),
    },
})]
pub struct PostData;

/// Answers a failed function with status 500 and a JSON message that shows nothing of the inside. When a write fails,
/// the function raises, since only that counts as an error for the alarm; API Gateway would answer 502 by itself.
#[resource(AWS::ApiGateway::GatewayResponse {
    RestApiId: DataRestApi,
    ResponseType: "DEFAULT_5XX",
    StatusCode: "500",
    ResponseTemplates: { "application/json": r#"{"message": "Internal server error", "requestId": "$context.requestId"}"# },
})]
pub struct ApiErrors;

/// Lets this API's POST /data, and nothing else, invoke the function.
#[resource(AWS::Lambda::Permission {
    FunctionName: DataFunction.Arn,
    Action: "lambda:InvokeFunction",
    Principal: "apigateway.amazonaws.com",
    SourceArn: Sub("arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${DataRestApi}/${Environment}/POST/data"),
})]
pub struct ApiMayInvokeFunction;

/// Receives one line for each request to the API.
#[resource(AWS::Logs::LogGroup {
    LogGroupName: Sub("/aws/apigateway/${AWS::StackName}"),
    RetentionInDays: 30,
}, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
pub struct ApiLogGroup;

/// Lets API Gateway write to CloudWatch Logs. It is a setting of the whole account and region.
#[resource(AWS::IAM::Role {
    AssumeRolePolicyDocument: {
        Version: "2012-10-17",
        Statement: [{
            Effect: "Allow",
            Principal: { Service: "apigateway.amazonaws.com" },
            Action: "sts:AssumeRole",
        }],
    },
    ManagedPolicyArns: [Sub("arn:${AWS::Partition}:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs")],
}, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain",
   allow(managed_policy, reason = "the role serves every API of the account; AWS says with this policy what it needs"))]
pub struct ApiLoggingRole;

/// Gives API Gateway its role for logs. Retained, because other APIs of the account may have come to need it.
#[resource(AWS::ApiGateway::Account {
    CloudWatchRoleArn: ApiLoggingRole.Arn,
}, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain")]
pub struct ApiAccount;

/// A snapshot of the API, made anew whenever the API changes.
#[resource(AWS::ApiGateway::Deployment { RestApiId: DataRestApi })]
pub struct ApiDeployment;

/// Serves the deployment, logs every request and lets no more than 100 requests a second pass, 50 at once.
#[resource(AWS::ApiGateway::Stage {
    RestApiId: DataRestApi,
    DeploymentId: ApiDeployment,
    StageName: Environment,
    AccessLogSetting: {
        DestinationArn: ApiLogGroup.Arn,
        Format: r#"{"requestId":"$context.requestId","ip":"$context.identity.sourceIp","requestTime":"$context.requestTime","httpMethod":"$context.httpMethod","resourcePath":"$context.resourcePath","status":"$context.status","responseLength":"$context.responseLength","error":"$context.error.message"}"#,
    },
    MethodSettings: [{
        HttpMethod: "*",
        ResourcePath: "/*",
        ThrottlingRateLimit: 100,
        ThrottlingBurstLimit: 50,
        MetricsEnabled: true,
    }],
})]
pub struct ApiStage;
