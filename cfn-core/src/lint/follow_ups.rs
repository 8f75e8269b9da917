//! What follows from a mistake, and is not said beside it.
//!
//! A lint that misses something (a permission, a statement of a policy, a key attribute) cannot see what a mistake hides: the
//! statement may be there, with an action that is misspelt. Such a lint waits until the mistake is mended.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap, HashSet};

use super::facts::describe::all_of;
use super::finding::Finding;
use super::lint::Level;
use crate::model::{Node, NodeId, Template};

/// A lint that waits.
struct FollowUp {
    lint: &'static str,
    /// The lints whose findings may hide what it misses.
    after: &'static [&'static str],
    within: Within,
}

/// Where the mistake is that may hide it.
#[derive(Clone, Copy)]
enum Within {
    /// In the same declaration.
    Own,
    /// In a resource of one of these types, which has what the lint misses.
    Types(&'static [&'static str]),
    /// In either of them.
    OwnOr(&'static [&'static str]),
    /// Anywhere.
    Template,
}

/// A declaration that cannot be read as what it is meant to be.
const SHAPE: &[&str] = &[
    "function_arguments",
    "literal_needed",
    "missing_type",
    "null_value",
    "unknown_attribute",
    "unknown_function",
    "unknown_property",
    "unknown_reference",
    "unknown_section",
    "unknown_type",
    "wrong_type",
];
/// A policy that does not say what it is meant to say.
const POLICY: &[&str] = &[
    "arn_format",
    "condition",
    "literal_needed",
    "missing_type",
    "null_value",
    "policy_grammar",
    "principal_format",
    "unknown_action",
    "unknown_attribute",
    "unknown_function",
    "unknown_principal",
    "unknown_property",
    "unknown_reference",
    "unknown_section",
    "unknown_service",
    "unknown_type",
    "unlisted_action",
    "wrong_resource",
    "wrong_type",
];
/// A declaration of which a value is not the one that is meant.
const VALUE: &[&str] = &[
    "allowed_value",
    "excluded_property",
    "format",
    "function_arguments",
    "item_count",
    "literal_needed",
    "missing_type",
    "name_form",
    "null_value",
    "pattern",
    "range",
    "unknown_attribute",
    "unknown_function",
    "unknown_property",
    "unknown_reference",
    "unknown_section",
    "unknown_type",
    "wrong_type",
];
/// A declaration whose type is not known may be of any type.
const OF_ANY_TYPE: &[&str] = &["missing_type", "unknown_section", "unknown_type"];
/// What could not be read at all: nothing in it can be right.
const UNREADABLE: &[&str] = &["function_arguments", "null_value", "unknown_function"];

/// How messages begin to say which transform a template lacks.
const TRANSFORM: &str = "requires a transform; ";

const IDENTITIES: &[&str] = &[
    "AWS::IAM::Group",
    "AWS::IAM::ManagedPolicy",
    "AWS::IAM::Policy",
    "AWS::IAM::Role",
    "AWS::IAM::RolePolicy",
    "AWS::IAM::UserPolicy",
];
const RESOURCE_POLICIES: &[&str] = &[
    "AWS::ECR::Repository",
    "AWS::Events::EventBus",
    "AWS::Events::EventBusPolicy",
    "AWS::KMS::Key",
    "AWS::Lambda::Permission",
    "AWS::Logs::ResourcePolicy",
    "AWS::S3::BucketPolicy",
    "AWS::SNS::TopicInlinePolicy",
    "AWS::SNS::TopicPolicy",
    "AWS::SQS::QueueInlinePolicy",
    "AWS::SQS::QueuePolicy",
    "AWS::SecretsManager::ResourcePolicy",
];

const RELATED: &[&str] = &[
    "AWS::ApiGateway::Authorizer",
    "AWS::ApiGateway::Deployment",
    "AWS::AutoScaling::AutoScalingGroup",
    "AWS::EC2::SecurityGroup",
    "AWS::EC2::Subnet",
    "AWS::ECS::TaskDefinition",
    "AWS::ElasticLoadBalancingV2::TargetGroup",
    "AWS::RDS::DBCluster",
    "AWS::SQS::Queue",
];

