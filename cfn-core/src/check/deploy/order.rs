//! The order in which resources must be made, where nothing in the template tells CloudFormation.
//!
//! For a template that is assembled from structs, the assembler adds the `DependsOn` ([`inferred_dependencies`])
//! before the rules run; for any other template the rules report what is missing.

use std::collections::{HashMap, HashSet};

use super::api_gateway::{API_KINDS, ApiKind, api_of, stages_of, writes_logs};
use super::place::property;
use super::role::separate_policies;
use crate::check::{Check, Context, Findings, Index, Level, Rule};
use crate::iam::{Piece, Spelling};
use crate::model::{Declaration, Node, Resource, Section, Template, Use};

pub(in crate::check) const RULES: &[Rule] = &[
    Rule {
        id: "deployment_before_methods",
        level: Level::Deny,
        title: "API deployment that does not wait for its methods",
        explanation: "A deployment is a snapshot of the API. It refers to the API alone, so CloudFormation may make it before \
                      the methods or routes: it is refused if there is none yet, and otherwise lacks those that came \
                      later. Name them in its `DependsOn`.",
        check: Check::Template(|context, findings| report(context, findings, deployments)),
    },
    Rule {
        id: "stage_before_account",
        level: Level::Deny,
        title: "stage with logs that does not wait for the account's role",
        explanation: "API Gateway refuses a stage with logging until the account has a role for CloudWatch. Name the \
                      `AWS::ApiGateway::Account` in the `DependsOn` of the stage.",
        check: Check::Template(|context, findings| report(context, findings, stages)),
    },
    Rule {
        id: "route_before_attachment",
        level: Level::Deny,
        title: "route that does not wait for the gateway's attachment",
        explanation: "A route to a gateway is refused until the gateway is attached to the VPC of the route table. The route \
                      refers to the gateway alone: name the `AWS::EC2::VPCGatewayAttachment` in its `DependsOn`.",
        check: Check::Template(|context, findings| report(context, findings, routes)),
    },
    Rule {
        id: "mapping_before_policy",
        level: Level::Warn,
        title: "event source mapping that does not wait for the function's policy",
        explanation: "Lambda tests whether the function's role may read the source when the mapping is made. A policy that is \
                      a resource of its own may come later: name it in the `DependsOn` of the mapping.",
        check: Check::Template(|context, findings| report(context, findings, mappings)),
    },
    Rule {
        id: "bucket_before_permission",
        level: Level::Deny,
        title: "bucket that does not wait for the permission to notify",
        explanation: "S3 tests every destination of its notifications when the bucket is made, and refuses the bucket if it \
                      may not call it (\"Unable to validate the following destination configurations\"). Name the \
                      permission or policy in the `DependsOn` of the bucket. Where that permission refers to the bucket, \
                      write the bucket's name or ARN without a reference (it can be put together from `AWS::StackName`).",
        check: Check::Template(|context, findings| report(context, findings, buckets)),
    },
    Rule {
        id: "function_before_log_group",
        level: Level::Warn,
        title: "function that does not wait for its log group",
        explanation: "A function that runs before its log group exists makes the group itself, and the stack then fails because \
                      the group is there. Give the function the group (`LoggingConfig: { LogGroup: .. }`), or name it in \
                      the function's `DependsOn`.",
        check: Check::Template(|context, findings| report(context, findings, functions)),
    },
];

/// A `DependsOn` that a template needs and does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InferredDependency {
    /// The logical id of the resource that has to wait.
    pub resource: String,
    /// The logical id of the resource that it has to wait for.
    pub depends_on: String,
    /// Why, as the end of a sentence.
    pub reason: &'static str,
}

/// Every `DependsOn` that CloudFormation cannot infer, for resources that do not wait already, in the order of the
/// template. None of them closes a circle.
pub fn inferred_dependencies(template: &Template) -> Vec<InferredDependency> {
    let index = Index::new(template);
    let mut waits = Waits::of(&index);
    let mut inferred = Vec::new();
    for find in [deployments, stages, routes, mappings, buckets, functions] {
        for needed in find(&index) {
            if !waits.already(needed.resource, needed.depends_on) && !waits.already(needed.depends_on, needed.resource) {
                waits.add(needed.resource, needed.depends_on);
                inferred.push(InferredDependency {
                    resource: needed.resource.to_owned(),
                    depends_on: needed.depends_on.to_owned(),
                    reason: needed.reason,
                });
            }
        }
    }
    inferred
}

