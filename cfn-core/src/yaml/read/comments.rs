//! The comments of a text, which the model of a template does not hold.

use saphyr_parser::{Event, Parser, ScalarStyle, Span};

/// A comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// The line, from 1.
    pub line: usize,
    /// The column of its `#` in characters, from 1.
    pub column: usize,
    /// The text without `#` and the blank after it.
    pub text: String,
    /// Whether it has a line of its own. Any other comment stands after what its line says.
    pub is_alone: bool,
}

/// The comments of a text in YAML, in their order; those before the place that cannot be read, if there is one.
pub fn comments(text: &str) -> Vec<Comment> {
    if !text.contains('#') {
        return Vec::new();
    }
    let lines: Vec<&str> = text.split('\n').collect();
    let mut hidden = Hidden { lines: &lines, columns: vec![Vec::new(); lines.len()], last: (0, 0, 0) };
    for event in Parser::new_from_str(text) {
        match event {
            Ok((Event::Scalar(_, style, ..), span)) => hidden.scalar(style, span),
            Ok(_) => {}
            Err(_) => break,
        }
    }
    let columns = hidden.columns;
    let found = lines.iter().zip(columns).zip(1..);
    found.filter_map(|((text, hidden), line)| comment(text, &hidden, line)).collect()
}

/// Where the lines are the text of a scalar: from one column to another, in characters.
struct Hidden<'t> {
    lines: &'t [&'t str],
    /// In their order.
    columns: Vec<Vec<(usize, usize)>>,
    /// The line, the column and the byte at which the last quoted scalar begins: the next one begins after it, and a line may
    /// have millions of characters.
    last: (usize, usize, usize),
}

impl Hidden<'_> {
    /// The parser's end of a quoted scalar may be that of the comment after it.
    fn scalar(&mut self, style: ScalarStyle, Span { start, end, .. }: Span) {
        let Some(first) = start.line().checked_sub(1) else { return };
        match style {
            ScalarStyle::Plain => {}
            ScalarStyle::SingleQuoted => self.quoted(first, start.col(), '\''),
            ScalarStyle::DoubleQuoted => self.quoted(first, start.col(), '"'),
            ScalarStyle::Literal | ScalarStyle::Folded => {
                let end = if end.col() == 0 { end.line().saturating_sub(1) } else { end.line() };
                let lines = self.columns.get_mut(first..end.min(self.lines.len())).unwrap_or_default();
                lines.iter_mut().for_each(|hidden| hidden.push((0, usize::MAX)));
            }
        }
    }

    fn quoted(&mut self, first: usize, column: usize, quote: char) {
        let mut is_escaped = false;
        let begin = self.byte(first, column);
        for (number, line) in self.lines.iter().enumerate().skip(first) {
            let (from, inner) = if number == first { (column, column + 1) } else { (0, 0) };
            let letters = if number == first { line.get(begin..).unwrap_or_default() } else { line };
            let mut end = None;
            let mut letters = (from..).zip(letters.chars()).skip(inner - from).peekable();
            while let Some((at, c)) = letters.next() {
                match c {
                    _ if is_escaped => is_escaped = false,
                    '\\' if quote == '"' => is_escaped = true,
                    '\'' if quote == '\'' && letters.peek().is_some_and(|(_, next)| *next == quote) => {
                        is_escaped = true
                    }
                    _ if c == quote => {
                        end = Some(at);
                        break;
                    }
                    _ => {}
                }
            }
            self.columns[number].push((from, end.map_or(usize::MAX, |end| end + 1)));
            if end.is_some() {
                return;
            }
            // A backslash at the end of a line escapes the end.
            is_escaped = false;
        }
    }

    /// The byte of a column.
    fn byte(&mut self, line: usize, column: usize) -> usize {
        let (_, from, start) =
            Some(self.last).filter(|last| last.0 == line && last.1 <= column).unwrap_or((line, 0, 0));
        let text = self.lines.get(line).and_then(|text| text.get(start..)).unwrap_or_default();
        let byte = start + text.chars().take(column - from).map(char::len_utf8).sum::<usize>();
        self.last = (line, column, byte);
        byte
    }
}

fn comment(text: &str, hidden: &[(usize, usize)], line: usize) -> Option<Comment> {
    let text = text.strip_suffix('\r').unwrap_or(text);
    if !text.contains('#') {
        return None;
    }
    let mut hidden = hidden.iter().peekable();
    let mut before = None::<char>;
    for (column, (at, c)) in text.char_indices().enumerate() {
        while hidden.next_if(|(_, to)| *to <= column).is_some() {}
        let is_hidden = hidden.peek().is_some_and(|(from, _)| *from <= column);
        if c == '#' && !is_hidden && before.is_none_or(|c| c.is_ascii_whitespace()) {
            let comment = &text[at + 1..];
            let comment = comment.strip_prefix(' ').unwrap_or(comment).trim_end();
            let is_alone = text[..at].trim().is_empty();
            return Some(Comment { line, column: column + 1, text: comment.to_owned(), is_alone });
        }
        before = Some(c);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_stand_alone_or_after_something() {
        let text = "\
# first
A: 1 # after
B: 'it # is not' # but this
C: \"a # b
  # c\" #d
D: |
  # text
   # text

  text # text
# comment
E: >2
   # text
  # text
F: a#b
G:
  - x # y
  # last";
        let found: Vec<_> = comments(text).into_iter().map(|it| (it.line, it.text, it.is_alone)).collect();
        let expected = [
            (1, "first", true),
            (2, "after", false),
            (3, "but this", false),
            (5, "d", false),
            (11, "comment", true),
            (17, "y", false),
            (18, "last", true),
        ];
        assert_eq!(found, expected.map(|(line, text, is_alone)| (line, text.to_owned(), is_alone)));
    }

    #[test]
    fn texts_in_one_line_are_told_apart_from_its_comment() {
        let found = |text: &str| comments(text).into_iter().map(|it| (it.line, it.column, it.text)).collect::<Vec<_>>();
        assert_eq!(found("A: {\"é\": \"ä # b\", 'ö': 'c #'' # d', \"e\": \"f\"} # x"), [(1, 47, "x".to_owned())]);
        assert_eq!(found("A: [\"ä\n  # b\", \"c # d\", ' # '] # y\nB: 1"), [(2, 25, "y".to_owned())]);
        // A search from the start of the line for each scalar would take minutes.
        let members = (0..50_000).map(|number| format!("\"é{number}\": \"# {number}\", "));
        assert_eq!(found(&format!("{{{}\"last\": 1}}", members.collect::<String>())), []);
    }
}
