//! Events of SAM by which anyone writes.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::equality::boolean;
use crate::lint::finding::Findings;
use crate::model::{Intrinsic, Node, Resource, Section};
use crate::transform::sam;

declare_lint! {
    /// An event of an API that writes and that asks for no authentication lets anyone on the internet store data, and you
    /// pay for each call. Set `Auth` of the event, or `Auth` with a `DefaultAuthorizer` of the API. Events that only read
    /// pass, and so do those of a private API, of one with a resource policy, and of one with a definition of its own,
    /// which `unauthenticated_method` checks. If the API is meant for everyone, or checks signatures itself as for
    /// webhooks, allow the lint with this reason.
    ///
    /// Source: "Control API access with your AWS SAM template" of the SAM developer guide.
    ///
    /// ```yaml,fails
    /// Transform: AWS::Serverless-2016-10-31
    /// Resources:
    ///   Worker:
    ///     Type: AWS::Serverless::Function
    ///     Properties:
    ///       CodeUri: worker
    ///       Handler: index.handler
    ///       Runtime: python3.13
    ///       Events:
    ///         Create: {Type: HttpApi, Properties: {Path: /orders, Method: post}} # <-
    /// ```
    /// ```yaml,passes
    /// Transform: AWS::Serverless-2016-10-31
    /// Resources:
    ///   Worker:
    ///     Type: AWS::Serverless::Function
    ///     Properties:
    ///       CodeUri: worker
    ///       Handler: index.handler
    ///       Runtime: python3.13
    ///       Events:
    ///         List: {Type: Api, Properties: {Path: /orders, Method: get}}
    ///         Create: {Type: Api, Properties: {Path: /orders, Method: post, Auth: {Authorizer: AWS_IAM}}}
    /// ```
    UNAUTHENTICATED_EVENT = "unauthenticated_event", Exposure, Warn, "event of an API that writes without authentication",
    Check::Template(unauthenticated_event)
}

/// Methods that write, and what stands for every method.
const WRITES: &[&str] = &["any", "delete", "patch", "post", "put", "x-amazon-apigateway-any-method"];
/// Types of events, the property that names their API, and the section of `Globals`.
const EVENTS: &[(&str, &str, &str)] = &[("Api", "RestApiId", "Api"), ("HttpApi", "ApiId", "HttpApi")];
/// Properties of an API that say who may call it elsewhere than in `Auth`.
const ELSEWHERE: &[&str] = &["DefinitionBody", "DefinitionUri", "EndpointConfiguration"];

fn unauthenticated_event(context: &Context<'_>, findings: &mut Findings) {
    if context.transforms().all(|name| name != sam::TRANSFORM) {
        return;
    }
    let resources = context.written.section(Section::Resources).filter_map(|declaration| declaration.resource());
    for resource in resources {
        for event in resource.property("Events").and_then(Node::as_object).unwrap_or_default() {
            if let Some((at, method)) = written_by_anyone(context, &event.value) {
                let message = format!(
                    "event `{}` is open to anyone on the internet, who can write by `{method}` and cause costs; set \
                     `Auth` of the event or of its API",
                    event.key.name
                );
                findings.report_in(resource.name(), at.unwrap_or(event.key.id), message);
            }
        }
    }
}

/// The method by which anyone writes, and where it is written.
fn written_by_anyone<'a>(context: &Context<'a>, event: &'a Node) -> Option<(Option<crate::model::NodeId>, &'a str)> {
    let kind = event.get("Type").and_then(Node::as_str)?;
    let (_, api, section) = EVENTS.iter().find(|(known, ..)| *known == kind)?;
    let properties = event.get("Properties");
    let given = |name: &str| properties.and_then(|properties| properties.get(name));
    let method = match given("Method") {
        Some(method) => (Some(method.id), method.as_str()?),
        // An HTTP API without a path and a method has its default route.
        None if kind == "HttpApi" => (None, "any"),
        None => return None,
    };
    if !WRITES.contains(&method.1.to_lowercase().as_str()) || given("Auth").is_some_and(asks) {
        return None;
    }
    let is_none = given("Auth").and_then(|auth| auth.get("Authorizer")).is_some();
    let global = context.written.member("Globals").and_then(|globals| globals.value.get(section));
    let own = match given(api) {
        None => None,
        Some(node) => match node.as_function() {
            Some((Intrinsic::Ref, name)) => api_of(context, name.as_str()?, section)?.properties(),
            _ => return None,
        },
    };
    let is_closed = |api: &Node| {
        let auth = api.get("Auth");
        // `NONE` of the event lifts the default authorizer alone.
        let asks = auth.is_some_and(|auth| if is_none { restricts(auth) } else { asks(auth) });
        asks || ELSEWHERE.iter().any(|name| api.get(name).is_some_and(|value| decides(name, value)))
    };
    (!own.into_iter().chain(global).any(is_closed)).then_some(method)
}

