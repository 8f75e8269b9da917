//! First-in-first-out queues and topics.

use crate::lint::facts::equality::boolean;
use crate::lint::facts::index::Index;
use crate::model::Resource;

pub(crate) const QUEUE: &str = "AWS::SQS::Queue";
pub(crate) const SUBSCRIPTION: &str = "AWS::SNS::Subscription";
pub(crate) const TOPIC: &str = "AWS::SNS::Topic";

/// A type that can be FIFO.
pub(crate) struct FifoType {
    pub(crate) type_name: &'static str,
    /// The property that makes it FIFO.
    pub(crate) flag: &'static str,
    /// The property with the name.
    pub(crate) name: &'static str,
}

const TYPES: &[FifoType] = &[
    FifoType { type_name: QUEUE, flag: "FifoQueue", name: "QueueName" },
    FifoType { type_name: TOPIC, flag: "FifoTopic", name: "TopicName" },
];

/// What FIFO is to resources of that type.
pub(crate) fn fifo_type(type_name: &str) -> Option<&'static FifoType> {
    TYPES.iter().find(|fifo_type| fifo_type.type_name == type_name)
}

/// Whether a queue or topic is FIFO; `None` if only deployment knows.
pub(crate) fn is_fifo(resource: Resource<'_>) -> Option<bool> {
    let fifo_type = fifo_type(resource.type_name)?;
    match resource.property(fifo_type.flag) {
        Some(node) => boolean(node),
        None => Some(false),
    }
}

/// The topic of a subscription.
pub(crate) fn topic_of<'a>(index: &Index<'a>, subscription: Resource<'a>) -> Option<Resource<'a>> {
    subscription.values_at("TopicArn").into_iter().find_map(|node| index.referred(node, &[TOPIC]))
}
