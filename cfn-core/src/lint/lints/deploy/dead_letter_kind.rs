use crate::iam::{Piece, Spelling};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::fifo::{QUEUE, SUBSCRIPTION, TOPIC, is_fifo, topic_of};
use crate::lint::facts::index::Index;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

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
                if let Some(message) = target(index, node).and_then(|target| conflict(index, sender, &target)) {
                    findings.report_in(sender.name(), node.id, message);
                }
            }
        }
    }
}

/// The message, if the sender cannot send to the target.
fn conflict<'a>(index: &Index<'a>, sender: Resource<'a>, target: &Target) -> Option<String> {
    let Target { name, noun, fifo } = target;
    let (source, source_noun) = match sender.type_name {
        QUEUE => (sender, "queue"),
        SUBSCRIPTION => (topic_of(index, sender)?, "topic"),
        type_name => {
            return fifo.then(|| format!("`{type_name}` cannot send to FIFO {noun} `{name}`; use a standard {noun}"));
        }
    };
    let wanted = is_fifo(source).filter(|wanted| wanted != fifo)?;
    let [given, wanted] = [*fifo, wanted].map(|fifo| if fifo { "FIFO" } else { "standard" });
    Some(format!(
        "dead-letter queue `{name}` is a {given} queue, but `{}` is a {wanted} {source_noun}; use a {wanted} queue",
        source.name()
    ))
}

/// A queue or topic that something is sent to.
struct Target {
    name: String,
    noun: &'static str,
    fifo: bool,
}

/// The target that a value names: a resource, or one outside of the template, whose ARN ends in `.fifo` if it is FIFO.
fn target<'a>(index: &Index<'a>, node: &'a Node) -> Option<Target> {
    if let Some(target) = index.referred(node, &[QUEUE, TOPIC]) {
        let noun = if target.type_name == TOPIC { "topic" } else { "queue" };
        return Some(Target { name: target.name().to_owned(), noun, fifo: is_fifo(target)? });
    }
    let spelling = Spelling::of(node);
    let Some(Piece::Text(end)) = spelling.pieces.last() else { return None };
    let is_topic = spelling.literal_text().any(|text| text.contains(":sns:"));
    let noun = if is_topic { "topic" } else { "queue" };
    end.ends_with(".fifo").then(|| Target { name: end.to_string(), noun, fifo: true })
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn a_dead_letter_queue_is_of_the_type_of_its_source() {
        let queue = |fifo: &str, target: &str| {
            let redrive = format!("RedrivePolicy: {{deadLetterTargetArn: {target}}}");
            format!("Type: AWS::SQS::Queue, Properties: {{{fifo}{redrive}}}")
        };
        let subscription = |topic: &str, target: &str| {
            let redrive = format!("RedrivePolicy: {{deadLetterTargetArn: !GetAtt {target}.Arn}}");
            format!("Type: AWS::SNS::Subscription, Properties: {{TopicArn: !Ref {topic}, {redrive}}}")
        };
        let function = |target: &str| {
            format!(
                "Type: AWS::Lambda::Function, Properties: {{DeadLetterConfig: {{TargetArn: !GetAtt {target}.Arn}}}}"
            )
        };
        let bucket =
            |notify: &str| format!("Type: AWS::S3::Bucket, Properties: {{NotificationConfiguration: {{{notify}}}}}");
        let cases: &[(String, &[&str])] = &[
            (
                queue("FifoQueue: true, ", "!GetAtt Standard.Arn"),
                &["S: dead-letter queue `Standard` is a standard queue, but `S` is a FIFO queue; use a FIFO queue"],
            ),
            (
                queue("", "!GetAtt Fifo.Arn"),
                &["S: dead-letter queue `Fifo` is a FIFO queue, but `S` is a standard queue; use a standard queue"],
            ),
            (
                queue("", "'arn:aws:sqs:us-east-1:123456789012:a.fifo'"),
                &[
                    "S: dead-letter queue `arn:aws:sqs:us-east-1:123456789012:a.fifo` is a FIFO queue, but `S` is a standard queue; use a standard queue",
                ],
            ),
            (queue("", "!GetAtt Standard.Arn"), &[]),
            (queue("FifoQueue: !Ref A, ", "!GetAtt Standard.Arn"), &[]),
            (
                subscription("Topic", "Fifo"),
                &["S: dead-letter queue `Fifo` is a FIFO queue, but `Topic` is a standard topic; use a standard queue"],
            ),
            (
                subscription("FifoTopic", "Standard"),
                &[
                    "S: dead-letter queue `Standard` is a standard queue, but `FifoTopic` is a FIFO topic; use a FIFO queue",
                ],
            ),
            (subscription("FifoTopic", "Fifo"), &[]),
            (subscription("Topic", "Standard"), &[]),
            (function("Fifo"), &["S: `AWS::Lambda::Function` cannot send to FIFO queue `Fifo`; use a standard queue"]),
            (function("Standard"), &[]),
            (
                bucket("QueueConfigurations: [{Queue: !GetAtt Fifo.Arn}]"),
                &["S: `AWS::S3::Bucket` cannot send to FIFO queue `Fifo`; use a standard queue"],
            ),
            (
                bucket("TopicConfigurations: [{Topic: !Ref FifoTopic}]"),
                &["S: `AWS::S3::Bucket` cannot send to FIFO topic `FifoTopic`; use a standard topic"],
            ),
            (bucket("QueueConfigurations: [{Queue: !GetAtt Standard.Arn}]"), &[]),
        ];
        for (sender, expected) in cases {
            let template = format!(
                "Parameters:
  A: {{Type: String}}
Resources:
  Fifo: {{Type: AWS::SQS::Queue, Properties: {{FifoQueue: true}}}}
  Standard: {{Type: AWS::SQS::Queue}}
  FifoTopic: {{Type: AWS::SNS::Topic, Properties: {{FifoTopic: true}}}}
  Topic: {{Type: AWS::SNS::Topic}}
  S: {{{sender}}}
"
            );
            assert_eq!(findings("dead_letter_kind", &template), *expected, "{sender}");
        }
    }
}
