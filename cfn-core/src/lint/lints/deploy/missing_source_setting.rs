//! Settings of event source mappings that their source needs.

use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::event_sources::source_of;
use crate::lint::facts::presence::{Presence, presence};
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// Lambda has to know where to begin in a stream, which topic of a Kafka cluster to read, and which queue of a broker,
    /// with which user. It rejects a mapping that does not say so.
    ///
    /// Source: the parameters of each kind of event source in the Lambda developer guide, such as "All Amazon MSK event source
    /// configuration parameters"; "MQ", "MSK", "SelfManagedKafka" and "DocumentDB" of the SAM specification.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Cluster: {Type: AWS::MSK::ServerlessCluster}
    ///   ClusterToWorker:
    ///     Type: AWS::Lambda::EventSourceMapping
    ///     Properties:
    ///       EventSourceArn: !Ref Cluster # <-
    ///       FunctionName: worker
    ///       StartingPosition: LATEST
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Cluster: {Type: AWS::MSK::ServerlessCluster}
    ///   ClusterToWorker:
    ///     Type: AWS::Lambda::EventSourceMapping
    ///     Properties:
    ///       EventSourceArn: !Ref Cluster
    ///       FunctionName: worker
    ///       StartingPosition: LATEST
    ///       Topics: [orders]
    /// ```
    MISSING_SOURCE_SETTING = "missing_source_setting", Deploy, Deny, "missing setting that the event source needs",
    Check::Resource(missing_source_setting)
}

/// The services, and the settings that each of them needs.
const NEEDED: &[(&str, &[&str])] = &[
    ("dynamodb", &[POSITION]),
    ("kafka", &[POSITION, "Topics"]),
    ("kinesis", &[POSITION]),
    ("mq", &["Queues", "SourceAccessConfigurations"]),
    ("rds", &["DocumentDBEventSourceConfig", "SourceAccessConfigurations"]),
    ("self-managed", &["Topics"]),
];

const POSITION: &str = "StartingPosition";

