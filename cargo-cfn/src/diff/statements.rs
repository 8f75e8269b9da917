//! Statements of policies and rules of security groups in words.

use cfn_core::diff::Access;
use cfn_core::model::{Node, Value};

use super::values::plain;

/// What gives or denies access, in pieces: a word and what it is about, such as `on` and an ARN.
pub(super) fn pieces(access: Access, node: &Node) -> Vec<(String, String)> {
    match access {
        Access::Policy(_) => statement(node),
        Access::ManagedPolicies => vec![("managed policy".to_owned(), plain(node))],
        Access::Boundary => vec![("boundary".to_owned(), plain(node))],
        Access::Targets => vec![("applies to".to_owned(), plain(node))],
        Access::Ingress => rule(node, "from"),
        Access::Egress => rule(node, "to"),
    }
}

/// The pieces in one text.
pub(super) fn sentence(pieces: &[(String, String)]) -> String {
    pieces.iter().map(|(word, text)| format!("{word} {text}")).collect::<Vec<_>>().join(" ")
}

fn statement(node: &Node) -> Vec<(String, String)> {
    let mut pieces = Vec::new();
    let take = |pieces: &mut Vec<(String, String)>, word: &str, name: &str, negated: &str| {
        if let Some(value) = node.get(name) {
            pieces.push((word.to_owned(), list(value)));
        } else if let Some(value) = node.get(negated) {
            pieces.push((word.to_owned(), format!("all but {}", list(value))));
        }
    };
    let effect = node.get("Effect").map_or_else(|| "Allow".to_owned(), plain);
    take(&mut pieces, &effect, "Action", "NotAction");
    take(&mut pieces, "on", "Resource", "NotResource");
    for target in TARGETS {
        take(&mut pieces, "on", target, "");
    }
    match node.get("Principal").and_then(Node::as_str) {
        Some("*") => pieces.push(("to".to_owned(), "everyone".to_owned())),
        _ => take(&mut pieces, "to", "Principal", "NotPrincipal"),
    }
    let conditions = match node.get("Condition") {
        Some(value) => vec![condition(value)],
        None => NARROWING.iter().filter_map(|name| Some(format!("{name} {}", list(node.get(name)?)))).collect(),
    };
    if !conditions.is_empty() {
        pieces.push(("if".to_owned(), conditions.join(" and ")));
    }
    pieces
}

/// Properties of a permission that say what it is for.
const TARGETS: &[&str] = &["EventBusName", "FunctionName", "LayerVersionArn"];

/// Properties of a permission that narrow it.
const NARROWING: &[&str] =
    &["SourceArn", "SourceAccount", "PrincipalOrgID", "OrganizationId", "EventSourceToken", "FunctionUrlAuthType"];

/// The values of an element, and of a principal with their kinds.
fn list(node: &Node) -> String {
    match &node.value {
        Value::List(elements) => elements.iter().map(list).collect::<Vec<_>>().join(", "),
        Value::Object(members) => {
            let member = |member: &cfn_core::model::Member| format!("{} {}", member.key.name, list(&member.value));
            members.iter().map(member).collect::<Vec<_>>().join(", ")
        }
        _ => plain(node),
    }
}

fn condition(node: &Node) -> String {
    let Some(operators) = node.as_object() else { return plain(node) };
    let mut asked = Vec::new();
    for operator in operators {
        match operator.value.as_object() {
            Some(keys) => {
                asked.extend(
                    keys.iter().map(|key| format!("{} {} {}", key.key.name, operator.key.name, list(&key.value))),
                );
            }
            None => asked.push(format!("{} {}", operator.key.name, plain(&operator.value))),
        }
    }
    asked.join(" and ")
}

/// Properties that name the other end of a rule.
const PEERS: &[&str] = &[
    "CidrBlock",
    "CidrIp",
    "CidrIpv6",
    "Ipv6CidrBlock",
    "SourceSecurityGroupId",
    "SourceSecurityGroupName",
    "SourcePrefixListId",
    "DestinationSecurityGroupId",
    "DestinationPrefixListId",
];

fn rule(node: &Node, word: &str) -> Vec<(String, String)> {
    let get = |name: &str| node.get(name).map(plain);
    let effect = match get("RuleAction") {
        Some(action) => format!("{action} "),
        None => String::new(),
    };
    let protocol = match get("IpProtocol").or_else(|| get("Protocol")).as_deref() {
        None | Some("-1") => "all protocols".to_owned(),
        Some("6") => "tcp".to_owned(),
        Some("17") => "udp".to_owned(),
        Some(protocol) => protocol.to_owned(),
    };
    let range = node.get("PortRange");
    let ends = match range {
        Some(range) => (range.get("From").map(plain), range.get("To").map(plain)),
        None => (get("FromPort"), get("ToPort")),
    };
    let ports = match ends {
        (Some(from), Some(to)) if from == to => from,
        (Some(from), Some(to)) => format!("{from}-{to}"),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => "all ports".to_owned(),
    };
    let what = if protocol == "all protocols" { protocol } else { format!("{protocol} {ports}") };
    let peers: Vec<_> = PEERS.iter().filter_map(|name| get(name)).collect();
    vec![(format!("{effect}{what}"), String::new()), (word.to_owned(), peers.join(", "))]
        .into_iter()
        .filter(|(word, text)| !word.is_empty() && (word.contains(' ') || !text.is_empty()))
        .collect()
}
