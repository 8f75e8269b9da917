//! What an update from one template to another does: which entries differ, what CloudFormation does to each resource, why,
//! and what follows.
//!
//! ```
//! use cfn_core::diff::{Outcome, diff};
//! use cfn_core::model::Section;
//! use cfn_core::yaml::read_template;
//!
//! let template = |name: &str| {
//!     let text = format!("Resources: {{Jobs: {{Type: AWS::SQS::Queue, Properties: {{QueueName: {name}, DelaySeconds: 5}}}}}}");
//!     read_template(&text).expect("the template is YAML").template
//! };
//! let (old, new) = (template("jobs"), template("orders"));
//!
//! let found = diff(&old, &new);
//! let jobs = found.entry(Section::Resources, "Jobs").expect("it differs");
//! let verdict = jobs.verdict.as_ref().expect("it is a resource");
//! assert_eq!(verdict.outcome, Outcome::Replace);
//! assert_eq!(verdict.reasons[0].property, "QueueName");
//! assert!(diff(&old, &old).is_empty());
//! ```
//!
//! Nothing is known of the stack but the two templates. Where the value of a parameter, an attribute or a function of the
//! deployment decides, the verdict says so: it is `MayUpdate` or `MayReplace`, and [`Reason::deciding`] has what decides.
//! Templates of SAM and templates with loops are compared as their transforms make them.
//!
//! Imports run one way:
//!
//! ```text
//! entry, verdict, pair  <-  side, spot  <-  term, attributes  <-  align, unknown, shape  <-  compare  <-  leaf, facts,
//!   existence  <-  renames  <-  pairs  <-  judge, changes  <-  consequences  <-  mod
//! entry, pair  <-  access  <-  mod; within access: text <- language, values <- principal, conditions, change <- statement <-
//!   policy, choices <- documents, attached, network
//! ```

mod access;
mod align;
mod attributes;
mod changes;
mod compare;
mod consequences;
mod entry;
mod existence;
mod facts;
mod judge;
mod leaf;
mod pair;
mod pairs;
mod renames;
mod shape;
mod side;
mod sources;
mod spot;
mod term;
#[cfg(test)]
mod tests;
mod unknown;
mod verdict;

pub use access::{Access, AccessChange, Broadening, Granted};
pub use entry::{Change, Diff, Entry, EntryKind, ResourceMapping, Sides};
pub use verdict::{Cause, Consequence, Deciding, Outcome, Reason, Rule, Verdict};

use std::collections::BTreeSet;

use crate::model::{Declaration, Node, NodeId, Section, Template};
use crate::schema::Update;
use changes::Changes;
use compare::Comparison;
use pair::Pair;
use side::Side;
use sources::Made;
use term::Term;

/// What an update from the old template to the new one does.
pub fn diff(old: &Template, new: &Template) -> Diff {
    let (before, after) = (Made::of(old), Made::of(new));
    let (old, new) = (before.template(), after.template());
    let sides = [Side::new(old), Side::new(new)];
    let mut comparison = Comparison::new(&sides[0], &sides[1]);
    let pairs = pairs::pairs(&comparison, old, new);
    let mut verdicts = judge::judge(&mut comparison, &pairs);
    let mut entries = Vec::new();
    for pair in &pairs {
        let verdict = verdicts.remove(pair.id()).filter(|_| pair.section() == Section::Resources);
        let origin = if pair.new.is_some() { after.origin(pair.id()) } else { before.origin(pair.id()) };
        entries.extend(entry(&comparison, pair, verdict).map(|entry| Entry { origin, ..entry }));
    }
    sources::add(&before, &after, &mut entries);
    consequences::add(&comparison, &pairs, &mut entries);
    let resources = entries.iter().filter(|entry| entry.section == Section::Resources);
    let accesses = access::changes((old, new), &pairs, resources.map(|entry| entry.id.as_str()));
    let resources = entries.iter_mut().filter(|entry| entry.section == Section::Resources);
    resources.zip(accesses).for_each(|(entry, access)| entry.access = access);
    let members = members(&comparison, old, new);
    Diff { entries, members, is_transformed: before.is_transformed() || after.is_transformed() }
}

