//! What has to wait for what, although it does not refer to it.

use std::collections::HashMap;

use crate::lint::facts::index::Index;
use crate::lint::facts::lambda::{event_source_mappings, function_of};
use crate::lint::facts::role::separate_policies;

use crate::iam::{Piece, Spelling};
use crate::lint::ordering::api_gateway::{API_KINDS, ApiKind, api_of, stages_of, writes_logs};
use crate::model::{Node, Resource};

/// That one resource has to wait for another, which it does not refer to.
pub(crate) struct Needed<'a> {
    pub(crate) resource: &'a str,
    /// Any one of these is enough: where there are several, the template may not tell which of them it is.
    pub(crate) depends_on: Vec<&'a str>,
    pub(crate) reason: &'static str,
}

pub(crate) fn deployments<'a>(index: &Index<'a>) -> Vec<Needed<'a>> {
    let mut needed = Vec::new();
    for kind in API_KINDS {
        let calls = calls_by_api(index, kind);
        for &deployment in index.of_type(kind.deployment) {
            let Some(api) = api_of(index, deployment, kind) else { continue };
            needed.extend(calls.get(api.name()).into_iter().flatten().map(|call| Needed {
                resource: deployment.name(),
                depends_on: vec![call.name()],
                reason: "a deployment is a snapshot of the methods that exist when it is created",
            }));
        }
    }
    needed
}

/// The methods or routes of each API.
pub(crate) fn calls_by_api<'a>(index: &Index<'a>, kind: &ApiKind) -> HashMap<&'a str, Vec<Resource<'a>>> {
    let mut calls: HashMap<&str, Vec<Resource<'a>>> = HashMap::new();
    for &call in index.of_type(kind.call) {
        if let Some(api) = api_of(index, call, kind) {
            calls.entry(api.name()).or_default().push(call);
        }
    }
    calls
}

/// What a deployment takes along beside methods or routes. Without it the deployment succeeds, but it lacks what was
/// made later, and only the next deployment has it.
pub(crate) fn rest_of_snapshots<'a>(index: &Index<'a>) -> Vec<Needed<'a>> {
    let mut needed = Vec::new();
    for kind in API_KINDS {
        for &deployment in index.of_type(kind.deployment) {
            let Some(api) = api_of(index, deployment, kind) else { continue };
            let parts = kind.deployed.iter().flat_map(|type_name| index.of_type(type_name));
            let own = parts.filter(|part| api_of(index, **part, kind).is_some_and(|of| of.name() == api.name()));
            needed.extend(own.map(|part| Needed {
                resource: deployment.name(),
                depends_on: vec![part.name()],
                reason: "a deployment is a snapshot of the API when it is created",
            }));
        }
    }
    needed
}

pub(crate) fn stages<'a>(index: &Index<'a>) -> Vec<Needed<'a>> {
    // Each of them sets the same role of the account.
    let accounts: Vec<&str> = index.of_type("AWS::ApiGateway::Account").iter().map(Resource::name).collect();
    let stages = stages_of(index).into_iter().filter(|stage| writes_logs(index, *stage).is_some());
    let needed = stages.map(|stage| Needed {
        resource: stage.name(),
        depends_on: accounts.clone(),
        reason: "API Gateway rejects logging until the account has a CloudWatch role",
    });
    needed.collect()
}

/// What attaches a gateway to a VPC: the gateway's types, the type of the attachment, and its properties that name a
/// gateway.
const ATTACHMENTS: &[(&[&str], &str, &[&str])] = &[
    (
        &["AWS::EC2::InternetGateway", "AWS::EC2::VPNGateway"],
        "AWS::EC2::VPCGatewayAttachment",
        &["InternetGatewayId", "VpnGatewayId"],
    ),
    (&["AWS::EC2::TransitGateway"], "AWS::EC2::TransitGatewayAttachment", &["TransitGatewayId"]),
    (&["AWS::EC2::TransitGateway"], "AWS::EC2::TransitGatewayVpcAttachment", &["TransitGatewayId"]),
];

/// What routes to a gateway: the type, and its properties that name one.
const ROUTES: &[(&str, &[&str])] = &[
    ("AWS::EC2::Route", &["GatewayId", "TransitGatewayId"]),
    ("AWS::EC2::VPNGatewayRoutePropagation", &["VpnGatewayId"]),
];