/// What an API Gateway deployment takes its snapshot of: the API and everything of it that is deployed, in the order
/// of the template.
pub fn deployed_declarations<'a>(template: &'a Template, deployment: &str) -> Vec<&'a Declaration> {
    let index = Index::new(template);
    let Some(deployment) = index.resource(deployment) else { return Vec::new() };
    let Some(kind) = API_KINDS.iter().find(|kind| kind.deployment == deployment.type_name) else { return Vec::new() };
    let Some(api) = api_of(&index, deployment, kind) else { return Vec::new() };
    let deployed = template.resources().filter(|resource| {
        resource.name() == api.name()
            || (kind.deployed.contains(&resource.type_name)
                && api_of(&index, *resource, kind).is_some_and(|of| of.name() == api.name()))
    });
    deployed.map(|resource| resource.declaration).collect()
}

/// That one resource has to wait for another, which it does not refer to.
struct Needed<'a> {
    resource: &'a str,
    depends_on: &'a str,
    reason: &'static str,
}

fn deployments<'a>(index: &Index<'a>) -> Vec<Needed<'a>> {
    let mut needed = Vec::new();
    for kind in API_KINDS {
        let calls = calls_by_api(index, kind);
        for &deployment in index.of_type(kind.deployment) {
            let Some(api) = api_of(index, deployment, kind) else { continue };
            needed.extend(calls.get(api.name()).into_iter().flatten().map(|call| Needed {
                resource: deployment.name(),
                depends_on: call.name(),
                reason: "a deployment is a snapshot of the methods that exist when it is made",
            }));
        }
    }
    needed
}

/// The methods or routes of each API.
pub(super) fn calls_by_api<'a>(index: &Index<'a>, kind: &ApiKind) -> HashMap<&'a str, Vec<Resource<'a>>> {
    let mut calls: HashMap<&str, Vec<Resource<'a>>> = HashMap::new();
    for &call in index.of_type(kind.call) {
        if let Some(api) = api_of(index, call, kind) {
            calls.entry(api.name()).or_default().push(call);
        }
    }
    calls
}

fn stages<'a>(index: &Index<'a>) -> Vec<Needed<'a>> {
    let accounts = index.of_type("AWS::ApiGateway::Account");
    let mut needed = Vec::new();
    for stage in stages_of(index) {
        if writes_logs(index, stage).is_some() {
            needed.extend(accounts.iter().map(|account| Needed {
                resource: stage.name(),
                depends_on: account.name(),
                reason: "API Gateway refuses logs until the account has its role for CloudWatch",
            }));
        }
    }
    needed
}

fn routes<'a>(index: &Index<'a>) -> Vec<Needed<'a>> {
    let gateways = &["AWS::EC2::InternetGateway", "AWS::EC2::VPNGateway"];
    let mut attachments: HashMap<&str, Vec<&'a str>> = HashMap::new();
    for &attachment in index.of_type("AWS::EC2::VPCGatewayAttachment") {
        let attached = ["InternetGatewayId", "VpnGatewayId"].into_iter().flat_map(|name| property(attachment, name));
        for gateway in attached.filter_map(|node| index.referred(node, gateways)) {
            attachments.entry(gateway.name()).or_default().push(attachment.name());
        }
    }
    let mut needed = Vec::new();
    for &route in index.of_type("AWS::EC2::Route") {
        for gateway in property(route, "GatewayId").into_iter().filter_map(|node| index.referred(node, gateways)) {
            // A gateway serves one VPC: with several attachments, conditions choose among them.
            needed.extend(attachments.get(gateway.name()).into_iter().flatten().map(|attachment| Needed {
                resource: route.name(),
                depends_on: attachment,
                reason: "a route to a gateway is refused until the gateway is attached",
            }));
        }
    }
    needed
}

