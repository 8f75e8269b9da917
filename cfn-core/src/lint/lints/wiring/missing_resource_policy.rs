//! What sends to a queue, a topic or a bucket needs its policy.

mod senders;

use self::senders::{LOG_DELIVERY, Prefix, SENDERS, Sender, Source};
use crate::iam::{Piece, Spelling};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::by_name::meant;
use crate::lint::facts::context::Context;
use crate::lint::facts::index::Index;
use crate::lint::facts::rows::rows_of;
use crate::lint::finding::Findings;
use crate::lint::policies::admission::{Admission, Request, admission};
use crate::model::{Node, Resource};
use crate::schema::ResourceType;

declare_lint! {
    /// A service can only use a queue, a topic or a bucket if the policy of that resource allows it. Without the policy,
    /// S3, CloudTrail and others reject the configuration, and EventBridge and SNS drop every message. Add a policy
    /// with the service as principal, the action, and the ARN of the sender as `aws:SourceArn`.
    ///
    /// Source: "Granting permissions to publish event notification messages to a destination" of the S3 user guide, "Using
    /// resource-based policies for Amazon EventBridge", "Subscribing an Amazon SQS queue to an Amazon SNS topic", and the
    /// page of each service.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Topic: {Type: AWS::SNS::Topic}
    ///   Queue: {Type: AWS::SQS::Queue}
    ///   Subscription:
    ///     Type: AWS::SNS::Subscription
    ///     Properties:
    ///       TopicArn: !Ref Topic
    ///       Protocol: sqs
    ///       Endpoint: !GetAtt Queue.Arn # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Topic: {Type: AWS::SNS::Topic}
    ///   Queue: {Type: AWS::SQS::Queue}
    ///   Subscription:
    ///     Type: AWS::SNS::Subscription
    ///     Properties:
    ///       TopicArn: !Ref Topic
    ///       Protocol: sqs
    ///       Endpoint: !GetAtt Queue.Arn
    ///   Policy:
    ///     Type: AWS::SQS::QueuePolicy
    ///     Properties:
    ///       Queues: [!Ref Queue]
    ///       PolicyDocument:
    ///         Version: "2012-10-17"
    ///         Statement:
    ///           - Effect: Allow
    ///             Principal: {Service: sns.amazonaws.com}
    ///             Action: sqs:SendMessage
    ///             Resource: !GetAtt Queue.Arn
    ///             Condition: {ArnEquals: {"aws:SourceArn": !Ref Topic}}
    /// ```
    MISSING_RESOURCE_POLICY = "missing_resource_policy", Wiring, Deny, "queue, topic or bucket that does not let its sender in",
    Check::Template(missing_resource_policy)
}

/// Something that only lets in whom its policy names.
struct Gate {
    type_name: &'static str,
    /// The action that a sender needs.
    action: &'static str,
    /// The type of a policy for it, the property that names what the policy is for, and the document; the most usual
    /// one first.
    policies: &'static [(&'static str, &'static str, &'static str)],
}

const GATES: &[Gate] = &[
    Gate {
        type_name: "AWS::S3::Bucket",
        action: "s3:PutObject",
        policies: &[("AWS::S3::BucketPolicy", "Bucket", "PolicyDocument")],
    },
    Gate {
        type_name: "AWS::SNS::Topic",
        action: "sns:Publish",
        policies: &[
            ("AWS::SNS::TopicPolicy", "Topics/*", "PolicyDocument"),
            ("AWS::SNS::TopicInlinePolicy", "TopicArn", "PolicyDocument"),
        ],
    },
    Gate {
        type_name: "AWS::SQS::Queue",
        action: "sqs:SendMessage",
        policies: &[
            ("AWS::SQS::QueuePolicy", "Queues/*", "PolicyDocument"),
            ("AWS::SQS::QueueInlinePolicy", "Queue", "PolicyDocument"),
        ],
    },
];

fn missing_resource_policy(context: &Context<'_>, findings: &mut Findings) {
    let index = context.index();
    for resource in context.template.resources() {
        for sender in rows_of(SENDERS, resource.type_name, |sender| sender.type_name) {
            if index.is_open() {
                return;
            }
            for holder in resource.values_at(sender.place) {
                if sender.role.is_some_and(|role| holder.get(role).is_some()) || !applies(sender, holder) {
                    continue;
                }
                for node in holder.values_at(sender.target) {
                    if let Some(message) = message(index, sender, resource, node) {
                        findings.report_in(resource.name(), node.id, message);
                    }
                }
            }
        }
    }
}

