use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::fifo::{QUEUE, SUBSCRIPTION, TOPIC, is_fifo, topic_of};
use crate::lint::facts::index::Index;
use crate::lint::finding::Findings;
use crate::model::{Node, Resource};

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

fn fifo_subscription(context: &Context<'_>, findings: &mut Findings) {
    let index = context.index();
    for &subscription in index.of_type(SUBSCRIPTION) {
        if let (Some(topic), Some(properties)) = (topic_of(index, subscription), subscription.properties()) {
            check_subscription(index, topic, properties, subscription.name(), findings);
        }
    }
    for &topic in index.of_type(TOPIC) {
        for subscription in topic.values_at("Subscription/*") {
            check_subscription(index, topic, subscription, topic.name(), findings);
        }
    }
}

/// Checks a subscription to the topic, which stands in the declaration of that name.
fn check_subscription<'a>(
    index: &Index<'a>,
    topic: Resource<'a>,
    subscription: &'a Node,
    name: &str,
    findings: &mut Findings,
) {
    let (Some(fifo), Some(protocol)) = (is_fifo(topic), subscription.get("Protocol")) else { return };
    if fifo && protocol.as_str().is_some_and(|protocol| protocol != "sqs") {
        let message = format!("FIFO topic `{}` only delivers to queues; set `Protocol` to `sqs`", topic.name());
        findings.report_in(name, protocol.id, message);
    }
    let Some(endpoint) = subscription.get("Endpoint").filter(|_| !fifo) else { return };
    if let Some(queue) = index.referred(endpoint, &[QUEUE])
        && is_fifo(queue) == Some(true)
    {
        let message = format!(
            "FIFO queue `{}` cannot subscribe to standard topic `{}`; use a FIFO topic or a standard queue",
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
    fn a_subscription_fits_the_topic() {
        let cases: &[(&str, &[&str])] = &[
            (
                "TopicArn: !Ref Topic, Protocol: sqs, Endpoint: !GetAtt Fifo.Arn",
                &[
                    "S: FIFO queue `Fifo` cannot subscribe to standard topic `Topic`; use a FIFO topic or a standard queue",
                ],
            ),
            (
                "TopicArn: !Ref FifoTopic, Protocol: email, Endpoint: a@example.com",
                &["S: FIFO topic `FifoTopic` only delivers to queues; set `Protocol` to `sqs`"],
            ),
            ("TopicArn: !Ref FifoTopic, Protocol: sqs, Endpoint: !GetAtt Fifo.Arn", &[]),
            ("TopicArn: !Ref Topic, Protocol: sqs, Endpoint: !GetAtt Standard.Arn", &[]),
        ];
        for (properties, expected) in cases {
            let template = format!(
                "Resources:
  Fifo: {{Type: AWS::SQS::Queue, Properties: {{FifoQueue: true}}}}
  Standard: {{Type: AWS::SQS::Queue}}
  FifoTopic: {{Type: AWS::SNS::Topic, Properties: {{FifoTopic: true}}}}
  Topic: {{Type: AWS::SNS::Topic}}
  S: {{Type: AWS::SNS::Subscription, Properties: {{{properties}}}}}
"
            );
            assert_eq!(findings("fifo_subscription", &template), *expected, "{properties}");
        }
    }

    #[test]
    fn a_topic_may_hold_its_subscriptions() {
        let template = "Resources:
  T: {Type: AWS::SNS::Topic, Properties: {FifoTopic: true, Subscription: [{Protocol: sms, Endpoint: '+1555'}]}}
";
        assert_eq!(
            findings("fifo_subscription", template),
            ["T: FIFO topic `T` only delivers to queues; set `Protocol` to `sqs`"]
        );
    }
}
