//! First-in-first-out queues and topics, and what goes with what.

use crate::iam::{Piece, Spelling};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::equality::boolean;
use crate::lint::facts::index::Index;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

declare_lint! {
    /// The name of a FIFO queue or topic must end in `.fifo`, and the name of a standard one must not.
    ///
    /// ```yaml,fails
    /// Type: AWS::SQS::Queue
    /// Properties: {QueueName: orders.fifo} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::SQS::Queue
    /// Properties: {QueueName: orders.fifo, FifoQueue: true}
    /// ```
    FIFO_NAME = "fifo_name", Deploy, Deny, "name that does not match the FIFO setting",
    Check::Resource(fifo_name)
}

declare_lint! {
    /// The dead-letter queue of a FIFO queue must be a FIFO queue, that of a standard queue a standard queue. Lambda,
    /// EventBridge, EventBridge Scheduler and S3 notifications only send to standard queues and topics.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Orders:
    ///     Type: AWS::SQS::Queue
    ///     Properties:
    ///       FifoQueue: true
    ///       RedrivePolicy: {deadLetterTargetArn: !GetAtt Failed.Arn, maxReceiveCount: 3} # <-
    ///   Failed: {Type: AWS::SQS::Queue}
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Orders:
    ///     Type: AWS::SQS::Queue
    ///     Properties:
    ///       FifoQueue: true
    ///       RedrivePolicy: {deadLetterTargetArn: !GetAtt Failed.Arn, maxReceiveCount: 3}
    ///   Failed: {Type: AWS::SQS::Queue, Properties: {FifoQueue: true}}
    /// ```
    DEAD_LETTER_KIND = "dead_letter_kind", Deploy, Deny, "dead-letter queue of another type than its source",
    Check::Template(dead_letter_kind)
}

declare_lint! {
    /// A FIFO queue can only subscribe to a FIFO topic, and a FIFO topic only delivers to queues.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Topic: {Type: AWS::SNS::Topic, Properties: {FifoTopic: true, TopicName: t.fifo}}
    ///   Mail:
    ///     Type: AWS::SNS::Subscription
    ///     Properties:
    ///       TopicArn: !Ref Topic
    ///       Protocol: email # <-
    ///       Endpoint: a@example.com
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Topic: {Type: AWS::SNS::Topic}
    ///   Mail:
    ///     Type: AWS::SNS::Subscription
    ///     Properties:
    ///       TopicArn: !Ref Topic
    ///       Protocol: email
    ///       Endpoint: a@example.com
    /// ```
    FIFO_SUBSCRIPTION = "fifo_subscription", Deploy, Deny, "subscription that the topic type does not support",
    Check::Template(fifo_subscription)
}

const QUEUE: &str = "AWS::SQS::Queue";
const SUBSCRIPTION: &str = "AWS::SNS::Subscription";
const TOPIC: &str = "AWS::SNS::Topic";

/// Types that can be FIFO, the property that says so, and the property with the name.
const KINDS: &[(&str, &str, &str)] = &[(QUEUE, "FifoQueue", "QueueName"), (TOPIC, "FifoTopic", "TopicName")];

/// Whether a queue or topic is FIFO; `None` if only deployment knows.
fn is_fifo(resource: Resource<'_>) -> Option<bool> {
    let (_, flag, _) = KINDS.iter().find(|(type_name, ..)| *type_name == resource.type_name)?;
    match resource.property(flag) {
        Some(node) => boolean(node),
        None => Some(false),
    }
}

fn fifo_name<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    let Some((_, flag, name)) = KINDS.iter().find(|(type_name, ..)| *type_name == resource.type_name) else { return };
    let (Some(fifo), Some(node)) = (is_fifo(resource), resource.property(name)) else { return };
    let spelling = Spelling::of(node);
    let Some(Piece::Text(end)) = spelling.pieces.last() else { return };
    match (fifo, end.ends_with(".fifo")) {
        // A schema of cfn-lint judges plain names of FIFO queues.
        (true, false) if resource.type_name == QUEUE && node.as_str().is_some() => {}
        (true, false) => findings.report(node.id, format!("`{name}` must end in `.fifo` if `{flag}` is `true`")),
        (false, true) => {
            findings.report(node.id, format!("`{name}` cannot end in `.fifo`; set `{flag}` to `true`, or rename it"));
        }
        _ => {}
    }
}

/// What sends messages that it cannot deliver, or notifications, and where the queue or topic for them is named. All but
/// queues and subscriptions send to standard ones.
const SENDERS: &[(&str, &str)] = &[
    ("AWS::Events::Rule", "Targets/*/DeadLetterConfig/Arn"),
    ("AWS::Lambda::EventSourceMapping", "DestinationConfig/OnFailure/Destination"),
    ("AWS::Lambda::EventInvokeConfig", "DestinationConfig/OnFailure/Destination"),
    ("AWS::Lambda::EventInvokeConfig", "DestinationConfig/OnSuccess/Destination"),
    ("AWS::Lambda::Function", "DeadLetterConfig/TargetArn"),
    ("AWS::S3::Bucket", "NotificationConfiguration/QueueConfigurations/*/Queue"),
    ("AWS::S3::Bucket", "NotificationConfiguration/TopicConfigurations/*/Topic"),
    (SUBSCRIPTION, "RedrivePolicy/deadLetterTargetArn"),
    (QUEUE, "RedrivePolicy/deadLetterTargetArn"),
    ("AWS::Scheduler::Schedule", "Target/DeadLetterConfig/Arn"),
];

