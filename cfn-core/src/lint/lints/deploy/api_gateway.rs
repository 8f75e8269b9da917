//! API Gateway.

use std::collections::HashSet;

use crate::lint::facts::context::Context;
use crate::lint::facts::equality::scalar;
use crate::lint::facts::index::Index;
use crate::lint::finding::Findings;
use crate::lint::ordering::needed::calls_by_api;

use crate::lint::check::{Check, declare_lint};
use crate::lint::ordering::api_gateway::{API_KINDS, api_of, stages_of, writes_logs};
use crate::model::{Declaration, NodeId, Resource, Use};

declare_lint! {
    /// API Gateway rejects the deployment of an API without any method (for HTTP and WebSocket APIs: route). Methods
    /// are `AWS::ApiGateway::Method` resources of the API, or part of its OpenAPI `Body`.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: a}}
    ///   Deployment: {Type: AWS::ApiGateway::Deployment, Properties: {RestApiId: !Ref Api}} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: a}}
    ///   Get: {Type: AWS::ApiGateway::Method, Properties: {RestApiId: !Ref Api}}
    ///   Deployment: {Type: AWS::ApiGateway::Deployment, DependsOn: Get, Properties: {RestApiId: !Ref Api}}
    /// ```
    DEPLOYMENT_WITHOUT_METHODS = "deployment_without_methods", Deploy, Deny, "deployment of an API without methods",
    Check::Template(deployment_without_methods)
}

declare_lint! {
    /// API Gateway writes logs with a role that is a setting of the account in the Region, and rejects a stage with
    /// logging if the setting is missing ("CloudWatch Logs role ARN must be set in account settings"). Add a role
    /// that `apigateway.amazonaws.com` can assume, with the managed policy `AmazonAPIGatewayPushToCloudWatchLogs`,
    /// and an `AWS::ApiGateway::Account` with its ARN; or allow this lint if another stack in the account has done
    /// so.
    ///
    /// ```yaml,fails
    /// Type: AWS::ApiGateway::Stage
    /// Properties:
    ///   RestApiId: a
    ///   MethodSettings:
    ///     - {HttpMethod: "*", ResourcePath: "/*", LoggingLevel: INFO} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::ApiGateway::Stage
    /// Properties:
    ///   RestApiId: a
    ///   MethodSettings:
    ///     - {HttpMethod: "*", ResourcePath: "/*", LoggingLevel: "OFF"}
    /// ```
    STAGE_WITHOUT_ACCOUNT_ROLE = "stage_without_account_role", Deploy, Deny, "stage with logging but without an account role",
    Check::Template(stage_without_account_role)
}

declare_lint! {
    /// Rates are requests per second, bursts are requests; both are 0 or more. A stage or route without limits has
    /// those of the account.
    ///
    /// ```yaml,fails
    /// Type: AWS::ApiGatewayV2::Stage
    /// Properties:
    ///   ApiId: a
    ///   StageName: s
    ///   DefaultRouteSettings: {ThrottlingRateLimit: -1} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::ApiGatewayV2::Stage
    /// Properties:
    ///   ApiId: a
    ///   StageName: s
    ///   DefaultRouteSettings: {ThrottlingRateLimit: 0}
    /// ```
    THROTTLING_RANGE = "throttling_range", Deploy, Deny, "negative throttling limit",
    Check::Resource(throttling_range)
}

declare_lint! {
    /// All APIs of an account in a Region share 10,000 requests per second with a burst of 5,000, unless AWS has
    /// raised the quota: a higher limit has no effect.
    ///
    /// ```yaml,fails
    /// Type: AWS::ApiGatewayV2::Stage
    /// Properties:
    ///   ApiId: a
    ///   StageName: s
    ///   DefaultRouteSettings: {ThrottlingRateLimit: 10001} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::ApiGatewayV2::Stage
    /// Properties:
    ///   ApiId: a
    ///   StageName: s
    ///   DefaultRouteSettings: {ThrottlingRateLimit: 10000}
    /// ```
    THROTTLING_OVER_QUOTA = "throttling_over_quota", Deploy, Warn, "throttling limit above the account quota",
    Check::Resource(throttling_over_quota)
}

