//! Settings of event source mappings that their source does not have.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::event_sources::source_of;
use crate::lint::facts::presence::{Presence, presence_of};
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// What Lambda can do with a source depends on its kind: only streams have shards to read in parallel, a window that
    /// tumbles and a place for what failed; a queue has a dead-letter queue of its own, and no position to start from.
    /// Lambda rejects a setting that the source does not have.
    ///
    /// Source: "CreateEventSourceMapping" of the Lambda API reference, which names the sources of each setting.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Orders: {Type: AWS::SQS::Queue, DeletionPolicy: Delete, UpdateReplacePolicy: Delete}
    ///   OrdersToWorker:
    ///     Type: AWS::Lambda::EventSourceMapping
    ///     Properties:
    ///       EventSourceArn: !GetAtt Orders.Arn
    ///       FunctionName: worker
    ///       MaximumRetryAttempts: 3 # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Orders:
    ///     Type: AWS::Kinesis::Stream
    ///     DeletionPolicy: Delete
    ///     UpdateReplacePolicy: Delete
    ///     Properties: {ShardCount: 1}
    ///   OrdersToWorker:
    ///     Type: AWS::Lambda::EventSourceMapping
    ///     Properties:
    ///       EventSourceArn: !GetAtt Orders.Arn
    ///       FunctionName: worker
    ///       StartingPosition: LATEST
    ///       MaximumRetryAttempts: 3
    /// ```
    UNSUPPORTED_BY_SOURCE = "unsupported_by_source", Deploy, Deny, "setting that the event source does not have",
    Check::Resource(unsupported_by_source)
}

const STREAMS: &[&str] = &["dynamodb", "kinesis"];
const LOGS: &[&str] = &["dynamodb", "kafka", "kinesis", "self-managed"];

/// Settings, and the services that have them.
const SETTINGS: &[(&str, &[&str])] = &[
    ("AmazonManagedKafkaEventSourceConfig", &["kafka"]),
    ("BisectBatchOnFunctionError", LOGS),
    ("DestinationConfig", LOGS),
    ("DocumentDBEventSourceConfig", &["rds"]),
    ("FunctionResponseTypes", &["dynamodb", "kafka", "kinesis", "self-managed", "sqs"]),
    ("MaximumRecordAgeInSeconds", LOGS),
    ("MaximumRetryAttempts", LOGS),
    ("ParallelizationFactor", STREAMS),
    ("ProvisionedPollerConfig", &["kafka", "self-managed", "sqs"]),
    ("Queues", &["mq"]),
    ("ScalingConfig", &["sqs"]),
    ("SelfManagedKafkaEventSourceConfig", &["self-managed"]),
    ("StartingPosition", &["dynamodb", "kafka", "kinesis", "mq", "rds", "self-managed"]),
    ("Topics", &["kafka", "self-managed"]),
    ("TumblingWindowInSeconds", STREAMS),
];