pub(crate) fn routes<'a>(index: &Index<'a>) -> Vec<Needed<'a>> {
    let mut attachments: HashMap<&str, Vec<&'a str>> = HashMap::new();
    let mut gateways: Vec<&str> = Vec::new();
    for (types, attachment_type, names) in ATTACHMENTS {
        gateways.extend(*types);
        for &attachment in index.of_type(attachment_type) {
            let attached = names.iter().flat_map(|name| attachment.values_at(name));
            for gateway in attached.filter_map(|node| index.referred(node, types)) {
                attachments.entry(gateway.name()).or_default().push(attachment.name());
            }
        }
    }
    let mut needed = Vec::new();
    for (type_name, names) in ROUTES {
        for &route in index.of_type(type_name) {
            let named = names.iter().flat_map(|name| route.values_at(name));
            for gateway in named.filter_map(|node| index.referred(node, &gateways)) {
                // A gateway serves one VPC: with several attachments, conditions choose among them. A transit gateway
                // serves many, of which the route's is not known.
                let own = attachments.get(gateway.name()).map(Vec::as_slice).unwrap_or_default();
                let own = if gateway.type_name == "AWS::EC2::TransitGateway" && own.len() > 1 { &[] } else { own };
                needed.extend(own.iter().map(|attachment| Needed {
                    resource: route.name(),
                    depends_on: vec![attachment],
                    reason: "a route to a gateway is rejected until the gateway is attached",
                }));
            }
        }
    }
    needed
}

pub(crate) fn mappings<'a>(index: &Index<'a>) -> Vec<Needed<'a>> {
    let mut needed = Vec::new();
    for (mapping, function) in event_source_mappings(index) {
        let role = function.property("Role");
        let Some(role) = role.and_then(|node| index.referred(node, &["AWS::IAM::Role"])) else { continue };
        needed.extend(separate_policies(index, role).into_iter().map(|policy| Needed {
            resource: mapping.name(),
            depends_on: vec![policy.name()],
            reason: "Lambda checks that the function's role can read the source",
        }));
    }
    needed
}

/// The destinations of a bucket's notifications: where they stand, their type, and the type and property of what lets
/// S3 call them.
const DESTINATIONS: &[(&str, &str, &str, &str)] = &[
    (
        "NotificationConfiguration/LambdaConfigurations/*/Function",
        "AWS::Lambda::Function",
        "AWS::Lambda::Permission",
        "FunctionName",
    ),
    ("NotificationConfiguration/QueueConfigurations/*/Queue", "AWS::SQS::Queue", "AWS::SQS::QueuePolicy", "Queues/*"),
    ("NotificationConfiguration/TopicConfigurations/*/Topic", "AWS::SNS::Topic", "AWS::SNS::TopicPolicy", "Topics/*"),
];

pub(crate) fn buckets<'a>(index: &Index<'a>) -> Vec<Needed<'a>> {
    let mut needed = Vec::new();
    for &bucket in index.of_type("AWS::S3::Bucket") {
        for (path, target, granter, granted) in DESTINATIONS {
            // Of a function, an alias or a version may be called and permitted.
            let named = |node| match *target {
                "AWS::Lambda::Function" => function_of(index, node),
                _ => index.referred(node, &[target]),
            };
            for destination in bucket.values_at(path).into_iter().filter_map(named) {
                let granters = index.of_type(granter).iter().filter(|granter| {
                    let mut targets = granter.values_at(granted).into_iter().filter_map(named);
                    let names = targets.any(|of| of.name() == destination.name());
                    let principal = granter.property("Principal").and_then(|node| node.as_str());
                    names && principal.is_none_or(|principal| principal == "s3.amazonaws.com")
                });
                needed.push(Needed {
                    resource: bucket.name(),
                    depends_on: granters.map(Resource::name).collect(),
                    reason: "S3 checks that it can call the destinations of its notifications",
                });
            }
        }
    }
    needed
}

pub(crate) fn functions<'a>(index: &Index<'a>) -> Vec<Needed<'a>> {
    let mut needed = Vec::new();
    for &group in index.of_type("AWS::Logs::LogGroup") {
        let function = group.property("LogGroupName").and_then(|name| function_of_group(index, name));
        needed.extend(function.map(|function| Needed {
            resource: function.name(),
            depends_on: vec![group.name()],
            reason: "a function that runs before its log group exists creates it",
        }));
    }
    needed
}

/// The function that writes to the log group of that name by default, found by the name that both spell alike.
fn function_of_group<'a>(index: &Index<'a>, group: &'a Node) -> Option<Resource<'a>> {
    let mut name = Spelling::of(group);
    match name.pieces.first_mut() {
        Some(Piece::Text(text)) => *text = text.strip_prefix("/aws/lambda/")?.to_owned().into(),
        _ => return None,
    }
    name.pieces.retain(|piece| *piece != Piece::Text("".into()));
    let certain = name.pieces.iter().all(|piece| *piece != Piece::Hole);
    let functions = index.of_type("AWS::Lambda::Function").iter();
    functions.copied().find(|function| {
        certain
            && function.property("LoggingConfig").is_none_or(|logging| logging.get("LogGroup").is_none())
            && function.property("FunctionName").is_some_and(|own| Spelling::of(own) == name)
    })
}