/// Sorted by lint.
static FOLLOW_UPS: &[FollowUp] = &[
    FollowUp { lint: "action_configuration", after: SHAPE, within: Within::Own },
    FollowUp {
        lint: "address_before_attachment",
        after: SHAPE,
        within: Within::OwnOr(&["AWS::EC2::EIP", "AWS::EC2::VPCGatewayAttachment"]),
    },
    FollowUp { lint: "alias_zone", after: VALUE, within: Within::Own },
    FollowUp { lint: "allowed_value", after: &["missing_type", "unknown_type"], within: Within::Own },
    FollowUp { lint: "alternatives", after: &["unknown_property"], within: Within::Own },
    FollowUp { lint: "artifact_count", after: SHAPE, within: Within::Own },
    FollowUp { lint: "broad_action", after: &["unknown_function"], within: Within::Own },
    FollowUp { lint: "condition_form", after: &["unknown_function"], within: Within::Own },
    FollowUp { lint: "conditional_reference", after: &["function_arguments"], within: Within::Own },
    FollowUp { lint: "confused_deputy", after: POLICY, within: Within::Own },
    FollowUp {
        lint: "deployment_before_methods",
        after: SHAPE,
        within: Within::OwnOr(&["AWS::ApiGateway::Method", "AWS::ApiGateway::RestApi"]),
    },
    FollowUp {
        lint: "deployment_without_methods",
        after: SHAPE,
        within: Within::OwnOr(&["AWS::ApiGateway::Method", "AWS::ApiGateway::RestApi"]),
    },
    FollowUp { lint: "endpoint_type", after: VALUE, within: Within::Own },
    FollowUp { lint: "event_source_permissions", after: POLICY, within: Within::Types(IDENTITIES) },
    FollowUp { lint: "key_lockout", after: POLICY, within: Within::Own },
    FollowUp { lint: "key_shuts_out", after: POLICY, within: Within::Types(&["AWS::KMS::Key"]) },
    FollowUp { lint: "limit_order", after: &["range", "wrong_type"], within: Within::Own },
    FollowUp {
        lint: "listener_protocol",
        after: VALUE,
        within: Within::OwnOr(&[
            "AWS::ElasticLoadBalancingV2::LoadBalancer",
            "AWS::ElasticLoadBalancingV2::TargetGroup",
        ]),
    },
    FollowUp { lint: "missing_execution_role", after: SHAPE, within: Within::Own },
    FollowUp { lint: "missing_invoke_permission", after: POLICY, within: Within::Types(&["AWS::Lambda::Permission"]) },
    FollowUp { lint: "missing_log_policy", after: POLICY, within: Within::Types(&["AWS::Logs::ResourcePolicy"]) },
    FollowUp { lint: "missing_log_router", after: SHAPE, within: Within::Own },
    FollowUp { lint: "missing_origin_policy", after: POLICY, within: Within::Types(RESOURCE_POLICIES) },
    FollowUp { lint: "missing_resource_policy", after: POLICY, within: Within::Types(RESOURCE_POLICIES) },
    FollowUp { lint: "missing_role_permission", after: POLICY, within: Within::Types(IDENTITIES) },
    FollowUp {
        lint: "missing_source_setting",
        after: &["null_value", "unknown_function", "unknown_property"],
        within: Within::Own,
    },
    FollowUp { lint: "missing_target_parameters", after: SHAPE, within: Within::Own },
    FollowUp { lint: "missing_type", after: &["unknown_property"], within: Within::Own },
    FollowUp { lint: "needs_language_extensions", after: &["unknown_transform"], within: Within::Template },
    FollowUp { lint: "no_resources", after: &["unknown_section"], within: Within::Template },
    FollowUp { lint: "origin_without_access", after: SHAPE, within: Within::Own },
    FollowUp { lint: "overlapping_windows", after: VALUE, within: Within::Own },
    FollowUp { lint: "parameter_constraint", after: &["parameter_type"], within: Within::Own },
    FollowUp { lint: "parameter_default", after: &["parameter_type"], within: Within::Own },
    FollowUp { lint: "public_principal", after: &["condition", "null_value", "policy_grammar"], within: Within::Own },
    FollowUp { lint: "related_values", after: VALUE, within: Within::OwnOr(RELATED) },
    FollowUp {
        lint: "route_before_attachment",
        after: SHAPE,
        within: Within::OwnOr(&["AWS::EC2::TransitGatewayAttachment", "AWS::EC2::VPCGatewayAttachment"]),
    },
    FollowUp {
        lint: "service_before_listener",
        after: SHAPE,
        within: Within::OwnOr(&["AWS::ElasticLoadBalancingV2::Listener", "AWS::ElasticLoadBalancingV2::ListenerRule"]),
    },
    FollowUp { lint: "stage_before_account", after: SHAPE, within: Within::OwnOr(&["AWS::ApiGateway::Account"]) },
    FollowUp { lint: "stage_without_account_role", after: SHAPE, within: Within::OwnOr(&["AWS::ApiGateway::Account"]) },
    FollowUp { lint: "state_machine_permissions", after: POLICY, within: Within::Types(IDENTITIES) },
    FollowUp {
        lint: "target_type",
        after: VALUE,
        within: Within::OwnOr(&["AWS::ECS::TaskDefinition", "AWS::ElasticLoadBalancingV2::TargetGroup"]),
    },
    FollowUp { lint: "target_without_role", after: SHAPE, within: Within::Own },
    FollowUp { lint: "topic_key_shuts_out", after: POLICY, within: Within::Types(&["AWS::KMS::Key"]) },
    FollowUp { lint: "undefined_key_attribute", after: SHAPE, within: Within::Own },
    FollowUp { lint: "unknown_condition", after: &["unknown_section"], within: Within::Template },
    FollowUp { lint: "unknown_mapping", after: &["unknown_section"], within: Within::Template },
    FollowUp { lint: "unknown_part", after: SHAPE, within: Within::Own },
    FollowUp { lint: "unknown_placeholder", after: SHAPE, within: Within::Own },
    FollowUp { lint: "unknown_reference", after: &["no_resources", "unknown_section"], within: Within::Template },
    FollowUp { lint: "unknown_substitution", after: SHAPE, within: Within::Own },
    FollowUp { lint: "untrusted_service", after: POLICY, within: Within::Types(&["AWS::IAM::Role"]) },
    FollowUp { lint: "unused_attribute_definition", after: VALUE, within: Within::Own },
    FollowUp { lint: "unwanted_property", after: &["null_value"], within: Within::Own },
    FollowUp { lint: "web_acl_scope", after: VALUE, within: Within::Types(&["AWS::WAFv2::WebACL"]) },
];

