//! Event source mappings: what Lambda reads for a function.

use crate::iam::Spelling;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::conditions::{Assumption, Verdict, possible};
use crate::lint::facts::context::Context;
use crate::lint::facts::equality::integer;
use crate::lint::facts::index::Index;
use crate::lint::facts::lambda::function_of;
use crate::lint::facts::options::options;
use crate::lint::facts::role::{allows, grants};
use crate::lint::finding::Findings;
use crate::model::{Node, NodeId, Resource, references_in};

declare_lint! {
    /// Lambda reads the source with the function's role, checks the permissions when the mapping is created, and
    /// rejects the mapping if an action is missing. AWS has a managed policy for each type of source
    /// (`AWSLambdaSQSQueueExecutionRole` ..); a policy with the ARN of the source is narrower.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Queue: {Type: AWS::SQS::Queue}
    ///   Role: {Type: AWS::IAM::Role}
    ///   Work: {Type: AWS::Lambda::Function, Properties: {Role: !GetAtt Role.Arn}}
    ///   Mapping:
    ///     Type: AWS::Lambda::EventSourceMapping
    ///     Properties:
    ///       FunctionName: !Ref Work
    ///       EventSourceArn: !GetAtt Queue.Arn # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Queue: {Type: AWS::SQS::Queue}
    ///   Role:
    ///     Type: AWS::IAM::Role
    ///     Properties:
    ///       ManagedPolicyArns: [arn:aws:iam::aws:policy/service-role/AWSLambdaSQSQueueExecutionRole]
    ///   Work: {Type: AWS::Lambda::Function, Properties: {Role: !GetAtt Role.Arn}}
    ///   Mapping:
    ///     Type: AWS::Lambda::EventSourceMapping
    ///     Properties:
    ///       FunctionName: !Ref Work
    ///       EventSourceArn: !GetAtt Queue.Arn
    /// ```
    EVENT_SOURCE_PERMISSIONS = "event_source_permissions", Wiring, Deny, "event source that the function's role cannot read",
    Check::Template(event_source_permissions)
}

declare_lint! {
    /// Lambda rejects a queue whose visibility timeout (30 seconds by default) is shorter than the timeout of the
    /// function (3 seconds by default). AWS recommends six times the function timeout.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Queue: {Type: AWS::SQS::Queue, Properties: {VisibilityTimeout: 20}} # <-
    ///   Work: {Type: AWS::Lambda::Function, Properties: {Timeout: 60}}
    ///   Mapping:
    ///     Type: AWS::Lambda::EventSourceMapping
    ///     Properties: {FunctionName: !Ref Work, EventSourceArn: !GetAtt Queue.Arn}
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Queue: {Type: AWS::SQS::Queue, Properties: {VisibilityTimeout: 60}}
    ///   Work: {Type: AWS::Lambda::Function, Properties: {Timeout: 60}}
    ///   Mapping:
    ///     Type: AWS::Lambda::EventSourceMapping
    ///     Properties: {FunctionName: !Ref Work, EventSourceArn: !GetAtt Queue.Arn}
    /// ```
    VISIBILITY_TIMEOUT = "visibility_timeout", Wiring, Deny, "visibility timeout shorter than the function timeout",
    Check::Template(visibility_timeout)
}

const QUEUE: &str = "AWS::SQS::Queue";

/// Kinds of source, what their ARNs begin with after the partition, and the actions without which the mapping is
/// refused. Source: "Lambda execution role permissions" of each event source in the Lambda developer guide.
const SOURCES: &[(&str, &str, &[&str])] = &[
    ("AWS::DynamoDB::GlobalTable", "dynamodb", TABLE),
    ("AWS::DynamoDB::Table", "dynamodb", TABLE),
    ("AWS::Kinesis::Stream", "kinesis", &["kinesis:DescribeStream", "kinesis:GetRecords", "kinesis:GetShardIterator"]),
    ("AWS::Kinesis::StreamConsumer", "", &["kinesis:DescribeStreamSummary", "kinesis:SubscribeToShard"]),
    ("AWS::MSK::Cluster", "kafka", &["kafka:DescribeClusterV2", "kafka:GetBootstrapBrokers"]),
    (QUEUE, "sqs", &["sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage"]),
];

