use crate::iam::Spelling;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::index::Index;
use crate::lint::facts::lambda::event_source_mappings;
use crate::lint::facts::role::{allows, allows_on_any, grants};
use crate::lint::finding::Findings;
use crate::model::{Node, Resource, references_in};

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

/// A kind of event source. Source: "Lambda execution role permissions" of each event source in the Lambda developer
/// guide.
struct Kind {
    type_name: &'static str,
    /// The service in its ARN; empty if the ARN of another kind begins alike.
    service: &'static str,
    /// The actions without which Lambda rejects the mapping, on the source.
    needed: &'static [&'static str],
    /// The same on other resources: the credentials of a broker or of a database.
    beside: &'static [&'static str],
}

const KINDS: &[Kind] = &[
    Kind { type_name: "AWS::AmazonMQ::Broker", service: "mq", needed: &["mq:DescribeBroker"], beside: CREDENTIALS },
    Kind {
        type_name: "AWS::DocDB::DBCluster",
        service: "rds",
        needed: &["rds:DescribeDBClusters"],
        beside: &["rds:DescribeDBClusterParameters", "rds:DescribeDBSubnetGroups", CREDENTIALS[0]],
    },
    Kind { type_name: "AWS::DynamoDB::GlobalTable", service: "dynamodb", needed: TABLE, beside: &[] },
    Kind { type_name: "AWS::DynamoDB::Table", service: "dynamodb", needed: TABLE, beside: &[] },
    Kind {
        type_name: "AWS::Kinesis::Stream",
        service: "kinesis",
        needed: &["kinesis:DescribeStream", "kinesis:GetRecords", "kinesis:GetShardIterator"],
        beside: &[],
    },
    // A consumer is read by its own ARN, and described by that of its stream.
    Kind {
        type_name: CONSUMER,
        service: "",
        needed: &["kinesis:DescribeStreamSummary", "kinesis:SubscribeToShard"],
        beside: &[],
    },
    Kind {
        type_name: "AWS::MSK::Cluster",
        service: "kafka",
        needed: &["kafka:DescribeClusterV2", "kafka:GetBootstrapBrokers"],
        beside: &[],
    },
    Kind {
        type_name: "AWS::SQS::Queue",
        service: "sqs",
        needed: &["sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage"],
        beside: &[],
    },
];

const TABLE: &[&str] =
    &["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams"];
const CREDENTIALS: &[&str] = &["secretsmanager:GetSecretValue"];
const CONSUMER: &str = "AWS::Kinesis::StreamConsumer";
/// What stands in the ARN of a consumer after that of its stream.
const OF_CONSUMER: &str = "/consumer/";

/// Actions that allow the same as another one does.
const IN_PLACE: &[(&str, &str)] = &[("kafka:DescribeClusterV2", "kafka:DescribeCluster")];

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

/// The source that a value names, if it is in the template, and its kind.
fn source<'a>(index: &Index<'a>, node: &'a Node) -> Option<(Option<Resource<'a>>, &'static Kind)> {
    let of_type = |type_name: &str| KINDS.iter().find(|kind| kind.type_name == type_name);
    let arn: String = Spelling::of(node).literal_text().collect();
    let types: Vec<&str> = KINDS.iter().map(|kind| kind.type_name).collect();
    if let Some(source) = index.referred(node, &types) {
        return Some((Some(source), of_type(if arn.contains(OF_CONSUMER) { CONSUMER } else { source.type_name })?));
    }
    if arn.contains(OF_CONSUMER) {
        return Some((None, of_type(CONSUMER)?));
    }
    let service = arn.strip_prefix("arn:")?.split(':').nth(1).filter(|service| !service.is_empty())?;
    Some((None, KINDS.iter().find(|kind| kind.service == service)?))
}