fn applies(sender: &Sender, holder: &Node) -> bool {
    sender.only.is_none_or(|(property, value)| match (holder.get(property), value) {
        (Some(given), "*") => given.as_str() != Some(""),
        (given, value) => given.and_then(Node::as_str) == Some(value),
    })
}

/// What is missing so that the sender can use what the value names, if anything.
fn message<'a>(index: &Index<'a>, sender: &Sender, resource: Resource<'a>, node: &'a Node) -> Option<String> {
    let (gate, target) = GATES.iter().find_map(|gate| Some((gate, meant(index, node, gate.type_name)?)))?;
    // What names nothing that exists is a mistake of its own.
    let attribute = Spelling::of(node).reference().and_then(|(_, attribute)| attribute);
    if attribute.is_some_and(|name| ResourceType::find(target.type_name).is_some_and(|of| of.attribute(name).is_none()))
    {
        return None;
    }
    // With an access control list, the logs of a bucket need no policy.
    if sender.services == ["logging.s3"] && target.property("AccessControl").is_some() {
        return None;
    }
    let source = match sender.source {
        Source::Itself => Some(resource),
        Source::Property(name) => resource.property(name).and_then(|node| index.referred(node, &["AWS::SNS::Topic"])),
        Source::Other => None,
    };
    let is_read = sender.services == ["cloudfront"];
    let action = if is_read { "s3:GetObject" } else { gate.action };
    let path = sender.prefix.and_then(|prefix| path_of_logs(prefix, resource));
    let request = Request {
        index,
        services: sender.services,
        action: &action.to_lowercase(),
        on: target,
        source,
        counts_accounts: sender.has_default || sender.services == LOG_DELIVERY,
        path: path.as_deref(),
    };
    let mut best = None;
    for (type_name, of, document) in gate.policies {
        for policy in index.of_type(type_name) {
            if !is_for(index, *policy, of, target)? {
                continue;
            }
            let found = policy.property(document).map_or(Admission::Possible, |node| admission(node, &request));
            if best.is_none_or(|(known, _)| known < found) {
                best = Some((found, policy.name()));
            }
        }
    }
    let (service, target) = (format!("{}.amazonaws.com", sender.services[0]), target.name());
    match best {
        Some((Admission::Possible, _)) => None,
        None if sender.has_default => None,
        Some((Admission::OtherSource, policy)) => Some(format!(
            "`{policy}` allows `{service}` the action `{action}` on `{target}` for another source only; compare \
             `aws:SourceArn` with the ARN of `{}`",
            source.map_or(resource.name(), |source| source.name())
        )),
        Some((Admission::OtherPath, policy)) => Some(format!(
            "`{policy}` allows `{service}` the action `{action}` on another path of `{target}` only; add \
             `${{{target}.Arn}}/{}*` to its `Resource`",
            path.unwrap_or_default()
        )),
        Some((Admission::Refused, policy)) => Some(format!(
            "`{policy}` does not allow `{service}` the action `{action}` on `{target}`; add a statement with \
             `Principal: {{Service: {service}}}` and `Action: {action}`"
        )),
        None => Some(format!(
            "no policy of `{target}` allows `{service}` the action `{action}`; add an `{}` with `Principal: {{Service: \
             {service}}}` and `Action: {action}`",
            gate.policies[0].0
        )),
    }
}

/// How the path of the logs begins, as far as it is known.
///
/// Source: "Enable access logs for your Application Load Balancer"; "Amazon S3 bucket policy for CloudTrail".
fn path_of_logs(prefix: Prefix, resource: Resource<'_>) -> Option<String> {
    let prefix = match prefix {
        Prefix::Property(steps) => {
            let (last, steps) = steps.split_last()?;
            let holder = steps.iter().try_fold(resource.properties()?, |node, step| node.get(step))?;
            holder.as_object()?;
            holder.get(last)
        }
        Prefix::Attribute(key) => {
            let attributes = resource.property("LoadBalancerAttributes")?.as_list()?;
            // Which attributes there are is known only if all of their keys are.
            if attributes.iter().any(|attribute| attribute.get("Key").and_then(Node::as_str).is_none()) {
                return None;
            }
            let of_key = attributes.iter().find(|attribute| attribute.get("Key").and_then(Node::as_str) == Some(key));
            of_key.and_then(|attribute| attribute.get("Value"))
        }
    };
    let Some(prefix) = prefix else { return Some(String::from("AWSLogs/")) };
    let spelling = Spelling::of(prefix);
    match spelling.text() {
        Some("") => Some(String::from("AWSLogs/")),
        Some(text) => Some(format!("{text}/AWSLogs/")),
        None => None,
    }
}