/// Policies of sources, which may let a role in that has no rights of its own: the type, the property that names the
/// source, and the policy.
const SOURCE_POLICIES: &[(&str, &str, &str)] = &[
    ("AWS::Kinesis::ResourcePolicy", "ResourceArn", "ResourcePolicy"),
    ("AWS::SQS::QueueInlinePolicy", "Queue", "PolicyDocument"),
    ("AWS::SQS::QueuePolicy", "Queues/*", "PolicyDocument"),
];

/// Whether a policy of the source speaks of the role.
fn is_let_in<'a>(index: &Index<'a>, role: Resource<'a>, source: Resource<'a>) -> bool {
    SOURCE_POLICIES.iter().any(|(type_name, of, document)| {
        index.of_type(type_name).iter().any(|policy| {
            let mut sources = policy.values_at(of).into_iter();
            sources.any(|node| index.referred(node, &[source.type_name]).is_some_and(|of| of.name() == source.name()))
                && policy.property(document).is_some_and(|document| {
                    references_in(document).iter().any(|reference| reference.name == role.name())
                })
        })
    })
}

const TABLE: &[&str] =
    &["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams"];

/// Actions that allow the same as another one does.
const IN_PLACE: &[(&str, &str)] = &[("kafka:DescribeClusterV2", "kafka:DescribeCluster")];

/// A mapping whose function is in the template.
struct Mapping<'a> {
    mapping: Resource<'a>,
    function: Resource<'a>,
    /// Where the source is named.
    at: &'a Node,
    /// The source, if it is in the template.
    source: Option<Resource<'a>>,
    /// What reading it needs.
    needed: &'static [&'static str],
}

fn mappings<'a>(context: &Context<'a>) -> Vec<Mapping<'a>> {
    let index = context.index();
    let types: Vec<&str> = SOURCES.iter().map(|(type_name, ..)| *type_name).collect();
    let mappings = index.of_type("AWS::Lambda::EventSourceMapping").iter().copied();
    let complete = mappings.filter_map(|mapping| {
        let function = function_of(index, mapping.property("FunctionName")?)?;
        let at = mapping.property("EventSourceArn")?;
        let source = index.referred(at, &types);
        let (.., needed) = match source {
            Some(source) => SOURCES.iter().find(|(type_name, ..)| *type_name == source.type_name),
            None => {
                let spelling = Spelling::of(at);
                let service = spelling.literal_text().collect::<String>();
                let service = service.strip_prefix("arn:")?.trim_start_matches("aws").trim_start_matches(':');
                let service = service.split(':').next().unwrap_or_default().to_owned();
                SOURCES.iter().find(|(_, known, _)| *known == service && !service.is_empty())
            }
        }?;
        Some(Mapping { mapping, function, at, source, needed })
    });
    complete.collect()
}

fn event_source_permissions(context: &Context<'_>, findings: &mut Findings) {
    let index = context.index();
    if index.is_open() {
        return;
    }
    for Mapping { mapping, function, at, source, needed } in mappings(context) {
        let role = function.property("Role").and_then(|node| index.referred(node, &["AWS::IAM::Role"]));
        let Some((role, grants)) = role.and_then(|role| Some((role, grants(index, role)?))) else { continue };
        if source.is_some_and(|source| is_let_in(index, role, source)) {
            continue;
        }
        let may = |action: &str| allows(index, &grants, &action.to_lowercase(), source);
        let missing: Vec<String> = needed
            .iter()
            .filter(|action| !may(action) && !IN_PLACE.iter().any(|(of, other)| of == *action && may(other)))
            .map(|action| format!("`{action}`"))
            .collect();
        if !missing.is_empty() {
            let source = source.map_or_else(|| "the event source".to_owned(), |source| format!("`{}`", source.name()));
            let message = format!(
                "role `{}` of `{}` cannot read {source}; allow {}",
                role.name(),
                function.name(),
                missing.join(", ")
            );
            findings.report_in(mapping.name(), at.id, message);
        }
    }
}

/// What holds where the template says nothing, in seconds.
const DEFAULT_VISIBILITY: i128 = 30;
const DEFAULT_TIMEOUT: i128 = 3;

