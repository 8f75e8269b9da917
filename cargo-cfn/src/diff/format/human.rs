use anstyle::{AnsiColor, Style};
use cfn_core::diff::Broadening;
use cfn_core::model::Section;
use std::fmt::Write as _;

use super::Compared;
use crate::diff::access::{Row, TABLES, rows};
use crate::diff::alarms::Alarm;
use crate::diff::lines::{INDENT, Line, Mark, WIDTH, wrapped};
use crate::diff::report::{Reported, members, reported, summary};
use crate::diff::words::broadened;

const HEADING: Style = Style::new().bold();
const WARNING: Style = AnsiColor::Yellow.on_default().bold();
const ERROR: Style = AnsiColor::BrightRed.on_default().bold();
const PLAIN: Style = Style::new();

fn style(mark: Option<Mark>) -> Style {
    match mark {
        Some(Mark::Added) => AnsiColor::Green.on_default(),
        Some(Mark::Removed) => AnsiColor::Red.on_default(),
        Some(Mark::Changed) => AnsiColor::Yellow.on_default(),
        None => PLAIN,
    }
}

/// The differences of all templates, for a terminal of 80 columns. Of several, those without a difference are counted.
pub(super) fn print(compared: &[Compared], with_bodies: bool, is_quiet: bool) -> String {
    let mut out = String::new();
    let is_shown = |one: &&Compared| compared.len() == 1 || !one.diff.is_empty();
    for (number, one) in compared.iter().filter(is_shown).enumerate() {
        if number > 0 {
            out.push('\n');
        }
        template(&mut out, one, with_bodies, is_quiet);
    }
    let same = compared.len() - compared.iter().filter(is_shown).count();
    if same > 0 {
        let (gap, other) = if same < compared.len() { ("\n", "other ") } else { ("", "") };
        let templates = if same == 1 { "template" } else { "templates" };
        let _ = writeln!(out, "{gap}no differences in {same} {other}{templates}");
    }
    out
}

fn template(out: &mut String, compared: &Compared, with_bodies: bool, is_quiet: bool) {
    let diff = &compared.diff;
    let heading = format!("{} -> {}", compared.old, compared.new);
    wrapped(&heading, WIDTH, INDENT).iter().for_each(|line| put(out, HEADING, line));
    out.push('\n');
    let beside = members(diff);
    if !beside.is_empty() {
        beside.iter().for_each(|shown| line(out, shown));
        out.push('\n');
    }
    for section in Section::ALL {
        let entries = reported(diff, section, with_bodies);
        if entries.is_empty() {
            continue;
        }
        put(out, HEADING, section.name());
        for reported in &entries {
            entry(out, reported);
        }
        out.push('\n');
    }
    for (title, is_meant) in TABLES {
        let rows = rows(diff, *is_meant);
        if !rows.is_empty() {
            put(out, HEADING, title);
            table(out, &rows);
            out.push('\n');
        }
    }
    if !is_quiet || diff.is_empty() {
        wrapped(&summary(diff), WIDTH, INDENT).iter().for_each(|line| put(out, PLAIN, line));
    }
    compared.alarms.iter().for_each(|found| alarm(out, found));
    if let Some(denied) = compared.alarms.iter().find(|alarm| alarm.accepted.is_none() && !is_quiet) {
        let text = format!("`--accept {}=\"reason\"` lets what is denied of an entry pass", denied.id);
        wrapped(&text, WIDTH, INDENT).iter().for_each(|line| put(out, PLAIN, line));
    }
}

fn put(out: &mut String, style: Style, text: &str) {
    let _ = writeln!(out, "{style}{text}{style:#}");
}

fn entry(out: &mut String, reported: &Reported<'_>) {
    let title = Line::marked(0, reported.mark, reported.title.clone());
    match &reported.verdict {
        Some(verdict) if title.start().len() + title.text.chars().count() + 2 + verdict.chars().count() <= WIDTH => {
            let color = style(reported.mark.into());
            let _ = writeln!(out, "{color}{}{}{color:#}: {HEADING}{verdict}{HEADING:#}", title.start(), title.text);
        }
        Some(verdict) => {
            line(out, &title);
            wrapped(verdict, WIDTH - INDENT, 2).iter().for_each(|text| put(out, HEADING, &format!("    {text}")));
        }
        None => line(out, &title),
    }
    for (remark, is_warning) in &reported.remarks {
        let (sign, color) = if *is_warning { ("! ", WARNING) } else { ("= ", PLAIN) };
        for (number, text) in wrapped(remark, WIDTH - INDENT - 2, 0).iter().enumerate() {
            put(out, color, &format!("    {}{text}", if number == 0 { sign } else { "  " }));
        }
    }
    reported.lines.iter().for_each(|shown| line(out, shown));
}

/// A line in as many as it needs.
fn line(out: &mut String, line: &Line) {
    let start = line.start();
    let blanks = " ".repeat(start.len());
    for (number, text) in wrapped(&line.text, WIDTH.saturating_sub(start.len()), 2).iter().enumerate() {
        let start = if number == 0 { &start } else { &blanks };
        put(out, style(line.mark), &format!("{start}{text}"));
    }
}

/// The column of the logical IDs has at most so many characters.
const ID: usize = 24;
const BROADENED: usize = 16;

fn table(out: &mut String, rows: &[Row<'_>]) {
    let longest = rows.iter().map(|row| row.id.chars().count()).max().unwrap_or_default().min(ID);
    let last = if rows.iter().any(|row| row.broadened != Broadening::No) { BROADENED + 2 } else { 0 };
    let middle = WIDTH - "[+] ".len() - longest - 2 - last;
    for row in rows {
        let ids = wrapped(row.id, longest.max(20), 0);
        let texts = wrapped(&row.text, middle, 2);
        let color = style(Some(row.mark));
        for number in 0..ids.len().max(texts.len()) {
            let sign = if number == 0 { row.mark.sign() } else { "   " };
            let (id, text) = (ids.get(number).map_or("", String::as_str), texts.get(number).map_or("", String::as_str));
            let flag = if number == 0 { broadened(row.broadened) } else { "" };
            let cells = format!("{sign} {id:longest$}  {text}");
            let blanks = if flag.is_empty() { 0 } else { (WIDTH - last + 2).saturating_sub(cells.chars().count()) };
            let _ = writeln!(out, "{color}{cells}{color:#}{:blanks$}{WARNING}{flag}{WARNING:#}", "");
        }
    }
}

fn alarm(out: &mut String, alarm: &Alarm) {
    let (word, color, rest) = match &alarm.accepted {
        Some(reason) => ("accepted", PLAIN, format!(" ({reason})")),
        None => ("denied", ERROR, String::new()),
    };
    let text = format!("{word}: {}: `{}` {}{rest}", alarm.kind.name(), alarm.id, alarm.text);
    wrapped(&text, WIDTH, INDENT).iter().for_each(|line| put(out, color, line));
}
