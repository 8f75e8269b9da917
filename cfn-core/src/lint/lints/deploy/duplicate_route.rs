use std::collections::BTreeMap;

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::model::{Intrinsic, Node, Section};
use crate::transform::sam;

declare_lint! {
    /// Two events of SAM functions cannot have the same path and method of one API; SAM rejects the second one.
    ///
    /// Source: "Api" and "HttpApi" of the SAM developer guide, event sources of `AWS::Serverless::Function`.
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
    ///         List: {Type: Api, Properties: {Path: /orders, Method: get}}
    ///         Show: {Type: Api, Properties: {Path: /orders, Method: GET}} # <-
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
    ///         Show: {Type: Api, Properties: {Path: "/orders/{id}", Method: GET}}
    /// ```
    DUPLICATE_ROUTE = "duplicate_route", Deploy, Deny, "path and method used by two events",
    Check::Template(duplicate_route)
}

/// Types of events, and the property that names their API.
const EVENTS: &[(&str, &str)] = &[("Api", "RestApiId"), ("HttpApi", "ApiId")];

fn duplicate_route(context: &Context<'_>, findings: &mut Findings) {
    if context.transforms().all(|name| name != sam::TRANSFORM) {
        return;
    }
    let mut first: BTreeMap<(&str, &str, &str, String), &str> = BTreeMap::new();
    for declaration in context.written.section(Section::Resources) {
        // Of two that exclude each other, only one is there.
        let Some(resource) = declaration.resource().filter(|_| declaration.condition().is_none()) else { continue };
        for event in resource.values_at("Events/*") {
            let kind = event.get("Type").and_then(Node::as_str).unwrap_or_default();
            let Some((kind, property)) = EVENTS.iter().find(|(known, _)| *known == kind) else { continue };
            let given = |name: &str| event.get("Properties").and_then(|properties| properties.get(name));
            let api = match given(property) {
                None => "",
                Some(node) => match (node.as_function(), node.as_str()) {
                    (Some((Intrinsic::Ref, name)), _) => name.as_str().unwrap_or_default(),
                    (None, Some(id)) => id,
                    _ => continue,
                },
            };
            // An HTTP API without a path has its default route.
            let text = |name: &str, default| given(name).map_or(Some(default), Node::as_str);
            let (Some(path), Some(verb)) = (text("Path", "$default"), text("Method", "any")) else { continue };
            let verb = verb.to_lowercase();
            let at = given("Path").unwrap_or(event).id;
            match first.get(&(kind, api, path, verb.clone())) {
                Some(other) => {
                    let message =
                        format!("`{verb} {path}` is already used by an event of `{other}`; change one of them");
                    findings.report_in(resource.name(), at, message);
                }
                None => _ = first.insert((kind, api, path, verb), resource.name()),
            }
        }
    }
}
