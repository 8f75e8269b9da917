//! Lines of a flow collection or of a quoted scalar that stand left of the block around them. YAML 1.1 readers such as
//! CloudFormation's take them; the parser, which follows YAML 1.2, does not.

use super::json::after;
use super::{MAX_BYTES, Position};

/// A text in which each line of a flow collection or of a quoted scalar stands right of where that begins.
#[derive(Debug)]
pub(super) struct Indented {
    pub(super) text: String,
    /// The lines that were moved, and by how many columns; sorted.
    moved: Vec<(usize, usize)>,
}

impl Indented {
    /// The text with such lines moved; `None` if there are none.
    pub(super) fn of(text: &str) -> Option<Self> {
        let mut scanner = Scanner { text, at: 0, position: Position { line: 1, column: 1 }, moved: Vec::new() };
        scanner.document();
        let moved = scanner.moved;
        if moved.is_empty() || moved.iter().map(|(_, columns)| columns).sum::<usize>() > MAX_BYTES {
            return None;
        }
        let mut indented = String::with_capacity(text.len() * 2);
        let mut rest = moved.iter().peekable();
        for (index, line) in text.split_inclusive('\n').enumerate() {
            if let Some((_, columns)) = rest.next_if(|(line, _)| *line == index + 1) {
                indented.extend(std::iter::repeat_n(' ', *columns));
            }
            indented.push_str(line);
        }
        Some(Self { text: indented, moved })
    }

    /// The lines that were moved.
    pub(super) fn lines(&self) -> impl Iterator<Item = usize> {
        self.moved.iter().map(|(line, _)| *line)
    }

    /// Where a place of the text stands in what was written.
    pub(super) fn original(&self, Position { line, column }: Position) -> Position {
        let moved = self.moved.binary_search_by_key(&line, |(line, _)| *line);
        let columns = moved.map_or(0, |index| self.moved[index].1);
        Position { line, column: column.saturating_sub(columns).max(1) }
    }
}

/// Finds flow collections and quoted scalars, without an opinion on whether the rest is right.
struct Scanner<'t> {
    text: &'t str,
    at: usize,
    position: Position,
    moved: Vec<(usize, usize)>,
}

/// How a line of a block ends.
enum End {
    /// With a value that is complete.
    Complete,
    /// With a scalar that goes on in the lines that are indented by more than this.
    Open(usize),
}

