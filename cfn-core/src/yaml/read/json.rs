//! The one thing that JSON can say and YAML cannot: a character beyond the first 65,536 as two escapes.

use std::borrow::Cow;

/// A text in which such pairs are YAML's single escape (`\ud83d\ude00` is `\U0001F600`), if it is JSON.
pub(super) fn single_escapes(text: &str) -> Cow<'_, str> {
    if !text.trim_start().starts_with(['{', '[']) {
        return Cow::Borrowed(text);
    }
    let mut out = String::new();
    let mut copied = 0;
    let mut at = 0;
    while let Some(found) = text[at..].find('\\') {
        let start = at + found;
        match pair(&text[start..]) {
            Some((c, length)) => {
                out.push_str(&text[copied..start]);
                out.push_str(&format!("\\U{:08X}", u32::from(c)));
                at = start + length;
                copied = at;
            }
            // An escape is one character or more; whatever it is, no pair begins with its first.
            None => at = text.ceil_char_boundary(start + 2),
        }
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[copied..]);
    Cow::Owned(out)
}

/// The character that the text begins with, as two escapes, and their length.
fn pair(text: &str) -> Option<(char, usize)> {
    let unit = |start: usize| u16::from_str_radix(text.get(start..start + 6)?.strip_prefix("\\u")?, 16).ok();
    let units = [unit(0)?, unit(6)?];
    if !(0xD800..0xDC00).contains(&units[0]) {
        return None;
    }
    let c = char::decode_utf16(units).next()?.ok()?;
    Some((c, 12))
}

#[cfg(test)]
mod tests {
    use super::single_escapes;

    #[test]
    fn pairs_become_one_escape() {
        assert_eq!(single_escapes(r#"{"a": "x\ud83d\uDE00y"}"#), r#"{"a": "x\U0001F600y"}"#);
    }

    #[test]
    fn whatever_is_no_pair_stays() {
        for text in
            [r#"["\\ud83d\ude00"]"#, r#"["\ud83dx"]"#, r#"["\u0041\ude00"]"#, r#"a: "\ud83d\ude00""#, "[\"\\é", "[\\"]
        {
            assert_eq!(single_escapes(text), text);
        }
    }
}