fn visibility_timeout<'a>(context: &Context<'a>, findings: &mut Findings) {
    let index = context.index();
    for Mapping { mapping, function, source, .. } in mappings(context) {
        let Some(queue) = source.filter(|source| source.type_name == QUEUE) else { continue };
        let timeouts = Seconds::all(index, function, "Timeout", DEFAULT_TIMEOUT);
        let pairs =
            Seconds::all(index, queue, "VisibilityTimeout", DEFAULT_VISIBILITY).into_iter().flat_map(|visibility| {
                let longer = timeouts.iter().filter(move |timeout| visibility.value < timeout.value);
                longer.map(|timeout| (visibility.clone(), timeout)).collect::<Vec<_>>()
            });
        let resources = [mapping, function, queue];
        let found = pairs.into_iter().find_map(|(visibility, timeout)| {
            let when = when([&visibility, timeout], resources, context)?;
            Some((visibility, timeout.value, when))
        });
        if let Some((Seconds { value: visibility, at, .. }, timeout, when)) = found {
            let message = format!(
                "visibility timeout of {visibility} s is shorter than the {timeout} s timeout of `{}`, which reads \
                 the queue through `{}`{when}; set it to at least {timeout}",
                function.name(),
                mapping.name()
            );
            findings.report_in(queue.name(), at, message);
        }
    }
}

/// A number of seconds that a property may be.
#[derive(Clone)]
struct Seconds<'a> {
    value: i128,
    at: NodeId,
    /// What holds then.
    when: Vec<Assumption<'a>>,
}

impl<'a> Seconds<'a> {
    /// What the property is in each arm, as far as it is written out.
    fn all(index: &Index<'a>, resource: Resource<'a>, property: &str, default: i128) -> Vec<Seconds<'a>> {
        let mut all = Vec::new();
        match resource.property(property) {
            Some(node) => Self::add(index, node, default, &mut Vec::new(), &mut all),
            None => all.push(Seconds { value: default, at: resource.declaration.name.id, when: Vec::new() }),
        }
        all
    }

    fn add(
        index: &Index<'a>,
        node: &'a Node,
        default: i128,
        when: &mut Vec<Assumption<'a>>,
        all: &mut Vec<Seconds<'a>>,
    ) {
        if let Some(chosen) = node.as_if() {
            let Some(condition) = chosen.condition.as_str() else { return };
            for (arm, holds) in chosen.arms() {
                when.push(Assumption::Condition(condition, holds));
                Self::add(index, arm, default, when, all);
                when.pop();
            }
        } else if node.is_no_value() {
            all.push(Seconds { value: default, at: node.id, when: when.clone() });
        } else {
            let values = options(index, node).into_iter().filter_map(integer);
            all.extend(values.map(|value| Seconds { value, at: node.id, when: when.clone() }));
        }
    }
}