fn dead_letter_kind(context: &Context<'_>, findings: &mut Findings) {
    let index = context.index();
    for (type_name, path) in SENDERS {
        for &sender in index.of_type(type_name) {
            for node in sender.values_at(path) {
                let target = index.referred(node, &[QUEUE, TOPIC]);
                // What is not of the template is told by its ARN.
                let spelling = Spelling::of(node);
                let (fifo, name) = match (target, spelling.pieces.last()) {
                    (Some(target), _) => (is_fifo(target), target.name()),
                    (None, Some(Piece::Text(end))) if end.ends_with(".fifo") => (Some(true), &**end),
                    _ => continue,
                };
                let wanted = match *type_name {
                    QUEUE => is_fifo(sender),
                    SUBSCRIPTION => topic_of(index, sender).and_then(is_fifo),
                    _ => Some(false),
                };
                let (Some(wanted), Some(fifo)) = (wanted, fifo) else { continue };
                if wanted != fifo {
                    let message = match wanted {
                        _ if *type_name == SUBSCRIPTION => {
                            let [wanted, given] = if wanted { ["FIFO", "standard"] } else { ["standard", "FIFO"] };
                            format!(
                                "dead-letter queue `{name}` is a {given} queue, but the topic is {wanted}; use a \
                                 {wanted} queue"
                            )
                        }
                        true => format!(
                            "`{}` is a FIFO queue, but its dead-letter queue `{name}` is a standard queue; use a \
                             FIFO queue",
                            sender.name()
                        ),
                        false if *type_name == QUEUE => {
                            format!(
                                "dead-letter queue `{name}` is a FIFO queue, but `{}` is a standard queue; use a \
                                 standard queue",
                                sender.name()
                            )
                        }
                        false => format!(
                            "`{type_name}` does not support FIFO targets such as `{name}`; use a standard queue or \
                             topic"
                        ),
                    };
                    findings.report_in(sender.name(), node.id, message);
                }
            }
        }
    }
}

/// The topic of a subscription.
fn topic_of<'a>(index: &Index<'a>, subscription: Resource<'a>) -> Option<Resource<'a>> {
    subscription.values_at("TopicArn").into_iter().find_map(|node| index.referred(node, &[TOPIC]))
}

fn fifo_subscription(context: &Context<'_>, findings: &mut Findings) {
    let index = context.index();
    for &subscription in index.of_type(SUBSCRIPTION) {
        if let (Some(topic), Some(own)) = (topic_of(index, subscription), subscription.properties()) {
            judge(context, topic, own, subscription.name(), findings);
        }
    }
    for &topic in index.of_type(TOPIC) {
        for own in topic.values_at("Subscription/*") {
            judge(context, topic, own, topic.name(), findings);
        }
    }
}

