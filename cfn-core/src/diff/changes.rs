//! What is written otherwise, down to the leaves.

use std::collections::{HashMap, HashSet};

use super::align::align;
use super::compare::{Compared, Comparison};
use super::entry::{Change, Sides};
use super::facts::Facts;
use super::spot::Spot;
use super::term::Term;
use crate::model::{Declaration, Intrinsic, Node, Section, Segment, Value};

/// Collects what is written otherwise in an entry.
pub(super) struct Changes<'c, 'a> {
    comparison: &'c Comparison<'a>,
    path: Vec<Segment>,
    found: Vec<Change>,
}

/// A value of the old template and one of the new, each if it is there.
type Both<'n> = (Option<&'n Node>, Option<&'n Node>);

impl<'c, 'a> Changes<'c, 'a> {
    /// What differs below a logical ID.
    pub(super) fn of_entry(comparison: &'c Comparison<'a>, old: &Declaration, new: &Declaration) -> Vec<Change> {
        let mut changes = Self { comparison, path: Vec::new(), found: Vec::new() };
        let has_members = old.section == new.section && matches!(new.section, Section::Resources | Section::Outputs);
        match (&old.body.value, &new.body.value) {
            (Value::Object(_), Value::Object(_)) if has_members => {
                for (name, both) in members(&old.body, &new.body) {
                    changes.member_of_entry(name, both, new);
                }
            }
            _ => changes.walk((Some(&old.body), Some(&new.body)), None),
        }
        let facts = new.resource().map(|resource| Facts::of(resource.type_name));
        for change in &mut changes.found {
            let mut steps = change.path.iter();
            if let (Some(facts), Some(Segment::Key(first))) = (facts, steps.next())
                && first == "Properties"
                && let path = property_path(steps)
                && !path.is_empty()
            {
                change.update = Some(facts.update(&path));
            }
        }
        changes.found
    }

    /// What differs between two values that stand beside the sections.
    pub(super) fn of_member(comparison: &'c Comparison<'a>, name: &str, both: Both<'_>) -> Vec<Change> {
        let mut changes = Self { comparison, path: vec![Segment::Key(name.to_owned())], found: Vec::new() };
        changes.walk(both, None);
        changes.found
    }

    fn member_of_entry(&mut self, name: &str, both: Both<'_>, new: &Declaration) {
        self.path.push(Segment::Key(name.to_owned()));
        let texts = both.0.and_then(Node::as_str).zip(both.1.and_then(Node::as_str));
        match name {
            "Condition" if texts.is_some() => {
                // Another name of the same condition is no difference.
                let is_other = |(old, new)| old != new && self.comparison.condition(old, new) != Compared::Same;
                if texts.is_some_and(is_other) {
                    self.leaf(both);
                }
            }
            "Properties" => {
                let empty = Node { id: new.body.id, value: Value::Object(Vec::new()) };
                let spot = new.resource().and_then(|it| Facts::of(it.type_name).resource_type()).map(Spot::of);
                self.walk((both.0.or(Some(&empty)), both.1.or(Some(&empty))), spot.as_ref());
            }
            "DependsOn" => {
                let terms = [both.0, both.1].map(|node| node.map(Term::of_depends_on));
                if terms[0] != terms[1] {
                    self.leaf(both);
                }
            }
            _ => self.walk(both, None),
        }
        self.path.pop();
    }

    fn leaf(&mut self, (old, new): Both<'_>) {
        let value = Sides { old: old.cloned(), new: new.cloned() };
        self.found.push(Change { path: self.path.clone(), value, update: None });
    }

    fn below(&mut self, step: Segment, both: Both<'_>, spot: Option<&Spot>) {
        self.path.push(step);
        self.walk(both, spot);
        self.path.pop();
    }

    fn walk(&mut self, both: Both<'_>, spot: Option<&Spot>) {
        let (old, new) = both;
        let one = old.and_then(|node| Term::of(self.comparison.old, node, spot));
        let other = new.and_then(|node| Term::of(self.comparison.new, node, spot));
        if !self.comparison.is_written_otherwise(one.as_ref(), other.as_ref()) {
            return;
        }
        let (Some(old), Some(new)) = both else { return self.leaf(both) };
        match (&old.value, &new.value) {
            (Value::Object(_), Value::Object(_)) => {
                for (name, both) in members(old, new) {
                    let spot = spot.and_then(|spot| spot.member(name));
                    self.below(Segment::Key(name.to_owned()), both, spot.as_ref());
                }
            }
            (Value::List(before), Value::List(after)) => self.elements(before, after, spot),
            (Value::Function(Intrinsic::If, before), Value::Function(Intrinsic::If, after)) => {
                let arms = before.as_list().unwrap_or_default().iter().zip(after.as_list().unwrap_or_default());
                self.path.push(Segment::Function(Intrinsic::If));
                for (index, (one, other)) in arms.enumerate() {
                    let spot = spot.filter(|_| index > 0);
                    self.below(Segment::Index(index), (Some(one), Some(other)), spot);
                }
                self.path.pop();
            }
            _ => self.leaf(both),
        }
    }

    fn elements(&mut self, old: &[Node], new: &[Node], spot: Option<&Spot>) {
        let is_ordered = !spot.is_some_and(Spot::is_unordered);
        let spot = spot.and_then(Spot::element);
        let terms = |side, elements: &[Node]| -> Vec<Term> {
            elements.iter().map(|element| Term::of(side, element, spot.as_ref()).unwrap_or(Term::Null)).collect()
        };
        let (one, other) = (terms(self.comparison.old, old), terms(self.comparison.new, new));
        let pairs = align(&one.iter().collect::<Vec<_>>(), &other.iter().collect::<Vec<_>>(), is_ordered);
        // Elements that are in both and that another one has passed.
        let mut last = None;
        for (at, to) in pairs {
            let step = Segment::Index(to.or(at).unwrap_or_default());
            let both = (at.map(|at| &old[at]), to.map(|to| &new[to]));
            let has_moved = is_ordered && at.is_some() && to.is_some() && at < last;
            last = at.filter(|_| to.is_some()).max(last);
            if has_moved && at.zip(to).is_some_and(|(at, to)| one[at] == other[to]) {
                self.path.push(step);
                self.leaf(both);
                self.path.pop();
            } else {
                self.below(step, both, spot.as_ref());
            }
        }
    }
}

/// The members of both, in the order of the new one, the removed ones last.
fn members<'n>(old: &'n Node, new: &'n Node) -> Vec<(&'n str, Both<'n>)> {
    let of = |node: &'n Node| node.as_object().unwrap_or_default().iter();
    let by_name = |node| {
        let mut found: HashMap<&str, &Node> = HashMap::new();
        of(node).for_each(|member| _ = found.entry(member.key.name.as_str()).or_insert(&member.value));
        found
    };
    let (before, after) = (by_name(old), by_name(new));
    let mut seen = HashSet::new();
    let names = of(new).chain(of(old)).map(|member| member.key.name.as_str());
    let names = names.filter(|name| seen.insert(*name));
    names.map(|name| (name, (before.get(name).copied(), after.get(name).copied()))).collect()
}

/// A path as schemas write it: without functions, `*` for an element of a list.
fn property_path<'s>(steps: impl Iterator<Item = &'s Segment>) -> String {
    let mut found: Vec<&str> = Vec::new();
    let mut steps = steps.peekable();
    while let Some(step) = steps.next() {
        match step {
            Segment::Key(name) => found.push(name),
            Segment::Index(_) => found.push("*"),
            // The arms of a choice stand at the place of the choice.
            Segment::Function(_) => _ = steps.next(),
        }
    }
    found.join("/")
}