/// Leaves out of findings what may follow from others of them.
pub(crate) fn leave_out(template: &Template, found: &mut Vec<Finding>) {
    if found.len() < 2 {
        return;
    }
    leave_out_within(template, found);
    let mistakes = Mistakes::of(template, found);
    let is_left = |finding: &Finding| !row_of(finding).is_some_and(|row| mistakes.hide(row, finding));
    let is_left: Vec<bool> = found.iter().map(is_left).collect();
    let mut is_left = is_left.into_iter();
    found.retain(|_| is_left.next().unwrap_or(true));
    say_once(found);
}

/// What is missing in one place is said once, and not of everyone who needs it.
fn say_once(found: &mut Vec<Finding>) {
    let mut first: BTreeMap<(Level, String), usize> = BTreeMap::new();
    let mut others: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    let mut kept: Vec<Finding> = Vec::new();
    for finding in found.drain(..) {
        let Some(lack) = lack(&finding) else {
            kept.push(finding);
            continue;
        };
        match first.entry((finding.level, lack)) {
            Entry::Vacant(entry) => {
                entry.insert(kept.len());
                kept.push(finding);
            }
            Entry::Occupied(entry) => {
                let names = others.entry(*entry.get()).or_default();
                let of_first = &kept[*entry.get()].declaration;
                let is_told = finding.declaration.is_empty() || finding.declaration == *of_first;
                if !is_told && !names.contains(&finding.declaration) {
                    names.push(finding.declaration);
                }
            }
        }
    }
    for (index, names) in others {
        if !names.is_empty() {
            kept[index].message += &format!(" (also for {})", all_of(names));
        }
    }
    *found = kept;
}

