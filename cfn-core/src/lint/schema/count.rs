//! How many there are of something, against a limit of the schema.

use crate::data::json;
use crate::lint::facts::describe::counted;
use crate::lint::schema::evaluation::Evaluation;
use crate::lint::schema::visit::Visit;

/// The fewest that there are, and the most; no most where a macro may add any number.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Count {
    pub(crate) fewest: usize,
    pub(crate) most: Option<usize>,
}

impl Count {
    /// A number that is known.
    pub(crate) const fn exactly(number: usize) -> Self {
        Self { fewest: number, most: Some(number) }
    }

    /// A number that is not known.
    pub(crate) const ANY: Self = Self { fewest: 0, most: None };

    /// The count of two things together.
    pub(crate) fn and(self, other: Self) -> Self {
        let most = self.most.zip(other.most).map(|(one, other)| one + other);
        Self { fewest: self.fewest + other.fewest, most }
    }
}

/// A limit, as the value of a keyword.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Limit {
    AtLeast(&'static json::Value<'static>),
    AtMost(&'static json::Value<'static>),
}

/// Checks a count against a limit. `what` is counted: `item`.
pub(crate) fn check_count(visit: &Visit<'_, '_>, count: Count, limit: Limit, what: &str, evaluation: &mut Evaluation) {
    let number = |value: &json::Value<'_>| value.as_i64().and_then(|limit| usize::try_from(limit).ok());
    let (violated, unsure, relation, limit, found) = match limit {
        Limit::AtLeast(limit) => {
            let Some(limit) = number(limit) else { return };
            let violated = count.most.is_some_and(|most| most < limit);
            (violated, count.fewest < limit, "at least", limit, count.most.unwrap_or_default())
        }
        Limit::AtMost(limit) => {
            let Some(limit) = number(limit) else { return };
            let unsure = count.most.is_none_or(|most| most > limit);
            (count.fewest > limit, unsure, "at most", limit, count.fewest)
        }
    };
    if violated {
        evaluation
            .report(visit, || format!("{} must have {relation} {}, found {found}", visit.label, counted(limit, what)));
    } else if unsure {
        evaluation.unsure();
    }
}