/// Whether the policy is for the target; `None` if only the deployment knows.
fn is_for<'a>(index: &Index<'a>, policy: Resource<'a>, of: &str, target: Resource<'a>) -> Option<bool> {
    let mut is_for = false;
    for node in policy.values_at(of) {
        match index.referred(node, &[target.type_name]) {
            Some(named) => is_for |= named.name() == target.name(),
            None => {
                let name = NAMES.iter().find(|(type_name, _)| *type_name == target.type_name);
                // A name that CloudFormation makes up is known to nobody else.
                let Some(name) = name.and_then(|(_, name)| target.property(name)) else { continue };
                match ends_with(&Spelling::of(node), &Spelling::of(name)) {
                    Some(is_same) => is_for |= is_same,
                    None => return None,
                }
            }
        }
    }
    Some(is_for)
}

/// Whether a URL or an ARN ends with a name; `None` if only the deployment knows.
fn ends_with(whole: &Spelling<'_>, name: &Spelling<'_>) -> Option<bool> {
    let mut rest = whole.pieces.iter().rev();
    for (left, piece) in name.pieces.iter().rev().enumerate().map(|(at, piece)| (name.pieces.len() - at - 1, piece)) {
        match (rest.next()?, piece) {
            (Piece::Hole, _) | (_, Piece::Hole) => return None,
            (one, other) if one == other => {}
            (Piece::Text(one), Piece::Text(other)) if left == 0 && one.ends_with(&**other) => {}
            (Piece::Text(one), Piece::Text(other)) if !one.ends_with(&**other) && !other.ends_with(&**one) => {
                return Some(false);
            }
            _ => return None,
        }
    }
    Some(true)
}

/// The properties that name what a policy may be for.
const NAMES: &[(&str, &str)] =
    &[("AWS::S3::Bucket", "BucketName"), ("AWS::SNS::Topic", "TopicName"), ("AWS::SQS::Queue", "QueueName")];

#[cfg(test)]
mod tests {
    use super::senders::SENDERS;
    use crate::lint::testing::findings;

    const SENDER: &[(&str, &str, &str)] = &[
        (
            "sns",
            "sqs:SendMessage",
            "Type: AWS::SNS::Subscription, Properties: {TopicArn: !Ref News, Protocol: sqs, Endpoint: !GetAtt Queue.Arn}",
        ),
        (
            "events",
            "sqs:SendMessage",
            "Type: AWS::Events::Rule, Properties: {Targets: [{Id: a, Arn: !GetAtt Queue.Arn}]}",
        ),
        (
            "s3",
            "sqs:SendMessage",
            "Type: AWS::S3::Bucket, Properties: {NotificationConfiguration: {QueueConfigurations: [{Event: 's3:ObjectCreated:*', Queue: !GetAtt Queue.Arn}]}}",
        ),
    ];

    fn found(sender: &str, policy: &str) -> Vec<String> {
        findings(
            "missing_resource_policy",
            &format!("Resources:\n  Queue: {{Type: AWS::SQS::Queue}}\n  Other: {{Type: AWS::SQS::Queue}}\n  Jobs: {{Type: AWS::SQS::Queue, Properties: {{QueueName: jobs}}}}\n  Elsewhere: {{Type: AWS::Events::Rule}}\n  News: {{Type: AWS::SNS::Topic}}\n  Sender: {{{sender}}}\n{policy}"),
        )
        .into_iter()
        .filter(|found| found.starts_with("Sender: "))
        .collect()
    }

    fn policy(service: &str, more: &str, of: &str) -> String {
        format!(
            "  Policy: {{Type: AWS::SQS::QueuePolicy, Properties: {{Queues: [!Ref {of}], PolicyDocument: {{Version: 2012-10-17, Statement: [{{Effect: Allow, Principal: {{Service: {service}}}, Action: 'sqs:SendMessage', Resource: '*'{more}}}]}}}}}}\n"
        )
    }

