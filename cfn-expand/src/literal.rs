//! The values of literals that a template can hold.

use proc_macro2::Literal;
use syn::Lit;

/// A literal that a template can hold.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Scalar {
    Text(String),
    Integer(i128),
    Float(f64),
}

/// The value of a literal, or what is wrong with it.
pub(crate) fn scalar(literal: &Literal) -> Result<Scalar, String> {
    // Most literals are plain strings and digits; syn decodes them twice, which costs in a macro without optimization.
    let source = literal.to_string();
    if let Some(text) = source.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'))
        && !text.contains('\\')
        && !text.contains('\r')
    {
        return Ok(Scalar::Text(text.to_owned()));
    }
    if let Some(number) = source.bytes().all(|byte| byte.is_ascii_digit()).then(|| source.parse().ok()).flatten() {
        return Ok(Scalar::Integer(number));
    }
    let literal = Lit::new(literal.clone());
    let suffix = literal.suffix();
    if !suffix.is_empty() {
        return Err(format!("type suffixes are not supported; remove `{suffix}`"));
    }
    match literal {
        Lit::Str(text) => Ok(Scalar::Text(text.value())),
        Lit::Int(number) => number.base10_parse().map(Scalar::Integer).map_err(|_| TOO_LARGE.to_owned()),
        Lit::Float(number) => match number.base10_parse::<f64>() {
            Ok(number) if number.is_finite() => Ok(Scalar::Float(number)),
            _ => Err(TOO_LARGE.to_owned()),
        },
        Lit::Char(character) => {
            Err(format!("character literals are not supported; write `{:?}`", character.value().to_string()))
        }
        Lit::Byte(_) | Lit::ByteStr(_) => Err("byte strings are not supported; remove the `b`".to_owned()),
        Lit::CStr(_) => Err("C strings are not supported; remove the `c`".to_owned()),
        // rustc has reported it, with what to write instead: `'text'`.
        Lit::Verbatim(_) if !source.starts_with(|first: char| first.is_ascii_digit()) => {
            Ok(Scalar::Text(source.trim_matches(['\'', '"']).to_owned()))
        }
        _ => Err("expected a string or a number".to_owned()),
    }
}

const TOO_LARGE: &str = "number too large";

/// The number with the other sign.
pub(crate) fn negated(scalar: Scalar) -> Result<Scalar, String> {
    match scalar {
        Scalar::Integer(number) => Ok(Scalar::Integer(-number)),
        Scalar::Float(number) => Ok(Scalar::Float(-number)),
        Scalar::Text(_) => Err("expected a number after `-`, found a string".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(source: &str) -> Result<Scalar, String> {
        scalar(&source.parse::<Literal>().expect(source))
    }

    #[test]
    fn strings_have_the_value_that_rust_gives_them() {
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
    fn numbers_have_the_value_that_rust_gives_them() {
        for (source, number) in [("0", 0), ("1_000", 1000), ("0xFf", 255), ("0b1_0", 2), ("0o17", 15)] {
            assert_eq!(read(source), Ok(Scalar::Integer(number)), "{source}");
        }
        for (source, number) in [("0.5", 0.5), ("1.", 1.0), ("1e3", 1000.0), ("2.5E-1", 0.25), ("1_0.0_1", 10.01)] {
            assert_eq!(read(source), Ok(Scalar::Float(number)), "{source}");
        }
        assert_eq!(scalar(&Literal::i32_unsuffixed(-5)), Ok(Scalar::Integer(-5)));
    }

    #[test]
    fn what_no_template_can_hold_is_an_error() {
        let cases = [
            ("b\"a\"", "remove the `b`"),
            ("br\"a\"", "remove the `b`"),
            ("b'a'", "remove the `b`"),
            ("c\"a\"", "remove the `c`"),
            ("'a'", "write `\"a\"`"),
            ("5u32", "remove `u32`"),
            ("1.5f32", "remove `f32`"),
            ("0x1u8", "remove `u8`"),
            ("\"a\"x", "remove `x`"),
            ("r#\"a\"#x", "remove `x`"),
            ("1e999", "too large"),
            ("999999999999999999999999999999999999999999", "too large"),
        ];
        for (source, message) in cases {
            let error = read(source).expect_err(source);
            assert!(error.contains(message), "{source}: {error}");
        }
    }
}
