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
pub(super) fn wrapped(text: &str, width: usize, indent: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut rest: Vec<char> = text.chars().collect();
    let mut room = width.max(20);
    loop {
        if rest.len() <= room {
            lines.push(rest.into_iter().collect::<String>());
            break;
        }
        let start = rest.iter().take_while(|character| **character == ' ').count();
        let at = (start + 1..=room).rev().find(|at| rest[*at] == ' ').filter(|at| *at > room / 3).unwrap_or(room);
        let line: String = rest.drain(..at).collect();
        lines.push(line.trim_end().to_owned());
        while rest.first() == Some(&' ') {
            rest.remove(0);
        }
        room = width.saturating_sub(indent).max(20);
    }
    let blanks = " ".repeat(indent);
    lines
        .into_iter()
        .enumerate()
        .map(|(number, line)| if number == 0 { line } else { format!("{blanks}{line}") })
        .collect()
}
