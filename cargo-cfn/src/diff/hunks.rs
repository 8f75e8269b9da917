//! What differs in a text of several lines.

use std::time::Duration;

use similar::{ChangeTag, TextDiff};

use super::lines::Mark;

/// Lines that are shown around a difference.
const AROUND: usize = 3;

/// How long the search for the shortest difference may last; after it, a longer one is shown.
const PATIENCE: Duration = Duration::from_millis(500);

/// The lines that differ and some around them; what is left out between them is `...`.
pub(super) fn hunks(old: &str, new: &str) -> Vec<(Option<Mark>, String)> {
    let diff = TextDiff::configure().timeout(PATIENCE).diff_lines(old, new);
    let mut lines = Vec::new();
    let groups = diff.grouped_ops(AROUND);
    let count = groups.len();
    for (number, group) in groups.iter().enumerate() {
        let begins_later = group.first().is_some_and(|first| first.old_range().start > 0);
        if number > 0 || begins_later {
            lines.push((None, "...".to_owned()));
        }
        for change in group.iter().flat_map(|operation| diff.iter_changes(operation)) {
            let mark = match change.tag() {
                ChangeTag::Equal => None,
                ChangeTag::Delete => Some(Mark::Removed),
                ChangeTag::Insert => Some(Mark::Added),
            };
            let text = change.value().trim_end_matches(['\n', '\r']);
            let end = if change.missing_newline() && old.ends_with('\n') != new.ends_with('\n') {
                " (no newline at the end)"
            } else {
                ""
            };
            lines.push((mark, format!("{text}{end}")));
        }
        let ends_before = group.last().is_some_and(|last| last.old_range().end < old.lines().count());
        if number + 1 == count && ends_before {
            lines.push((None, "...".to_owned()));
        }
    }
    lines
}

/// The two texts by lines that can be compared: as they are if they have lines, and JSON as it would be written on many.
pub(super) fn as_lines(old: &str, new: &str) -> Option<(String, String)> {
    if old.contains('\n') || new.contains('\n') {
        return Some((old.to_owned(), new.to_owned()));
    }
    let pretty = |text: &str| -> Option<String> {
        let value: serde_json::Value = serde_json::from_str(text).ok()?;
        (value.is_object() || value.is_array()).then(|| serde_json::to_string_pretty(&value).ok())?
    };
    let (before, after) = (pretty(old)?, pretty(new)?);
    (before != after && old.len().max(new.len()) > SHORT).then_some((before, after))
}

/// The length of JSON that is shown on one line.
const SHORT: usize = 60;
