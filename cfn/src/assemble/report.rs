//! What a build script prints of a finding: one line for cargo, and the source with a caret.

use super::finding::Finding;
use super::source::{Location, Source};

/// The word of cargo for how much a finding weighs.
pub(super) fn level(finding: &Finding) -> &'static str {
    if finding.is_error() { "error" } else { "warning" }
}

/// `src/stack.rs:12:5: message [cfn::lint]`
pub(super) fn one_line(finding: &Finding, location: Option<Location>) -> String {
    format!("{}: {}", place(finding, location), said(finding, location)).replace('\n', " ")
}

/// The message; of a struct that the source does not show, with its name: `macro_rules!` may write several in one line.
fn said(finding: &Finding, location: Option<Location>) -> String {
    let Finding { name, message, lint, .. } = finding;
    match location {
        Some(_) => format!("{message} [cfn::{lint}]"),
        None => format!("`{name}`: {message} [cfn::{lint}]"),
    }
}

fn place(finding: &Finding, location: Option<Location>) -> String {
    match location {
        Some(Location { line, column, .. }) => format!("{}:{line}:{column}", finding.file),
        None => format!("{}:{}", finding.file, finding.line),
    }
}

/// The finding in the form of rustc.
pub(super) fn rendered(finding: &Finding, location: Option<Location>, source: Option<&Source>) -> String {
    let head = format!("{}: {}\n", level(finding), said(finding, location));
    let line = location.map_or(finding.line, |location| location.line);
    let margin = " ".repeat(line.to_string().len());
    let head = format!("{head}{margin}--> {}\n", place(finding, location));
    let text = source.and_then(|source| source.line(line));
    match (location, text) {
        (Some(Location { column, length, .. }), Some(text)) => {
            // A tab before the token is as wide as it is above.
            let before = text.chars().take(column as usize - 1).map(|c| if c == '\t' { '\t' } else { ' ' });
            let before: String = before.collect();
            let carets = "^".repeat(length.max(1) as usize);
            format!("{head}{margin} |\n{line} | {text}\n{margin} | {before}{carets}\n")
        }
        _ => head,
    }
}

#[cfg(test)]
mod tests {
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
            place: Place::Name,
            hash: 0,
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
    fn without_the_source_the_line_of_the_attribute_and_the_name_are_told() {
        assert_eq!(one_line(&finding(), None), "src/stack.rs:10: `Orders`: `A` is too large [cfn::range]");
        assert!(rendered(&finding(), None, None).ends_with("\n  --> src/stack.rs:10\n"));
    }
}
