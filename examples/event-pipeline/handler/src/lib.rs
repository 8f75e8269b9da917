//! Checks orders: what the function of the event pipeline does, without AWS.
//!
//! ```
//! use order_handler::{Batch, check};
//!
//! let batch: Batch = serde_json::from_str(
//!     r#"{"Items": [{"id": "7", "currency": "EUR", "lines": [{"article": "tea", "quantity": 2, "price": 450}]}]}"#,
//! )?;
//! let checked = check(batch);
//! assert_eq!(checked.accepted.len(), 1);
//! assert!(checked.accepted[0].contains(r#""total":900"#));
//! # Ok::<(), serde_json::Error>(())
//! ```

mod order;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use order::Order;

/// What the state machine hands over: some of the lines of a file.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Batch {
    /// The lines, each of them any JSON.
    pub items: Vec<Value>,
}

/// What has become of a batch.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
pub struct Checked {
    /// The orders that are right, each as a line of JSON with its total: what Firehose writes to the archive.
    pub accepted: Vec<String>,
    /// The others.
    pub rejected: Vec<Rejected>,
}

/// An order that is not right.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Rejected {
    /// Its ID, if it has one.
    pub id: Option<String>,
    /// What is wrong with it.
    pub reason: String,
}

/// Checks each order of a batch. One that is not right does not keep the others from the archive.
#[must_use]
pub fn check(batch: Batch) -> Checked {
    let mut checked = Checked::default();
    for item in batch.items {
        let id = item.get("id").and_then(Value::as_str).map(str::to_owned);
        match accepted_line(item) {
            Ok(line) => checked.accepted.push(line),
            Err(reason) => checked.rejected.push(Rejected { id, reason }),
        }
    }
    checked
}

fn accepted_line(item: Value) -> Result<String, String> {
    let order: Order = serde_json::from_value(item).map_err(|error| error.to_string())?;
    let order = order.with_total()?;
    let line = serde_json::to_string(&order).map_err(|error| error.to_string())?;
    Ok(line + "\n")
}
