//! Methods and routes of APIs that write for anyone.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::possible_texts::{first_setting, first_text, possible_texts};
use crate::lint::facts::presence::{Presence, presence};
use crate::lint::finding::Findings;
use crate::model::{Node, NodeId, Resource};

declare_lint! {
    /// A method that writes and that asks for no authentication lets anyone on the internet store data, and you pay for
    /// each call. Set an authorizer or `AWS_IAM`; in an OpenAPI document, give the operation `security`. An API with a
    /// resource policy, a private API, a mock integration and methods that only read pass. If the API is meant for
    /// everyone, or checks signatures itself as for webhooks, allow the lint with this reason.
    ///
    /// Source: "Control and manage access to REST APIs in API Gateway" and "Control and manage access to HTTP APIs in API
    /// Gateway" and "OpenAPI extensions for API Gateway" of the API Gateway developer guide.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Api: {Type: AWS::ApiGatewayV2::Api, Properties: {Name: orders, ProtocolType: HTTP}}
    ///   Route: {Type: AWS::ApiGatewayV2::Route, Properties: {ApiId: !Ref Api, RouteKey: POST /orders}} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Api: {Type: AWS::ApiGatewayV2::Api, Properties: {Name: orders, ProtocolType: HTTP}}
    ///   Read: {Type: AWS::ApiGatewayV2::Route, Properties: {ApiId: !Ref Api, RouteKey: GET /orders}}
    ///   Write:
    ///     Type: AWS::ApiGatewayV2::Route
    ///     Properties: {ApiId: !Ref Api, RouteKey: POST /orders, AuthorizationType: AWS_IAM}
    /// ```
    UNAUTHENTICATED_METHOD = "unauthenticated_method", Exposure, Warn,
    "API method that writes without authentication", Check::Resource(unauthenticated_method)
}

/// Methods that write, and what stands for every method.
const WRITES: &[&str] = &["ANY", "DELETE", "PATCH", "POST", "PUT"];

fn unauthenticated_method<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    let written = match resource.type_name {
        "AWS::ApiGateway::RestApi" | "AWS::ApiGatewayV2::Api" => return of_definition(context, resource, findings),
        "AWS::ApiGateway::Method" => of_method(context, resource),
        "AWS::ApiGatewayV2::Route" => of_route(context, resource),
        _ => None,
    };
    if let Some((at, method)) = written {
        let message = format!(
            "`{method}` is open to anyone on the internet, who can write and cause costs; set `AuthorizationType`, such as \
             to `AWS_IAM`"
        );
        findings.report(at, message);
    }
}

/// The method that writes for anyone, and where that is said.
type Open = Option<(NodeId, String)>;

fn of_method<'a>(context: &Context<'a>, resource: Resource<'a>) -> Open {
    let method = resource.property("HttpMethod")?;
    let writes = first_text(context, [method], |text| WRITES.contains(&text))?;
    let at = for_anyone(context, resource)?.unwrap_or(writes.written.id);
    let api = context.index().referred(resource.property("RestApiId")?, &["AWS::ApiGateway::RestApi"])?;
    let is_closed = is_closed(context, api) || is_mock(context, resource.values_at("Integration/Type"));
    (!is_closed).then(|| (at, writes.text.into_owned()))
}

/// Whether a resource policy or the network decides who may call a REST API.
fn is_closed<'a>(context: &Context<'a>, api: Resource<'a>) -> bool {
    let is_private = |text: &str| text == "PRIVATE";
    api.property("Policy").is_some()
        || first_text(context, api.values_at("EndpointConfiguration/Types/*"), is_private).is_some()
}

fn is_mock<'a>(context: &Context<'a>, types: impl IntoIterator<Item = &'a Node>) -> bool {
    first_text(context, types, |text| text.eq_ignore_ascii_case("MOCK")).is_some()
}

/// The operations of an OpenAPI document that write for anyone.
fn of_definition<'a>(context: &Context<'a>, api: Resource<'a>, findings: &mut Findings) {
    let Some(body) = api.property("Body") else { return };
    if body.get("x-amazon-apigateway-policy").is_some() || is_closed(context, api) {
        return;
    }
    for path in body.get("paths").and_then(Node::as_object).unwrap_or_default() {
        for method in path.value.as_object().unwrap_or_default() {
            let name = method.key.name.as_str();
            if OPERATIONS.contains(&name) && operation_is_open(context, body, &method.value) {
                let message = format!(
                    "`{name}` of `{}` is open to anyone on the internet, who can write and cause costs; add `security`",
                    path.key.name
                );
                findings.report(method.key.id, message);
            }
        }
    }
}

