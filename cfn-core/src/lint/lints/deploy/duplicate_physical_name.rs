use std::collections::HashMap;

use crate::lint::facts::conditions::{Assumption, are_possible, arms};
use crate::lint::facts::context::Context;
use crate::lint::facts::identities::identities;
use crate::lint::finding::Findings;

use crate::iam::{Piece, Spelling};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::equality::{scalar, spelling};
use crate::model::{Intrinsic, Node, Resource, Value};

declare_lint! {
    /// The second resource cannot be created because the name is taken. Remove the name, so that CloudFormation
    /// generates a unique one, or give each resource its own. In the same way, a load balancer has one listener at a port, a
    /// listener one rule of a priority, and a route table one route to a destination.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   One: {Type: AWS::SNS::Topic, Properties: {TopicName: orders}}
    ///   Two: {Type: AWS::SNS::Topic, Properties: {TopicName: orders}} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   One: {Type: AWS::SNS::Topic, Properties: {TopicName: orders}}
    ///   Two: {Type: AWS::SQS::Queue, Properties: {QueueName: orders}}
    /// ```
    DUPLICATE_PHYSICAL_NAME = "duplicate_physical_name", Deploy, Deny, "duplicate physical name",
    Check::Template(duplicate_physical_name)
}

fn duplicate_physical_name<'a>(context: &Context<'a>, findings: &mut Findings) {
    let mut types: Vec<_> = context.index().types().filter(|(_, resources)| resources.len() > 1).collect();
    types.sort_by_key(|(type_name, _)| *type_name);
    for (type_name, resources) in types {
        for identity in identities(type_name) {
            let mut seen: HashMap<String, Vec<(Resource<'a>, Identified<'a>)>> = HashMap::new();
            for resource in resources {
                let mut is_told = false;
                for identified in identified(resource, &identity) {
                    let others = seen.entry(identified.spelled.clone()).or_default();
                    let clash = others.iter().find(|(other, with)| {
                        other.name() != resource.name() && is_possible(context, with, &identified)
                    });
                    if let (Some((other, _)), false) = (clash, is_told) {
                        findings.report_in(resource.name(), identified.at.id, message(&identity, other.name()));
                        is_told = true;
                    }
                    others.push((*resource, identified));
                }
            }
        }
    }
}

fn message(identity: &[&str], other: &str) -> String {
    let given = identity.iter().filter(|name| !name.ends_with('?'));
    let properties: Vec<String> = given.map(|name| format!("`{name}`")).collect();
    match &properties[..] {
        [first @ .., last] if !first.is_empty() => {
            format!("{} and {last} are the same as those of `{other}`; change one of them", first.join(", "))
        }
        _ => format!("{} is the same as that of `{other}`; change one of them", properties.join("")),
    }
}

/// Whether two resources certainly have these identities at the same time under some conditions.
fn is_possible<'a>(context: &Context<'a>, one: &Identified<'a>, other: &Identified<'a>) -> bool {
    are_possible(context, &[&one.assumed, &other.assumed])
}

/// What a resource is told apart by, under some conditions.
struct Identified<'a> {
    /// Where the name stands.
    at: &'a Node,
    /// How the whole identity is spelled.
    spelled: String,
    /// When the resource exists and has it.
    assumed: Vec<Assumption<'a>>,
}

/// More identities of one resource than this are not compared.
const ARMS: usize = 8;

/// The identities that a resource may have, each if all of it is written.
fn identified<'a>(resource: &Resource<'a>, identity: &[&str]) -> Vec<Identified<'a>> {
    let exists = resource.declaration.condition().map(|condition| Assumption::Condition(condition, true));
    let mut found: Vec<(Option<&'a Node>, String, Vec<Assumption<'a>>)> = Vec::new();
    let mut start = Vec::new();
    let Some(properties) = resource.properties() else { return Vec::new() };
    arms(properties, &mut exists.into_iter().collect(), &mut start);
    for (properties, assumed) in start {
        let mut partial = vec![(None, String::new(), assumed)];
        for property in identity {
            let (name, may_lack) = match property.strip_suffix('?') {
                Some(name) => (name, true),
                None => (*property, false),
            };
            let mut next = Vec::new();
            for (at, spelled, mut assumed) in partial {
                let mut values = Vec::new();
                match properties.get(name) {
                    Some(node) => arms(node, &mut assumed, &mut values),
                    None if may_lack => next.push((at, format!("{spelled}\n"), assumed)),
                    None => {}
                }
                for (node, assumed) in values {
                    if may_lack && node.is_no_value() {
                        next.push((at, format!("{spelled}\n"), assumed));
                    } else if is_certain(node) {
                        next.push((at.or(Some(node)), format!("{spelled}{}\n", spelled_out(node)), assumed));
                    }
                }
            }
            partial = next;
        }
        found.extend(partial);
    }
    if found.len() > ARMS {
        return Vec::new();
    }
    let whole = found.into_iter().filter_map(|(at, spelled, assumed)| Some(Identified { at: at?, spelled, assumed }));
    whole.collect()
}

/// What a value spells, whichever functions put it together.
fn spelled_out(node: &Node) -> String {
    let pieces = Spelling::of(node).pieces;
    if pieces.contains(&Piece::Hole) { spelling(node) } else { format!("{pieces:?}") }
}