/// When both are what they are, in the words of a message; none if that cannot be, or if nobody knows.
fn when<'a>(both: [&Seconds<'a>; 2], resources: [Resource<'a>; 3], context: &Context<'a>) -> Option<String> {
    let mut assumptions: Vec<Assumption<'a>> = both.iter().flat_map(|seconds| seconds.when.clone()).collect();
    if assumptions.is_empty() {
        return Some(String::new());
    }
    let conditions = resources.iter().filter_map(|resource| resource.declaration.condition());
    assumptions.extend(conditions.map(|condition| Assumption::Condition(condition, true)));
    match possible(context, &assumptions) {
        Verdict::Possible(when) if when.is_empty() => Some(when),
        Verdict::Possible(when) => Some(format!(" if {when}")),
        Verdict::Impossible | Verdict::Unknown => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn template(source: &str, role: &str, function: &str, queue: &str) -> String {
        format!(
            "Resources:
  Queue: {{Type: AWS::SQS::Queue{queue}}}
  Other: {{Type: AWS::SQS::Queue}}
  Table: {{Type: AWS::DynamoDB::Table}}
  Role:
    Type: AWS::IAM::Role
    Properties: {{{role}}}
  Function: {{Type: AWS::Lambda::Function, Properties: {{Role: !GetAtt Role.Arn{function}}}}}
  Mapping:
    Type: AWS::Lambda::EventSourceMapping
    Properties: {{FunctionName: !Ref Function, EventSourceArn: !GetAtt {source}}}
"
        )
    }

    fn role(actions: &str, resource: &str) -> String {
        format!(
            "Policies: [{{PolicyName: a, PolicyDocument: {{Statement: [{{Effect: Allow, Action: {actions}, Resource: {resource}}}]}}}}]"
        )
    }

    #[test]
    fn the_role_may_read_the_source() {
        let found = |source: &str, role: &str| findings("event_source_permissions", &template(source, role, "", ""));
        assert_eq!(
            found("Queue.Arn", &role("['sqs:ReceiveMessage', 'SQS:Delete*']", "!GetAtt Queue.Arn")),
            ["Mapping: role `Role` of `Function` cannot read `Queue`; allow `sqs:GetQueueAttributes`"]
        );
        assert!(found("Queue.Arn", &role("'sqs:*'", "!GetAtt Queue.Arn")).is_empty());
        assert_eq!(
            found("Queue.Arn", &role("'sqs:*'", "!GetAtt Other.Arn")),
            [
                "Mapping: role `Role` of `Function` cannot read `Queue`; allow `sqs:DeleteMessage`, `sqs:GetQueueAttributes`, `sqs:ReceiveMessage`"
            ]
        );
        assert_eq!(
            found("Table.StreamArn", ""),
            [
                "Mapping: role `Role` of `Function` cannot read `Table`; allow `dynamodb:DescribeStream`, `dynamodb:GetRecords`, `dynamodb:GetShardIterator`, `dynamodb:ListStreams`"
            ]
        );
    }

    #[test]
    fn managed_policies_count_and_unknown_ones_may_do_anything() {
        let found = |arn: &str| {
            findings("event_source_permissions", &template("Queue.Arn", &format!("ManagedPolicyArns: [{arn}]"), "", ""))
        };
        assert!(found("'arn:aws:iam::aws:policy/service-role/AWSLambdaSQSQueueExecutionRole'").is_empty());
        assert_eq!(
            found("!Sub 'arn:${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole'"),
            [
                "Mapping: role `Role` of `Function` cannot read `Queue`; allow `sqs:DeleteMessage`, `sqs:GetQueueAttributes`, `sqs:ReceiveMessage`"
            ]
        );
        assert!(found("!ImportValue any").is_empty());
        assert_eq!(
            found("'arn:aws:iam::aws:policy/AmazonSQSReadOnlyAccess'"),
            ["Mapping: role `Role` of `Function` cannot read `Queue`; allow `sqs:DeleteMessage`, `sqs:ReceiveMessage`"]
        );
        assert!(found("'arn:aws:iam::aws:policy/SomethingNew'").is_empty());
    }

    #[test]
    fn a_separate_policy_counts() {
        let policy = "  Policy: {Type: AWS::IAM::Policy, Properties: {Roles: [!Ref Role], PolicyDocument: {Statement: \
                      {Effect: Allow, Action: 'sqs:*', Resource: '*'}}}}\n";
        let template = template("Queue.Arn", "", "", "");
        assert_eq!(
            findings("event_source_permissions", &template),
            [
                "Mapping: role `Role` of `Function` cannot read `Queue`; allow `sqs:DeleteMessage`, `sqs:GetQueueAttributes`, `sqs:ReceiveMessage`"
            ]
        );
        assert!(findings("event_source_permissions", &format!("{template}{policy}")).is_empty());
    }

    #[test]
    fn a_policy_of_the_queue_may_let_the_role_in() {
        let policy = |principal: &str| {
            format!(
                "  Policy: {{Type: AWS::SQS::QueuePolicy, Properties: {{Queues: [!Ref Queue], PolicyDocument: {{Statement: \
                 {{Effect: Allow, Principal: {{AWS: {principal}}}, Action: 'sqs:*', Resource: '*'}}}}}}}}\n"
            )
        };
        let found = |principal: &str| {
            let template = template("Queue.Arn", "", "", "");
            findings("event_source_permissions", &format!("{template}{}", policy(principal)))
        };
        assert!(found("!GetAtt Role.Arn").is_empty());
        assert_eq!(
            found("'arn:aws:iam::123456789012:role/other'"),
            [
                "Mapping: role `Role` of `Function` cannot read `Queue`; allow `sqs:DeleteMessage`, `sqs:GetQueueAttributes`, `sqs:ReceiveMessage`"
            ]
        );
    }

    #[test]
    fn messages_stay_hidden_while_the_function_works() {
        let found =
            |function: &str, queue: &str| findings("visibility_timeout", &template("Queue.Arn", "", function, queue));
        assert_eq!(
            found(", Timeout: 31", ""),
            [
                "Queue: visibility timeout of 30 s is shorter than the 31 s timeout of `Function`, which reads the queue through `Mapping`; set it to at least 31"
            ]
        );
        assert!(found(", Timeout: 30", "").is_empty());
        assert!(found(", Timeout: 31", ", Properties: {VisibilityTimeout: !Ref A}").is_empty());
        assert_eq!(
            found("", ", Properties: {VisibilityTimeout: 2}"),
            [
                "Queue: visibility timeout of 2 s is shorter than the 3 s timeout of `Function`, which reads the queue through `Mapping`; set it to at least 3"
            ]
        );
    }

    #[test]
    fn a_source_elsewhere_is_known_by_its_arn() {
        let found = |source: &str| {
            let template = "Resources:
  Role: {Type: AWS::IAM::Role}
  Function: {Type: AWS::Lambda::Function, Properties: {Role: !GetAtt Role.Arn}}
  Consumer: {Type: AWS::Kinesis::StreamConsumer}
  Mapping: {Type: AWS::Lambda::EventSourceMapping, Properties: {FunctionName: !Ref Function, EventSourceArn: SOURCE}}
";
            findings("event_source_permissions", &template.replace("SOURCE", source))
        };
        assert_eq!(
            found("'arn:aws:sqs:us-east-1:123456789012:orders'"),
            [
                "Mapping: role `Role` of `Function` cannot read the event source; allow `sqs:DeleteMessage`, `sqs:GetQueueAttributes`, `sqs:ReceiveMessage`"
            ]
        );
        assert_eq!(
            found("!Sub 'arn:${AWS::Partition}:kinesis:${AWS::Region}:${AWS::AccountId}:stream/a'"),
            [
                "Mapping: role `Role` of `Function` cannot read the event source; allow `kinesis:DescribeStream`, `kinesis:GetRecords`, `kinesis:GetShardIterator`"
            ]
        );
        assert_eq!(
            found("!GetAtt Consumer.ConsumerARN"),
            [
                "Mapping: role `Role` of `Function` cannot read `Consumer`; allow `kinesis:DescribeStreamSummary`, `kinesis:SubscribeToShard`"
            ]
        );
        assert!(found("!ImportValue any").is_empty() && found("!Ref Source").is_empty());
    }

    #[test]
    fn another_queue_does_not_count() {
        let found = |resource: &str| {
            let policy = format!(
                "Policies: [{{PolicyDocument: {{Statement: {{Effect: Allow, Action: 'sqs:*', Resource: {resource}}}}}}}]"
            );
            findings("event_source_permissions", &template("Queue.Arn", &policy, "", ""))
        };
        assert_eq!(
            found("'arn:aws:dynamodb:us-east-1:123456789012:table/t'"),
            [
                "Mapping: role `Role` of `Function` cannot read `Queue`; allow `sqs:DeleteMessage`, `sqs:GetQueueAttributes`, `sqs:ReceiveMessage`"
            ]
        );
        assert!(found("!Sub 'arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:*'").is_empty());
    }

    #[test]
    fn messages_stay_hidden_in_every_arm() {
        let conditions = "Parameters:
  Stage: {Type: String, AllowedValues: [dev, prod]}
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
  IsDev: !Equals [!Ref Stage, dev]
";
        let found = |timeout: &str, visibility: &str| {
            let queue = format!(", Properties: {{VisibilityTimeout: {visibility}}}");
            let template = template("Queue.Arn", "", &format!(", Timeout: {timeout}"), &queue);
            findings("visibility_timeout", &format!("{conditions}{template}"))
        };
        assert_eq!(
            found("40", "!If [IsProd, 60, !Ref AWS::NoValue]"),
            [
                "Queue: visibility timeout of 30 s is shorter than the 40 s timeout of `Function`, which reads the queue through `Mapping` if `Stage` is `dev`; set it to at least 40"
            ]
        );
        assert!(found("!If [IsProd, 60, 30]", "!If [IsProd, 60, 30]").is_empty());
        assert!(found("!If [IsDev, 30, 60]", "!If [IsProd, 60, 30]").is_empty());
        assert_eq!(
            found("!If [IsDev, 60, 30]", "!If [IsProd, 60, 30]"),
            [
                "Queue: visibility timeout of 30 s is shorter than the 60 s timeout of `Function`, which reads the queue through `Mapping` if `Stage` is `dev`; set it to at least 60"
            ]
        );
        assert_eq!(
            found("!If [IsDev, 10, 900]", "60"),
            [
                "Queue: visibility timeout of 60 s is shorter than the 900 s timeout of `Function`, which reads the queue through `Mapping` if `Stage` is `prod`; set it to at least 900"
            ]
        );
    }
}