/// An API of SAM; of any other the template says who may call it where its methods stand.
fn api_of<'a>(context: &Context<'a>, name: &str, section: &str) -> Option<Resource<'a>> {
    context.written.resource(name).filter(|api| api.type_name.strip_prefix(sam::NAMESPACE) == Some(section))
}

/// Whether only the network or the definition says who may call an API.
fn decides(name: &str, value: &Node) -> bool {
    let is_public = |kind: &Node| matches!(kind.as_str(), Some("EDGE" | "REGIONAL"));
    name != "EndpointConfiguration" || !is_public(value.get("Type").unwrap_or(value))
}

/// Whether an `Auth` asks who calls, or may do so.
fn asks(auth: &Node) -> bool {
    let named = ["Authorizer", "DefaultAuthorizer"].into_iter().filter_map(|name| auth.get(name));
    auth.as_object().is_none() || named.into_iter().any(|name| name.as_str() != Some("NONE")) || restricts(auth)
}

/// Whether an `Auth` asks for a key, or has a resource policy.
fn restricts(auth: &Node) -> bool {
    let needs_key = auth.get("ApiKeyRequired").is_some_and(|needed| boolean(needed) != Some(false));
    auth.as_object().is_none() || needs_key || auth.get("ResourcePolicy").is_some()
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn found(event: &str, api: &str) -> Vec<String> {
        let template = format!(
            "Transform: AWS::Serverless-2016-10-31
Resources:
  Rest: {{Type: AWS::Serverless::Api, Properties: {{StageName: a{api}}}}}
  Http: {{Type: AWS::Serverless::HttpApi{}}}
  F:
    Type: AWS::Serverless::Function
    Properties:
      InlineCode: a
      Handler: index.h
      Runtime: python3.13
      Events: {{E: {{{event}}}}}
",
            if api.is_empty() { String::new() } else { format!(", Properties: {{{}}}", &api[2..]) }
        );
        let found = findings("unauthenticated_event", &template);
        found.into_iter().filter(|found| found.starts_with("F: ")).collect()
    }

    fn message(method: &str) -> [String; 1] {
        [format!(
            "F: event `E` is open to anyone on the internet, who can write by `{method}` and cause costs; set `Auth` of the event or of its API"
        )]
    }

    #[test]
    fn events_that_write_ask_who_calls() {
        for (event, method) in [
            ("Type: Api, Properties: {Path: /, Method: POST}", "POST"),
            ("Type: Api, Properties: {Path: /, Method: any, RestApiId: !Ref Rest}", "any"),
            ("Type: HttpApi, Properties: {Path: /, Method: delete, ApiId: !Ref Http}", "delete"),
            ("Type: HttpApi", "any"),
            ("Type: Api, Properties: {Path: /, Method: put, Auth: {Authorizer: NONE}}", "put"),
        ] {
            assert_eq!(found(event, ""), message(method), "{event}");
        }
        for event in [
            "Type: Api, Properties: {Path: /, Method: get}",
            "Type: HttpApi, Properties: {Path: /, Method: GET}",
            "Type: Api, Properties: {Path: /, Method: post, Auth: {Authorizer: AWS_IAM}}",
            "Type: Api, Properties: {Path: /, Method: post, Auth: {ApiKeyRequired: true}}",
            "Type: Api, Properties: {Path: /, Method: post, Auth: {ResourcePolicy: {IpRangeWhitelist: [10.0.0.0/8]}}}",
            "Type: Api, Properties: {Path: /, Method: post, RestApiId: !ImportValue api}",
            "Type: S3, Properties: {Bucket: !Ref B, Events: 's3:ObjectCreated:*'}",
        ] {
            assert!(found(event, "").is_empty(), "{event}");
        }
    }

    #[test]
    fn an_api_asks_for_its_events() {
        let event = "Type: Api, Properties: {Path: /, Method: post, RestApiId: !Ref Rest}";
        let open = "Type: Api, Properties: {Path: /, Method: post, RestApiId: !Ref Rest, Auth: {Authorizer: NONE}}";
        for api in [
            ", Auth: {DefaultAuthorizer: AWS_IAM}",
            ", Auth: {ApiKeyRequired: true}",
            ", EndpointConfiguration: {Type: PRIVATE}",
            ", DefinitionBody: {openapi: 3.0.1}",
        ] {
            assert!(found(event, api).is_empty(), "{api}");
        }
        assert_eq!(found(event, ", EndpointConfiguration: {Type: REGIONAL}"), message("post"));
        assert_eq!(found(event, ", Auth: {Authorizers: {A: {UserPoolArn: a}}}"), message("post"));
        assert_eq!(found(open, ", Auth: {DefaultAuthorizer: AWS_IAM}"), message("post"));
        assert!(found(open, ", Auth: {ApiKeyRequired: true}").is_empty());
    }
}
