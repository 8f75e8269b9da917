use std::collections::HashMap;

use crate::lint::facts::conditions::exist_together;
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::schema::ResourceType;

use crate::iam::{Piece, Spelling};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::equality::{scalar, spelling};
use crate::model::{Intrinsic, Node, Resource, Value};

declare_lint! {
    /// The second resource cannot be created because the name is taken. Remove the name, so that CloudFormation
    /// generates a unique one, or give each resource its own.
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
    let mut by_type: HashMap<&str, Vec<Resource<'a>>> = HashMap::new();
    for resource in context.template.resources() {
        by_type.entry(resource.type_name).or_default().push(resource);
    }
    let mut types: Vec<_> = by_type.into_iter().filter(|(_, resources)| resources.len() > 1).collect();
    types.sort_by_key(|(type_name, _)| *type_name);
    for (type_name, resources) in types {
        for identity in identities(type_name) {
            let mut seen: HashMap<String, Vec<Resource<'a>>> = HashMap::new();
            for resource in &resources {
                let Some((name, spelled)) = identified(resource, &identity) else { continue };
                let others = seen.entry(spelled).or_default();
                let clash =
                    others.iter().find(|other| exist_together(context, other.declaration, resource.declaration));
                if let Some(other) = clash {
                    let given = identity.iter().filter(|name| !name.ends_with('?'));
                    let properties: Vec<String> = given.map(|name| format!("`{name}`")).collect();
                    let message = match &properties[..] {
                        [one] => format!("{one} is the same as that of `{}`; change one of them", other.name()),
                        [first @ .., last] => {
                            let (first, other) = (first.join(", "), other.name());
                            format!("{first} and {last} are the same as those of `{other}`; change one of them")
                        }
                        [] => continue,
                    };
                    findings.report_in(resource.name(), name.id, message);
                }
                others.push(*resource);
            }
        }
    }
}

/// Properties of which no two resources have the same, of types whose identifier is an ARN or a number that AWS gives; one
/// with `?` may be left out.
/// Source: the properties' descriptions in the template reference.
const NAMES: &[(&str, &[&str])] = &[
    ("AWS::ApiGateway::Resource", &["RestApiId", "ParentId", "PathPart"]),
    ("AWS::ApiGatewayV2::Route", &["ApiId", "RouteKey"]),
    ("AWS::ApiGatewayV2::Stage", &["ApiId", "StageName"]),
    ("AWS::Batch::ComputeEnvironment", &["ComputeEnvironmentName"]),
    ("AWS::Batch::JobQueue", &["JobQueueName"]),
    ("AWS::CodeBuild::Project", &["Name"]),
    ("AWS::CodeCommit::Repository", &["RepositoryName"]),
    ("AWS::CodePipeline::Pipeline", &["Name"]),
    ("AWS::EC2::LaunchTemplate", &["LaunchTemplateName"]),
    ("AWS::EC2::Route", &["RouteTableId", "DestinationCidrBlock"]),
    ("AWS::EC2::SecurityGroup", &["GroupName", "VpcId?"]),
    ("AWS::EC2::SubnetRouteTableAssociation", &["SubnetId"]),
    ("AWS::ECS::Service", &["ServiceName", "Cluster?"]),
    ("AWS::ElasticLoadBalancingV2::LoadBalancer", &["Name"]),
    ("AWS::ElasticLoadBalancingV2::TargetGroup", &["Name"]),
    ("AWS::Events::Rule", &["Name", "EventBusName?"]),
    ("AWS::IAM::ManagedPolicy", &["ManagedPolicyName"]),
    ("AWS::Lambda::Alias", &["FunctionName", "Name"]),
    ("AWS::Route53::RecordSet", &["Name", "Type", "HostedZoneId?", "HostedZoneName?", "SetIdentifier?"]),
    ("AWS::SNS::Topic", &["TopicName"]),
    ("AWS::SQS::Queue", &["QueueName"]),
    ("AWS::SecretsManager::Secret", &["Name"]),
    ("AWS::StepFunctions::Activity", &["Name"]),
    ("AWS::StepFunctions::StateMachine", &["StateMachineName"]),
    ("AWS::WAFv2::IPSet", &["Name", "Scope"]),
    ("AWS::WAFv2::WebACL", &["Name", "Scope"]),
];

/// The sets of properties that together tell one resource of a type from another.
fn identities(type_name: &str) -> Vec<Vec<&'static str>> {
    let mut found = Vec::new();
    if let Some(of) = ResourceType::find(type_name) {
        let identifier: Vec<&str> = of.primary_identifier().collect();
        let is_given = |path: &&str| !path.contains('/') && !of.read_only().any(|read_only| read_only == *path);
        if !identifier.is_empty() && identifier.iter().all(is_given) {
            found.push(identifier);
        }
    }
    found.extend(NAMES.iter().filter(|(of, _)| *of == type_name).map(|(_, names)| names.to_vec()));
    found
}

/// Where the name stands and how the whole identity is spelled, if all of it is written.
fn identified<'a>(resource: &Resource<'a>, identity: &[&str]) -> Option<(&'a Node, String)> {
    let mut spelled = String::new();
    for property in identity {
        let (name, may_lack) = match property.strip_suffix('?') {
            Some(name) => (name, true),
            None => (*property, false),
        };
        match resource.property(name) {
            Some(node) if is_certain(node) => spelled.push_str(&spelled_out(node)),
            None if may_lack => {}
            _ => return None,
        }
        spelled.push('\n');
    }
    Some((resource.property(identity[0])?, spelled))
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
    fn names_are_properties() {
        assert!(super::NAMES.is_sorted());
        for (type_name, names) in super::NAMES {
            let of = crate::schema::ResourceType::find(type_name).expect("the table has the type");
            for name in *names {
                assert!(of.schema().property(name.trim_end_matches('?')).is_some(), "{type_name} {name}");
            }
        }
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
}
