//! The one thing that JSON can say and YAML cannot: a character beyond the first 65,536 as two escapes.

use std::borrow::Cow;

use super::Position;

/// A text that the YAML parser takes, and where it is shorter than what was written.
pub(super) struct Escaped<'t> {
    /// The text, in which such pairs are YAML's single escape (`\ud83d\ude00` is `\U0001F600`), if it is JSON.
    pub(super) text: Cow<'t, str>,
    /// Where each of these escapes begins, in the text.
    escapes: Vec<Position>,
}

/// How much shorter the single escape is.
const SHORTER: usize = 2;

impl<'t> Escaped<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let mut escaped = Self { text: Cow::Borrowed(text), escapes: Vec::new() };
        if !text.trim_start().starts_with(['{', '[']) {
            return escaped;
        }
        let mut out = String::new();
        let mut end = Position { line: 1, column: 1 };
        let (mut at, mut copied) = (0, 0);
        while let Some(found) = text[at..].find('\\') {
            let start = at + found;
            match pair(&text[start..]) {
                Some((c, length)) => {
                    let before = &text[copied..start];
                    out.push_str(before);
                    end = after(end, before);
                    escaped.escapes.push(end);
                    let escape = format!("\\U{:08X}", u32::from(c));
                    end.column += escape.len();
                    out.push_str(&escape);
                    at = start + length;
                    copied = at;
                }
                // An escape is one character or more; whatever it is, no pair begins with its first.
                None => at = text.ceil_char_boundary(start + 2),
            }
        }
        if copied > 0 {
            out.push_str(&text[copied..]);
            escaped.text = Cow::Owned(out);
        }
        escaped
    }

    /// Where a place of the text stands in what was written.
    pub(super) fn original(&self, Position { line, column }: Position) -> Position {
        let of_line = |line: usize, column: usize| {
            self.escapes.partition_point(|escape| (escape.line, escape.column) < (line, column))
        };
        Position { line, column: column + SHORTER * (of_line(line, column) - of_line(line, 0)) }
    }
}

/// The position after a text that begins at one.
pub(super) fn after(start: Position, text: &str) -> Position {
    match text.rsplit_once('\n') {
        Some((lines, last)) => {
            Position { line: start.line + lines.matches('\n').count() + 1, column: last.chars().count() + 1 }
        }
        None => Position { column: start.column + text.chars().count(), ..start },
    }
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
    use super::Escaped;

    #[test]
    fn pairs_become_one_escape() {
        assert_eq!(Escaped::of(r#"{"a": "x\ud83d\uDE00y"}"#).text, r#"{"a": "x\U0001F600y"}"#);
    }

    #[test]
    fn whatever_is_no_pair_stays() {
        for text in
            [r#"["\\ud83d\ude00"]"#, r#"["\ud83dx"]"#, r#"["\u0041\ude00"]"#, r#"a: "\ud83d\ude00""#, "[\"\\é", "[\\"]
        {
            assert_eq!(Escaped::of(text).text, text);
        }
    }
}
