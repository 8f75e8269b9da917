//! The table of who may do more or less.

use cfn_core::diff::{Access, AccessChange, Broadening, Change, Diff, Entry, Granted};

use super::lines::{Line, Mark, Sign};
use super::statements::{pieces, sentence};
use super::words::broadened;

/// One row of the table.
pub(super) struct Row<'d> {
    pub(super) mark: Mark,
    pub(super) id: &'d str,
    /// What gives or takes access.
    pub(super) text: String,
    pub(super) broadened: Broadening,
}

/// Whether a table has such changes.
type IsMeant = fn(Access) -> bool;

/// The tables: of policies, and of networks.
pub(super) const TABLES: &[(&str, IsMeant)] =
    &[("IAM changes", |access| !is_network(access)), ("Security group changes", is_network)];

fn is_network(access: Access) -> bool {
    matches!(access, Access::Ingress | Access::Egress)
}

/// The rows of a table.
pub(super) fn rows<'d>(diff: &'d Diff, is_meant: IsMeant) -> Vec<Row<'d>> {
    let mut found = Vec::new();
    for entry in &diff.entries {
        for change in entry.access.iter().filter(|change| is_meant(change.access)) {
            found.extend(granted(change).map(|(mark, granted)| Row {
                mark,
                id: &entry.id,
                text: one_text(change.access, granted),
                broadened: granted.broadened,
            }));
        }
    }
    found
}

fn one_text(access: Access, granted: &Granted) -> String {
    let direction = match access {
        Access::Ingress => "in: ",
        Access::Egress => "out: ",
        _ => "",
    };
    format!("{direction}{}", sentence(&pieces(access, &granted.node)).replace("  ", " "))
}

fn granted(change: &AccessChange) -> impl Iterator<Item = (Mark, &Granted)> {
    let removed = change.removed.iter().map(|granted| (Mark::Removed, granted));
    removed.chain(change.added.iter().map(|granted| (Mark::Added, granted)))
}

/// The statements and rules of an entry, below the paths where they stand.
pub(super) fn lines(entry: &Entry, depth: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    for change in &entry.access {
        let path: Vec<_> = change.path.iter().skip(1).map(ToString::to_string).collect();
        let path = if path.is_empty() { "Properties".to_owned() } else { path.join("/") };
        lines.push(Line::marked(depth, Mark::Changed, path));
        for (mark, granted) in granted(change) {
            for (number, (word, text)) in pieces(change.access, &granted.node).into_iter().enumerate() {
                let text = format!("{word} {text}").trim_end().to_owned();
                let (deeper, sign) = if number == 0 { (0, Sign::Value) } else { (1, Sign::None) };
                lines.push(Line { depth: depth + 1 + deeper, mark: Some(mark), sign, text });
            }
            if granted.broadened != Broadening::No {
                let why = match (granted.broadened, mark) {
                    (Broadening::Unknown, _) => {
                        "it may allow more than before: that depends on values of the deployment"
                    }
                    (_, Mark::Removed) => "without it, more is allowed than before",
                    _ => "it allows more than before",
                };
                lines.push(Line::plain(depth + 2, None, format!("{}: {why}", broadened(granted.broadened))));
            }
        }
    }
    lines
}

/// Whether a change is one of those that the statements and rules of an entry show.
pub(super) fn is_shown(entry: &Entry, change: &Change) -> bool {
    let is_text = change.path.last().is_some_and(|last| matches!(last.to_string().as_str(), "Sid" | "Description"));
    let is_in_both = change.value.old.is_some() && change.value.new.is_some();
    entry.access.iter().any(|access| {
        let inside = change.path.strip_prefix(access.path.as_slice());
        let names_statements = |rest: &[cfn_core::model::Segment]| match access.access {
            Access::Policy(_) => {
                access.path.len() == 1
                    || rest.is_empty()
                    || rest.iter().any(|step| step.to_string() == "Statement")
                    || change.value.new.as_ref().or(change.value.old.as_ref()).is_some_and(holds_statements)
            }
            _ => true,
        };
        inside.is_some_and(names_statements) && !(is_text && is_in_both)
    })
}

fn holds_statements(node: &cfn_core::model::Node) -> bool {
    let mut found = false;
    node.walk(&mut |node| found |= node.get("Statement").is_some());
    found
}
