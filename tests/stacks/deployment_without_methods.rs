//! There is nothing to deploy of an API without methods.

pub mod fails {
    use cfn::{resource, stack};

    #[resource(AWS::ApiGateway::RestApi { Name: AWS::StackName })]
    pub struct Api;

    #[resource(AWS::ApiGateway::Deployment { RestApiId: Api })]
    pub struct Deployment;

    #[stack]
    pub struct Whole(Api, Deployment);
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

    #[stack]
    pub struct Whole(Api, Get, Deployment);
}