fn judge<'a>(context: &Context<'a>, topic: Resource<'a>, own: &'a Node, name: &str, findings: &mut Findings) {
    let (Some(fifo), Some(protocol)) = (is_fifo(topic), own.get("Protocol")) else { return };
    if fifo && protocol.as_str().is_some_and(|protocol| protocol != "sqs") {
        let message = format!("FIFO topic `{}` only delivers to queues; set `Protocol` to `sqs`", topic.name());
        findings.report_in(name, protocol.id, message);
    }
    let Some(endpoint) = own.get("Endpoint").filter(|_| !fifo) else { return };
    if let Some(queue) = context.index().referred(endpoint, &[QUEUE])
        && is_fifo(queue) == Some(true)
    {
        let message = format!(
            "FIFO queue `{}` cannot subscribe to standard topic `{}`; use two FIFO or two standard resources",
            queue.name(),
            topic.name()
        );
        findings.report_in(name, endpoint.id, message);
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn names_tell_fifo() {
        let found = |properties: &str| {
            findings(
                "fifo_name",
                &format!("Resources:\n  Q: {{Type: AWS::SQS::Queue, Properties: {{{properties}}}}}\n"),
            )
        };
        assert_eq!(
            found("QueueName: a.fifo"),
            ["Q: `QueueName` cannot end in `.fifo`; set `FifoQueue` to `true`, or rename it"]
        );
        assert_eq!(
            found("QueueName: !Sub '${A}-b', FifoQueue: true"),
            ["Q: `QueueName` must end in `.fifo` if `FifoQueue` is `true`"]
        );
        assert!(found("QueueName: !Sub '${A}.fifo', FifoQueue: 'true'").is_empty());
        assert!(found("QueueName: !Ref A, FifoQueue: true").is_empty());
        assert!(found("QueueName: a").is_empty());
    }

    const QUEUES: &str = "Resources:
  Fifo: {Type: AWS::SQS::Queue, Properties: {FifoQueue: true}}
  Standard: {Type: AWS::SQS::Queue}
  FifoTopic: {Type: AWS::SNS::Topic, Properties: {FifoTopic: true}}
  Topic: {Type: AWS::SNS::Topic}
";

    #[test]
    fn dead_letters_go_to_the_same_kind() {
        let found = |sender: &str| findings("dead_letter_kind", &format!("{QUEUES}  S: {{{sender}}}\n"));
        let queue = |fifo: &str, target: &str| {
            format!(
                "Type: AWS::SQS::Queue, Properties: {{{fifo}RedrivePolicy: {{deadLetterTargetArn: !GetAtt {target}.Arn}}}}"
            )
        };
        assert_eq!(
            found(&queue("FifoQueue: true, ", "Standard")),
            ["S: `S` is a FIFO queue, but its dead-letter queue `Standard` is a standard queue; use a FIFO queue"]
        );
        assert_eq!(
            found(&queue("", "Fifo")),
            ["S: dead-letter queue `Fifo` is a FIFO queue, but `S` is a standard queue; use a standard queue"]
        );
        assert!(found(&queue("", "Standard")).is_empty());
        assert!(found(&queue("FifoQueue: !Ref A, ", "Standard")).is_empty());
        let function = |target: &str| {
            format!(
                "Type: AWS::Lambda::Function, Properties: {{DeadLetterConfig: {{TargetArn: !GetAtt {target}.Arn}}}}"
            )
        };
        assert_eq!(
            found(&function("Fifo")),
            ["S: `AWS::Lambda::Function` does not support FIFO targets such as `Fifo`; use a standard queue or topic"]
        );
        assert!(found(&function("Standard")).is_empty());
        let elsewhere = queue("", "Fifo").replace("!GetAtt Fifo.Arn", "'arn:aws:sqs:us-east-1:123456789012:a.fifo'");
        assert_eq!(
            found(&elsewhere),
            [
                "S: dead-letter queue `arn:aws:sqs:us-east-1:123456789012:a.fifo` is a FIFO queue, but `S` is a standard queue; use a standard queue"
            ]
        );
        let subscription = |topic: &str, target: &str| {
            let dead = format!("RedrivePolicy: {{deadLetterTargetArn: !GetAtt {target}.Arn}}");
            found(&format!("Type: AWS::SNS::Subscription, Properties: {{TopicArn: !Ref {topic}, {dead}}}"))
        };
        assert_eq!(
            subscription("Topic", "Fifo"),
            ["S: dead-letter queue `Fifo` is a FIFO queue, but the topic is standard; use a standard queue"]
        );
        assert_eq!(
            subscription("FifoTopic", "Standard"),
            ["S: dead-letter queue `Standard` is a standard queue, but the topic is FIFO; use a FIFO queue"]
        );
        assert!(subscription("FifoTopic", "Fifo").is_empty() && subscription("Topic", "Standard").is_empty());
    }

    #[test]
    fn buckets_notify_standard_queues() {
        let found = |queue: &str| {
            let notify =
                format!("NotificationConfiguration: {{QueueConfigurations: [{{Queue: !GetAtt {queue}.Arn}}]}}");
            findings("dead_letter_kind", &format!("{QUEUES}  S: {{Type: AWS::S3::Bucket, Properties: {{{notify}}}}}\n"))
        };
        assert_eq!(
            found("Fifo"),
            ["S: `AWS::S3::Bucket` does not support FIFO targets such as `Fifo`; use a standard queue or topic"]
        );
        assert!(found("Standard").is_empty());
    }

    #[test]
    fn subscriptions_fit_the_topic() {
        let found = |topic: &str, protocol: &str, endpoint: &str| {
            let own = format!("TopicArn: !Ref {topic}, Protocol: {protocol}, Endpoint: {endpoint}");
            findings(
                "fifo_subscription",
                &format!("{QUEUES}  S: {{Type: AWS::SNS::Subscription, Properties: {{{own}}}}}\n"),
            )
        };
        assert_eq!(
            found("Topic", "sqs", "!GetAtt Fifo.Arn"),
            ["S: FIFO queue `Fifo` cannot subscribe to standard topic `Topic`; use two FIFO or two standard resources"]
        );
        assert_eq!(
            found("FifoTopic", "email", "a@example.com"),
            ["S: FIFO topic `FifoTopic` only delivers to queues; set `Protocol` to `sqs`"]
        );
        assert!(found("FifoTopic", "sqs", "!GetAtt Fifo.Arn").is_empty());
        assert!(found("Topic", "sqs", "!GetAtt Standard.Arn").is_empty());
    }
}
