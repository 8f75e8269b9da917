//! When what one condition asks for follows from what another one asks for.

use super::language::{Budget, Content, Set, content};
use super::text::{Letter, Text};
use super::values::Side;
use crate::iam::{Compares, Condition, Operator};
use crate::lint::facts::network::{network, network_of};

/// One line of a condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    operator: String,
    known: Option<Operator>,
    key: String,
    values: Vec<Vec<Letter>>,
}

impl Asked {
    pub(super) fn of(side: &Side<'_>, condition: &Condition<'_>) -> Self {
        let mut values: Vec<_> = condition.values.iter().map(|value| side.letters(value)).collect();
        values.sort();
        values.dedup();
        Asked {
            operator: condition.operator.to_ascii_lowercase(),
            known: Operator::find(condition.operator),
            key: condition.key.to_ascii_lowercase(),
            values,
        }
    }

    /// Whether a request that satisfies this one satisfies the other one, too.
    pub(super) fn implies(&self, other: &Asked, budget: &mut Budget) -> bool {
        if self == other {
            return true;
        }
        let (Some(own), Some(wanted)) = (self.known, other.known) else { return false };
        if self.key != other.key {
            return false;
        }
        if wanted.compares == Compares::Null {
            return own.demands_value() && other.texts().is_some_and(|texts| texts == ["false"]);
        }
        let missing_counts = own.if_exists && !wanted.if_exists && !own.negated;
        if own.qualifier != wanted.qualifier || own.negated != wanted.negated || missing_counts {
            return false;
        }
        // A negated operator asks for less, the less it names.
        let (narrow, wide) = if own.negated { ((other, wanted), (self, own)) } else { ((self, own), (other, wanted)) };
        is_within(narrow, wide, budget)
    }

    /// Whether only deployment knows if it implies the other one.
    pub(super) fn may_imply(&self, other: &Asked) -> bool {
        let is_unknown = |asked: &Asked| asked.values.iter().flatten().any(|letter| !letter.is_known());
        self.key == other.key && (is_unknown(self) || is_unknown(other))
    }

    /// A name for what it asks, to compare statements by.
    pub(super) fn name(&self) -> String {
        format!("{} {} {:?}", self.operator, self.key, self.values)
    }

    fn texts(&self) -> Option<Vec<String>> {
        self.values.iter().map(|letters| text(letters)).collect()
    }
}

/// The text, if all of it is known.
fn text(letters: &[Letter]) -> Option<String> {
    letters.iter().map(|letter| if let Letter::Char(character) = letter { Some(*character) } else { None }).collect()
}

/// Whether every value that the first one names, by its operator, is one that the second one names.
fn is_within(narrow: (&Asked, Operator), wide: (&Asked, Operator), budget: &mut Budget) -> bool {
    let ((narrow, operator), (wide, wanted)) = (narrow, wide);
    match (operator.compares, wanted.compares) {
        (Compares::String | Compares::Pattern, Compares::String | Compares::Pattern)
        | (Compares::Arn, Compares::Arn)
        | (Compares::Binary, Compares::Binary) => {
            let ignores = |operator: Operator| operator.name.ends_with("IgnoreCase");
            if ignores(operator) && !ignores(wanted) {
                return false;
            }
            let folded = |letters: &Vec<Letter>| -> Vec<Letter> {
                if ignores(wanted) { letters.iter().map(|letter| lower(*letter)).collect() } else { letters.clone() }
            };
            let set = |asked: &Asked, operator: Operator| {
                Set::of(asked.values.iter().map(folded).map(|letters| match operator.compares {
                    Compares::Pattern => Text::with_wildcards(letters),
                    Compares::Arn => Text::with_wildcards(letters).in_parts(),
                    _ => Text::literal(letters),
                }))
            };
            content(&[set(narrow, operator), set(wide, wanted).complement()], budget) == Content::Nothing
        }
        (Compares::Bool, Compares::Bool) => match (narrow.texts(), wide.texts()) {
            (Some(narrow), Some(wide)) => {
                narrow.iter().all(|value| wide.iter().any(|other| other.eq_ignore_ascii_case(value)))
            }
            _ => false,
        },
        (Compares::IpAddress, Compares::IpAddress) => match (narrow.texts(), wide.texts()) {
            (Some(narrow), Some(wide)) => {
                narrow.iter().all(|inner| wide.iter().any(|outer| is_network_within(inner, outer)))
            }
            _ => false,
        },
        (Compares::Numeric, Compares::Numeric) | (Compares::Date, Compares::Date) => {
            let (Some(narrow), Some(wide)) = (spans(narrow, operator), spans(wide, wanted)) else { return false };
            narrow.iter().all(|inner| wide.iter().any(|outer| inner.is_within(outer)))
        }
        _ => false,
    }
}

fn lower(letter: Letter) -> Letter {
    match letter {
        Letter::Char(character) => Letter::Char(character.to_lowercase().next().unwrap_or(character)),
        letter => letter,
    }
}

/// Whether every address of the first network is one of the second.
pub(super) fn is_network_within(inner: &str, outer: &str) -> bool {
    let (Some((address, length)), Some((base, prefix))) = (network(inner.trim()), network(outer.trim())) else {
        return inner.trim() == outer.trim();
    };
    address.is_ipv4() == base.is_ipv4() && length >= prefix && network_of(address, prefix) == network_of(base, prefix)
}

/// A span of numbers; an open end does not belong to it.
#[derive(Clone, Copy, Debug)]
struct Span {
    from: f64,
    from_open: bool,
    to: f64,
    to_open: bool,
}

impl Span {
    fn is_within(&self, outer: &Span) -> bool {
        let begins = self.from > outer.from || self.from == outer.from && (self.from_open || !outer.from_open);
        let ends = self.to < outer.to || self.to == outer.to && (self.to_open || !outer.to_open);
        begins && ends
    }
}

/// The numbers or dates that an operator names.
fn spans(asked: &Asked, operator: Operator) -> Option<Vec<Span>> {
    let number = |text: &String| match operator.compares {
        Compares::Date => moment(text),
        _ => text.trim().parse::<f64>().ok().filter(|number| number.is_finite()),
    };
    let least = f64::NEG_INFINITY;
    let span = |number: f64| {
        let (from, from_open, to, to_open) =
            match operator.name.trim_start_matches("Numeric").trim_start_matches("Date") {
                "LessThan" => (least, false, number, true),
                "LessThanEquals" => (least, false, number, false),
                "GreaterThan" => (number, true, f64::INFINITY, false),
                "GreaterThanEquals" => (number, false, f64::INFINITY, false),
                _ => (number, false, number, false),
            };
        Span { from, from_open, to, to_open }
    };
    asked.texts()?.iter().map(|text| number(text).map(span)).collect()
}

/// A date in UTC as a number that grows with it: `2026-01-31` or `2026-01-31T23:59:59Z`; none for other forms.
fn moment(text: &str) -> Option<f64> {
    let form = text.chars().map(|character| if character.is_ascii_digit() { '0' } else { character });
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    match form.collect::<String>().as_str() {
        "0000-00-00" => (digits(text) + "000000").parse().ok(),
        "0000-00-00T00:00:00Z" => digits(text).parse().ok(),
        _ => None,
    }
}
