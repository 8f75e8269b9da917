//! What differs, entry by entry, in lines that have no format yet.

use cfn_core::diff::{Cause, Diff, Entry, EntryKind, Outcome, Reason, Rule, Verdict};
use cfn_core::model::Section;
use cfn_core::schema::Update;

use super::lines::{Line, Mark};
use super::words::{consequence, counted, is_warning, kind, outcome, reason, rename_help};
use super::{access, tree, words};

/// One entry.
pub(super) struct Reported<'d> {
    pub(super) entry: &'d Entry,
    pub(super) mark: Mark,
    /// The logical ID and the type.
    pub(super) title: String,
    /// What happens, in a few words.
    pub(super) verdict: Option<String>,
    /// Why, and what follows; whether somebody has to know it before.
    pub(super) remarks: Vec<(String, bool)>,
    /// What differs.
    pub(super) lines: Vec<Line>,
}

/// The entries of a section.
pub(super) fn reported(diff: &Diff, section: Section, with_bodies: bool) -> Vec<Reported<'_>> {
    let of_section = diff.entries.iter().filter(|entry| entry.section == section);
    of_section.map(|entry| one(entry, with_bodies)).collect()
}

fn one(entry: &Entry, with_bodies: bool) -> Reported<'_> {
    let mark = match entry.kind {
        EntryKind::Added => Mark::Added,
        EntryKind::Removed => Mark::Removed,
        _ => Mark::Changed,
    };
    let type_name = match (&entry.type_name.old, &entry.type_name.new) {
        (Some(old), Some(new)) if old != new => format!(" {old} -> {new}"),
        (_, Some(one)) | (Some(one), None) => format!(" {one}"),
        (None, None) => String::new(),
    };
    let origin = entry.origin.as_ref().map(|origin| format!(" (made of `{origin}`)")).unwrap_or_default();
    Reported {
        entry,
        mark,
        title: format!("{}{type_name}{origin}", entry.id),
        verdict: verdict(entry),
        remarks: remarks(entry),
        lines: lines(entry, mark, with_bodies),
    }
}

fn verdict(entry: &Entry) -> Option<String> {
    let happens = entry.verdict.as_ref().map(|verdict| outcome(verdict.outcome).to_owned());
    if entry.kind == EntryKind::Affected {
        return Some(format!("{}, by what it refers to", happens.as_deref().unwrap_or("another value")));
    }
    let words: Vec<String> = [kind(&entry.kind), happens].into_iter().flatten().collect();
    (!words.is_empty()).then(|| words.join("; "))
}

fn remarks(entry: &Entry) -> Vec<(String, bool)> {
    let mut remarks = Vec::new();
    if let Some(verdict) = &entry.verdict {
        remarks.extend(verdict.reasons.iter().filter(|reason| counts(verdict, reason)).map(|it| (reason(it), false)));
    }
    remarks.extend(entry.causes.iter().filter_map(words::cause).map(|text| (format!("it uses {text}"), false)));
    remarks.extend(rename_help(entry).map(|text| (text, true)));
    let is_certain = !entry.verdict.as_ref().is_some_and(|verdict| verdict.outcome.is_uncertain());
    let follows = entry.consequences.iter();
    remarks.extend(follows.map(|found| (consequence(found, is_certain), is_warning(found))));
    let mut seen = std::collections::BTreeSet::new();
    remarks.retain(|(text, _)| seen.insert(text.clone()));
    remarks
}

/// Whether a reason explains the outcome: what only updates does not explain a replacement, nor does what may be so where
/// something else certainly is; and an update in place is explained by what differs.
fn counts(verdict: &Verdict, reason: &Reason) -> bool {
    let is_certain = reason.deciding.is_empty();
    match verdict.outcome {
        Outcome::Replace => reason.update != Update::InPlace && is_certain,
        Outcome::MayReplace => reason.update != Update::InPlace,
        Outcome::Update => is_certain && (reason.rule != Rule::Updatable || reason.cause != Cause::Written),
        Outcome::Untouched => reason.cause != Cause::Written,
        _ => true,
    }
}

fn lines(entry: &Entry, mark: Mark, with_bodies: bool) -> Vec<Line> {
    let changes = entry.changes.iter().filter(|change| !access::is_shown(entry, change));
    let mut lines = tree::tree(changes, 1, "Properties");
    let is_one_sided = matches!(entry.kind, EntryKind::Added | EntryKind::Removed);
    if let Some(body) = entry.body.new.as_ref().or(entry.body.old.as_ref()).filter(|_| is_one_sided) {
        match (with_bodies, super::values::one_line(body)) {
            (true, _) => lines.extend(tree::whole(body, mark, 1)),
            (false, Some(text)) if entry.section != Section::Resources && text.len() <= SHORT => {
                lines.push(Line::plain(1, Some(mark), text));
            }
            _ => {}
        }
    }
    lines.extend(access::lines(entry, 1));
    lines
}

/// The length of a value that is shown though its entry is only in one template.
const SHORT: usize = 70;

/// How many resources have each outcome, and how many other entries differ: `1 replaced, 2 updated in place, 1 output`.
pub(super) fn summary(diff: &Diff) -> String {
    let mut counts = Vec::new();
    for (outcome, word) in counted() {
        let count = diff.resources().filter(|(_, verdict)| verdict.outcome == outcome).count();
        if count > 0 {
            let noun = if counts.is_empty() { if count == 1 { " resource" } else { " resources" } } else { "" };
            counts.push(format!("{count}{noun} {word}"));
        }
    }
    for section in Section::ALL.into_iter().filter(|section| *section != Section::Resources) {
        let count = diff.entries.iter().filter(|entry| entry.section == section).count();
        if count > 0 {
            let name = section.name().to_lowercase();
            let name = if count == 1 { name.trim_end_matches('s') } else { &name };
            counts.push(format!("{count} {name}"));
        }
    }
    match diff.members.len() {
        0 => {}
        1 => counts.push("1 difference beside the sections".to_owned()),
        count => counts.push(format!("{count} differences beside the sections")),
    }
    if counts.is_empty() { "no differences".to_owned() } else { counts.join(", ") }
}

/// What differs beside the sections.
pub(super) fn members(diff: &Diff) -> Vec<Line> {
    tree::tree(&diff.members, 0, "")
}