/// Operations of OpenAPI that write, and what stands for every operation.
const OPERATIONS: &[&str] = &["delete", "patch", "post", "put", "x-amazon-apigateway-any-method"];

fn operation_is_open<'a>(context: &Context<'a>, body: &'a Node, operation: &'a Node) -> bool {
    let is_none = |text: &str| text == "NONE";
    let Some(integration) = operation.get("x-amazon-apigateway-integration") else { return false };
    // An empty list of an operation lifts what is required of all.
    let is_required = operation
        .get("security")
        .or_else(|| body.get("security"))
        .is_some_and(|schemes| schemes.as_list().is_none_or(|schemes| !schemes.is_empty()));
    let own = operation.get("x-amazon-apigateway-auth").and_then(|auth| auth.get("type"));
    let is_own = own.is_some_and(|kind| first_setting(context, [kind], is_none).is_none());
    !is_required && !is_own && integration.as_object().is_some() && !is_mock(context, integration.get("type"))
}

fn of_route<'a>(context: &Context<'a>, resource: Resource<'a>) -> Open {
    let key = resource.property("RouteKey")?;
    let api = context.index().referred(resource.property("ApiId")?, &["AWS::ApiGatewayV2::Api"])?;
    // Only the first message of a WebSocket, the connection, is authorized.
    let is_socket = first_text(context, api.values_at("ProtocolType"), |text| text == "WEBSOCKET").is_some();
    let writes = |key: &str| match key.split_once(' ') {
        Some((method, _)) => WRITES.contains(&method),
        None => key == if is_socket { "$connect" } else { "$default" },
    };
    let writes = first_text(context, [key], writes)?;
    let at = for_anyone(context, resource)?.unwrap_or(writes.written.id);
    Some((at, writes.text.into_owned()))
}