fn row_of(finding: &Finding) -> Option<&'static FollowUp> {
    let row = FOLLOW_UPS.binary_search_by(|row| row.lint.cmp(finding.lint.id));
    row.ok().map(|row| &FOLLOW_UPS[row])
}

/// What is missing elsewhere, if that is the mistake.
fn lack(finding: &Finding) -> Option<String> {
    let Finding { lint, message, .. } = finding;
    match row_of(finding).map(|row| row.within) {
        Some(Within::Types(_) | Within::OwnOr(_)) => Some(format!("{} {message}", lint.id)),
        _ if message.contains(TRANSFORM) => Some(TRANSFORM.to_owned()),
        _ if lint.id == "needs_language_extensions" => Some(lint.id.to_owned()),
        _ => None,
    }
}

/// Which lints have found something, and where.
struct Mistakes {
    anywhere: HashSet<&'static str>,
    by_declaration: HashSet<(String, &'static str)>,
    by_type: HashSet<(String, &'static str)>,
}

impl Mistakes {
    fn of(template: &Template, found: &[Finding]) -> Mistakes {
        let types: HashMap<&str, &str> =
            template.resources().map(|resource| (resource.name(), resource.type_name)).collect();
        let of_type =
            |finding: &Finding| types.get(finding.declaration.as_str()).map(|of| ((*of).to_owned(), finding.lint.id));
        // A section that is meant to be none of CloudFormation's hides nothing.
        let hides =
            |finding: &&Finding| finding.lint.id != "unknown_section" || finding.message.contains("did you mean");
        let found = || found.iter().filter(hides);
        Mistakes {
            anywhere: found().map(|finding| finding.lint.id).collect(),
            by_declaration: found().map(|finding| (finding.declaration.clone(), finding.lint.id)).collect(),
            by_type: found().filter_map(of_type).collect(),
        }
    }

    fn hide(&self, FollowUp { after, within, .. }: &FollowUp, finding: &Finding) -> bool {
        after.iter().filter(|lint| self.anywhere.contains(*lint)).any(|lint| {
            let is_own = || self.by_declaration.contains(&(finding.declaration.clone(), lint));
            let is_of_type = |name: &&str| self.by_type.contains(&((*name).to_owned(), *lint));
            let is_of = |names: &[&str]| OF_ANY_TYPE.contains(lint) || names.iter().any(is_of_type);
            match within {
                Within::Own => is_own(),
                Within::Types(names) => is_of(names),
                Within::OwnOr(names) => is_own() || is_of(names),
                Within::Template => true,
            }
        })
    }
}

/// Leaves out what else is said of a value that could not be read, or of what is in it.
fn leave_out_within(template: &Template, found: &mut Vec<Finding>) {
    let of_unreadable = found.iter().filter(|finding| UNREADABLE.contains(&finding.lint.id));
    let unreadable: HashSet<NodeId> = of_unreadable.map(|finding| finding.at).collect();
    if unreadable.is_empty() {
        return;
    }
    let mut within = HashSet::new();
    for declaration in &template.declarations {
        declaration.body.walk(&mut |node| {
            let members = node.as_object().unwrap_or_default();
            // A function is reported at its name.
            if unreadable.contains(&node.id) || members.iter().any(|member| unreadable.contains(&member.key.id)) {
                add_ids(node, &mut within);
            }
            let of_unreadable = members.iter().filter(|member| unreadable.contains(&member.value.id));
            within.extend(of_unreadable.map(|member| member.key.id));
        });
    }
    found.retain(|finding| UNREADABLE.contains(&finding.lint.id) || !within.contains(&finding.at));
}

/// Adds the node, and the keys and values in it.
fn add_ids(node: &Node, ids: &mut HashSet<NodeId>) {
    node.walk(&mut |node| {
        ids.insert(node.id);
        ids.extend(node.as_object().unwrap_or_default().iter().map(|member| member.key.id));
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::registry;
    use crate::lint::testing::findings;

    #[test]
    fn the_table_names_lints_and_is_sorted() {
        assert!(FOLLOW_UPS.is_sorted_by_key(|row| row.lint));
        let after = FOLLOW_UPS.iter().flat_map(|row| row.after);
        for id in FOLLOW_UPS.iter().map(|row| &row.lint).chain(after).chain(OF_ANY_TYPE).chain(UNREADABLE) {
            assert!(registry::lint(id).is_some(), "no lint {id}");
        }
    }

    /// A function with its role, and a topic with a policy and two alarms that publish to it, with a text in place of another.
    fn found(right: &str, wrong: &str) -> Vec<String> {
        let template = "Resources:
  Function:
    Type: AWS::Lambda::Function
    Properties:
      Code: {ZipFile: 'def handler(event, context): pass'}
      Handler: index.handler
      Runtime: python3.13
      Role: !GetAtt Role.Arn
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: '2012-10-17'
        Statement: [{Effect: Allow, Principal: {Service: lambda.amazonaws.com}, Action: 'sts:AssumeRole'}]
  Topic:
    Type: AWS::SNS::Topic
  TopicPolicy:
    Type: AWS::SNS::TopicPolicy
    Properties:
      Topics: [!Ref Topic]
      PolicyDocument:
        Version: '2012-10-17'
        Statement:
          - Effect: Allow
            Principal: {Service: cloudwatch.amazonaws.com}
            Action: sns:Publish
            Resource: !Ref Topic
            Condition: {StringEquals: {'aws:SourceAccount': !Ref AWS::AccountId}}
  Errors: &errors
    Type: AWS::CloudWatch::Alarm
    Properties:
      Namespace: AWS/Lambda
      MetricName: Errors
      Dimensions: [{Name: FunctionName, Value: !Ref Function}]
      Statistic: Sum
      Period: 300
      EvaluationPeriods: 1
      Threshold: 1
      ComparisonOperator: GreaterThanOrEqualToThreshold
      AlarmActions: [!Ref Topic]
      OKActions: [!Ref Topic]
  MoreErrors: *errors
";
        assert!(template.contains(right), "{right}");
        findings("missing_resource_policy", &template.replacen(right, wrong, 1))
    }

    #[test]
    fn what_a_mistake_hides_is_not_missing_too() {
        let cases = [
            ("sts:AssumeRole", "sts:AssumRole", "unknown_action: Role: unknown action `AssumRole` of service `sts`"),
            ("'sts:AssumeRole'", "5", "policy_grammar: Role: an action must be a string"),
            ("Service: lambda", "Servic: lambda", "principal_format: Role: unknown principal type `Servic`"),
            ("AWS::IAM::Role", "AWS::IAM::Rol", "unknown_type: Role: unknown resource type `AWS::IAM::Rol`"),
            (
                "    Type: AWS::SNS::TopicPolicy",
                "    Typ: AWS::SNS::TopicPolicy",
                "unknown_property: TopicPolicy: unknown property `Typ` of `TopicPolicy`",
            ),
            ("Topics:", "Topic:", "unknown_property: TopicPolicy: unknown property `Topic` of `AWS::SNS::TopicPolicy`"),
            ("[!Ref Topic]", "[!Ref Topi]", "unknown_reference: TopicPolicy: unknown resource or parameter `Topi`"),
            ("sns:Publish", "sns:Publsh", "unknown_action: TopicPolicy: unknown action `Publsh` of service `sns`"),
            ("!Ref Topic\n", "!Reff Topic\n", "unknown_function: TopicPolicy: unknown function `Fn::Reff`"),
        ];
        for (right, wrong, expected) in cases {
            let found = found(right, wrong);
            assert!(found.len() == 1 && found[0].starts_with(expected), "{wrong}: {found:?}");
        }
    }

    #[test]
    fn what_several_lack_is_missing_once() {
        let found = found("cloudwatch.amazonaws", "budgets.amazonaws");
        let begin =
            "Errors: `TopicPolicy` does not allow `cloudwatch.amazonaws.com` the action `sns:Publish` on `Topic`; ";
        assert!(found[0].starts_with(begin) && found[0].ends_with(" (also for `MoreErrors`)"), "{found:?}");
        assert_eq!(found.len(), 1);
    }
}
