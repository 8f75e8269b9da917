//! What a literal stands for. rustc and `proc_macro` hand out its source text only.

use proc_macro2::Literal;

/// A literal that a template can hold.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Scalar {
    Text(String),
    Integer(i128),
    Float(f64),
}

/// The value of a literal, or what is wrong with it.
pub(crate) fn scalar(literal: &Literal) -> Result<Scalar, String> {
    let source = literal.to_string();
    match source.as_bytes() {
        [b'"', .., b'"'] => unescape(&source[1..source.len() - 1]).map(Scalar::Text),
        [b'"', ..] => Err(suffixed(source.rsplit('"').next().unwrap_or_default())),
        [b'r', b'"' | b'#', ..] => raw(&source).map(Scalar::Text),
        [b'0'..=b'9', ..] => number(&source),
        [b'-', b'0'..=b'9', ..] => number(&source[1..]).and_then(negated),
        [b'b', ..] => Err("a template holds text, no bytes: remove the `b`".to_owned()),
        [b'c', ..] => Err("a template holds text, no C strings: remove the `c`".to_owned()),
        _ => Err(format!("a text is written between double quotes: \"{}\"", source.trim_matches('\''))),
    }
}

/// The number with the other sign.
pub(crate) fn negated(scalar: Scalar) -> Result<Scalar, String> {
    match scalar {
        Scalar::Integer(number) => Ok(Scalar::Integer(-number)),
        Scalar::Float(number) => Ok(Scalar::Float(-number)),
        Scalar::Text(_) => Err("only a number has a sign".to_owned()),
    }
}

fn without_suffix(suffix: &str) -> Result<(), String> {
    if suffix.is_empty() { Ok(()) } else { Err(suffixed(suffix)) }
}

fn suffixed(suffix: &str) -> String {
    format!("a template knows no types of Rust: remove the suffix `{suffix}`")
}

fn raw(source: &str) -> Result<String, String> {
    let hashes = source[1..].bytes().take_while(|byte| *byte == b'#').count();
    let end = source.rfind('"').unwrap_or_default();
    without_suffix(source.get(end + 1 + hashes..).unwrap_or_default())?;
    Ok(source.get(hashes + 2..end).unwrap_or_default().to_owned())
}

/// The text between the quotes of a literal that rustc has accepted.
fn unescape(source: &str) -> Result<String, String> {
    if !source.contains('\\') {
        return Ok(source.to_owned());
    }
    let mut text = String::with_capacity(source.len());
    let mut rest = source.chars();
    while let Some(letter) = rest.next() {
        if letter != '\\' {
            text.push(letter);
            continue;
        }
        match rest.next() {
            Some('n') => text.push('\n'),
            Some('r') => text.push('\r'),
            Some('t') => text.push('\t'),
            Some('0') => text.push('\0'),
            Some(same @ ('\\' | '\'' | '"')) => text.push(same),
            Some('x') => text.push(code_point(&rest.by_ref().take(2).collect::<String>())?),
            Some('u') => {
                let digits: String = rest.by_ref().skip(1).take_while(|digit| *digit != '}').collect();
                text.push(code_point(&digits.replace('_', ""))?);
            }
            // A line that goes on: without its end and without the blanks before the next word.
            Some('\n' | '\r') => rest = rest.as_str().trim_start_matches([' ', '\t', '\n', '\r']).chars(),
            _ => return Err("this text has an escape that Rust does not know".to_owned()),
        }
    }
    Ok(text)
}

fn code_point(digits: &str) -> Result<char, String> {
    let code = u32::from_str_radix(digits, 16).ok();
    code.and_then(char::from_u32).ok_or_else(|| format!("`{digits}` is no character"))
}

fn number(source: &str) -> Result<Scalar, String> {
    let digits = source.replace('_', "");
    let radix = match digits.get(..2) {
        Some("0x") => 16,
        Some("0o") => 8,
        Some("0b") => 2,
        _ => return decimal(&digits),
    };
    let end = digits[2..].find(|digit: char| !digit.is_digit(radix)).map_or(digits.len(), |at| at + 2);
    without_suffix(&digits[end..])?;
    integer(&digits[2..end], radix)
}

fn decimal(digits: &str) -> Result<Scalar, String> {
    let bytes = digits.as_bytes();
    let skip = |mut at: usize| {
        while bytes.get(at).is_some_and(u8::is_ascii_digit) {
            at += 1;
        }
        at
    };
    let mut end = skip(0);
    let mut whole = true;
    if bytes.get(end) == Some(&b'.') {
        whole = false;
        end = skip(end + 1);
    }
    if let Some(b'e' | b'E') = bytes.get(end) {
        whole = false;
        end += 1 + usize::from(matches!(bytes.get(end + 1), Some(b'+' | b'-')));
        end = skip(end);
    }
    without_suffix(&digits[end..])?;
    if whole {
        return integer(&digits[..end], 10);
    }
    match digits[..end].parse::<f64>() {
        Ok(number) if number.is_finite() => Ok(Scalar::Float(number)),
        _ => Err("this number is too large".to_owned()),
    }
}

fn integer(digits: &str, radix: u32) -> Result<Scalar, String> {
    i128::from_str_radix(digits, radix).map(Scalar::Integer).map_err(|_| "this number is too large".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(source: &str) -> Result<Scalar, String> {
        scalar(&source.parse::<Literal>().expect(source))
    }

    #[test]
    fn texts_are_what_rust_makes_of_them() {
        let pairs = [
            (r#""""#, ""),
            (r#""a""#, "a"),
            (r#""a\n\t\r\0\\\"\'""#, "a\n\t\r\0\\\"'"),
            (r#""\x41\u{1F600}\u{00_e9}""#, "A😀é"),
            ("\"a \\\n     b\"", "a b"),
            (r##"r#"a\n"b""#"##, "a\\n\"b\""),
            (r##"r"""##, ""),
        ];
        for (source, text) in pairs {
            assert_eq!(read(source), Ok(Scalar::Text(text.to_owned())), "{source}");
        }
    }

    #[test]
    fn numbers_are_what_rust_makes_of_them() {
        for (source, number) in [("0", 0), ("1_000", 1000), ("0xFf", 255), ("0b1_0", 2), ("0o17", 15)] {
            assert_eq!(read(source), Ok(Scalar::Integer(number)), "{source}");
        }
        for (source, number) in [("0.5", 0.5), ("1.", 1.0), ("1e3", 1000.0), ("2.5E-1", 0.25), ("1_0.0_1", 10.01)] {
            assert_eq!(read(source), Ok(Scalar::Float(number)), "{source}");
        }
        assert_eq!(scalar(&Literal::i32_unsuffixed(-5)), Ok(Scalar::Integer(-5)));
    }

    #[test]
    fn what_no_template_can_hold_is_refused() {
        let cases = [
            ("b\"a\"", "remove the `b`"),
            ("br\"a\"", "remove the `b`"),
            ("b'a'", "remove the `b`"),
            ("c\"a\"", "remove the `c`"),
            ("'a'", "between double quotes: \"a\""),
            ("5u32", "remove the suffix `u32`"),
            ("1.5f32", "remove the suffix `f32`"),
            ("0x1u8", "remove the suffix `u8`"),
            ("\"a\"x", "remove the suffix `x`"),
            ("r#\"a\"#x", "remove the suffix `x`"),
            ("1e999", "too large"),
            ("999999999999999999999999999999999999999999", "too large"),
        ];
        for (source, message) in cases {
            let error = read(source).expect_err(source);
            assert!(error.contains(message), "{source}: {error}");
        }
    }
}
