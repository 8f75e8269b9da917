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
mod tests;
