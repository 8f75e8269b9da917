//! The text of a template, and where its tokens end.

use std::ops::Range;

use cfn_core::yaml::Position;

/// A text by lines.
#[derive(Clone, Debug)]
pub(crate) struct Text {
    text: String,
    /// Where each line begins, in bytes.
    starts: Vec<usize>,
}

/// A token in its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    /// The first line, from 1.
    pub(crate) line: usize,
    /// The first column in characters, from 1.
    pub(crate) column: usize,
    /// The column after the last one, in the same line.
    pub(crate) end_column: usize,
    /// The bytes of its line.
    pub(crate) bytes: Range<usize>,
}

impl Text {
    pub(crate) fn new(text: String) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { text, starts }
    }

    /// A line without its end; empty beyond the last one.
    pub(crate) fn line(&self, number: usize) -> &str {
        let Some(start) = number.checked_sub(1).and_then(|index| self.starts.get(index)) else { return "" };
        let line = self.text[*start..].split('\n').next().unwrap_or_default();
        line.strip_suffix('\r').unwrap_or(line)
    }

    /// The token that begins at a position.
    pub(crate) fn token(&self, Position { line, column }: Position) -> Span {
        let text = self.line(line);
        let start = text.char_indices().nth(column.saturating_sub(1)).map_or(text.len(), |(at, _)| at);
        let length = length(&text[..start], &text[start..]);
        let end_column = column + text[start..start + length].chars().count();
        Span { line, column, end_column, bytes: start..start + length }
    }
}

/// The length in bytes of the token that `rest` begins with; what is not closed in its line ends with the line.
fn length(before: &str, rest: &str) -> usize {
    match rest.chars().next() {
        None => 0,
        Some(quote @ ('"' | '\'')) => quoted(quote, rest),
        Some('|' | '>') => rest.find(char::is_whitespace).unwrap_or(rest.len()),
        Some(_) => plain(is_in_flow(before), rest),
    }
}

fn quoted(quote: char, rest: &str) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' if quote == '"' => escaped = true,
            '\'' if quote == '\'' && rest[at + 1..].starts_with('\'') => escaped = true,
            _ if c == quote => return at + 1,
            _ => {}
        }
    }
    rest.trim_end().len()
}

fn plain(in_flow: bool, rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let is_blank = |at: usize| bytes.get(at).is_none_or(u8::is_ascii_whitespace);
    let ends = |(at, c): (usize, char)| match c {
        ':' => is_blank(at + 1) || (in_flow && bytes.get(at + 1).is_some_and(|next| b",]}".contains(next))),
        '#' => at > 0 && is_blank(at - 1),
        ',' | ']' | '}' => in_flow && at > 0,
        _ => false,
    };
    let end = rest.char_indices().find(|found| ends(*found)).map_or(rest.len(), |(at, _)| at);
    rest[..end].trim_end().len().max(rest.chars().next().map_or(0, char::len_utf8))
}

/// Whether a flow collection is open at the end of a line's beginning.
fn is_in_flow(before: &str) -> bool {
    let count = |brackets: [char; 2]| before.matches(brackets).count();
    count(['[', '{']) > count([']', '}'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_ends_where_its_value_ends() {
        for (line, column, token) in [
            ("  Type: AWS::S3::Bucket # a comment", 3, "Type"),
            ("  Type: AWS::S3::Bucket # a comment", 9, "AWS::S3::Bucket"),
            ("  Name: \"a \\\" b\" # c", 9, "\"a \\\" b\""),
            ("  Name: 'it''s' ", 9, "'it''s'"),
            ("  Tags: [{Key: a, Value: !Ref B}]", 9, "[{Key"),
            ("  Tags: [{Key: a, Value: !Ref B}]", 11, "Key"),
            ("  Tags: [{Key: a, Value: !Ref B}]", 16, "a"),
            ("  Tags: [{Key: a, Value: !Ref B}]", 26, "!Ref B"),
            ("  Code: |", 9, "|"),
            ("  Name: é x", 9, "é x"),
            ("  A: 'open", 6, "'open"),
            ("A", 9, ""),
        ] {
            let text = Text::new(line.to_owned());
            let span = text.token(Position { line: 1, column });
            assert_eq!(&text.line(1)[span.bytes], token, "{line}");
        }
    }

    #[test]
    fn lines_end_as_their_text_ends_them() {
        let text = Text::new("a\r\nb\n".to_owned());
        assert_eq!([text.line(1), text.line(2), text.line(3), text.line(9), text.line(0)], ["a", "b", "", "", ""]);
    }
}
