//! The parts of an API of API Gateway.

use crate::lint::facts::index::Index;
use crate::lint::facts::options::options;
use crate::model::{Node, NodeId, Resource};

/// The resource types of a generation of API Gateway.
pub(crate) struct ApiKind {
    pub(crate) api: &'static str,
    /// The property that refers to the API.
    pub(crate) id: &'static str,
    pub(crate) deployment: &'static str,
    pub(crate) stage: &'static str,
    /// What a caller calls.
    pub(crate) call: &'static str,
    pub(crate) call_name: &'static str,
    /// Properties of the API that bring methods along.
    pub(crate) imports: &'static [&'static str],
    /// What a deployment takes a snapshot of, beside the API.
    pub(crate) deployed: &'static [&'static str],
}

pub(crate) const API_KINDS: &[ApiKind] = &[
    ApiKind {
        api: "AWS::ApiGateway::RestApi",
        id: "RestApiId",
        deployment: "AWS::ApiGateway::Deployment",
        stage: "AWS::ApiGateway::Stage",
        call: "AWS::ApiGateway::Method",
        call_name: "method",
        imports: &["Body", "BodyS3Location", "CloneFrom"],
        deployed: &[
            "AWS::ApiGateway::Authorizer",
            "AWS::ApiGateway::GatewayResponse",
            "AWS::ApiGateway::Method",
            "AWS::ApiGateway::Model",
            "AWS::ApiGateway::RequestValidator",
            "AWS::ApiGateway::Resource",
        ],
    },
    ApiKind {
        api: "AWS::ApiGatewayV2::Api",
        id: "ApiId",
        deployment: "AWS::ApiGatewayV2::Deployment",
        stage: "AWS::ApiGatewayV2::Stage",
        call: "AWS::ApiGatewayV2::Route",
        call_name: "route",
        imports: &["Body", "BodyS3Location", "Target"],
        deployed: &[
            "AWS::ApiGatewayV2::Authorizer",
            "AWS::ApiGatewayV2::Integration",
            "AWS::ApiGatewayV2::IntegrationResponse",
            "AWS::ApiGatewayV2::Model",
            "AWS::ApiGatewayV2::Route",
            "AWS::ApiGatewayV2::RouteResponse",
        ],
    },
];

/// The API of the template that a deployment, a method .. belongs to.
pub(crate) fn api_of<'a>(index: &Index<'a>, resource: Resource<'a>, kind: &ApiKind) -> Option<Resource<'a>> {
    index.referred(resource.property(kind.id)?, &[kind.api])
}

/// Everything that makes a stage.
pub(crate) fn stages_of<'a>(index: &Index<'a>) -> Vec<Resource<'a>> {
    API_KINDS
        .iter()
        .flat_map(|kind| [kind.stage, kind.deployment])
        .flat_map(|name| index.of_type(name))
        .copied()
        .collect()
}

/// Where a stage, or the stage that a deployment brings along, asks for logs that need the account's role. Access
/// logs of HTTP APIs are written with a service-linked role instead.
pub(crate) fn writes_logs<'a>(index: &Index<'a>, stage: Resource<'a>) -> Option<NodeId> {
    let (access, levels): (&[&str], &[&str]) = match stage.type_name {
        "AWS::ApiGateway::Stage" => (&["AccessLogSetting/DestinationArn"], &["MethodSettings/*/LoggingLevel"]),
        "AWS::ApiGateway::Deployment" => (
            &["StageDescription/AccessLogSetting/DestinationArn"],
            &["StageDescription/LoggingLevel", "StageDescription/MethodSettings/*/LoggingLevel"],
        ),
        "AWS::ApiGatewayV2::Stage" if is_websocket(index, stage) => (
            &["AccessLogSettings/DestinationArn"],
            &["DefaultRouteSettings/LoggingLevel", "RouteSettings/*/LoggingLevel"],
        ),
        _ => return None,
    };
    let access = access.iter().flat_map(|path| stage.values_at(path));
    let levels = levels.iter().flat_map(|path| stage.values_at(path));
    let levels = levels.filter(|level| {
        options(index, level).into_iter().any(|level| matches!(level.as_str(), Some("INFO" | "ERROR")))
    });
    access.chain(levels).next().map(|node| node.id)
}

pub(crate) fn is_websocket<'a>(index: &Index<'a>, stage: Resource<'a>) -> bool {
    let api = API_KINDS.iter().find_map(|kind| api_of(index, stage, kind));
    api.and_then(|api| api.property("ProtocolType")).and_then(Node::as_str) == Some("WEBSOCKET")
}
