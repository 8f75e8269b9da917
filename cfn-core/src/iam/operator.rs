/// How a condition compares the value of a key with the values that it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Operator {
    /// Its name without qualifier and `IfExists`.
    pub name: &'static str,
    /// The type of what it compares.
    pub compares: Compares,
    /// Whether it holds where the values differ.
    pub negated: bool,
    /// How it takes a key with several values.
    pub qualifier: Option<Qualifier>,
    /// Whether it also holds where the request does not have the key.
    pub if_exists: bool,
}

/// The type of what an operator compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compares {
    /// Text, as it is.
    String,
    /// Text, with the wildcards `*` and `?`.
    Pattern,
    /// Numbers.
    Numeric,
    /// Dates.
    Date,
    /// `true` or `false`.
    Bool,
    /// Base64.
    Binary,
    /// IP addresses and ranges.
    IpAddress,
    /// ARNs, with the wildcards `*` and `?` in each part.
    Arn,
    /// Whether the key is missing.
    Null,
}

/// How an operator takes a key with several values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Qualifier {
    /// `ForAllValues`: all of them have to match; so do none at all.
    ForAllValues,
    /// `ForAnyValue`: one of them has to match.
    ForAnyValue,
}

/// The operators: name, what they compare, whether they are negated.
///
/// Source: "IAM JSON policy elements: Condition operators".
const OPERATORS: &[(&str, Compares, bool)] = &[
    ("StringEquals", Compares::String, false),
    ("StringNotEquals", Compares::String, true),
    ("StringEqualsIgnoreCase", Compares::String, false),
    ("StringNotEqualsIgnoreCase", Compares::String, true),
    ("StringLike", Compares::Pattern, false),
    ("StringNotLike", Compares::Pattern, true),
    ("NumericEquals", Compares::Numeric, false),
    ("NumericNotEquals", Compares::Numeric, true),
    ("NumericLessThan", Compares::Numeric, false),
    ("NumericLessThanEquals", Compares::Numeric, false),
    ("NumericGreaterThan", Compares::Numeric, false),
    ("NumericGreaterThanEquals", Compares::Numeric, false),
    ("DateEquals", Compares::Date, false),
    ("DateNotEquals", Compares::Date, true),
    ("DateLessThan", Compares::Date, false),
    ("DateLessThanEquals", Compares::Date, false),
    ("DateGreaterThan", Compares::Date, false),
    ("DateGreaterThanEquals", Compares::Date, false),
    ("Bool", Compares::Bool, false),
    ("BinaryEquals", Compares::Binary, false),
    ("IpAddress", Compares::IpAddress, false),
    ("NotIpAddress", Compares::IpAddress, true),
    ("ArnEquals", Compares::Arn, false),
    ("ArnNotEquals", Compares::Arn, true),
    ("ArnLike", Compares::Arn, false),
    ("ArnNotLike", Compares::Arn, true),
    ("Null", Compares::Null, false),
];

const QUALIFIERS: &[(&str, Qualifier)] =
    &[("ForAllValues:", Qualifier::ForAllValues), ("ForAnyValue:", Qualifier::ForAnyValue)];

impl Operator {
    /// Reads an operator with its qualifier and `IfExists`; IAM does not mind the case.
    pub fn find(text: &str) -> Option<Operator> {
        let strip = |start: &str| text.get(..start.len()).filter(|cut| cut.eq_ignore_ascii_case(start));
        let qualifier = QUALIFIERS.iter().find(|(start, _)| strip(start).is_some());
        let rest = qualifier.map_or(text, |(start, _)| &text[start.len()..]);
        let cut = rest.len().saturating_sub("IfExists".len());
        let if_exists = rest.get(cut..).is_some_and(|end| end.eq_ignore_ascii_case("IfExists"));
        let name = if if_exists { &rest[..cut] } else { rest };
        let (name, compares, negated) = *OPERATORS.iter().find(|(known, _, _)| known.eq_ignore_ascii_case(name))?;
        Some(Operator { name, compares, negated, qualifier: qualifier.map(|(_, qualifier)| *qualifier), if_exists })
    }

    /// The names of all operators.
    pub fn names() -> impl Iterator<Item = &'static str> {
        OPERATORS.iter().map(|(name, _, _)| *name)
    }

    /// Whether it holds only for requests that have the key with one of the values.
    pub fn demands_value(&self) -> bool {
        !self.negated
            && !self.if_exists
            && self.qualifier != Some(Qualifier::ForAllValues)
            && self.compares != Compares::Null
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operators_are_read_with_what_stands_around_them() {
        let operator = Operator::find("ForAnyValue:StringLikeIfExists").unwrap();
        assert_eq!(
            (operator.name, operator.qualifier, operator.if_exists),
            ("StringLike", Some(Qualifier::ForAnyValue), true)
        );
        assert!(!operator.demands_value());
        assert!(Operator::find("stringequals").is_some_and(|operator| operator.demands_value()));
        assert!(Operator::find("Bool").is_some() && Operator::find("Null").is_some());
        for unknown in ["", "IfExists", "StringEqual", "ForEach:StringEquals", "StringEqualsIfExist", "ForAllValues:"] {
            assert!(Operator::find(unknown).is_none(), "{unknown}");
        }
    }
}
