//! The scalars of a fragment: reads what `scalar` writes.

use crate::model::Value;

/// What a plain scalar stands for; `None` if it looks like a number and is none.
pub(super) fn plain(text: &str) -> Option<Value> {
    Some(match text {
        "null" => Value::Null,
        "true" => Value::Bool(true),
        "false" => Value::Bool(false),
        "[]" => Value::List(Vec::new()),
        "{}" => Value::Object(Vec::new()),
        _ if matches!(text.as_bytes().first(), Some(b'-' | b'0'..=b'9')) => match text.contains('.') {
            true => Value::Float(text.parse().ok()?),
            false => Value::Integer(text.parse().ok()?),
        },
        _ => Value::String(text.to_owned()),
    })
}

/// The text after a single quote up to the closing one, and the length with it; `None` without one.
pub(super) fn single_quoted(rest: &str) -> Option<(String, usize)> {
    let end = rest.find('\'')?;
    Some((rest[..end].to_owned(), end + 1))
}

/// The same between double quotes; `None` without a closing quote, or with an escape that the writer does not use.
pub(super) fn double_quoted(rest: &str) -> Option<(String, usize)> {
    let mut text = String::new();
    let mut at = 0;
    loop {
        let found = at + rest[at..].find(['"', '\\'])?;
        text.push_str(&rest[at..found]);
        at = found + 1;
        if rest.as_bytes()[found] == b'"' {
            return Some((text, at));
        }
        let escape = *rest.as_bytes().get(at)?;
        at += 1;
        let digits = match escape {
            b'"' | b'\\' => {
                text.push(char::from(escape));
                continue;
            }
            b'n' | b't' | b'r' => {
                text.push(match escape {
                    b'n' => '\n',
                    b't' => '\t',
                    _ => '\r',
                });
                continue;
            }
            b'x' => 2,
            b'u' => 4,
            _ => return None,
        };
        let code = u32::from_str_radix(rest.get(at..at + digits)?, 16).ok()?;
        text.push(char::from_u32(code)?);
        at += digits;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_scalars_are_values() {
        for (text, value) in [
            ("null", Value::Null),
            ("true", Value::Bool(true)),
            ("-5", Value::Integer(-5)),
            ("1.0e+20", Value::Float(1e20)),
            ("[]", Value::List(Vec::new())),
            ("True", Value::String("True".to_owned())),
        ] {
            assert_eq!(plain(text), Some(value), "{text}");
        }
        assert_eq!(plain("1x"), None);
    }

    #[test]
    fn quoted_scalars_end_at_their_quote() {
        assert_eq!(single_quoted("a\"b' c"), Some(("a\"b".to_owned(), 4)));
        assert_eq!(double_quoted(r#"a\"\x85\u2028\n" b"#), Some(("a\"\u{85}\u{2028}\n".to_owned(), 16)));
        for text in ["a", r"a\", r#"\q""#, r#"\x8""#, r#"\uD800""#] {
            assert_eq!(double_quoted(text), None, "{text}");
        }
        assert_eq!(single_quoted("a"), None);
    }
}