/// Whether anyone may call it; where that is written, unless it is the default.
fn for_anyone<'a>(context: &Context<'a>, resource: Resource<'a>) -> Option<Option<NodeId>> {
    let properties = resource.properties()?;
    let needs_key = properties.get("ApiKeyRequired");
    let may_need_key = |node: &'a Node| {
        let texts = possible_texts(context, node);
        texts.is_empty() || texts.iter().any(|possible| possible.text.eq_ignore_ascii_case("true"))
    };
    if needs_key.is_some_and(may_need_key) {
        return None;
    }
    match (presence(properties, "AuthorizationType"), properties.get("AuthorizationType")) {
        (Presence::Absent, _) if presence(properties, "AuthorizerId") == Presence::Absent => Some(None),
        (Presence::Present | Presence::Maybe, Some(kind)) => {
            Some(Some(first_setting(context, [kind], |text| text == "NONE")?.written.id))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    const END: &str = "is open to anyone on the internet, who can write and cause costs; set `AuthorizationType`, such as to `AWS_IAM`";

    fn found(api: &str, resource: &str) -> Vec<String> {
        let template = format!(
            "Parameters:\n  Api2: {{Type: String}}\n  NeedsKey: {{Type: String}}\nResources:\n  Api: {{{api}}}\n  R: {{{resource}}}\n"
        );
        let found = findings("unauthenticated_method", &template);
        found.into_iter().filter(|found| found.starts_with("R: ")).collect()
    }

    #[test]
    fn methods_of_rest_apis_that_write_need_authentication() {
        let rest = "Type: AWS::ApiGateway::RestApi, Properties: {Name: a}";
        let method = |more: &str| {
            format!(
                "Type: AWS::ApiGateway::Method, Properties: {{RestApiId: !Ref Api, ResourceId: !GetAtt Api.RootResourceId, {more}}}"
            )
        };
        let proxy = "Integration: {Type: AWS_PROXY, IntegrationHttpMethod: POST, Uri: u}";
        for open in
            ["HttpMethod: POST, AuthorizationType: NONE", "HttpMethod: POST", "HttpMethod: POST, ApiKeyRequired: false"]
        {
            assert_eq!(found(rest, &method(&format!("{open}, {proxy}"))), [format!("R: `POST` {END}")], "{open}");
        }
        for fine in [
            "HttpMethod: GET, AuthorizationType: NONE",
            "HttpMethod: OPTIONS, AuthorizationType: NONE",
            "HttpMethod: POST, AuthorizationType: AWS_IAM",
            "HttpMethod: POST, AuthorizationType: NONE, ApiKeyRequired: true",
            "HttpMethod: POST, AuthorizationType: NONE, ApiKeyRequired: !Ref NeedsKey",
        ] {
            assert!(found(rest, &method(&format!("{fine}, {proxy}"))).is_empty(), "{fine}");
        }
        let open = method(&format!("HttpMethod: ANY, AuthorizationType: NONE, {proxy}"));
        assert_eq!(found(rest, &open).len(), 1);
        assert!(
            found(rest, &method("HttpMethod: POST, AuthorizationType: NONE, Integration: {Type: MOCK}")).is_empty()
        );
        assert!(found(rest, &open.replace("RestApiId: !Ref Api,", "RestApiId: !Ref Api2,")).is_empty());
        let private =
            "Type: AWS::ApiGateway::RestApi, Properties: {Name: a, EndpointConfiguration: {Types: [PRIVATE]}}";
        assert!(found(private, &open).is_empty());
    }

    #[test]
    fn operations_of_definitions_that_write_need_security() {
        let call = "x-amazon-apigateway-integration: {type: aws_proxy, httpMethod: POST, uri: u}";
        let body = |top: &str, method: &str, own: &str| {
            found(
                "Type: AWS::ApiGateway::RestApi, Properties: {Name: a}",
                &format!(
                    "Type: AWS::ApiGateway::RestApi, Properties: {{Body: {{swagger: '2.0', info: {{title: a, version: '1'}}, {top} paths: {{/orders: {{{method}: {{{own}}}}}}}}}}}"
                ),
            )
        };
        assert_eq!(
            body("", "post", call),
            ["R: `post` of `/orders` is open to anyone on the internet, who can write and cause costs; add `security`"]
        );
        for (top, method, own) in [
            ("", "x-amazon-apigateway-any-method", call.to_owned()),
            ("security: [{sigv4: []}],", "delete", format!("security: [], {call}")),
            ("", "put", format!("x-amazon-apigateway-auth: {{type: NONE}}, {call}")),
        ] {
            assert_eq!(body(top, method, &own).len(), 1, "{method}");
        }
        for (top, method, own) in [
            ("", "get", call.to_owned()),
            ("", "post", format!("security: [{{sigv4: []}}], {call}")),
            ("security: [{sigv4: []}],", "post", call.to_owned()),
            ("x-amazon-apigateway-policy: {Version: '2012-10-17', Statement: []},", "post", call.to_owned()),
            ("", "post", format!("x-amazon-apigateway-auth: {{type: AWS_IAM}}, {call}")),
            ("", "post", "x-amazon-apigateway-integration: {type: mock}".to_owned()),
            ("", "post", "responses: {}".to_owned()),
        ] {
            assert!(body(top, method, &own).is_empty(), "{top} {method} {own}");
        }
    }

    #[test]
    fn routes_that_write_need_authentication() {
        let http = "Type: AWS::ApiGatewayV2::Api, Properties: {Name: a, ProtocolType: HTTP}";
        let socket =
            "Type: AWS::ApiGatewayV2::Api, Properties: {Name: a, ProtocolType: WEBSOCKET, RouteSelectionExpression: x}";
        let route = |more: &str| format!("Type: AWS::ApiGatewayV2::Route, Properties: {{ApiId: !Ref Api, {more}}}");
        for (api, key) in [(http, "DELETE /a"), (http, "$default"), (http, "ANY /{proxy+}"), (socket, "$connect")] {
            assert_eq!(found(api, &route(&format!("RouteKey: '{key}'"))), [format!("R: `{key}` {END}")]);
            assert!(found(api, &route(&format!("RouteKey: '{key}', AuthorizationType: AWS_IAM"))).is_empty());
        }
        for (api, key) in [(http, "GET /a"), (socket, "$default"), (socket, "send"), (http, "OPTIONS /a")] {
            assert!(found(api, &route(&format!("RouteKey: '{key}'"))).is_empty(), "{key}");
        }
    }
}