fn deployment_without_methods(context: &Context<'_>, findings: &mut Findings) {
    let index = context.index();
    if index.is_open() {
        return;
    }
    for kind in API_KINDS {
        let calls = calls_by_api(index, kind);
        let given_away = given_away(index);
        for &deployment in index.of_type(kind.deployment) {
            let Some(api) = api_of(index, deployment, kind) else { continue };
            if calls.contains_key(api.name())
                || kind.imports.iter().any(|name| api.property(name).is_some())
                || given_away.contains(api.name())
            {
                continue;
            }
            let message = format!(
                "`{}` has no {}, so API Gateway rejects the deployment; add an `{}`",
                api.name(),
                kind.call_name,
                kind.call
            );
            findings.report_in(deployment.name(), deployment.declaration.name.id, message);
        }
    }
}

/// What nested stacks and custom resources are told of: they may add to an API.
fn given_away<'a>(index: &Index<'a>) -> HashSet<&'a str> {
    let is_told = |declaration: &Declaration| {
        declaration.resource().is_some_and(|resource| {
            resource.type_name.starts_with("Custom::") || resource.type_name.starts_with("AWS::CloudFormation::")
        })
    };
    let uses = index.uses().filter(|(declaration, _)| is_told(declaration)).flat_map(|(_, uses)| uses);
    uses.filter(|used| used.usage != Use::DependsOn).map(|used| used.name).collect()
}

fn stage_without_account_role(context: &Context<'_>, findings: &mut Findings) {
    let index = context.index();
    if index.is_open() || !index.of_type("AWS::ApiGateway::Account").is_empty() {
        return;
    }
    for stage in stages_of(index) {
        if let Some(at) = writes_logs(index, stage) {
            let message = format!(
                "`{}` writes logs, but API Gateway has no role to write them; add an `AWS::ApiGateway::Account`",
                stage.name()
            );
            findings.report_in(stage.name(), at, message);
        }
    }
}

/// Where throttling limits stand: the type, the object that holds them, the names of rate and burst, and whether the
/// type's schema says itself that they are not below zero.
const LIMITS: &[(&str, &str, &str, &str, bool)] = &[
    ("AWS::ApiGateway::Deployment", "StageDescription", "ThrottlingRateLimit", "ThrottlingBurstLimit", false),
    (
        "AWS::ApiGateway::Deployment",
        "StageDescription/MethodSettings/*",
        "ThrottlingRateLimit",
        "ThrottlingBurstLimit",
        false,
    ),
    ("AWS::ApiGateway::Stage", "MethodSettings/*", "ThrottlingRateLimit", "ThrottlingBurstLimit", true),
    ("AWS::ApiGateway::UsagePlan", "ApiStages/*/Throttle/*", "RateLimit", "BurstLimit", true),
    ("AWS::ApiGateway::UsagePlan", "Throttle", "RateLimit", "BurstLimit", true),
    ("AWS::ApiGatewayV2::Stage", "DefaultRouteSettings", "ThrottlingRateLimit", "ThrottlingBurstLimit", false),
    ("AWS::ApiGatewayV2::Stage", "RouteSettings/*", "ThrottlingRateLimit", "ThrottlingBurstLimit", false),
];

/// Requests per second that an account has by default. Source: "Amazon API Gateway quotas".
const RATE_QUOTA: f64 = 10_000.0;
/// Requests that may come at once.
const BURST_QUOTA: f64 = 5_000.0;

fn throttling_range<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    for limit in limits(resource).into_iter().filter(|limit| limit.value < 0.0 && !limit.by_schema) {
        findings.report(limit.at, format!("`{}` must be at least 0", limit.name));
    }
}

