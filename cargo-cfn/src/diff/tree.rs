//! Changes as a tree down to the values that differ.

use cfn_core::diff::{Change, Sides};
use cfn_core::model::{Node, Segment, Value};

use super::hunks::{as_lines, hunks};
use super::lines::{INDENT, Line, Mark, Sign, WIDTH};
use super::values::{block, one_line};

/// The changes below one place.
#[derive(Default)]
struct Branch<'c> {
    label: String,
    /// A value that is removed and another one that is added may have the same path.
    changes: Vec<&'c Change>,
    below: Vec<Branch<'c>>,
}

/// The lines of changes; the first steps of their paths are left out.
pub(super) fn tree<'c>(changes: impl IntoIterator<Item = &'c Change>, depth: usize, without: &str) -> Vec<Line> {
    let mut root = Branch::default();
    for change in changes {
        let steps = change.path.iter().map(Segment::to_string);
        let skipped =
            usize::from(change.path.len() > 1 && change.path.first().is_some_and(|first| first.to_string() == without));
        root.insert(steps.skip(skipped), change);
    }
    let mut lines = Vec::new();
    root.below.iter().for_each(|branch| branch.write(depth, &mut lines));
    lines
}

/// The lines of a whole value that is there in one template only.
pub(super) fn whole(node: &Node, mark: Mark, depth: usize) -> Vec<Line> {
    block(node).into_iter().map(|line| Line::plain(depth, Some(mark), line)).collect()
}

impl<'c> Branch<'c> {
    fn insert(&mut self, mut steps: impl Iterator<Item = String>, change: &'c Change) {
        let Some(step) = steps.next() else {
            self.changes.push(change);
            return;
        };
        let at = self.below.iter().position(|branch| branch.label == step).unwrap_or_else(|| {
            self.below.push(Branch { label: step, ..Branch::default() });
            self.below.len() - 1
        });
        self.below[at].insert(steps, change);
    }

    fn write(&self, depth: usize, lines: &mut Vec<Line>) {
        let mut label = self.label.clone();
        let mut branch = self;
        while let ([only], []) = (&branch.below[..], &branch.changes[..]) {
            label = format!("{label}/{}", only.label);
            branch = only;
        }
        if branch.changes.is_empty() {
            lines.push(Line::marked(depth, Mark::Changed, label.as_str()));
        }
        for is_new in [false, true] {
            let changes = branch.changes.iter().filter(|change| change.value.old.is_none() == is_new);
            changes.for_each(|change| written(&label, &change.value, depth, lines));
        }
        branch.below.iter().for_each(|branch| branch.write(depth + 1, lines));
    }
}

/// A value that differs.
fn written(label: &str, value: &Sides<Node>, depth: usize, lines: &mut Vec<Line>) {
    match (&value.old, &value.new) {
        (None, None) => {}
        (None, Some(node)) => one_side(label, node, Mark::Added, depth, lines),
        (Some(node), None) => one_side(label, node, Mark::Removed, depth, lines),
        (Some(old), Some(new)) => both(label, old, new, depth, lines),
    }
}

fn one_side(label: &str, node: &Node, mark: Mark, depth: usize, lines: &mut Vec<Line>) {
    match one_line(node) {
        Some(text) if fits(depth, &[label, &text]) => lines.push(Line::marked(depth, mark, format!("{label}: {text}"))),
        _ => {
            lines.push(Line::marked(depth, mark, format!("{label}:")));
            lines.extend(whole(node, mark, depth + 1));
        }
    }
}

fn both(label: &str, old: &Node, new: &Node, depth: usize, lines: &mut Vec<Line>) {
    if let (Some((function, old)), Some((other, new))) = (old.as_function(), new.as_function())
        && function == other
        && matches!(
            (&old.value, &new.value),
            (Value::String(_), Value::String(_)) | (Value::Function(..), Value::Function(..))
        )
        && (has_lines(old) || has_lines(new))
    {
        return both(&format!("{label}/{}", function.long_name()), old, new, depth, lines);
    }
    if let (Some(old), Some(new)) = (old.as_str(), new.as_str())
        && let Some((old, new)) = as_lines(old, new)
    {
        lines.push(Line::marked(depth, Mark::Changed, format!("{label}:")));
        lines.extend(hunks(&old, &new).into_iter().map(|(mark, text)| Line {
            depth: depth + 1,
            mark,
            sign: Sign::Text,
            text,
        }));
        return;
    }
    match (one_line(old), one_line(new)) {
        (Some(old), Some(new)) if old == new => {
            lines.push(Line::marked(depth, Mark::Changed, format!("{label}: {new} (at another place of the list)")));
        }
        (Some(old), Some(new)) if fits(depth, &[label, &old, " -> ", &new]) => {
            lines.push(Line::marked(depth, Mark::Changed, format!("{label}: {old} -> {new}")));
        }
        (old_line, new_line) => {
            lines.push(Line::marked(depth, Mark::Changed, format!("{label}:")));
            for (node, line, mark) in [(old, old_line, Mark::Removed), (new, new_line, Mark::Added)] {
                let texts =
                    if let Some(line) = line.filter(|_| node.as_object().is_none()) { vec![line] } else { block(node) };
                let sign = |number| if number == 0 { Sign::Value } else { Sign::None };
                let of = |(number, text)| Line { depth: depth + 1, mark: Some(mark), sign: sign(number), text };
                lines.extend(texts.into_iter().enumerate().map(of));
            }
        }
    }
}

/// Whether a text below has several lines.
fn has_lines(node: &Node) -> bool {
    let mut found = false;
    node.walk(&mut |node| found |= node.as_str().is_some_and(|text| text.contains('\n')));
    found
}

fn fits(depth: usize, texts: &[&str]) -> bool {
    let length: usize = texts.iter().map(|text| text.chars().count()).sum();
    depth * INDENT + "[~] ".len() + ": ".len() + length <= WIDTH
}