/// Whether the value is there, and the same wherever it is written alike.
fn is_certain(node: &Node) -> bool {
    match &node.value {
        _ if node.is_no_value() => false,
        Value::Function(Intrinsic::If | Intrinsic::Transform, _) => false,
        Value::Function(..) => true,
        _ => scalar(node).is_some_and(|text| !text.contains("${")),
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn resources(kind: &str, first: &str, second: &str) -> String {
        format!(
            "Conditions:
  C: !Equals [!Ref 'AWS::Region', a]
  D: !Not [!Condition C]
Resources:
  A:
    Type: {kind}
{first}
  B:
    Type: {kind}
{second}
"
        )
    }

    #[test]
    fn physical_names_are_unique_within_a_type() {
        let found = |kind: &str, first: &str, second: &str| {
            findings("duplicate_physical_name", &resources(kind, first, second))
        };
        let named = |name: &str| format!("    Properties: {{TableName: {name}}}");
        assert_eq!(
            found("AWS::DynamoDB::Table", &named("orders"), &named("orders")),
            ["B: `TableName` is the same as that of `A`; change one of them"]
        );
        assert_eq!(
            found("AWS::DynamoDB::Table", &named("!Ref AWS::StackName"), &named("!Ref AWS::StackName")),
            ["B: `TableName` is the same as that of `A`; change one of them"]
        );
        assert!(found("AWS::DynamoDB::Table", &named("orders"), &named("bills")).is_empty());
        assert!(found("AWS::DynamoDB::Table", "    Properties: {}", "    Properties: {}").is_empty());
        let queue = "    Properties: {QueueName: a}";
        assert_eq!(
            found("AWS::SQS::Queue", queue, queue),
            ["B: `QueueName` is the same as that of `A`; change one of them"]
        );
        let [sub, join] = ["!Sub '${AWS::StackName}-a'", "!Join ['-', [!Ref 'AWS::StackName', a]]"];
        assert_eq!(
            found("AWS::DynamoDB::Table", &named(sub), &named(join)),
            ["B: `TableName` is the same as that of `A`; change one of them"]
        );
    }

    #[test]
    fn the_arms_of_a_condition_are_names_too() {
        let found = |first: &str, second: &str| {
            let named = |name: &str| format!("    Properties: {name}");
            findings("duplicate_physical_name", &resources("AWS::DynamoDB::Table", &named(first), &named(second)))
        };
        let expected = ["B: `TableName` is the same as that of `A`; change one of them"];
        let [then, otherwise] = ["!If [C, orders, !Ref AWS::NoValue]", "!If [C, !Ref AWS::NoValue, orders]"];
        assert_eq!(found(&format!("{{TableName: {then}}}"), "{TableName: orders}"), expected);
        assert_eq!(found(&format!("{{TableName: {then}}}"), &format!("{{TableName: {then}}}")), expected);
        assert_eq!(
            found("!If [C, {TableName: orders}, {TableName: users}]", "{TableName: !If [D, orders, users]}"),
            [""; 0]
        );
        assert_eq!(
            found("!If [C, {TableName: orders}, {TableName: users}]", "{TableName: !If [C, jobs, users]}"),
            expected
        );
        assert!(found(&format!("{{TableName: {then}}}"), &format!("{{TableName: {otherwise}}}")).is_empty());
        assert!(found("{TableName: !If [C, orders, users]}", "{TableName: !If [C, users, orders]}").is_empty());
    }

    #[test]
    fn what_may_be_left_out_tells_resources_apart() {
        let rule = |bus: &str| format!("    Properties: {{Name: a{bus}}}");
        let found = |first: &str, second: &str| {
            findings("duplicate_physical_name", &resources("AWS::Events::Rule", first, second))
        };
        assert_eq!(found(&rule(""), &rule("")), ["B: `Name` is the same as that of `A`; change one of them"]);
        assert!(found(&rule(""), &rule(", EventBusName: b")).is_empty());
        let subnet = "    Properties: {SubnetId: subnet-12345678}";
        assert_eq!(
            findings("duplicate_physical_name", &resources("AWS::EC2::SubnetRouteTableAssociation", subnet, subnet)),
            ["B: `SubnetId` is the same as that of `A`; change one of them"]
        );
        let route = "    Properties: {ApiId: a, RouteKey: GET /}";
        assert_eq!(
            findings("duplicate_physical_name", &resources("AWS::ApiGatewayV2::Route", route, route)),
            ["B: `ApiId` and `RouteKey` are the same as those of `A`; change one of them"]
        );
    }

    #[test]
    fn resources_that_never_exist_together_may_share_a_name() {
        let named = |condition: &str| format!("    Condition: {condition}\n    Properties: {{TableName: orders}}");
        let found = |first: &str, second: &str| {
            findings("duplicate_physical_name", &resources("AWS::DynamoDB::Table", &named(first), &named(second)))
        };
        assert!(found("C", "D").is_empty());
        assert_eq!(found("C", "C"), ["B: `TableName` is the same as that of `A`; change one of them"]);
    }

    #[test]
    fn places_are_taken_once() {
        let found = |kind: &str, first: &str, second: &str| {
            let [first, second] = [first, second].map(|properties| format!("    Properties: {{{properties}}}"));
            findings("duplicate_physical_name", &resources(kind, &first, &second)).len()
        };
        for (kind, one, other) in [
            ("AWS::ElasticLoadBalancingV2::Listener", "LoadBalancerArn: a, Port: 80", "LoadBalancerArn: a, Port: 443"),
            ("AWS::ElasticLoadBalancingV2::ListenerRule", "ListenerArn: a, Priority: 1", "ListenerArn: b, Priority: 1"),
            (
                "AWS::EC2::NetworkAclEntry",
                "NetworkAclId: a, RuleNumber: 100, Egress: true",
                "NetworkAclId: a, RuleNumber: 100, Egress: false",
            ),
            (
                "AWS::Lambda::EventSourceMapping",
                "FunctionName: f, EventSourceArn: a",
                "FunctionName: f, EventSourceArn: b",
            ),
        ] {
            let unrelated = found(kind, one, other);
            assert_eq!(found(kind, one, one), unrelated + 1, "{kind}");
        }
    }
}