impl<'t> Scanner<'t> {
    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    fn next(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn skip(&mut self, bytes: usize) {
        let skipped = &self.rest()[..bytes];
        self.position = after(self.position, skipped);
        self.at += bytes;
    }

    fn skip_while(&mut self, is_skipped: impl Fn(char) -> bool) {
        let rest = self.rest();
        self.skip(rest.find(|c| !is_skipped(c)).unwrap_or(rest.len()));
    }

    fn skip_line(&mut self) {
        let rest = self.rest();
        self.skip(rest.find('\n').map_or(rest.len(), |end| end + 1));
    }

    fn document(&mut self) {
        let mut open: Option<usize> = None;
        while self.at < self.text.len() {
            self.skip_while(|c| c == ' ');
            let indent = self.position.column;
            let is_empty = self.rest().lines().next().is_none_or(|line| line.trim().is_empty());
            if is_empty || open.is_some_and(|parent| indent > parent) {
                self.skip_line();
            } else {
                open = match self.line() {
                    End::Complete => None,
                    End::Open(parent) => Some(parent),
                };
                self.skip_line();
            }
        }
    }

    /// A line in a block, from its first token; goes beyond it with a value that does. Ends before the line break.
    fn line(&mut self) -> End {
        let mut parent = self.position.column - 1;
        loop {
            self.skip_while(|c| matches!(c, ' ' | '\t'));
            let (rest, column) = (self.rest(), self.position.column);
            match self.next() {
                None | Some('\r' | '\n' | '#') => return End::Complete,
                Some('-' | '?' | ':') if is_blank(rest[1..].chars().next()) => {
                    parent = column;
                    self.skip(1);
                }
                Some('-') if column == 1 && rest.starts_with("---") => self.skip(3),
                Some('!' | '&' | '*') => self.skip_while(|c| !c.is_whitespace()),
                Some('|' | '>') => return End::Open(parent),
                Some(quote @ ('"' | '\'')) => {
                    self.quoted(quote, column);
                    if !self.is_key() {
                        return End::Complete;
                    }
                    parent = column;
                }
                Some('[' | '{') => {
                    self.flow(column);
                    if !self.is_key() {
                        return End::Complete;
                    }
                    parent = column;
                }
                Some(_) => {
                    let line = rest.lines().next().unwrap_or_default();
                    let comment = line.find(" #").unwrap_or(line.len());
                    let colon = line.match_indices(':').find(|(at, _)| is_blank(line[at + 1..].chars().next()));
                    match colon.filter(|(at, _)| *at < comment) {
                        Some((at, _)) => {
                            parent = column;
                            self.skip(at + 1);
                        }
                        None if comment < line.len() => return End::Complete,
                        None => return End::Open(parent),
                    }
                }
            }
        }
    }

    /// Whether what has been passed is a key.
    fn is_key(&mut self) -> bool {
        self.skip_while(|c| c == ' ');
        let is_key = self.rest().starts_with(':');
        self.skip(usize::from(is_key));
        is_key
    }

    /// A quoted scalar in a value that begins at `column`.
    fn quoted(&mut self, quote: char, column: usize) {
        self.skip(1);
        while let Some(c) = self.next() {
            match c {
                '\'' if quote == '\'' && self.rest().starts_with("''") => self.skip(2),
                '\\' if quote == '"' => {
                    self.skip(1);
                    self.skip(self.next().filter(|c| *c != '\n').map_or(0, char::len_utf8));
                }
                '\n' => self.next_line(column),
                c if c == quote => return self.skip(1),
                _ => self.skip(c.len_utf8()),
            }
        }
    }

    /// A flow collection that begins at `column`.
    fn flow(&mut self, column: usize) {
        let (mut depth, mut in_plain) = (0usize, false);
        while let Some(c) = self.next() {
            let following = self.rest()[c.len_utf8()..].chars().next();
            match c {
                '\n' => {
                    self.next_line(column);
                    continue;
                }
                '"' | '\'' if !in_plain => {
                    self.quoted(c, column);
                    continue;
                }
                '!' | '&' | '*' if !in_plain => {
                    self.skip_while(|c| !c.is_whitespace() && !matches!(c, ',' | ']' | '}'));
                    continue;
                }
                '#' if self.text[..self.at].ends_with([' ', '\t', '\n']) => {
                    self.skip_while(|c| c != '\n');
                    continue;
                }
                '[' | '{' => depth += 1,
                ']' | '}' => depth -= 1,
                _ => {}
            }
            self.skip(c.len_utf8());
            in_plain = match c {
                '[' | '{' | ']' | '}' | ',' => false,
                ':' => in_plain && !is_blank(following) && !matches!(following, Some(',' | '[' | ']' | '{' | '}')),
                _ => in_plain || !c.is_whitespace(),
            };
            if depth == 0 {
                return;
            }
        }
    }

    /// Goes to the next line of a value that begins at `column`, and moves it where it stands left of that.
    fn next_line(&mut self, column: usize) {
        self.skip(1);
        let line = self.rest().lines().next().unwrap_or_default();
        let indent = line.len() - line.trim_start_matches(' ').len();
        let is_marker = ["---", "..."]
            .iter()
            .any(|marker| line.strip_prefix(marker).is_some_and(|rest| is_blank(rest.chars().next())));
        if indent < column && !line.trim().is_empty() && !is_marker {
            self.moved.push((self.position.line, column));
        }
    }
}

fn is_blank(c: Option<char>) -> bool {
    c.is_none_or(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::Indented;

    fn assert_moved(text: &str, expected: &[usize]) {
        let lines: Vec<_> = Indented::of(text).map(|indented| indented.lines().collect()).unwrap_or_default();
        assert_eq!(lines, expected, "{text}");
    }

    #[test]
    fn lines_of_flow_collections_and_of_quoted_scalars_are_moved() {
        assert_moved("a:\n  b: [\n    x,\n  ]\n", &[3, 4]);
        assert_moved("a:\n  b: {\n x: 'it''s\nx', # ]\n}\n  c: !Sub \"\\\"\n\\\n[\"\n", &[3, 4, 5, 7, 8]);
        assert_moved("a:\n- [b, \"c\n\", it's, d\n]\n- &x !Y [\n]\n", &[3, 4, 6]);
        assert_moved("{\n\"a\": 1\n}\n", &[2, 3]);
        assert_moved("---\na: [\n]\n", &[3]);
    }

    #[test]
    fn what_only_looks_like_one_is_not_moved() {
        assert_moved(
            "a: |\n  [\n  b\nc: it's [\nd: x # [\n# [\ne: text\n  [ of\n  lines \"\nf: >\n\n  '\n\ng: 1\n",
            &[],
        );
        assert_moved("a: '\n---\n'\n", &[3]);
        assert_moved("a: [b,\n     c]\n", &[]);
    }
}