fn throttling_over_quota<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    for limit in limits(resource).into_iter().filter(|limit| limit.value > limit.quota) {
        let message = format!("`{}` is above the account quota of {}; lower it", limit.name, limit.quota);
        findings.report(limit.at, message);
    }
}

struct Limit {
    name: &'static str,
    value: f64,
    quota: f64,
    by_schema: bool,
    at: NodeId,
}

fn limits(resource: Resource<'_>) -> Vec<Limit> {
    let mut found = Vec::new();
    for (_, path, rate, burst, by_schema) in LIMITS.iter().filter(|(of, ..)| *of == resource.type_name) {
        for settings in resource.values_at(path) {
            for (name, quota) in [(*rate, RATE_QUOTA), (*burst, BURST_QUOTA)] {
                for node in settings.values_at(name) {
                    let Some(value) = scalar(node).and_then(|text| text.parse().ok()) else { continue };
                    found.push(Limit { name, value, quota, by_schema: *by_schema, at: node.id });
                }
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;
    use crate::lint::testing::findings_alone;

    const REST: &str = "Resources:
  Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: a}}
  Deployment: {Type: AWS::ApiGateway::Deployment, Properties: {RestApiId: !Ref Api}}
";
    const METHOD: &str = "  Method: {Type: AWS::ApiGateway::Method, Properties: {RestApiId: !Ref Api}}\n";

    #[test]
    fn a_deployment_needs_a_method() {
        let found = |template: &str| findings("deployment_without_methods", template);
        assert_eq!(
            found(REST),
            [
                "Deployment: `Api` has no method, so API Gateway rejects the deployment; add an `AWS::ApiGateway::Method`"
            ]
        );
        assert!(found(&format!("{REST}{METHOD}")).is_empty());
        assert!(found(&REST.replace("Name: a", "Body: {}")).is_empty());
        let other = "  Other: {Type: AWS::ApiGateway::RestApi}\n";
        let elsewhere = METHOD.replace("!Ref Api", "!Ref Other");
        assert_eq!(
            found(&format!("{REST}{other}{elsewhere}")),
            [
                "Deployment: `Api` has no method, so API Gateway rejects the deployment; add an `AWS::ApiGateway::Method`"
            ]
        );
        assert!(found(&REST.replace("!Ref Api", "abc")).is_empty());
    }

    #[test]
    fn an_http_api_needs_a_route() {
        let found = |more: &str| {
            let api = "  Api: {Type: AWS::ApiGatewayV2::Api}\n";
            let deployment = "  Deployment: {Type: AWS::ApiGatewayV2::Deployment, Properties: {ApiId: !Ref Api}}\n";
            findings("deployment_without_methods", &format!("Resources:\n{api}{deployment}{more}"))
        };
        assert_eq!(
            found(""),
            [
                "Deployment: `Api` has no route, so API Gateway rejects the deployment; add an `AWS::ApiGatewayV2::Route`"
            ]
        );
        assert!(found("  Route: {Type: AWS::ApiGatewayV2::Route, Properties: {ApiId: !Ref Api}}\n").is_empty());
        assert!(
            found("  More: {Type: AWS::CloudFormation::Stack, Properties: {Parameters: {A: !Ref Api}}}\n").is_empty()
        );
    }

    #[test]
    fn a_stage_with_logs_needs_the_role_of_the_account() {
        let found = |properties: &str, more: &str| {
            let stage = format!("  Stage: {{Type: AWS::ApiGateway::Stage, Properties: {{{properties}}}}}\n");
            findings("stage_without_account_role", &format!("Resources:\n{stage}{more}"))
        };
        assert_eq!(
            found("AccessLogSetting: {DestinationArn: a}", ""),
            [
                "Stage: `Stage` writes logs, but API Gateway has no role to write them; add an `AWS::ApiGateway::Account`"
            ]
        );
        assert_eq!(
            found("MethodSettings: [{LoggingLevel: INFO}]", ""),
            [
                "Stage: `Stage` writes logs, but API Gateway has no role to write them; add an `AWS::ApiGateway::Account`"
            ]
        );
        assert!(found("MethodSettings: [{LoggingLevel: 'OFF'}]", "").is_empty());
        assert!(found("StageName: prod", "").is_empty());
        let account = "  Account: {Type: AWS::ApiGateway::Account, Properties: {CloudWatchRoleArn: a}}\n";
        assert!(found("AccessLogSetting: {DestinationArn: a}", account).is_empty());
    }

    #[test]
    fn a_level_may_be_given_elsewhere() {
        let found = |level: &str| {
            findings(
                "stage_without_account_role",
                &format!(
                    "Parameters:
  Level: {{Type: String, Default: ERROR}}
  Quiet: {{Type: String, Default: 'OFF', AllowedValues: ['OFF', INFO]}}
Mappings:
  Levels: {{prod: {{Level: INFO}}}}
Resources:
  Stage: {{Type: AWS::ApiGateway::Stage, Properties: {{MethodSettings: [{{LoggingLevel: {level}}}]}}}}
"
                ),
            )
        };
        assert_eq!(
            found("!Ref Level"),
            [
                "Stage: `Stage` writes logs, but API Gateway has no role to write them; add an `AWS::ApiGateway::Account`"
            ]
        );
        assert_eq!(
            found("!FindInMap [Levels, prod, Level]"),
            [
                "Stage: `Stage` writes logs, but API Gateway has no role to write them; add an `AWS::ApiGateway::Account`"
            ]
        );
        assert!(found("!Ref Quiet").is_empty());
    }

    #[test]
    fn access_logs_of_http_apis_need_no_role() {
        let found = |protocol: &str| {
            let api = format!("  Api: {{Type: AWS::ApiGatewayV2::Api, Properties: {{ProtocolType: {protocol}}}}}\n");
            let stage = "  Stage: {Type: AWS::ApiGatewayV2::Stage, Properties: {ApiId: !Ref Api, AccessLogSettings: {DestinationArn: a}}}\n";
            findings("stage_without_account_role", &format!("Resources:\n{api}{stage}"))
        };
        assert!(found("HTTP").is_empty());
        assert_eq!(
            found("WEBSOCKET"),
            [
                "Stage: `Stage` writes logs, but API Gateway has no role to write them; add an `AWS::ApiGateway::Account`"
            ]
        );
    }

    #[test]
    fn throttling_limits_count_from_zero_to_the_quota() {
        let stage = |limits: &str| {
            format!(
                "Resources:\n  Stage: {{Type: AWS::ApiGatewayV2::Stage, Properties: {{DefaultRouteSettings: {{{limits}}}}}}}\n"
            )
        };
        let range = |limits: &str| findings_alone("throttling_range", &stage(limits));
        assert_eq!(range("ThrottlingBurstLimit: -1"), ["Stage: `ThrottlingBurstLimit` must be at least 0"]);
        assert!(range("ThrottlingBurstLimit: 0, ThrottlingRateLimit: 0.5").is_empty());
        let quota = |limits: &str| findings_alone("throttling_over_quota", &stage(limits));
        assert_eq!(
            quota("ThrottlingRateLimit: 10001, ThrottlingBurstLimit: '5001'"),
            [
                "Stage: `ThrottlingRateLimit` is above the account quota of 10000; lower it",
                "Stage: `ThrottlingBurstLimit` is above the account quota of 5000; lower it"
            ]
        );
        assert!(quota("ThrottlingRateLimit: 10000, ThrottlingBurstLimit: 5000").is_empty());
        let plan =
            "Resources:\n  Plan: {Type: AWS::ApiGateway::UsagePlan, Properties: {Throttle: {RateLimit: 20000}}}\n";
        assert_eq!(
            findings("throttling_over_quota", plan),
            ["Plan: `RateLimit` is above the account quota of 10000; lower it"]
        );
    }
}
