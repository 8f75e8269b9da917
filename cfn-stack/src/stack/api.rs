//! The API: POST /data, its stage and its logs.

use cfn::resource;

use super::function::DataFunction;
use super::parameters::Environment;

/// The API, which has one path and one method.
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

/// POST on /data. Anyone may call it, without authentication. The function receives the whole request.
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
}, allow(unauthenticated_method, reason = "the request specifies a public API without authentication"))]
pub struct PostData;

/// Changes every 5xx response of API Gateway to status 500 with a JSON body without internal details: the 502 that
/// follows an error of the function, which a failed write raises so that the alarm counts it, but also 503 and 504.
#[resource(AWS::ApiGateway::GatewayResponse {
    RestApiId: DataRestApi,
    ResponseType: "DEFAULT_5XX",
    StatusCode: "500",
    ResponseTemplates: { "application/json": r#"{"message": "Internal server error", "requestId": "$context.requestId"}"# },
})]
pub struct ApiErrors;

/// Lets API Gateway invoke the function for POST /data on this stage of this API.
#[resource(AWS::Lambda::Permission {
    FunctionName: DataFunction.Arn,
    Action: "lambda:InvokeFunction",
    Principal: "apigateway.amazonaws.com",
    SourceArn: Sub("arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${DataRestApi}/${Environment}/POST/data"),
})]
pub struct ApiMayInvokeFunction;

/// Keeps the access log for 30 days, with one line of JSON for each request. API Gateway may omit some of the requests
/// that it rejects, such as many with status 429.
#[resource(AWS::Logs::LogGroup {
    LogGroupName: Sub("/aws/apigateway/${AWS::StackName}"),
    RetentionInDays: 30,
}, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
pub struct ApiLogGroup;

/// Lets API Gateway write to CloudWatch Logs, for every API of the account in this Region.
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
   allow(managed_policy, reason = "AWS documents this policy for the role, which serves every API of the account in this Region"))]
pub struct ApiLoggingRole;

/// Sets ApiLoggingRole as the logging role of every API of the account in this Region, in place of the role that was set
/// before. Both resources are retained, even by a rollback: without them, the account would still be set to a role that
/// no longer exists, and every API in this Region would be without logs.
#[resource(AWS::ApiGateway::Account {
    CloudWatchRoleArn: ApiLoggingRole.Arn,
}, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain")]
pub struct ApiAccount;

/// A snapshot of the API, which the stage serves. A change to the API replaces it.
#[resource(AWS::ApiGateway::Deployment { RestApiId: DataRestApi })]
pub struct ApiDeployment;

/// Serves the deployment under the name of the environment and writes the access log. Throttles at 100 requests per
/// second with bursts of 50, which API Gateway applies on a best-effort basis; requests over the limits get status 429.
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
    }],
})]
pub struct ApiStage;
