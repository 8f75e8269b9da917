use super::{Part, Text};

/// A condition of a statement: the operator, the key, and the values of which one must be there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Condition {
    /// `StringEquals`, `StringLike`.
    pub operator: &'static str,
    /// The condition key.
    pub key: String,
    /// The values.
    pub values: Vec<Text>,
}

impl Condition {
    pub(super) fn equals(key: &str, values: Vec<Text>) -> Self {
        Condition { operator: "StringEquals", key: key.to_owned(), values }
    }

    pub(super) fn like(key: &str, values: Vec<Text>) -> Self {
        Condition { operator: "StringLike", key: key.to_owned(), values }
    }

    /// Only what is in the account of the stack, which is that of the role.
    pub(super) fn of_account() -> Self {
        let mut account = Text::default();
        account.push(Part::OwnAccount);
        Condition::equals("aws:ResourceAccount", vec![account])
    }
}
