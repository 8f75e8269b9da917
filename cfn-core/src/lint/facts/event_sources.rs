//! What an event source mapping reads.

use crate::iam::Spelling;
use crate::lint::facts::context::Context;
use crate::lint::facts::presence::{Presence, presence};
use crate::model::Resource;

/// A kind of event source.
#[derive(Debug)]
pub(crate) struct Source {
    /// The types of the resources that are one.
    pub types: &'static [&'static str],
    /// The service in its ARN, by which lints name it.
    pub service: &'static str,
    /// In words.
    pub words: &'static str,
}

/// The kinds that have an ARN.
pub(crate) const SOURCES: &[Source] = &[
    Source {
        types: &["AWS::DynamoDB::GlobalTable", "AWS::DynamoDB::Table"],
        service: "dynamodb",
        words: "a DynamoDB stream",
    },
    Source {
        types: &["AWS::Kinesis::Stream", "AWS::Kinesis::StreamConsumer"],
        service: "kinesis",
        words: "a Kinesis stream",
    },
    Source { types: &["AWS::MSK::Cluster", "AWS::MSK::ServerlessCluster"], service: "kafka", words: "a Kafka cluster" },
    Source { types: &["AWS::AmazonMQ::Broker"], service: "mq", words: "an Amazon MQ broker" },
    Source { types: &["AWS::DocDB::DBCluster"], service: "rds", words: "a DocumentDB cluster" },
    Source { types: &["AWS::SQS::Queue"], service: "sqs", words: "an SQS queue" },
];

/// The kind that is named by its servers.
pub(crate) const SELF_MANAGED: Source =
    Source { types: &[], service: "self-managed", words: "a self-managed Kafka cluster" };

/// The kind of source of an `AWS::Lambda::EventSourceMapping`, unless a condition or the deployment decides it.
pub(crate) fn source_of<'a>(context: &Context<'a>, mapping: Resource<'a>) -> Option<&'static Source> {
    let Some(arn) = mapping.property("EventSourceArn") else {
        let servers = presence(mapping.properties()?, "SelfManagedEventSource");
        return (servers == Presence::Present).then_some(&SELF_MANAGED);
    };
    if arn.as_if().is_some() {
        return None;
    }
    let spelling = Spelling::of(arn);
    let start = spelling.start().split(':').nth(2);
    let is_of = |source: &&Source| {
        start == Some(source.service) || start.is_none() && context.index().referred(arn, source.types).is_some()
    };
    SOURCES.iter().find(is_of)
}

#[cfg(test)]
mod tests {
    use super::SOURCES;
    use crate::schema::ResourceType;

    #[test]
    fn sources_are_of_types_that_exist() {
        let mut types = SOURCES.iter().flat_map(|source| source.types.iter());
        assert!(types.all(|name| ResourceType::find(name).is_some()));
    }
}