/// The entry of a pair, if it differs.
fn entry(comparison: &Comparison<'_>, pair: &Pair<'_>, verdict: Option<Verdict>) -> Option<Entry> {
    let mut entry = bare(pair)?;
    match (pair.old, pair.new) {
        (Some(old), Some(new)) => {
            entry.changes = Changes::of_entry(comparison, old, new);
            entry.causes = causes(comparison, old, new);
            entry.verdict = verdict.or_else(|| {
                let is_resource = old.section == Section::Resources && new.section == Section::Resources;
                (is_resource && !entry.changes.is_empty()).then(untouched)
            });
            let is_affected = entry.verdict.is_some() || !entry.causes.is_empty();
            if entry.kind == EntryKind::Affected && !entry.changes.is_empty() {
                entry.kind = EntryKind::Changed;
            } else if entry.kind == EntryKind::Affected && !is_affected {
                return None;
            }
        }
        (None, Some(new)) => entry.verdict = new.resource().map(|_| only(new, [Outcome::Create, Outcome::MayCreate])),
        (Some(old), None) => {
            entry.verdict = old.resource().map(|resource| match consequences::is_retained(resource) {
                true => Verdict { outcome: Outcome::Retain, reasons: Vec::new() },
                false => only(old, [Outcome::Delete, Outcome::MayDelete]),
            });
        }
        (None, None) => return None,
    }
    Some(entry)
}

/// What is known of an entry before anything is compared.
fn bare(pair: &Pair<'_>) -> Option<Entry> {
    let declaration = pair.new.or(pair.old)?;
    let sides = Sides { old: pair.old, new: pair.new };
    let kind = match (pair.old, pair.new) {
        (None, _) => EntryKind::Added,
        (_, None) => EntryKind::Removed,
        (Some(old), Some(new)) if old.section != new.section => EntryKind::Moved { from: old.section },
        (Some(old), Some(new)) if old.name.name != new.name.name => EntryKind::Renamed { from: old.name.name.clone() },
        _ => EntryKind::Affected,
    };
    Some(Entry {
        section: declaration.section,
        id: declaration.name.name.clone(),
        type_name: sides.map(|it| it.body.get("Type").and_then(Node::as_str).map(str::to_owned)),
        at: sides.map(|it| Some(it.name.id)),
        origin: None,
        kind,
        changes: Vec::new(),
        body: sides.map(|it| Some(it.body.clone())),
        causes: Vec::new(),
        verdict: None,
        consequences: Vec::new(),
        access: Vec::new(),
    })
}

impl<T> Sides<T> {
    fn map<U>(&self, of: impl Fn(&T) -> Option<U>) -> Sides<U> {
        Sides { old: self.old.as_ref().and_then(&of), new: self.new.as_ref().and_then(&of) }
    }
}

fn untouched() -> Verdict {
    Verdict { outcome: Outcome::Untouched, reasons: Vec::new() }
}

/// The verdict of a resource that only one of the templates has: the first outcome, or the second if a condition decides.
fn only(declaration: &Declaration, [outcome, uncertain]: [Outcome; 2]) -> Verdict {
    let Some(condition) = declaration.condition() else { return Verdict { outcome, reasons: Vec::new() } };
    let reason = Reason {
        property: "Condition".to_owned(),
        cause: Cause::Written,
        update: Update::InPlace,
        rule: Rule::Template,
        deciding: vec![Deciding::Condition { condition: condition.to_owned(), holds: true }],
    };
    Verdict { outcome: uncertain, reasons: vec![reason] }
}

/// What makes an output differ beside how it is written.
fn causes(comparison: &Comparison<'_>, old: &Declaration, new: &Declaration) -> Vec<Cause> {
    if old.section != Section::Outputs || new.section != Section::Outputs {
        return Vec::new();
    }
    let [one, other] = [(comparison.old, old), (comparison.new, new)].map(|(side, it)| Term::of(side, &it.body, None));
    let mut found: Vec<Cause> = Vec::new();
    for difference in comparison.differences(one.as_ref(), other.as_ref()) {
        if difference.cause != Cause::Written && !found.contains(&difference.cause) {
            found.push(difference.cause);
        }
    }
    found
}

/// The only version of the format: a template may leave it out.
const VERSION: &str = "AWSTemplateFormatVersion";

/// What differs beside the sections.
fn members(comparison: &Comparison<'_>, old: &Template, new: &Template) -> Vec<Change> {
    let names = new.members.iter().chain(&old.members).map(|member| member.key.name.as_str());
    let mut seen = BTreeSet::from([VERSION]);
    let names: Vec<&str> = names.filter(|name| seen.insert(name)).collect();
    // A section without entries is none.
    let counts = |value: &Node, name: &str| Section::from_name(name).is_none() || value.as_object() != Some(&[]);
    let value = |template: &'_ Template, name: &str| {
        template.member(name).map(|member| member.value.clone()).filter(|value| counts(value, name))
    };
    let mut found = Vec::new();
    for name in names {
        let both = [old, new].map(|template| {
            let value = value(template, name)?;
            // One transform may be written as a list of one.
            Some(if name == "Transform" && value.as_list().is_none() { list_of(value) } else { value })
        });
        found.extend(Changes::of_member(comparison, name, (both[0].as_ref(), both[1].as_ref())));
    }
    found
}

fn list_of(node: Node) -> Node {
    Node { id: NodeId::GENERATED, value: crate::model::Value::List(vec![node]) }
}
