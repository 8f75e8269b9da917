//! Batches of messages that Lambda cannot collect.

use crate::iam::{Piece, Spelling};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::equality::integer;
use crate::lint::facts::fifo::{QUEUE, is_fifo};
use crate::lint::facts::presence::{Presence, presence};
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

declare_lint! {
    /// Lambda takes up to 10 messages of a queue at once. To collect more, it has to wait: with a `BatchSize` above 10, a
    /// standard queue needs a `MaximumBatchingWindowInSeconds` of at least 1. For a FIFO queue, Lambda rejects a batching
    /// window.
    ///
    /// Source: "CreateEventSourceMapping" of the Lambda API reference; "Configuring Amazon SQS event source mappings" of the
    /// Lambda developer guide.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Orders: {Type: AWS::SQS::Queue, DeletionPolicy: Delete, UpdateReplacePolicy: Delete}
    ///   OrdersToWorker:
    ///     Type: AWS::Lambda::EventSourceMapping
    ///     Properties:
    ///       EventSourceArn: !GetAtt Orders.Arn
    ///       FunctionName: worker
    ///       BatchSize: 100 # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Orders: {Type: AWS::SQS::Queue, DeletionPolicy: Delete, UpdateReplacePolicy: Delete}
    ///   OrdersToWorker:
    ///     Type: AWS::Lambda::EventSourceMapping
    ///     Properties:
    ///       EventSourceArn: !GetAtt Orders.Arn
    ///       FunctionName: worker
    ///       BatchSize: 100
    ///       MaximumBatchingWindowInSeconds: 5
    /// ```
    BATCHING_WINDOW = "batching_window", Deploy, Deny, "batch of messages with the wrong batching window",
    Check::Resource(batching_window)
}

/// As many messages as Lambda takes without waiting.
const AT_ONCE: i128 = 10;
const WINDOW: &str = "MaximumBatchingWindowInSeconds";

fn batching_window<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::Lambda::EventSourceMapping" {
        return;
    }
    let (Some(properties), Some(source)) = (resource.properties(), resource.property("EventSourceArn")) else { return };
    let Some(is_fifo) = queue_is_fifo(context, source) else { return };
    let window = resource.values_at(WINDOW);
    if is_fifo {
        if let Some(node) = window.into_iter().find(|node| integer(node).is_some_and(|seconds| seconds > 0)) {
            findings.report(node.id, format!("a FIFO queue cannot have a batching window; remove `{WINDOW}`"));
        }
        return;
    }
    let lacks_window = match presence(properties, WINDOW) {
        Presence::Absent => true,
        _ => !window.is_empty() && window.iter().all(|node| integer(node) == Some(0)),
    };
    let sizes = resource.values_at("BatchSize");
    let too_large = sizes.into_iter().find_map(|node| Some((node, integer(node).filter(|size| *size > AT_ONCE)?)));
    if let Some((node, size)) = too_large.filter(|_| lacks_window) {
        let message = format!(
            "a batch of {size} messages needs a batching window; set `{WINDOW}` to at least 1, or `BatchSize` to at most \
             {AT_ONCE}"
        );
        findings.report(node.id, message);
    }
}

/// Whether a source is a FIFO queue; `None` if it is no queue, or if only the deployment knows which kind.
fn queue_is_fifo<'a>(context: &Context<'a>, source: &'a Node) -> Option<bool> {
    if let Some(queue) = context.index().referred(source, &[QUEUE]) {
        return is_fifo(queue);
    }
    let spelling = Spelling::of(source);
    let is_queue = spelling.literal_text().any(|text| text.contains(":sqs:"));
    // The name of a FIFO queue ends in `.fifo`, if the end is known.
    let Some(Piece::Text(end)) = spelling.pieces.last() else { return None };
    is_queue.then_some(end.ends_with(".fifo"))
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    fn found(source: &str, properties: &str) -> Vec<String> {
        let template = format!(
            "Parameters:
  Size: {{Type: Number}}
  Slow: {{Type: String, AllowedValues: ['yes', 'no']}}
Conditions: {{IsSlow: !Equals [!Ref Slow, 'yes']}}
Resources:
  Orders: {{Type: AWS::SQS::Queue}}
  Sorted: {{Type: AWS::SQS::Queue, Properties: {{FifoQueue: true}}}}
  Events: {{Type: AWS::Kinesis::Stream}}
  M: {{Type: AWS::Lambda::EventSourceMapping, Properties: {{FunctionName: worker, EventSourceArn: {source}{properties}}}}}
"
        );
        findings("batching_window", &template)
    }

    #[test]
    fn large_batches_need_time() {
        let wrong = [
            "M: a batch of 100 messages needs a batching window; set `MaximumBatchingWindowInSeconds` to at least 1, or `BatchSize` to at most 10",
        ];
        for properties in [
            ", BatchSize: 100",
            ", BatchSize: '100'",
            ", BatchSize: 100, MaximumBatchingWindowInSeconds: 0",
            ", BatchSize: 100, MaximumBatchingWindowInSeconds: !Ref AWS::NoValue",
            ", BatchSize: !If [IsSlow, 100, 10]",
        ] {
            assert_eq!(found("!GetAtt Orders.Arn", properties), wrong, "{properties}");
        }
        assert_eq!(found("'arn:aws:sqs:eu-west-1:123456789012:orders'", ", BatchSize: 100"), wrong);
        assert_eq!(found("!Sub 'arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:orders'", ", BatchSize: 100"), wrong);
        for properties in [
            "",
            ", BatchSize: 10",
            ", BatchSize: 11, MaximumBatchingWindowInSeconds: 1",
            ", BatchSize: 100, MaximumBatchingWindowInSeconds: !Ref Size",
            ", BatchSize: 100, MaximumBatchingWindowInSeconds: !If [IsSlow, 5, !Ref AWS::NoValue]",
            ", BatchSize: !Ref Size",
        ] {
            assert!(found("!GetAtt Orders.Arn", properties).is_empty(), "{properties}");
        }
        assert!(found("!GetAtt Events.Arn", ", BatchSize: 100").is_empty());
        assert!(found("!ImportValue OrdersArn", ", BatchSize: 100").is_empty());
        assert!(found("!Sub 'arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:${Size}'", ", BatchSize: 100").is_empty());
    }

    #[test]
    fn messages_in_order_do_not_wait() {
        let wrong = ["M: a FIFO queue cannot have a batching window; remove `MaximumBatchingWindowInSeconds`"];
        let window = ", BatchSize: 10, MaximumBatchingWindowInSeconds: 5";
        assert_eq!(found("!GetAtt Sorted.Arn", window), wrong);
        assert_eq!(found("'arn:aws:sqs:eu-west-1:123456789012:orders.fifo'", window), wrong);
        assert!(found("!GetAtt Sorted.Arn", ", BatchSize: 10").is_empty());
        assert!(found("!GetAtt Sorted.Arn", ", MaximumBatchingWindowInSeconds: 0").is_empty());
    }
}