fn missing_source_setting<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::Lambda::EventSourceMapping" {
        return;
    }
    let (Some(source), Some(properties)) = (source_of(context, resource), resource.properties()) else { return };
    let Some((_, needed)) = NEEDED.iter().find(|(service, _)| *service == source.service) else { return };
    // That a stream in an ARN needs a position is the schema's.
    let is_told = resource.property("EventSourceArn").is_some_and(|arn| arn.as_str().is_some());
    for name in needed.iter().filter(|name| **name != POSITION || !is_told) {
        if presence(properties, name) == Presence::Absent {
            findings.report(properties.id, format!("{} needs `{name}`; add it", source.words));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::NEEDED;
    use crate::lint::facts::event_sources::{SELF_MANAGED, SOURCES};
    use crate::lint::testing::findings;
    use crate::schema::ResourceType;

    const BROKER: &str = "Queues: [orders], SourceAccessConfigurations: [{Type: BASIC_AUTH, URI: !Ref Secret}]";
    const DOCUMENTS: &str = "DocumentDBEventSourceConfig: {DatabaseName: orders}, SourceAccessConfigurations: [{Type: BASIC_AUTH, URI: !Ref Secret}]";
    const SERVERS: &str = "SelfManagedEventSource: {Endpoints: {KafkaBootstrapServers: ['b.example.com:9092']}}, StartingPosition: LATEST";

    fn found(properties: &str) -> Vec<String> {
        let template = format!(
            "Parameters:
  Source: {{Type: String}}
  Secret: {{Type: String}}
Conditions: {{IsProd: !Equals [!Ref Source, prod]}}
Resources:
  Kafka: {{Type: AWS::MSK::Cluster}}
  Broker: {{Type: AWS::AmazonMQ::Broker}}
  Documents: {{Type: AWS::DocDB::DBCluster, DeletionPolicy: Delete}}
  Stream: {{Type: AWS::Kinesis::Stream}}
  Table: {{Type: AWS::DynamoDB::Table}}
  Queue: {{Type: AWS::SQS::Queue}}
  M: {{Type: AWS::Lambda::EventSourceMapping, Properties: {{FunctionName: worker, {properties}}}}}
"
        );
        let found = findings("missing_source_setting", &template);
        found.into_iter().filter(|found| found.starts_with("M: ")).collect()
    }

    #[test]
    fn a_source_needs_its_settings() {
        for (properties, expected) in [
            ("EventSourceArn: !Ref Kafka, StartingPosition: LATEST", &["a Kafka cluster needs `Topics`; add it"][..]),
            (
                "EventSourceArn: !GetAtt Kafka.Arn",
                &["a Kafka cluster needs `StartingPosition`; add it", "a Kafka cluster needs `Topics`; add it"],
            ),
            (
                "EventSourceArn: !Sub 'arn:aws:kafka:${AWS::Region}:${AWS::AccountId}:cluster/a/b', StartingPosition: LATEST",
                &["a Kafka cluster needs `Topics`; add it"],
            ),
            (
                "EventSourceArn: 'arn:aws:kafka:eu-west-1:123456789012:cluster/a/b', StartingPosition: LATEST, Topics: !Ref AWS::NoValue",
                &["a Kafka cluster needs `Topics`; add it"],
            ),
            (SERVERS, &["a self-managed Kafka cluster needs `Topics`; add it"]),
            (
                "EventSourceArn: !GetAtt Broker.Arn, Topics: [orders]",
                &[
                    "an Amazon MQ broker needs `Queues`; add it",
                    "an Amazon MQ broker needs `SourceAccessConfigurations`; add it",
                ],
            ),
            (
                "EventSourceArn: !Sub 'arn:${AWS::Partition}:rds:${AWS::Region}:${AWS::AccountId}:cluster:${Documents}', SourceAccessConfigurations: [], StartingPosition: LATEST",
                &["a DocumentDB cluster needs `DocumentDBEventSourceConfig`; add it"],
            ),
            ("EventSourceArn: !GetAtt Stream.Arn", &["a Kinesis stream needs `StartingPosition`; add it"]),
            ("EventSourceArn: !GetAtt Table.StreamArn", &["a DynamoDB stream needs `StartingPosition`; add it"]),
        ] {
            let expected: Vec<_> = expected.iter().map(|message| format!("M: {message}")).collect();
            assert_eq!(found(properties), expected, "{properties}");
        }
    }

    #[test]
    fn what_is_given_or_not_known_is_right() {
        for properties in [
            "EventSourceArn: !Ref Kafka, StartingPosition: LATEST, Topics: [orders]",
            "EventSourceArn: !Ref Kafka, StartingPosition: LATEST, Topics: !If [IsProd, [orders], !Ref AWS::NoValue]",
            &format!("{SERVERS}, Topics: [orders]"),
            &format!("EventSourceArn: !GetAtt Broker.Arn, {BROKER}"),
            &format!(
                "EventSourceArn: !Sub 'arn:aws:rds:${{AWS::Region}}:${{AWS::AccountId}}:cluster:${{Documents}}', {DOCUMENTS}"
            ),
            "EventSourceArn: !GetAtt Stream.Arn, StartingPosition: LATEST",
            "EventSourceArn: !GetAtt Queue.Arn",
            "EventSourceArn: !Ref Source",
            "EventSourceArn: !If [IsProd, !Ref Kafka, !GetAtt Queue.Arn]",
        ] {
            assert_eq!(found(properties), [""; 0], "{properties}");
        }
    }

    #[test]
    fn the_table_is_of_what_exists() {
        let of = ResourceType::find("AWS::Lambda::EventSourceMapping").expect("a type");
        for (service, needed) in NEEDED {
            assert!(SOURCES.iter().chain([&SELF_MANAGED]).any(|source| source.service == *service), "{service}");
            assert!(needed.iter().all(|name| of.schema().property(name).is_some()), "{service}");
        }
    }
}