fn unsupported_by_source<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::Lambda::EventSourceMapping" {
        return;
    }
    let (Some(source), Some(properties)) = (source_of(context, resource), resource.properties()) else { return };
    let arn = resource.property("EventSourceArn");
    // That a queue in an ARN has no position is the schema's.
    let is_told = |name: &str| name == "StartingPosition" && arn.is_some_and(|arn| arn.as_str().is_some());
    for (name, _) in SETTINGS.iter().filter(|row| !row.1.contains(&source.service)) {
        let Some(member) = properties.member(name) else { continue };
        if presence_of(&member.value) == Presence::Present && !is_told(name) {
            // The key is what SAM's schema reports of an event that does not have it, so that it is reported once.
            findings.report(member.key.id, format!("{} does not have `{name}`; remove it", source.words));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::SETTINGS;
    use crate::lint::testing::findings;
    use crate::schema::ResourceType;

    fn found(source: &str, properties: &str) -> Vec<String> {
        let template = format!(
            "Parameters:
  Source: {{Type: String}}
Resources:
  Orders: {{Type: AWS::SQS::Queue}}
  Events: {{Type: AWS::Kinesis::Stream, Properties: {{ShardCount: 1}}}}
  M: {{Type: AWS::Lambda::EventSourceMapping, Properties: {{FunctionName: worker, EventSourceArn: {source}, {properties}}}}}
"
        );
        findings("unsupported_by_source", &template)
    }

    #[test]
    fn a_source_has_its_settings() {
        let of_queue = |name: &str| [format!("M: an SQS queue does not have `{name}`; remove it")];
        for (name, value) in [
            ("TumblingWindowInSeconds", "30"),
            ("MaximumRetryAttempts", "3"),
            ("ParallelizationFactor", "2"),
            ("BisectBatchOnFunctionError", "true"),
            ("StartingPosition", "LATEST"),
        ] {
            assert_eq!(found("!GetAtt Orders.Arn", &format!("{name}: {value}")), of_queue(name), "{name}");
        }
        assert_eq!(
            found("!Sub 'arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:a'", "MaximumRetryAttempts: 3"),
            of_queue("MaximumRetryAttempts")
        );
        let stream = "StartingPosition: LATEST";
        assert_eq!(
            found("!GetAtt Events.Arn", &format!("{stream}, ScalingConfig: {{MaximumConcurrency: 2}}")),
            ["M: a Kinesis stream does not have `ScalingConfig`; remove it"]
        );
        for (source, properties) in [
            ("!GetAtt Orders.Arn", "ScalingConfig: {MaximumConcurrency: 2}"),
            ("!GetAtt Orders.Arn", "MaximumRetryAttempts: !Ref AWS::NoValue"),
            ("!GetAtt Events.Arn", "StartingPosition: LATEST, ParallelizationFactor: 2, TumblingWindowInSeconds: 30"),
            ("!Ref Source", "MaximumRetryAttempts: 3"),
            ("!ImportValue Source", "MaximumRetryAttempts: 3"),
        ] {
            assert!(found(source, properties).is_empty(), "{source} {properties}");
        }
    }

    #[test]
    fn a_broker_has_settings_of_its_own() {
        let found = |source: &str, properties: &str| {
            found(
                source,
                &format!("SourceAccessConfigurations: [{{Type: BASIC_AUTH, URI: !Ref Source}}], {properties}"),
            )
        };
        let broker = "'arn:aws:mq:eu-west-1:123456789012:broker:a:b'";
        assert_eq!(
            found(broker, "Queues: [a], MaximumRetryAttempts: 3"),
            ["M: an Amazon MQ broker does not have `MaximumRetryAttempts`; remove it"]
        );
        assert!(found(broker, "Queues: [a], BatchSize: 10").is_empty());
        let cluster = "'arn:aws:kafka:eu-west-1:123456789012:cluster/a/b'";
        let topics = "StartingPosition: LATEST, Topics: [orders]";
        assert_eq!(
            found(cluster, &format!("{topics}, Queues: [a]")),
            ["M: a Kafka cluster does not have `Queues`; remove it"]
        );
        assert!(found(cluster, &format!("{topics}, FunctionResponseTypes: [ReportBatchItemFailures]")).is_empty());
    }

    /// The schema of SAM knows which event has which properties, and is not contradicted.
    #[test]
    fn an_event_of_sam_has_one_finding() {
        let event = |kind: &str, properties: &str| {
            let template = format!(
                "Transform: AWS::Serverless-2016-10-31
Resources:
  Orders: {{Type: AWS::SQS::Queue}}
  Events: {{Type: AWS::Kinesis::Stream, Properties: {{ShardCount: 1}}}}
  Work:
    Type: AWS::Serverless::Function
    Properties:
      InlineCode: 'def handler(event, context): pass'
      Handler: index.handler
      Runtime: python3.13
      Events: {{Source: {{Type: {kind}, Properties: {{{properties}}}}}}}
"
            );
            findings("unsupported_by_source", &template)
        };
        assert_eq!(event("SQS", "Queue: !GetAtt Orders.Arn, BatchSize: 5"), [""; 0]);
        let [found] = &event("SQS", "Queue: !GetAtt Orders.Arn, StartingPosition: LATEST")[..] else {
            panic!("one finding");
        };
        assert!(found.starts_with("unknown_property: Work: "), "{found}");
        assert_eq!(event("Kinesis", "Stream: !GetAtt Events.Arn, StartingPosition: LATEST"), [""; 0]);
    }

    #[test]
    fn the_tables_are_of_what_exists() {
        let of = ResourceType::find("AWS::Lambda::EventSourceMapping").expect("a type");
        assert!(SETTINGS.iter().all(|(name, _)| of.schema().property(name).is_some()));
    }
}
