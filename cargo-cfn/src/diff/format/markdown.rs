use cfn_core::diff::Outcome;
use cfn_core::model::Section;
use std::fmt::Write as _;

use super::Compared;
use crate::diff::access::{TABLES, rows};
use crate::diff::lines::{Line, Mark};
use crate::diff::report::{Reported, members, reported, summary};
use crate::diff::words::{broadened, noun};

/// The characters that a comment of GitHub may have.
///
/// Source: the error message "Body is too long (maximum is 65536 characters)" of GitHub.
const MOST: usize = 65_536;
/// What is kept free for the word on what is left out, and for what others write around.
const FREE: usize = 1_500;
/// The most characters of one cell or of one title.
const CELL: usize = 600;

/// The differences of all templates as a comment of a pull request: a table of what happens, and folded details. What is
/// too long for a comment is left out, and the comment says so.
pub(super) fn print(compared: &[Compared]) -> String {
    let mut comment = Comment::default();
    for one in compared {
        heading(&mut comment, one);
    }
    for one in compared {
        tables(&mut comment, one, compared.len() > 1);
    }
    for one in compared {
        details(&mut comment, one, compared.len() > 1);
    }
    comment.end()
}

/// A text that does not become too long.
#[derive(Default)]
struct Comment {
    text: String,
    characters: usize,
    left_out: usize,
}

impl Comment {
    /// Adds a piece if there is room for the whole of it.
    fn add(&mut self, piece: &str) -> bool {
        let length = piece.chars().count();
        let fits = self.characters + length <= MOST - FREE;
        if fits {
            self.text.push_str(piece);
            self.characters += length;
        } else {
            self.left_out += 1;
        }
        fits
    }

    fn end(mut self) -> String {
        if self.left_out > 0 {
            let parts = if self.left_out == 1 { "1 part is" } else { &format!("{} parts are", self.left_out) };
            let _ = writeln!(
                self.text,
                "\n**{parts} left out**, as a comment has at most {MOST} characters. `cargo cfn diff` shows all of it."
            );
        }
        self.text
    }
}

fn heading(comment: &mut Comment, compared: &Compared) {
    let diff = &compared.diff;
    let mut text = format!("### {} → {}\n\n{}\n\n", code(&compared.old), code(&compared.new), summary(diff));
    for alarm in &compared.alarms {
        let (word, rest) = match &alarm.accepted {
            Some(reason) => ("Accepted", format!(" ({})", escaped(reason))),
            None => ("**Denied**", String::new()),
        };
        let _ = writeln!(text, "- {word}: {}: {} {}{rest}", alarm.kind.name(), code(&alarm.id), alarm.text);
    }
    if !compared.alarms.is_empty() {
        text.push('\n');
    }
    comment.add(&text);
}

fn tables(comment: &mut Comment, compared: &Compared, is_one_of_many: bool) {
    let title =
        |text: &str| if is_one_of_many { format!("{text} of {}", code(&compared.new)) } else { text.to_owned() };
    let resources = reported(&compared.diff, Section::Resources, false);
    if !resources.is_empty() {
        let mut lines = resources.iter().collect::<Vec<_>>();
        lines.sort_by_key(|reported| std::cmp::Reverse(reported.entry.verdict.as_ref().map(|verdict| verdict.outcome)));
        let row = |reported: &&Reported<'_>| {
            let verdict = reported.verdict.as_deref().unwrap_or_default();
            let outcome = reported.entry.verdict.as_ref().map(|verdict| verdict.outcome);
            let verdict = match outcome {
                Some(Outcome::Replace | Outcome::MayReplace | Outcome::Delete | Outcome::MayDelete) => {
                    format!("**{verdict}**")
                }
                _ => verdict.to_owned(),
            };
            let why = reported.remarks.iter().map(|(remark, _)| cell(remark)).collect::<Vec<_>>().join("<br>");
            format!("| {} | {} | {verdict} | {why} |\n", sign(reported.mark), code(&reported.title))
        };
        table(
            comment,
            &title("Resources"),
            "| | resource | what happens | why, and what follows |\n|---|---|---|---|\n",
            &lines.iter().map(row).collect::<Vec<_>>(),
        );
    }
    for (name, is_meant) in TABLES {
        let rows: Vec<_> = rows(&compared.diff, *is_meant)
            .iter()
            .map(|row| {
                let flag = broadened(row.broadened);
                let flag = if flag.is_empty() { String::new() } else { format!("**{flag}**") };
                format!("| {} | {} | {} | {flag} |\n", sign(row.mark), code(row.id), code(&row.text))
            })
            .collect();
        if !rows.is_empty() {
            table(comment, &title(name), "| | resource | what | |\n|---|---|---|---|\n", &rows);
        }
    }
}

