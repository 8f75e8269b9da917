use std::collections::HashSet;

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::index::Index;
use crate::lint::finding::Findings;
use crate::lint::ordering::api_gateway::{API_KINDS, api_of};
use crate::lint::ordering::needed::calls_by_api;
use crate::model::{Declaration, Use};

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

fn deployment_without_methods(context: &Context<'_>, findings: &mut Findings) {
    let index = context.index();
    if index.is_open() || API_KINDS.iter().all(|kind| index.of_type(kind.deployment).is_empty()) {
        return;
    }
    let given_away = given_away(index);
    for kind in API_KINDS {
        let calls = calls_by_api(index, kind);
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

/// What nested stacks and custom resources refer to: they may add to an API.
fn given_away<'a>(index: &Index<'a>) -> HashSet<&'a str> {
    let may_add = |declaration: &Declaration| {
        declaration.resource().is_some_and(|resource| {
            resource.type_name.starts_with("Custom::") || resource.type_name.starts_with("AWS::CloudFormation::")
        })
    };
    let uses = index.uses().filter(|(declaration, _)| may_add(declaration)).flat_map(|(_, uses)| uses);
    uses.filter(|used| used.usage != Use::DependsOn).map(|used| used.name).collect()
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    const NO_METHOD: &[&str] =
        &["Deployment: `Api` has no method, so API Gateway rejects the deployment; add an `AWS::ApiGateway::Method`"];
    const NO_ROUTE: &[&str] =
        &["Deployment: `Api` has no route, so API Gateway rejects the deployment; add an `AWS::ApiGatewayV2::Route`"];

    #[test]
    fn a_rest_api_needs_a_method() {
        let cases: &[(&str, &str, &[&str])] = &[
            ("Api: {Type: AWS::ApiGateway::RestApi}", "!Ref Api", NO_METHOD),
            ("Api: {Type: AWS::ApiGateway::RestApi, Properties: {Body: {}}}", "!Ref Api", &[]),
            ("Api: {Type: AWS::ApiGateway::RestApi}", "abc", &[]),
            (
                "Api: {Type: AWS::ApiGateway::RestApi}
  Other: {Type: AWS::ApiGateway::RestApi}
  Method: {Type: AWS::ApiGateway::Method, Properties: {RestApiId: !Ref Other}}",
                "!Ref Api",
                NO_METHOD,
            ),
        ];
        for (resources, api, expected) in cases {
            let template = format!(
                "Resources:
  {resources}
  Deployment: {{Type: AWS::ApiGateway::Deployment, Properties: {{RestApiId: {api}}}}}
"
            );
            assert_eq!(findings("deployment_without_methods", &template), *expected, "{template}");
        }
    }

    #[test]
    fn an_http_api_needs_a_route() {
        let cases: &[(&str, &str, &[&str])] = &[
            ("", "", NO_ROUTE),
            (", DependsOn: Route", "Route: {Type: AWS::ApiGatewayV2::Route, Properties: {ApiId: !Ref Api}}", &[]),
            // A nested stack may add routes.
            ("", "More: {Type: AWS::CloudFormation::Stack, Properties: {Parameters: {A: !Ref Api}}}", &[]),
        ];
        for (depends_on, more, expected) in cases {
            let template = format!(
                "Resources:
  Api: {{Type: AWS::ApiGatewayV2::Api}}
  Deployment: {{Type: AWS::ApiGatewayV2::Deployment{depends_on}, Properties: {{ApiId: !Ref Api}}}}
  {more}
"
            );
            assert_eq!(findings("deployment_without_methods", &template), *expected, "{template}");
        }
    }
}