fn mappings<'a>(index: &Index<'a>) -> Vec<Needed<'a>> {
    let mut needed = Vec::new();
    for &mapping in index.of_type("AWS::Lambda::EventSourceMapping") {
        let function = mapping.property("FunctionName").and_then(|node| index.referred(node, &["AWS::Lambda::Function"]));
        let role = function.and_then(|function| function.property("Role"));
        let Some(role) = role.and_then(|node| index.referred(node, &["AWS::IAM::Role"])) else { continue };
        needed.extend(separate_policies(index, role).into_iter().map(|policy| Needed {
            resource: mapping.name(),
            depends_on: policy.name(),
            reason: "Lambda tests whether the function's role may read the source",
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
    (
        "NotificationConfiguration/QueueConfigurations/*/Queue",
        "AWS::SQS::Queue",
        "AWS::SQS::QueuePolicy",
        "Queues/*",
    ),
    (
        "NotificationConfiguration/TopicConfigurations/*/Topic",
        "AWS::SNS::Topic",
        "AWS::SNS::TopicPolicy",
        "Topics/*",
    ),
];

fn buckets<'a>(index: &Index<'a>) -> Vec<Needed<'a>> {
    let mut needed = Vec::new();
    for &bucket in index.of_type("AWS::S3::Bucket") {
        for (path, target, granter, granted) in DESTINATIONS {
            for destination in property(bucket, path).into_iter().filter_map(|node| index.referred(node, &[target])) {
                let granters = index.of_type(granter).iter().filter(|granter| {
                    let mut targets = property(**granter, granted).into_iter();
                    let names = targets.any(|node| {
                        index.referred(node, &[target]).is_some_and(|of| of.name() == destination.name())
                    });
                    let principal = granter.property("Principal").and_then(|node| node.as_str());
                    names && principal.is_none_or(|principal| principal == "s3.amazonaws.com")
                });
                needed.extend(granters.map(|granter| Needed {
                    resource: bucket.name(),
                    depends_on: granter.name(),
                    reason: "S3 tests whether it may call the destinations of its notifications",
                }));
            }
        }
    }
    needed
}

fn functions<'a>(index: &Index<'a>) -> Vec<Needed<'a>> {
    let mut needed = Vec::new();
    for &group in index.of_type("AWS::Logs::LogGroup") {
        let function = group.property("LogGroupName").and_then(|name| function_of_group(index, name));
        needed.extend(function.map(|function| Needed {
            resource: function.name(),
            depends_on: group.name(),
            reason: "a function that runs before its log group exists makes the group itself",
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

/// Reports what is missing. That a resource waits for itself in a circle counts as missing too: what it needs will
/// only be there after it.
fn report<'a>(context: &Context<'a>, findings: &mut Findings, find: fn(&Index<'a>) -> Vec<Needed<'a>>) {
    let index = context.index();
    let mut waits = Waits::of(index);
    let mut missing: Vec<(&str, Vec<&str>, &str)> = Vec::new();
    for needed in find(index) {
        if waits.already(needed.resource, needed.depends_on) {
            continue;
        }
        match missing.iter_mut().find(|(resource, ..)| *resource == needed.resource) {
            Some((_, names, _)) => names.push(needed.depends_on),
            None => missing.push((needed.resource, vec![needed.depends_on], needed.reason)),
        }
    }
    for (resource, names, reason) in missing {
        let Some(declaration) = index.find(Section::Resources, resource) else { continue };
        let list = names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        let backwards = names.iter().any(|name| waits.already(name, resource));
        let message = match backwards {
            true => format!("`{resource}` is made before {list}, which refers to it: {reason}"),
            false => format!("`{resource}` does not wait for {list}: {reason}; name it in `DependsOn`"),
        };
        findings.report_in(resource, declaration.name.id, message);
    }
}

/// What each resource waits for.
pub(super) struct Waits<'a> {
    edges: HashMap<&'a str, Vec<&'a str>>,
    /// What a resource reaches, once asked for.
    reached: HashMap<&'a str, HashSet<&'a str>>,
}

impl<'a> Waits<'a> {
    pub(super) fn of(index: &Index<'a>) -> Self {
        let edges = index.uses().filter(|(declaration, _)| declaration.section == Section::Resources);
        let edges = edges.map(|(declaration, uses)| {
            let waits = uses.iter().filter(|used| matches!(used.usage, Use::Ref | Use::GetAtt(_) | Use::DependsOn));
            (declaration.name.name.as_str(), waits.map(|used| used.name).collect())
        });
        Self { edges: edges.collect(), reached: HashMap::new() }
    }

    pub(super) fn already(&mut self, resource: &'a str, other: &str) -> bool {
        if !self.reached.contains_key(resource) {
            let mut reached = HashSet::new();
            let mut open = vec![resource];
            while let Some(next) = open.pop() {
                for name in self.edges.get(next).into_iter().flatten() {
                    if reached.insert(*name) {
                        open.push(name);
                    }
                }
            }
            self.reached.insert(resource, reached);
        }
        self.reached[resource].contains(other)
    }

    fn add(&mut self, resource: &'a str, other: &'a str) {
        self.edges.entry(resource).or_default().push(other);
        self.reached.clear();
    }
}