fn event_source_permissions(context: &Context<'_>, findings: &mut Findings) {
    let index = context.index();
    if index.is_open() {
        return;
    }
    for (mapping, function) in event_source_mappings(index) {
        let Some(at) = mapping.property("EventSourceArn") else { continue };
        let Some((source, kind)) = source(index, at) else { continue };
        let role = function.property("Role").and_then(|node| index.referred(node, &["AWS::IAM::Role"]));
        let Some((role, grants)) = role.and_then(|role| Some((role, grants(index, role)?))) else { continue };
        if source.is_some_and(|source| is_let_in(index, role, source)) {
            continue;
        }
        let mut on: Vec<Resource<'_>> = source.into_iter().collect();
        // What describes a consumer is allowed on its stream.
        let stream = source.and_then(|source| index.referred(source.property("StreamARN")?, &["AWS::Kinesis::Stream"]));
        on.extend(stream);
        let may = |action: &str| allows(index, &grants, &action.to_lowercase(), &on);
        let needed = kind.needed.iter();
        let missing_on_source =
            needed.filter(|action| !may(action) && !IN_PLACE.iter().any(|(of, other)| of == *action && may(other)));
        let missing_beside = kind.beside.iter().filter(|action| !allows_on_any(&grants, &action.to_lowercase()));
        let missing: Vec<String> =
            missing_on_source.chain(missing_beside).map(|action| format!("`{action}`")).collect();
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

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    const NO_READ: &[&str] = &[
        "Mapping: role `Role` of `Function` cannot read `Queue`; allow `sqs:DeleteMessage`, `sqs:GetQueueAttributes`, `sqs:ReceiveMessage`",
    ];

    const READ: &str = "['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage']";

    /// What the lints find where the source is the value, the role has the properties, and the template has more
    /// resources.
    fn found(source: &str, role: &str, more: &str) -> Vec<String> {
        let template = format!(
            "Parameters:
  Source: {{Type: String}}
Resources:
  Queue: {{Type: AWS::SQS::Queue}}
  Other: {{Type: AWS::SQS::Queue}}
  Table: {{Type: AWS::DynamoDB::Table, Properties: {{StreamSpecification: {{StreamViewType: NEW_IMAGE}}}}}}
  Consumer: {{Type: AWS::Kinesis::StreamConsumer}}
  Role: {{Type: AWS::IAM::Role, Properties: {{{role}}}}}
  Function: {{Type: AWS::Lambda::Function, Properties: {{Role: !GetAtt Role.Arn}}}}
  Mapping:
    Type: AWS::Lambda::EventSourceMapping
    Properties: {{FunctionName: !Ref Function, EventSourceArn: {source}}}
{more}"
        );
        findings("event_source_permissions", &template)
    }

    #[test]
    fn the_role_may_read_the_source() {
        let cases: &[(&str, &str, &[&str])] = &[
            (
                "['sqs:ReceiveMessage', 'SQS:Delete*']",
                "!GetAtt Queue.Arn",
                &[
                    "broad_action: Role: `SQS:Delete*` allows 2 actions, of which 2 delete: `sqs:DeleteMessage`, `sqs:DeleteQueue`; name the actions that are needed",
                    "Mapping: role `Role` of `Function` cannot read `Queue`; allow `sqs:GetQueueAttributes`",
                ],
            ),
            (READ, "!GetAtt Queue.Arn", &[]),
            (READ, "!Sub 'arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:${AWS::StackName}-*'", &[]),
            (READ, "!GetAtt Other.Arn", NO_READ),
            (
                "'sqs:ReceiveMessage'",
                "'arn:aws:dynamodb:us-east-1:123456789012:table/t'",
                &[
                    "wrong_resource: Role: `sqs:ReceiveMessage` does not support this resource; use an ARN such as `arn:${Partition}:sqs:${Region}:${Account}:${QueueName}` (queue)",
                ],
            ),
        ];
        for (actions, resource, expected) in cases {
            let statement = format!("{{Effect: Allow, Action: {actions}, Resource: {resource}}}");
            let policy =
                format!("{{PolicyName: a, PolicyDocument: {{Version: 2012-10-17, Statement: [{statement}]}}}}");
            assert_eq!(found("!GetAtt Queue.Arn", &format!("Policies: [{policy}]"), ""), *expected, "{statement}");
        }
    }

    #[test]
    fn each_kind_of_source_needs_its_actions() {
        let cases: &[(&str, &[&str])] = &[
            (
                "!GetAtt Table.StreamArn",
                &[
                    "Mapping: role `Role` of `Function` cannot read `Table`; allow `dynamodb:DescribeStream`, `dynamodb:GetRecords`, `dynamodb:GetShardIterator`, `dynamodb:ListStreams`",
                ],
            ),
            (
                "!GetAtt Consumer.ConsumerARN",
                &[
                    "Mapping: role `Role` of `Function` cannot read `Consumer`; allow `kinesis:DescribeStreamSummary`, `kinesis:SubscribeToShard`",
                ],
            ),
            // A source that is not in the template is known by its ARN.
            (
                "'arn:aws:sqs:us-east-1:123456789012:orders'",
                &[
                    "Mapping: role `Role` of `Function` cannot read the event source; allow `sqs:DeleteMessage`, `sqs:GetQueueAttributes`, `sqs:ReceiveMessage`",
                ],
            ),
            (
                "'arn:aws-cn:sqs:cn-north-1:123456789012:orders'",
                &[
                    "Mapping: role `Role` of `Function` cannot read the event source; allow `sqs:DeleteMessage`, `sqs:GetQueueAttributes`, `sqs:ReceiveMessage`",
                ],
            ),
            (
                "!Sub 'arn:${AWS::Partition}:kinesis:${AWS::Region}:${AWS::AccountId}:stream/a'",
                &[
                    "Mapping: role `Role` of `Function` cannot read the event source; allow `kinesis:DescribeStream`, `kinesis:GetRecords`, `kinesis:GetShardIterator`",
                ],
            ),
            // What reads from a consumer is not what reads from its stream.
            (
                "'arn:aws:kinesis:us-east-1:123456789012:stream/a/consumer/b:1'",
                &[
                    "Mapping: role `Role` of `Function` cannot read the event source; allow `kinesis:DescribeStreamSummary`, `kinesis:SubscribeToShard`",
                ],
            ),
            (
                "!Sub 'arn:aws:rds:${AWS::Region}:${AWS::AccountId}:cluster:documents'",
                &[
                    "Mapping: role `Role` of `Function` cannot read the event source; allow `rds:DescribeDBClusters`, `rds:DescribeDBClusterParameters`, `rds:DescribeDBSubnetGroups`, `secretsmanager:GetSecretValue`",
                ],
            ),
            (
                "'arn:aws:mq:us-east-1:123456789012:broker:a:b-1'",
                &[
                    "Mapping: role `Role` of `Function` cannot read the event source; allow `mq:DescribeBroker`, `secretsmanager:GetSecretValue`",
                ],
            ),
            ("!ImportValue any", &[]),
            ("!Ref Source", &[]),
        ];
        for (source, expected) in cases {
            assert_eq!(found(source, "", ""), *expected, "{source}");
        }
    }

    /// The service authorization reference has `kinesis:SubscribeToShard` on the consumer, and the rest on the stream.
    #[test]
    fn a_consumer_is_read_with_its_own_arn_and_with_that_of_its_stream() {
        const STREAM: &str = "  Stream: {Type: AWS::Kinesis::Stream}
  Reader: {Type: AWS::Kinesis::StreamConsumer, Properties: {ConsumerName: a, StreamARN: !GetAtt Stream.Arn}}
";
        let role = |stream: &str| {
            format!(
                "Policies: [{{PolicyName: a, PolicyDocument: {{Version: 2012-10-17, Statement: [\
                 {{Effect: Allow, Action: 'kinesis:DescribeStreamSummary', Resource: {stream}}},\
                 {{Effect: Allow, Action: 'kinesis:SubscribeToShard', Resource: !GetAtt Reader.ConsumerARN}}]}}}}]"
            )
        };
        assert_eq!(found("!GetAtt Reader.ConsumerARN", &role("!GetAtt Stream.Arn"), STREAM), [""; 0]);
        let other = STREAM.replace("Reader:", "Other2: {Type: AWS::Kinesis::Stream}\n  Reader:");
        assert_eq!(
            found("!GetAtt Reader.ConsumerARN", &role("!GetAtt Other2.Arn"), &other),
            ["Mapping: role `Role` of `Function` cannot read `Reader`; allow `kinesis:DescribeStreamSummary`"]
        );
    }

    #[test]
    fn managed_policies_count_and_unknown_ones_may_allow_anything() {
        const NO_DELETE: &str =
            "Mapping: role `Role` of `Function` cannot read `Queue`; allow `sqs:DeleteMessage`, `sqs:ReceiveMessage`";
        let cases: &[(&str, &str, &[&str])] = &[
            ("arn:aws:iam::aws:policy/service-role/", "AWSLambdaSQSQueueExecutionRole", &[]),
            ("arn:${AWS::Partition}:iam::aws:policy/service-role/", "AWSLambdaBasicExecutionRole", NO_READ),
            ("arn:aws:iam::aws:policy/", "AmazonSQSReadOnlyAccess", &[NO_DELETE]),
            ("arn:aws:iam::aws:policy/", "SomethingNew", &[]),
        ];
        for (path, name, expected) in cases {
            let found = found("!GetAtt Queue.Arn", &format!("ManagedPolicyArns: [!Sub '{path}{name}']"), "");
            let broad = format!(
                "managed_policy: Role: AWS managed policy `{name}` allows its actions on every resource; write a policy with the actions and resources that are needed"
            );
            assert_eq!(found, [&[broad.as_str()], *expected].concat(), "{name}");
        }
        assert_eq!(found("!GetAtt Queue.Arn", "ManagedPolicyArns: [!ImportValue any]", ""), [""; 0]);
    }

    #[test]
    fn a_separate_policy_counts() {
        let policy = format!(
            "  Policy: {{Type: AWS::IAM::Policy, Properties: {{Roles: [!Ref Role], PolicyDocument: {{Version: 2012-10-17, \
             Statement: {{Effect: Allow, Action: {READ}, Resource: !GetAtt Queue.Arn}}}}}}}}\n"
        );
        assert_eq!(found("!GetAtt Queue.Arn", "", ""), NO_READ);
        assert_eq!(
            found("!GetAtt Queue.Arn", "", &policy),
            [
                "mapping_before_policy: Mapping: `Mapping` does not wait for `Policy`: Lambda checks that the function's role can read the source; add `Policy` to its `DependsOn`"
            ]
        );
    }

    #[test]
    fn a_policy_of_the_queue_may_name_the_role() {
        let policy = |principal: &str| {
            format!(
                "  Policy: {{Type: AWS::SQS::QueuePolicy, Properties: {{Queues: [!Ref Queue], PolicyDocument: {{Version: 2012-10-17, \
                 Statement: {{Effect: Allow, Principal: {{AWS: {principal}}}, Action: {READ}, Resource: '*'}}}}}}}}\n"
            )
        };
        assert!(found("!GetAtt Queue.Arn", "", &policy("!GetAtt Role.Arn")).is_empty());
        assert_eq!(found("!GetAtt Queue.Arn", "", &policy("'arn:aws:iam::123456789012:role/other'")), NO_READ);
    }

    #[test]
    fn the_role_that_sam_makes_reads_the_credentials() {
        let found = |more: &str| {
            findings(
                "event_source_permissions",
                &format!(
                    "Transform: AWS::Serverless-2016-10-31
Resources:
  Work:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: python3.13
      Handler: a.b
      CodeUri: a
      Events: {{Queue: {{Type: MQ, Properties: {{Broker: !ImportValue broker, Queues: [a]{more}}}}}}}
"
                ),
            )
        };
        assert_eq!(found(", SourceAccessConfigurations: [{Type: BASIC_AUTH, URI: !ImportValue secret}]"), [""; 0]);
    }
}
