use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::presence::{Presence, presence};
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

declare_lint! {
    /// An HTTP API supports less than a REST API or a WebSocket API, and API Gateway rejects what it does not support: a
    /// route key is `$default` or a method in capitals with a path, an integration is of the type `AWS_PROXY` or
    /// `HTTP_PROXY`, and one that calls a function has a `PayloadFormatVersion`.
    ///
    /// Source: "Create routes for HTTP APIs in API Gateway" and "Create integrations for HTTP APIs in API Gateway" of the API
    /// Gateway developer guide.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Api: {Type: AWS::ApiGatewayV2::Api, Properties: {Name: orders, ProtocolType: HTTP}}
    ///   Route: {Type: AWS::ApiGatewayV2::Route, Properties: {ApiId: !Ref Api, RouteKey: get /orders}} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Api: {Type: AWS::ApiGatewayV2::Api, Properties: {Name: orders, ProtocolType: HTTP}}
    ///   Route: {Type: AWS::ApiGatewayV2::Route, Properties: {ApiId: !Ref Api, RouteKey: GET /orders}}
    /// ```
    UNSUPPORTED_BY_HTTP_API = "unsupported_by_http_api", Deploy, Deny, "route or integration that HTTP APIs do not support",
    Check::Resource(unsupported_by_http_api)
}

const METHODS: &[&str] = &["ANY", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];
const INTEGRATIONS: &[&str] = &["AWS_PROXY", "HTTP_PROXY"];

fn unsupported_by_http_api<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    match resource.type_name {
        "AWS::ApiGatewayV2::Route" if is_of_http_api(context, resource) => route(resource, findings),
        "AWS::ApiGatewayV2::Integration" if is_of_http_api(context, resource) => integration(resource, findings),
        _ => {}
    }
}

fn is_of_http_api<'a>(context: &Context<'a>, resource: Resource<'a>) -> bool {
    let api = resource.property("ApiId").and_then(|id| context.index().referred(id, &["AWS::ApiGatewayV2::Api"]));
    api.and_then(|api| api.property("ProtocolType")).and_then(Node::as_str) == Some("HTTP")
}

fn route(route: Resource<'_>, findings: &mut Findings) {
    for key in route.values_at("RouteKey") {
        let Some(text) = key.as_str() else { continue };
        let is_right = |(method, path): (&str, &str)| METHODS.binary_search(&method).is_ok() && path.starts_with('/');
        if text != "$default" && !text.split_once(' ').is_some_and(is_right) {
            let message = format!(
                "`{text}` is no route key of an HTTP API; write a method in capitals and a path, such as `GET /orders`, or \
                 `$default`"
            );
            findings.report(key.id, message);
        }
    }
}

fn integration(integration: Resource<'_>, findings: &mut Findings) {
    let Some(properties) = integration.properties() else { return };
    for kind in integration.values_at("IntegrationType") {
        match kind.as_str() {
            Some(text) if INTEGRATIONS.binary_search(&text).is_err() => {
                let message =
                    format!("an HTTP API has no integrations of the type `{text}`; use `AWS_PROXY` or `HTTP_PROXY`");
                findings.report(kind.id, message);
            }
            Some("AWS_PROXY")
                if presence(properties, "PayloadFormatVersion") == Presence::Absent
                    && presence(properties, "IntegrationSubtype") == Presence::Absent =>
            {
                let message = "an integration of an HTTP API with a function has no default for the format of its events; add \
                     `PayloadFormatVersion: \"2.0\"`";
                findings.report(kind.id, message);
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn found(protocol: &str, resource: &str) -> Vec<String> {
        let template = format!(
            "Resources:
  Api: {{Type: AWS::ApiGatewayV2::Api, Properties: {{Name: a, ProtocolType: {protocol}}}}}
  R: {{{resource}}}
"
        );
        let found = findings("unsupported_by_http_api", &template);
        found.into_iter().filter(|found| found.starts_with("R: ")).collect()
    }

    #[test]
    fn route_keys_have_a_method_and_a_path() {
        let route =
            |key: &str| format!("Type: AWS::ApiGatewayV2::Route, Properties: {{ApiId: !Ref Api, RouteKey: '{key}'}}");
        for wrong in ["/orders", "get /orders", "GET orders", "GET", "LIST /orders"] {
            assert_eq!(
                found("HTTP", &route(wrong)),
                [format!(
                    "R: `{wrong}` is no route key of an HTTP API; write a method in capitals and a path, such as `GET /orders`, or `$default`"
                )]
            );
            assert!(found("WEBSOCKET", &route(wrong)).is_empty(), "{wrong}");
        }
        for right in ["GET /orders", "ANY /{proxy+}", "$default"] {
            assert!(found("HTTP", &route(right)).is_empty(), "{right}");
        }
    }

    #[test]
    fn integrations_are_proxies() {
        let integration = |rest: &str| {
            format!("Type: AWS::ApiGatewayV2::Integration, Properties: {{ApiId: !Ref Api, IntegrationUri: a, {rest}}}")
        };
        let found = |rest: &str| found("HTTP", &integration(rest));
        assert_eq!(
            found("IntegrationType: MOCK"),
            ["R: an HTTP API has no integrations of the type `MOCK`; use `AWS_PROXY` or `HTTP_PROXY`"]
        );
        assert_eq!(
            found("IntegrationType: AWS_PROXY"),
            [
                "R: an integration of an HTTP API with a function has no default for the format of its events; add `PayloadFormatVersion: \"2.0\"`"
            ]
        );
        for right in [
            "IntegrationType: AWS_PROXY, PayloadFormatVersion: '1.0'",
            "IntegrationType: AWS_PROXY, IntegrationSubtype: SQS-SendMessage",
            "IntegrationType: HTTP_PROXY, IntegrationMethod: GET",
        ] {
            assert!(found(right).iter().all(|found| !found.contains("HTTP API")), "{right}");
        }
    }
}
