//! The provisioned throughput of DynamoDB tables and indexes.

use crate::lint::facts::equality::integer;
use crate::model::Node;

/// Whether a `ProvisionedThroughput` provisions any units: DynamoDB accepts zeros wherever it accepts none.
pub(crate) fn provisions(throughput: &Node) -> bool {
    let units = throughput.as_object().unwrap_or_default().iter();
    units.map(|member| &member.value).any(|units| integer(units).is_some_and(|units| units != 0))
}