    #[test]
    fn a_queue_lets_its_senders_in() {
        for (service, action, sender) in SENDER {
            let of = |name: &str| policy(&format!("{name}.amazonaws.com"), "", "Queue");
            let none = format!(
                "Sender: no policy of `Queue` allows `{service}.amazonaws.com` the action `{action}`; add an `AWS::SQS::QueuePolicy` with `Principal: {{Service: {service}.amazonaws.com}}` and `Action: {action}`"
            );
            assert_eq!(found(sender, ""), [none.as_str()], "{sender}");
            assert_eq!(
                found(sender, &policy(&format!("{service}.amazonaws.com"), "", "Other")),
                [none.as_str()],
                "{sender}"
            );
            assert_eq!(
                found(sender, &of("lambda")),
                [format!(
                    "Sender: `Policy` does not allow `{service}.amazonaws.com` the action `{action}` on `Queue`; add a statement with `Principal: {{Service: {service}.amazonaws.com}}` and `Action: {action}`"
                )],
                "{sender}"
            );
            assert!(found(sender, &of(service)).is_empty(), "{sender}");
            assert!(found(sender, &policy("!ImportValue a", "", "Queue")).is_empty(), "{sender}");
            let by_arn = sender.replace("!GetAtt Queue.Arn", "'arn:aws:sqs:us-east-1:123456789012:jobs'");
            assert_eq!(found(&by_arn, ""), [none.replace("`Queue`", "`Jobs`")], "{by_arn}");
            assert!(found(sender, &of(service).replace("!Ref Queue", "!ImportValue url")).len() == 1, "{sender}");
        }
    }

    #[test]
    fn a_policy_is_for_a_source() {
        let (service, action, sender) = SENDER[1];
        let with = |source: &str| {
            let condition = format!(", Condition: {{ArnLike: {{'aws:SourceArn': {source}}}}}");
            found(sender, &policy("events.amazonaws.com", &condition, "Queue"))
        };
        let other = format!(
            "Sender: `Policy` allows `{service}.amazonaws.com` the action `{action}` on `Queue` for another source only; compare `aws:SourceArn` with the ARN of `Sender`"
        );
        for right in [
            "!GetAtt Sender.Arn",
            "!Sub 'arn:${AWS::Partition}:events:*:*:rule/*'",
            "'arn:aws:events:*:*:rule/a'",
            "!ImportValue a",
        ] {
            assert!(with(right).is_empty(), "{right}");
        }
        for wrong in ["!GetAtt Queue.Arn", "!GetAtt Elsewhere.Arn"] {
            assert_eq!(with(wrong), [other.as_str()], "{wrong}");
        }
    }

    #[test]
    fn logs_are_written_below_their_prefix() {
        let of = |attributes: &str, path: &str| {
            let template = format!(
                "Parameters:
  Prefix: {{Type: String}}
Resources:
  Logs: {{Type: AWS::S3::Bucket}}
  LogsPolicy: {{Type: AWS::S3::BucketPolicy, Properties: {{Bucket: !Ref Logs, PolicyDocument: {{Version: 2012-10-17, Statement: [{{Effect: Allow, Principal: {{Service: logdelivery.elasticloadbalancing.amazonaws.com}}, Action: 's3:PutObject', Resource: {path}}}]}}}}}}
  B: {{Type: AWS::ElasticLoadBalancingV2::LoadBalancer, DependsOn: LogsPolicy, Properties: {{LoadBalancerAttributes: [{{Key: access_logs.s3.bucket, Value: !Ref Logs}}{attributes}]}}}}
"
            );
            let found = findings("missing_resource_policy", &template);
            found.into_iter().filter(|found| found.starts_with("B: ")).collect::<Vec<_>>()
        };
        let prefix = ", {Key: access_logs.s3.prefix, Value: web}";
        let wrong = |path: &str| {
            [format!(
                "B: `LogsPolicy` allows `logdelivery.elasticloadbalancing.amazonaws.com` the action `s3:PutObject` on another path of `Logs` only; add `${{Logs.Arn}}/{path}*` to its `Resource`"
            )]
        };
        assert_eq!(of("", "!Sub '${Logs.Arn}/logs/*'"), wrong("AWSLogs/"));
        assert_eq!(of("", "!Sub 'arn:aws:s3:::${Logs}/AWSLog'"), wrong("AWSLogs/"));
        assert_eq!(of(prefix, "!Sub '${Logs.Arn}/AWSLogs/*'"), wrong("web/AWSLogs/"));
        assert_eq!(of(prefix, "!Sub 'arn:aws:s3:::${Logs}/api/AWSLogs/${AWS::AccountId}/*'"), wrong("web/AWSLogs/"));
        for (attributes, path) in [
            ("", "!Sub '${Logs.Arn}/AWSLogs/${AWS::AccountId}/*'"),
            ("", "!Sub '${Logs.Arn}/*'"),
            ("", "!Sub '${Logs.Arn}/*/AWSLogs/*'"),
            ("", "'*'"),
            (prefix, "!Sub '${Logs.Arn}/web/AWSLogs/${AWS::AccountId}/*'"),
            (prefix, "!Sub '${Logs.Arn}/web/*'"),
            (", {Key: access_logs.s3.prefix, Value: !Ref Prefix}", "!Sub '${Logs.Arn}/logs/*'"),
            (", {Key: access_logs.s3.prefix, Value: !Ref Prefix}", "!Sub '${Logs.Arn}/${Prefix}/AWSLogs/*'"),
        ] {
            assert_eq!(of(attributes, path), [""; 0], "{attributes} {path}");
        }
    }

