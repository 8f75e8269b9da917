//! What a plain scalar stands for in YAML 1.1, which is what CloudFormation reads.
//!
//! Source: the types `null`, `bool`, `int` and `float` of the "Language-Independent Types for YAML 1.1", as PyYAML
//! resolves them. Dates stay text, as for CloudFormation (`AWSTemplateFormatVersion: 2010-09-09`).

use crate::model::Value;

/// The words that are no text.
const WORDS: &[(&[&str], Value)] = &[
    (&["", "~", "null", "Null", "NULL"], Value::Null),
    (&["true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON"], Value::Bool(true)),
    (&["false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF"], Value::Bool(false)),
];

/// The value of a plain scalar. What the model cannot hold stays text: infinity, NaN, and whole numbers of more than
/// 127 bits.
pub(super) fn plain(text: &str) -> Value {
    if let Some((_, value)) = WORDS.iter().find(|(words, _)| words.contains(&text)) {
        return value.clone();
    }
    if let Some(number) = integer(text) {
        return Value::Integer(number);
    }
    match float(text) {
        Some(number) => Value::Float(number),
        None => Value::String(text.to_owned()),
    }
}

/// A whole number: `-1_000`, `0x1f`, `017`, `0b1`, or `1:30` to the base of 60.
pub(super) fn integer(text: &str) -> Option<i128> {
    let (negative, unsigned) = sign(text);
    let number = if let Some(digits) = unsigned.strip_prefix("0b") {
        whole(digits, 2)?
    } else if let Some(digits) = unsigned.strip_prefix("0x") {
        whole(digits, 16)?
    } else if unsigned == "0" {
        0
    } else if let Some(digits) = unsigned.strip_prefix('0') {
        whole(digits, 8)?
    } else {
        let (first, sixtieths) = sexagesimal(unsigned)?;
        let mut number = whole(first, 10).filter(|_| !first.starts_with('_'))?;
        for part in sixtieths {
            number = number.checked_mul(60)?.checked_add(part.into())?;
        }
        number
    };
    if negative { 0_i128.checked_sub_unsigned(number) } else { number.try_into().ok() }
}

/// A finite number with a dot: `0.5`, `.5`, `1.0e+20` (the exponent has its sign), or `1:30.5` to the base of 60.
pub(super) fn float(text: &str) -> Option<f64> {
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (text, None),
    };
    let (before, fraction) = mantissa.split_once('.')?;
    let (negative, before) = sign(before);
    let starts = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    let begins_well = starts(before) || (mantissa.starts_with('.') && starts(fraction));
    if !begins_well || !fraction.bytes().all(|byte| is_digit(byte, 10)) || exponent.is_some_and(|text| !has_sign(text))
    {
        return None;
    }
    let (first, sixtieths) = sexagesimal(before)?;
    if !first.bytes().all(|byte| is_digit(byte, 10)) || (exponent.is_some() && !sixtieths.is_empty()) {
        return None;
    }
    let (whole, last) = match sixtieths.split_last() {
        Some((last, _)) => (first.to_owned(), last.to_string()),
        None => (String::new(), first.to_owned()),
    };
    let last = format!("{last}.{fraction}e{}", exponent.unwrap_or("+0")).replace('_', "");
    let mut number: f64 = last.parse().ok()?;
    let mut base = 60.0;
    for part in sixtieths.iter().rev().skip(1) {
        number += f64::from(*part) * base;
        base *= 60.0;
    }
    if !whole.is_empty() {
        number += whole.replace('_', "").parse::<f64>().ok()? * base;
    }
    number.is_finite().then_some(if negative { -number } else { number })
}

fn sign(text: &str) -> (bool, &str) {
    match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    }
}

/// The exponent `+20` has a sign, and digits after it.
fn has_sign(exponent: &str) -> bool {
    let digits = exponent.strip_prefix(['+', '-']).unwrap_or_default();
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_digit(byte: u8, base: u32) -> bool {
    byte == b'_' || char::from(byte).is_digit(base)
}

/// Digits to some base, with `_` between them.
fn whole(digits: &str, base: u32) -> Option<u128> {
    if !digits.bytes().all(|byte| is_digit(byte, base)) {
        return None;
    }
    u128::from_str_radix(&digits.replace('_', ""), base).ok()
}

/// The part before the first colon, and the sixtieths after each, which have one digit, or two up to 59.
fn sexagesimal(text: &str) -> Option<(&str, Vec<u8>)> {
    let mut parts = text.split(':');
    let first = parts.next()?;
    let sixtieths = parts.map(|part| {
        let is_sixtieth = matches!(part.len(), 1 | 2) && part.bytes().all(|byte| byte.is_ascii_digit());
        part.parse().ok().filter(|number| is_sixtieth && *number < 60)
    });
    Some((first, sixtieths.collect::<Option<_>>()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_null_or_true_or_false() {
        assert_eq!(plain("~"), Value::Null);
        assert_eq!(plain(""), Value::Null);
        assert_eq!(plain("Yes"), Value::Bool(true));
        assert_eq!(plain("off"), Value::Bool(false));
        for text in ["y", "N", "yEs", "nulL", "None"] {
            assert_eq!(plain(text), Value::String(text.to_owned()));
        }
    }

    #[test]
    fn whole_numbers_have_many_forms() {
        for (text, number) in [
            ("0", 0),
            ("-1_000", -1000),
            ("+5", 5),
            ("0x1F", 31),
            ("017", 15),
            ("0b101", 5),
            ("1:30", 90),
            ("1:0:1", 3601),
        ] {
            assert_eq!(plain(text), Value::Integer(number), "{text}");
        }
    }

    #[test]
    fn floats_have_a_dot() {
        for (text, number) in [
            ("0.5", 0.5),
            (".5", 0.5),
            ("5.", 5.0),
            ("-1_0.2_5", -10.25),
            ("1.0e+3", 1000.0),
            ("1:30.5", 90.5),
            ("1:1:1.", 3661.0),
        ] {
            assert_eq!(plain(text), Value::Float(number), "{text}");
        }
    }

    #[test]
    fn the_rest_is_text() {
        for text in [
            "2012-10-17",
            "1e3",
            "1.0e3",
            "-.5",
            "08",
            "1:60",
            "1:",
            ":1",
            "0x",
            "_1",
            "1.2.3",
            "10.0.0.0/16",
            "0o17",
            ".inf",
            "-.inf",
            ".nan",
            "--1",
            "+-1",
            "1.0e+400",
            "1e+1.",
            "ééé",
            "é.1",
            "340282366920938463463374607431768211456",
        ] {
            assert_eq!(plain(text), Value::String(text.to_owned()));
        }
    }
}
