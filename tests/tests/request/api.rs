//! The REST API, its rate limits and its log.

use serde_yaml::Value;

use crate::evaluate::Names;
use crate::template::{ACCOUNT, REGION, STACK, Template, id, list, yaml};

fn api() -> Value {
    let template = Template::read();
    id(template.id("AWS::ApiGateway::RestApi"))
}

fn method() -> Value {
    Template::read().properties("AWS::ApiGateway::Method")
}

fn stage() -> Value {
    Template::read().properties("AWS::ApiGateway::Stage")
}

#[test]
fn its_name_is_the_stacks() {
    assert_eq!(Template::read().properties("AWS::ApiGateway::RestApi")["Name"], STACK);
}

#[test]
fn its_path_is_data() {
    let template = Template::read();
    let resource = template.properties("AWS::ApiGateway::Resource");
    assert_eq!(resource["PathPart"], "data");
    assert_eq!(resource["RestApiId"], api());
    let root = format!("{}.RootResourceId", template.id("AWS::ApiGateway::RestApi"));
    assert_eq!(resource["ParentId"], id(&root));
}

#[test]
fn its_method_is_post_on_data() {
    assert_eq!(method()["HttpMethod"], "POST");
    assert_eq!(method()["RestApiId"], api());
    assert_eq!(method()["ResourceId"], id(Template::read().id("AWS::ApiGateway::Resource")));
}

#[test]
fn its_integration_is_aws_proxy_to_the_function() {
    let integration = &method()["Integration"];
    assert_eq!(integration["Type"], "AWS_PROXY");
    assert_eq!(integration["IntegrationHttpMethod"], "POST", "Lambda is invoked with POST, whatever the method");
    let function = format!("<{}.Arn>", Template::read().id("AWS::Lambda::Function"));
    let uri = format!("arn:aws:apigateway:{REGION}:lambda:path/2015-03-31/functions/{function}/invocations");
    assert_eq!(integration["Uri"], uri);
}

#[test]
fn only_its_post_on_data_may_invoke_the_function() {
    let template = Template::read();
    let permission = template.properties("AWS::Lambda::Permission");
    assert_eq!(permission["Action"], "lambda:InvokeFunction");
    assert_eq!(permission["Principal"], "apigateway.amazonaws.com");
    assert_eq!(permission["FunctionName"], id(&format!("{}.Arn", template.id("AWS::Lambda::Function"))));
    let api = api().as_str().expect("a name").to_owned();
    assert_eq!(permission["SourceArn"], format!("arn:aws:execute-api:{REGION}:{ACCOUNT}:{api}/dev/POST/data"));
}

#[test]
fn its_deployment_waits_for_what_it_deploys() {
    let template = Template::read();
    let deployment = template.resource(template.id("AWS::ApiGateway::Deployment"));
    assert_eq!(deployment["Properties"]["RestApiId"], api());
    for awaited in ["AWS::ApiGateway::Method", "AWS::ApiGateway::GatewayResponse"] {
        let awaited = template.id(awaited);
        assert!(list(&deployment["DependsOn"]).contains(&awaited.into()), "{awaited}");
    }
}

#[test]
fn its_stage_is_named_after_the_environment() {
    let template = Template::read();
    let written = &template.written("Resources")[template.id("AWS::ApiGateway::Stage")];
    assert_eq!(written["Properties"]["StageName"], yaml("!Ref Environment"));
    assert_eq!(stage()["RestApiId"], api());
    assert_eq!(stage()["DeploymentId"], id(template.id("AWS::ApiGateway::Deployment")));
}

#[test]
fn its_stage_allows_100_requests_a_second_and_bursts_of_50() {
    let settings = stage()["MethodSettings"].clone();
    let [settings] = &settings.as_sequence().expect("a list")[..] else { panic!("{settings:?}") };
    assert_eq!(settings["ResourcePath"], "/*");
    assert_eq!(settings["HttpMethod"], "*");
    assert_eq!(settings["ThrottlingRateLimit"], 100);
    assert_eq!(settings["ThrottlingBurstLimit"], 50);
}

#[test]
fn its_access_log_goes_to_a_log_group_of_its_own() {
    let template = Template::read();
    let log = stage()["AccessLogSetting"].clone();
    let groups = template.ids("AWS::Logs::LogGroup");
    let own: Vec<_> = groups.iter().filter(|group| log["DestinationArn"] == template.attribute(group, "Arn")).collect();
    assert_eq!(own.len(), 1, "{log:?}");
    let group = template.resource(own[0])["Properties"].clone();
    assert!(group["RetentionInDays"].is_u64());
    let functions = template.properties("AWS::Lambda::Function")["LoggingConfig"]["LogGroup"].clone();
    assert_ne!(group["LogGroupName"], functions);
}

#[test]
fn its_access_log_is_json_and_tells_who_asked_for_what_and_got_which_answer() {
    let format = stage()["AccessLogSetting"]["Format"].clone();
    let fields: serde_yaml::Mapping = serde_yaml::from_str(format.as_str().expect("text")).expect("JSON is YAML");
    let variables: Vec<_> = fields.values().filter_map(Value::as_str).collect();
    for variable in ["requestId", "identity.sourceIp", "requestTime", "httpMethod", "status"] {
        assert!(variables.contains(&format!("$context.{variable}").as_str()), "{variable}");
    }
}

/// The logical ID of the role that lets API Gateway write logs in the account.
fn log_role(template: &Template) -> &str {
    let arn = template.properties("AWS::ApiGateway::Account")["CloudWatchRoleArn"].clone();
    let roles = template.ids("AWS::IAM::Role");
    roles.into_iter().find(|role| arn == id(&format!("{role}.Arn"))).expect("a role of the stack")
}

/// Without the account's role API Gateway writes no logs, and a stage that logs cannot be created.
#[test]
fn its_stage_waits_for_the_role_that_may_write_logs() {
    let template = Template::read();
    let account = template.id("AWS::ApiGateway::Account");
    let stage = template.resource(template.id("AWS::ApiGateway::Stage"));
    assert!(list(&stage["DependsOn"]).contains(&account.into()));
    let role = template.resource(log_role(&template))["Properties"].clone();
    let trust = &role["AssumeRolePolicyDocument"]["Statement"];
    assert_eq!(trust[0]["Principal"], yaml("Service: apigateway.amazonaws.com"));
    let managed = "[arn:aws:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]";
    assert_eq!(role["ManagedPolicyArns"], yaml(managed));
}

/// The account's setting serves every API of the account, and CloudFormation does not take it back: the role has to
/// outlive this stack, and also a first deployment that fails.
#[test]
fn its_accounts_log_role_is_retained() {
    let template = Template::read();
    for id in [template.id("AWS::ApiGateway::Account"), log_role(&template)] {
        assert_eq!(template.resource(id)["DeletionPolicy"], "Retain", "{id}");
    }
}

/// A failed write leaves the function as an error, which a proxy integration answers with a 502 by default.
#[test]
fn it_answers_a_failure_of_the_function_with_500_and_without_internals() {
    let response = Template::read().properties("AWS::ApiGateway::GatewayResponse");
    assert_eq!(response["RestApiId"], api());
    assert_eq!(response["ResponseType"], "DEFAULT_5XX");
    assert_eq!(response["StatusCode"], "500");
    let body = response["ResponseTemplates"]["application/json"].clone();
    let body: Value = serde_yaml::from_str(body.as_str().expect("text")).expect("JSON is YAML");
    assert_eq!(body, yaml(r#"{"message": "Internal server error", "requestId": "$context.requestId"}"#));
}