    #[test]
    fn a_topic_lets_alarms_in_by_default() {
        let alarm = "Type: AWS::CloudWatch::Alarm, Properties: {AlarmActions: [!Ref News]}";
        assert!(found(alarm, "").is_empty());
        let policy = |principal: &str| {
            format!(
                "  Policy: {{Type: AWS::SNS::TopicPolicy, Properties: {{Topics: [!Ref News], PolicyDocument: {{Version: 2012-10-17, Statement: [{{Effect: Allow, Principal: {principal}, Action: 'sns:Publish', Resource: '*'}}]}}}}}}\n"
            )
        };
        assert_eq!(
            found(alarm, &policy("{Service: events.amazonaws.com}")),
            [
                "Sender: `Policy` does not allow `cloudwatch.amazonaws.com` the action `sns:Publish` on `News`; add a statement with `Principal: {Service: cloudwatch.amazonaws.com}` and `Action: sns:Publish`"
            ]
        );
        assert!(found(alarm, &policy("{AWS: '*'}")).is_empty());
        assert!(found(alarm, &policy("{Service: !Sub 'cloudwatch.${AWS::URLSuffix}'}")).is_empty());
    }

    #[test]
    fn another_protocol_or_a_role_needs_no_policy() {
        assert!(found("Type: AWS::SNS::Subscription, Properties: {TopicArn: !Ref News, Protocol: https, Endpoint: !GetAtt Queue.Arn}", "").is_empty());
        assert!(
            found("Type: AWS::Events::Rule, Properties: {Targets: [{Id: a, Arn: !GetAtt Queue.Arn, RoleArn: a}]}", "")
                .is_empty()
        );
        let logged = |acl: &str| {
            found(
                "Type: AWS::S3::Bucket, Properties: {LoggingConfiguration: {DestinationBucketName: !Ref Logs}}",
                &format!("  Logs: {{Type: AWS::S3::Bucket, Properties: {{{acl}}}}}\n"),
            )
        };
        assert!(logged("AccessControl: LogDeliveryWrite").is_empty());
        assert_eq!(logged("").len(), 1);
    }

    #[test]
    fn tables_are_sorted() {
        assert!(SENDERS.is_sorted_by_key(|sender| sender.type_name));
    }

    #[test]
    fn a_connector_of_sam_makes_the_policy() {
        let found = |ends: &str| {
            findings(
                "missing_resource_policy",
                &format!(
                    "Transform: AWS::Serverless-2016-10-31
Resources:
  Queue: {{Type: AWS::SQS::Queue}}
  Other: {{Type: AWS::SQS::Queue}}
  News: {{Type: AWS::SNS::Topic, Properties: {{Subscription: [{{Protocol: sqs, Endpoint: !GetAtt Queue.Arn}}]}}}}
  Connector: {{Type: AWS::Serverless::Connector, Properties: {{Source: {{Id: News}}, Destination: {ends}, Permissions: [Write]}}}}
"
                ),
            )
        };
        assert_eq!(found("{Id: Queue}"), [""; 0]);
        assert_eq!(found("[{Id: Other}, {Id: Queue}]"), [""; 0]);
        assert_eq!(found("{Id: Other}").len(), 1);
    }
}