/// Rows that are too many for one comment are counted.
fn table(comment: &mut Comment, title: &str, head: &str, rows: &[String]) {
    if !comment.add(&format!("#### {title}\n\n{head}")) {
        return;
    }
    for row in rows {
        comment.add(row);
    }
    comment.add("\n");
}

fn details(comment: &mut Comment, compared: &Compared, is_one_of_many: bool) {
    let beside = members(&compared.diff);
    let of = if is_one_of_many { format!(" of {}", code(&compared.new)) } else { String::new() };
    if !beside.is_empty() {
        folded(comment, &format!("Beside the sections{of}"), &[], &beside);
    }
    for section in Section::ALL {
        for reported in reported(&compared.diff, section, false) {
            let remarks: Vec<String> = match section {
                // The table has them.
                Section::Resources => Vec::new(),
                _ => reported.remarks.iter().map(|(text, _)| escaped(text)).collect(),
            };
            if reported.lines.is_empty() && remarks.is_empty() && section == Section::Resources {
                continue;
            }
            let verdict = reported.verdict.as_ref().map(|verdict| format!(": {verdict}")).unwrap_or_default();
            let mark = code(reported.mark.sign());
            let title = format!("{mark} {} {}{verdict}{of}", noun(section), html(&reported.title));
            folded(comment, &title, &remarks, &reported.lines);
        }
    }
}

/// Details that a reader opens.
fn folded(comment: &mut Comment, title: &str, remarks: &[String], lines: &[Line]) {
    let mut text = format!("<details><summary>{title}</summary>\n\n");
    for remark in remarks {
        let _ = writeln!(text, "- {remark}");
    }
    if !lines.is_empty() {
        let body: String = lines.iter().map(diff_line).collect();
        let longest = body.lines().map(|line| line.chars().take_while(|letter| *letter == '`').count()).max();
        let fence = "`".repeat(longest.unwrap_or_default().max(2) + 1);
        let _ = write!(text, "\n{fence}diff\n{body}{fence}\n");
    }
    text.push_str("\n</details>\n\n");
    comment.add(&text);
}

/// A line with the sign that colors it.
fn diff_line(line: &Line) -> String {
    let sign = match line.mark {
        Some(Mark::Added) => '+',
        Some(Mark::Removed) => '-',
        Some(Mark::Changed) => '!',
        None => ' ',
    };
    let indented = format!("{:1$}{2}", "", line.depth.saturating_sub(1) * 2, line.text);
    format!("{sign} {}\n", indented.trim_end())
}

fn sign(mark: Mark) -> &'static str {
    match mark {
        Mark::Added => "`[+]`",
        Mark::Removed => "`[-]`",
        Mark::Changed => "`[~]`",
    }
}

/// A text as code, in a table or not.
fn code(text: &str) -> String {
    format!("<code>{}</code>", html(&cut(text)))
}

fn html(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '|' => escaped.push_str("&#124;"),
            '*' => escaped.push_str("&#42;"),
            '_' => escaped.push_str("&#95;"),
            '`' => escaped.push_str("&#96;"),
            '@' => escaped.push_str("&#64;"),
            '\n' => escaped.push(' '),
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// Words of ours, in which names stand between backticks.
fn escaped(text: &str) -> String {
    let mut parts = text.split('`').enumerate();
    let part = |(number, part): (usize, &str)| match number % 2 {
        0 => html(part),
        _ => code(part),
    };
    parts.by_ref().map(part).collect()
}

fn cell(text: &str) -> String {
    escaped(&cut(text))
}

/// The beginning of a text that is too long for a cell.
fn cut(text: &str) -> String {
    match text.char_indices().nth(CELL) {
        Some((end, _)) => format!("{}...", &text[..end]),
        None => text.to_owned(),
    }
}
