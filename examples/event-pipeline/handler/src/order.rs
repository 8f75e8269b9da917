//! An order, and when it is right.

use serde::{Deserialize, Serialize};

/// An order as a shop sends it; in the archive, also its total.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Order {
    /// The ID that the shop has given to the order.
    id: String,
    /// The currency of all prices: three letters, as in ISO 4217.
    currency: String,
    /// What is ordered.
    lines: Vec<Line>,
    /// The sum of all lines, in the smallest unit of the currency. A shop does not send it.
    #[serde(skip_deserializing)]
    total: u64,
}

/// Some pieces of one article.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Line {
    article: String,
    quantity: u32,
    /// For one piece, in the smallest unit of the currency.
    price: u64,
}

impl Order {
    /// The order with its total.
    ///
    /// # Errors
    /// The first thing that is wrong with the order, in words.
    pub fn with_total(mut self) -> Result<Self, String> {
        if self.id.trim().is_empty() {
            return Err("the order has no ID".to_owned());
        }
        if self.currency.len() != 3 || !self.currency.bytes().all(|letter| letter.is_ascii_uppercase()) {
            return Err(format!("`{}` is not a currency", self.currency));
        }
        if self.lines.is_empty() {
            return Err("nothing is ordered".to_owned());
        }
        self.total = 0;
        for line in &self.lines {
            if line.quantity == 0 {
                return Err(format!("the quantity of `{}` is 0", line.article));
            }
            let sum = line.price.checked_mul(line.quantity.into()).and_then(|price| self.total.checked_add(price));
            self.total = sum.ok_or("the total is too large")?;
        }
        Ok(self)
    }
}
