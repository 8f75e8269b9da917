//! Lines of a report, before they have a format.

/// What a line is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Added,
    Removed,
    Changed,
}

impl Mark {
    pub(super) fn sign(self) -> &'static str {
        match self {
            Mark::Added => "[+]",
            Mark::Removed => "[-]",
            Mark::Changed => "[~]",
        }
    }
}

/// How the mark of a line is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// Only as its color: the line goes on with a value.
    None,
    /// As `[+]`, `[-]` or `[~]`.
    Value,
    /// As `+` or `-`: a line of a text of several lines.
    Text,
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// How deep it stands.
    pub(super) depth: usize,
    /// What it is about, for its color.
    pub(super) mark: Option<Mark>,
    pub(super) sign: Sign,
    pub(super) text: String,
}

impl Line {
    pub(super) fn marked(depth: usize, mark: Mark, text: impl Into<String>) -> Self {
        Line { depth, mark: Some(mark), sign: Sign::Value, text: text.into() }
    }

    pub(super) fn plain(depth: usize, mark: Option<Mark>, text: impl Into<String>) -> Self {
        Line { depth, mark, sign: Sign::None, text: text.into() }
    }

    /// The blanks and the sign before the text.
    pub(super) fn start(&self) -> String {
        let sign = match (self.sign, self.mark) {
            (Sign::Value, Some(mark)) => format!("{} ", mark.sign()),
            (Sign::Text, Some(Mark::Added)) => "+ ".to_owned(),
            (Sign::Text, Some(Mark::Removed)) => "- ".to_owned(),
            (Sign::Text, _) => "  ".to_owned(),
            (Sign::Value, None) | (Sign::None, _) => String::new(),
        };
        format!("{:1$}{sign}", "", self.depth * INDENT)
    }
}

/// The blanks of one step.
pub(super) const INDENT: usize = 4;

/// The columns that a report has.
pub(super) const WIDTH: usize = 80;

/// The text in lines of at most so many characters, broken at blanks where there are any; lines but the first are indented.
/// What a terminal would take for a command is escaped.
pub(super) fn wrapped(text: &str, width: usize, indent: usize) -> Vec<String> {
    let letters: Vec<char> = text.chars().flat_map(shown).collect();
    let mut rest = letters.as_slice();
    let mut lines = Vec::new();
    loop {
        let (before, room) = if lines.is_empty() { (0, width) } else { (indent, width.saturating_sub(indent)) };
        let room = room.max(LEAST);
        let line: String = " ".repeat(before);
        if rest.len() <= room {
            lines.push(line + &String::from_iter(rest));
            return lines;
        }
        let at = (room / 3..=room).rev().find(|at| rest[*at] == ' ').unwrap_or(room);
        lines.push((line + &String::from_iter(&rest[..at])).trim_end().to_owned());
        let blanks = rest[at..].iter().take_while(|letter| **letter == ' ').count();
        rest = &rest[at + blanks..];
    }
}

/// The fewest characters of a line.
const LEAST: usize = 20;

fn shown(letter: char) -> Vec<char> {
    match letter {
        '\t' => vec![' '; INDENT],
        letter if letter.is_control() => letter.escape_default().collect(),
        letter => vec![letter],
    }
}

#[cfg(test)]
mod tests {
    use super::wrapped;

    #[test]
    fn texts_are_broken_at_blanks_and_nothing_is_lost() {
        assert_eq!(wrapped("", 30, 2), [""]);
        assert_eq!(wrapped("a short text", 30, 2), ["a short text"]);
        assert_eq!(
            wrapped("twenty letters and some more of them", 22, 2),
            ["twenty letters and", "  some more of them"]
        );
        let long = "x".repeat(100);
        let lines = wrapped(&long, 30, 2);
        assert!(lines.iter().all(|line| line.len() <= 30));
        assert_eq!(lines.iter().map(|line| line.trim()).collect::<String>(), long);
        assert_eq!(wrapped("a\u{1b}[31m\tb", 30, 0), ["a\\u{1b}[31m    b"]);
    }

    #[test]
    fn a_long_text_does_not_take_long() {
        assert_eq!(wrapped(&"ab ".repeat(1_000_000), 32, 0).len(), 90_910);
    }
}
