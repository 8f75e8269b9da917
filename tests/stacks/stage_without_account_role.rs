//! API Gateway writes logs with the role of the account.

pub mod fails {
    use cfn::{resource, stack};

    #[resource(AWS::ApiGateway::RestApi { Name: AWS::StackName })]
    pub struct Api;

    #[resource(AWS::ApiGateway::Method {
        RestApiId: Api,
        ResourceId: Api.RootResourceId,
        HttpMethod: "GET",
        AuthorizationType: "AWS_IAM",
        Integration: { Type: "MOCK" },
    })]
    pub struct Get;

    #[resource(AWS::ApiGateway::Deployment { RestApiId: Api })]
    pub struct Deployment;

    #[resource(AWS::Logs::LogGroup { RetentionInDays: 30 }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
    pub struct Logs;

    #[resource(AWS::ApiGateway::Stage {
        RestApiId: Api,
        DeploymentId: Deployment,
        StageName: "prod",
        AccessLogSetting: { DestinationArn: Logs.Arn, Format: "$context.requestId" },
    })]
    pub struct Stage;

    #[stack]
    pub struct Whole(Api, Get, Deployment, Logs, Stage);
}

pub mod passes {
    use cfn::{resource, stack};

    #[resource(AWS::ApiGateway::RestApi { Name: AWS::StackName })]
    pub struct Api;

    #[resource(AWS::ApiGateway::Method {
        RestApiId: Api,
        ResourceId: Api.RootResourceId,
        HttpMethod: "GET",
        AuthorizationType: "AWS_IAM",
        Integration: { Type: "MOCK" },
    })]
    pub struct Get;

    #[resource(AWS::ApiGateway::Deployment { RestApiId: Api })]
    pub struct Deployment;

    #[resource(AWS::Logs::LogGroup { RetentionInDays: 30 }, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
    pub struct Logs;

    #[resource(AWS::IAM::Role {
        AssumeRolePolicyDocument: {
            Version: "2012-10-17",
            Statement: [{ Effect: "Allow", Principal: { Service: "apigateway.amazonaws.com" }, Action: "sts:AssumeRole" }],
        },
        ManagedPolicyArns: [Sub("arn:${AWS::Partition}:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs")],
    }, allow(managed_policy, reason = "the policy that API Gateway documents for this role"))]
    pub struct LogRole;

    #[resource(AWS::ApiGateway::Account { CloudWatchRoleArn: LogRole.Arn })]
    pub struct Account;

    #[resource(AWS::ApiGateway::Stage {
        RestApiId: Api,
        DeploymentId: Deployment,
        StageName: "prod",
        AccessLogSetting: { DestinationArn: Logs.Arn, Format: "$context.requestId" },
    })]
    pub struct Stage;

    #[stack]
    pub struct Whole(Api, Get, Deployment, Logs, LogRole, Account, Stage);
}
