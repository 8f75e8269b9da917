//! What a build script prints of a finding: one line for cargo, and the source with a caret.

use crate::finding::Finding;
use crate::source::{Location, Source, locate};

/// The word of cargo for how much a finding weighs.
pub(crate) fn level(finding: &Finding) -> &'static str {
    if finding.is_error() { "error" } else { "warning" }
}

/// `src/stack.rs:12:5: message [cfn::lint]`
pub(crate) fn one_line(finding: &Finding, location: Option<Location>) -> String {
    format!("{}: {}", place(finding, location), said(finding, location)).replace('\n', " ")
}

/// Where a finding is in the source, if it can be found there.
pub(crate) fn location(finding: &Finding, source: Option<&Source>) -> Option<Location> {
    match finding.in_script {
        Some(column) => Some(called(source, finding.line, column)),
        None => locate(source?, (finding.line, finding.name), &finding.place),
    }
}

/// The name of the function that a build script calls at that place.
fn called(source: Option<&Source>, line: u32, column: u32) -> Location {
    let text = source.and_then(|source| source.line(line)).unwrap_or_default();
    let name = text.chars().skip(column as usize - 1).take_while(|letter| letter.is_alphanumeric());
    Location { line, column, length: name.count() as u32 }
}

/// The message; of a struct that the source does not show, with its name: `macro_rules!` may write several in one line.
fn said(finding: &Finding, location: Option<Location>) -> String {
    match location {
        Some(_) => finding.said(),
        None => format!("`{}`: {}", finding.name, finding.said()),
    }
}

fn place(finding: &Finding, location: Option<Location>) -> String {
    match location {
        Some(Location { line, column, .. }) => format!("{}:{line}:{column}", finding.file),
        None => format!("{}:{}", finding.file, finding.line),
    }
}

/// The finding in the form of rustc.
pub(crate) fn rendered(finding: &Finding, location: Option<Location>, source: Option<&Source>) -> String {
    let head = format!("{}: {}\n", level(finding), said(finding, location));
    let line = location.map_or(finding.line, |location| location.line);
    let margin = " ".repeat(line.to_string().len());
    let head = format!("{head}{margin}--> {}\n", place(finding, location));
    let text = source.and_then(|source| source.line(line));
    match (location, text) {
        (Some(Location { column, length, .. }), Some(text)) => {
            // A tab before the token is as wide as it is above.
            let before = text.chars().take(column as usize - 1);
            let before: String = before.map(|c| if c == '\t' { "\t" } else { &"  "[..width(c)] }).collect();
            let token = text.chars().skip(column as usize - 1).take(length as usize);
            let carets = "^".repeat(token.map(width).sum::<usize>().max(1));
            format!("{head}{margin} |\n{line} | {text}\n{margin} | {before}{carets}\n")
        }
        _ => head,
    }
}

/// How many columns of a terminal a character takes.
fn width(character: char) -> usize {
    let row = WIDTHS.partition_point(|(last, _)| *last < character);
    WIDTHS.get(row).map_or(1, |(_, width)| *width)
}

/// The last character of a range, and how many columns each takes that belongs to the range.
///
/// Source: "East Asian Width" (UAX #11) and the combining marks of the Unicode Character Database, by blocks.
const WIDTHS: &[(char, usize)] = &[
    ('\u{2ff}', 1),
    ('\u{36f}', 0),
    ('\u{10ff}', 1),
    ('\u{115f}', 2),
    ('\u{200a}', 1),
    ('\u{200f}', 0),
    ('\u{2e7f}', 1),
    ('\u{303e}', 2),
    ('\u{3040}', 1),
    ('\u{a4cf}', 2),
    ('\u{abff}', 1),
    ('\u{d7a3}', 2),
    ('\u{f8ff}', 1),
    ('\u{faff}', 2),
    ('\u{fdff}', 1),
    ('\u{fe0f}', 0),
    ('\u{fe2f}', 1),
    ('\u{fe6f}', 2),
    ('\u{feff}', 1),
    ('\u{ff60}', 2),
    ('\u{ffdf}', 1),
    ('\u{ffe6}', 2),
    ('\u{1f2ff}', 1),
    ('\u{1f64f}', 2),
    ('\u{1f67f}', 1),
    ('\u{1f6ff}', 2),
    ('\u{1f8ff}', 1),
    ('\u{1f9ff}', 2),
    ('\u{1ffff}', 1),
    ('\u{3fffd}', 2),
];

#[cfg(test)]
mod tests {
    use cfn_core::entry::Identity;
    use cfn_core::lint::Level;
    use cfn_core::verdict::Place;

    use super::*;

    fn finding() -> Finding {
        Finding {
            level: Level::Deny,
            lint: "range".to_owned(),
            message: "`A` is too\nlarge".to_owned(),
            file: "src/stack.rs",
            line: 10,
            name: "Orders",
            is_own: false,
            place: Place::Name,
            identity: Identity::default(),
            may_have_moved: false,
            in_script: None,
        }
    }

    #[test]
    fn a_finding_stands_below_its_source() {
        let source = format!("{}\ta: 500,\n", "\n".repeat(11));
        let source = Source::of(source);
        let location = Some(Location { line: 12, column: 5, length: 3 });
        assert_eq!(one_line(&finding(), location), "src/stack.rs:12:5: `A` is too large [cfn::range]");
        let expected =
            "error: `A` is too\nlarge [cfn::range]\n  --> src/stack.rs:12:5\n   |\n12 | \ta: 500,\n   | \t   ^^^\n";
        assert_eq!(rendered(&finding(), location, Some(&source)), expected);
    }

    #[test]
    fn carets_stand_below_wide_characters() {
        let source = Source::of("/* 日本語 e\u{301} */ A: \"한\",\n".to_owned());
        let location = Some(Location { line: 1, column: 17, length: 3 });
        let finding = Finding { line: 1, ..finding() };
        let shown = rendered(&finding, location, Some(&source));
        let carets = shown.lines().last().expect("a line of carets");
        assert_eq!(carets, format!("  | {}^^^^", " ".repeat(18)));
    }

    #[test]
    fn what_a_build_script_is_wrong_about_stands_below_its_call() {
        let finding = Finding { line: 2, in_script: Some(11), is_own: true, file: "build.rs", ..finding() };
        let source = Source::of("fn main() {\n    new().deny(\"x\");\n}\n".to_owned());
        let location = location(&finding, Some(&source));
        assert_eq!(location, Some(Location { line: 2, column: 11, length: 4 }));
        assert_eq!(one_line(&finding, location), "build.rs:2:11: `A` is too large [range]");
    }

    #[test]
    fn without_the_source_the_line_of_the_attribute_and_the_name_are_told() {
        assert_eq!(one_line(&finding(), None), "src/stack.rs:10: `Orders`: `A` is too large [cfn::range]");
        assert!(rendered(&finding(), None, None).ends_with("\n  --> src/stack.rs:10\n"));
    }
}
