//! The style in which a scalar is written: plain, quoted or as a literal block.

use std::borrow::Cow;
use std::fmt::Write as _;

/// Texts that a plain scalar would turn into something else in YAML 1.1, in any case of their letters.
///
/// Source: the types `null`, `bool`, `merge` and `value` of the "Language-Independent Types for YAML 1.1".
const RESERVED: &[&str] = &["", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "<<", "="];

/// Characters that mean something at the beginning of a plain scalar.
const INDICATORS: &[u8] = b"-?:,[]{}#&*!|>'\"%@`";

/// The blanks of an indentation, as many as anybody needs at once.
const BLANKS: &str = "                                                                ";

/// Adds that many blanks.
pub(super) fn pad(out: &mut String, mut columns: usize) {
    while columns > BLANKS.len() {
        out.push_str(BLANKS);
        columns -= BLANKS.len();
    }
    out.push_str(&BLANKS[..columns]);
}

/// A text on one line: plain if every reader takes it for this text, else quoted.
pub(super) fn one_line(text: &str) -> Cow<'_, str> {
    if is_plain(text) {
        return Cow::Borrowed(text);
    }
    let awkward = text.contains(['"', '\\']) && !text.contains('\'');
    Cow::Owned(if awkward && !text.contains(needs_escape) { format!("'{text}'") } else { double_quoted(text) })
}

/// A text as a literal block whose lines are indented by `indent`, without the last line's end; `None` if it has
/// but one line, or characters that only an escape can show.
pub(super) fn literal(text: &str, indent: usize) -> Option<String> {
    if !text.as_bytes().contains(&b'\n') {
        return None;
    }
    let content = text.trim_end_matches('\n');
    if content.is_empty() || text.contains(|c| needs_escape(c) && !matches!(c, '\n' | '\t')) {
        return None;
    }
    let mut block = String::with_capacity(text.len() + text.len() / 8 + 8);
    block.push('|');
    if content.trim_start_matches('\n').starts_with([' ', '\t']) {
        block.push('2');
    }
    match text.len() - content.len() {
        0 => block.push('-'),
        1 => {}
        _ => block.push('+'),
    }
    for line in text.strip_suffix('\n').unwrap_or(text).split('\n') {
        block.push('\n');
        if !line.is_empty() {
            pad(&mut block, indent);
            block.push_str(line);
        }
    }
    Some(block)
}

/// A number with a fraction: the shortest text that reads as this number, with the dot and the sign of the exponent
/// that YAML 1.1 asks for.
pub(super) fn float(number: f64) -> String {
    if number.is_nan() {
        return ".nan".to_owned();
    }
    if number.is_infinite() {
        return if number > 0.0 { ".inf" } else { "-.inf" }.to_owned();
    }
    let shortest = format!("{number:?}");
    let Some((mantissa, exponent)) = shortest.split_once('e') else { return shortest };
    let fraction = if mantissa.contains('.') { "" } else { ".0" };
    let sign = if exponent.starts_with('-') { "" } else { "+" };
    format!("{mantissa}{fraction}e{sign}{exponent}")
}

/// A character that no plain scalar and no comment can hold: YAML 1.1 does not print it, takes it for a line's end,
/// or might lose it.
pub(super) fn needs_escape(c: char) -> bool {
    match c {
        ' '..='~' => false,
        '\u{A0}'..='\u{10FFFF}' => matches!(c, '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}'),
        _ => true,
    }
}

fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else { return false };
    !(INDICATORS.contains(first)
        || matches!(first, b' ')
        || matches!(last, b' ' | b':')
        || is_like_number(text)
        || is_reserved(text)
        || has_syntax(text))
}

/// Whether a comment or a value would begin within the text, or a character stands in it that needs an escape.
fn has_syntax(text: &str) -> bool {
    let (mut last, mut is_ascii) = (0, true);
    let mut rest = text.as_bytes();
    // An iterator costs a call for each byte where nothing is optimised.
    while let [byte, after @ ..] = rest {
        let byte = *byte;
        if byte < b' ' || byte == 0x7F || (last == b':' && byte == b' ') || (last == b' ' && byte == b'#') {
            return true;
        }
        is_ascii &= byte < 0x80;
        (last, rest) = (byte, after);
    }
    !is_ascii && text.contains(needs_escape)
}

