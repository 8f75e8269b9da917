use crate::iam::{Piece, Spelling};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::fifo::{FifoType, QUEUE, fifo_type, is_fifo};
use crate::lint::finding::Findings;
use crate::model::Resource;

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

fn fifo_name<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    let Some(FifoType { flag, name, .. }) = fifo_type(resource.type_name) else { return };
    let (Some(fifo), Some(node)) = (is_fifo(resource), resource.property(name)) else { return };
    let spelling = Spelling::of(node);
    let Some(Piece::Text(end)) = spelling.pieces.last() else { return };
    match (fifo, end.ends_with(".fifo")) {
        // A schema of cfn-lint checks plain names of FIFO queues.
        (true, false) if resource.type_name == QUEUE && node.as_str().is_some() => {}
        (true, false) => findings.report(node.id, format!("`{name}` must end in `.fifo` if `{flag}` is `true`")),
        (false, true) => {
            findings.report(node.id, format!("`{name}` cannot end in `.fifo`; set `{flag}` to `true`, or rename it"));
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings_alone;

    #[test]
    fn the_name_ends_in_fifo_if_the_queue_or_topic_is_fifo() {
        let cases: &[(&str, &[&str])] = &[
            (
                "SQS::Queue, Properties: {QueueName: a.fifo}",
                &["R: `QueueName` cannot end in `.fifo`; set `FifoQueue` to `true`, or rename it"],
            ),
            (
                "SQS::Queue, Properties: {QueueName: !Sub '${A}-b', FifoQueue: true}",
                &["R: `QueueName` must end in `.fifo` if `FifoQueue` is `true`"],
            ),
            (
                "SNS::Topic, Properties: {TopicName: a, FifoTopic: true}",
                &["R: `TopicName` must end in `.fifo` if `FifoTopic` is `true`"],
            ),
            ("SQS::Queue, Properties: {QueueName: !Sub '${A}.fifo', FifoQueue: 'true'}", &[]),
            ("SQS::Queue, Properties: {QueueName: !Ref A, FifoQueue: true}", &[]),
            ("SQS::Queue, Properties: {QueueName: a}", &[]),
        ];
        for (resource, expected) in cases {
            let template = format!("Resources:\n  R: {{Type: AWS::{resource}}}\n");
            assert_eq!(findings_alone("fifo_name", &template), *expected, "{resource}");
        }
    }
}