fn is_reserved(text: &str) -> bool {
    let longest = 5;
    text.as_bytes().starts_with(b"...")
        || text.len() <= longest
            && RESERVED.iter().any(|word| word.len() == text.len() && word.eq_ignore_ascii_case(text))
}

/// Whether a text begins as numbers, dates and times do. Some of these are plain text to every reader
/// (`10.0.0.0/16`), but not at first sight.
fn is_like_number(text: &str) -> bool {
    if !matches!(text.as_bytes(), [b'0'..=b'9' | b'+' | b'-' | b'.', ..]) {
        return false;
    }
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    match unsigned.strip_prefix('.') {
        Some(fraction) => {
            fraction.starts_with(|c: char| c.is_ascii_digit() || c == '_')
                || ["inf", "nan"].iter().any(|word| word.eq_ignore_ascii_case(fraction))
        }
        None => unsigned.starts_with(|c: char| c.is_ascii_digit()),
    }
}

fn double_quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            '\r' => quoted.push_str("\\r"),
            _ if !needs_escape(c) => quoted.push(c),
            _ => {
                let code = u32::from(c);
                let written =
                    if code < 0x100 { write!(quoted, "\\x{code:02X}") } else { write!(quoted, "\\u{code:04X}") };
                written.expect("a String takes everything");
            }
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_that_readers_agree_on_is_plain() {
        for text in ["id", "AWS::DynamoDB::Table", "python3.9", "a b", "a:b", "a#b", "Ünï", "-", "x-", "<", "~/x"] {
            let expected = if text == "-" { "\"-\"" } else { text };
            assert_eq!(one_line(text), expected);
        }
    }

    #[test]
    fn what_yaml_1_1_takes_for_something_else_is_quoted() {
        for text in [
            "",
            "on",
            "Yes",
            "NO",
            "off",
            "y",
            "N",
            "true",
            "null",
            "~",
            "<<",
            "=",
            "1",
            "-1",
            "+1",
            "1:30",
            "1_000",
            "0x1f",
            "0o17",
            "017",
            ".5",
            "-.5",
            "1e3",
            ".inf",
            "-.INF",
            ".NaN",
            "2012-10-17",
            "10.0.0.0/16",
            "._1",
        ] {
            assert_eq!(one_line(text), format!("\"{text}\""));
        }
    }

    #[test]
    fn what_yaml_takes_for_syntax_is_quoted() {
        for text in
            ["- a", "? a", "*", "!a", "&a", "a: b", "a:", "a #b", " a", "a ", "[a", "{", "%a", "@a", "...", "# a"]
        {
            assert_eq!(one_line(text), format!("\"{text}\""));
        }
    }

    #[test]
    fn quotes_are_chosen_for_readability() {
        assert_eq!(one_line(r#"{"a": 1}"#), r#"'{"a": 1}'"#);
        assert_eq!(one_line(r#"[it's "a"]"#), r#""[it's \"a\"]""#);
        assert_eq!(one_line("it's"), "it's");
        assert_eq!(one_line(r"\d+: x"), r"'\d+: x'");
    }

    #[test]
    fn what_cannot_be_seen_is_escaped() {
        assert_eq!(one_line("a\tb\r\0\u{85}\u{2028}\u{FEFF}"), r#""a\tb\r\x00\x85\u2028\uFEFF""#);
    }

    #[test]
    fn several_lines_are_a_literal_block() {
        assert_eq!(literal("a\n\nb\n", 2).unwrap(), "|\n  a\n\n  b");
        assert_eq!(literal("a\nb", 4).unwrap(), "|-\n    a\n    b");
        assert_eq!(literal("a\n\n", 2).unwrap(), "|+\n  a\n");
        assert_eq!(literal(" a\nb\n", 2).unwrap(), "|2\n   a\n  b");
        assert_eq!(literal("\n a\n", 2).unwrap(), "|2\n\n   a");
        for text in ["a", "\n", "a\r\nb\n", "a\n\u{7}"] {
            assert_eq!(literal(text, 2), None, "{text:?}");
        }
    }

    #[test]
    fn floats_are_floats_to_yaml_1_1() {
        assert_eq!(float(0.5), "0.5");
        assert_eq!(float(1.0), "1.0");
        assert_eq!(float(1e20), "1.0e+20");
        assert_eq!(float(-2.5e-9), "-2.5e-9");
    }
}
