//! Whether two values differ, for what cause, and what decides it where the templates do not.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

use super::align::align;
use super::attributes::Fate;
use super::entry::Sides;
use super::side::Side;
use super::term::Term;
use super::unknown::unknown;
use super::verdict::{Cause, Deciding};
use crate::model::Section;

/// A place in the properties of a resource at which the two differ, or may differ.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Difference {
    /// The way to it, `*` for an element of a list.
    pub(super) path: String,
    pub(super) shape: Shape,
    /// The two texts, where they are certain.
    pub(super) texts: Sides<String>,
    pub(super) cause: Cause,
    /// What has to hold; nothing if they certainly differ.
    pub(super) deciding: Vec<Deciding>,
}

/// How a value differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Added,
    Removed,
    Changed,
}

/// The answer to whether two values differ.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Compared {
    Same,
    Different(Cause),
    /// They differ if all of this holds.
    Unknown(Cause, Vec<Deciding>),
}

/// Both templates, and what is known so far of what happens to their resources.
pub(super) struct Comparison<'a> {
    pub(super) old: &'a Side<'a>,
    pub(super) new: &'a Side<'a>,
    pub(super) fates: HashMap<String, Fate>,
    /// The conditions that were compared; `None` while one is being compared, which is the same as itself.
    conditions: RefCell<HashMap<(String, String), Option<Compared>>>,
}

/// More choices within each other are not looked through: each doubles what has to be compared.
const MOST_CHOICES: usize = 6;

/// Where a comparison is.
#[derive(Default)]
struct Walk {
    /// How many choices stand around it.
    choices: usize,
    path: Vec<String>,
    /// What makes all below differ, if it is not how it is written.
    cause: Option<Cause>,
    found: Vec<Difference>,
}

impl<'a> Comparison<'a> {
    pub(super) fn new(old: &'a Side<'a>, new: &'a Side<'a>) -> Self {
        Self { old, new, fates: HashMap::new(), conditions: RefCell::default() }
    }

    /// Where two values differ.
    pub(super) fn differences(&self, old: Option<&Term>, new: Option<&Term>) -> Vec<Difference> {
        let mut walk = Walk::default();
        self.walk(old, new, &mut walk);
        walk.found
    }

    /// Whether two values are written otherwise, so that they differ or may.
    pub(super) fn is_written_otherwise(&self, old: Option<&Term>, new: Option<&Term>) -> bool {
        self.differences(old, new).iter().any(|difference| difference.cause == Cause::Written)
    }

    fn walk(&self, old: Option<&Term>, new: Option<&Term>, walk: &mut Walk) {
        match (old, new) {
            (None, None) => {}
            (Some(Term::Mapped(mapping, one)), Some(Term::Mapped(other_mapping, other))) => {
                let cause = (mapping == other_mapping).then(|| Cause::Entry(Section::Mappings, mapping.clone()));
                let before = std::mem::replace(&mut walk.cause, cause);
                self.walk(Some(one), Some(other), walk);
                walk.cause = before;
            }
            (Some(Term::Mapped(_, one)), other) => self.walk(Some(one), other, walk),
            (one, Some(Term::Mapped(_, other))) => self.walk(one, Some(other), walk),
            (Some(Term::If { .. }), _) | (_, Some(Term::If { .. })) => self.choices(old, new, walk),
            (Some(Term::Object(one)), Some(Term::Object(other))) => members(self, one, other, walk),
            (Some(Term::List { elements: one, is_ordered }), Some(Term::List { elements: other, .. })) => {
                let (one, other): (Vec<_>, Vec<_>) = (one.iter().collect(), other.iter().collect());
                let before = walk.found.len();
                for (at, to) in align(&one, &other, *is_ordered) {
                    walk.path.push("*".to_owned());
                    self.walk(at.map(|at| one[at]), to.map(|to| other[to]), walk);
                    walk.path.pop();
                }
                if *is_ordered && walk.found.len() == before && has_moved(one, other) {
                    walk.report(Shape::Changed, Compared::Different(Cause::Written), Sides::default());
                }
            }
            (Some(one), None) | (None, Some(one)) => self.one_side(one, new.is_some(), walk),
            (Some(one), Some(other)) => {
                let compared = self.leaf(one, other);
                walk.report(Shape::Changed, compared, Sides { old: text(one), new: text(other) });
            }
        }
    }

    /// What only one of the templates has: the whole, and what is in it.
    fn one_side(&self, term: &Term, is_added: bool, walk: &mut Walk) {
        let shape = if is_added { Shape::Added } else { Shape::Removed };
        let texts = if is_added { Sides { old: None, new: text(term) } } else { Sides { old: text(term), new: None } };
        walk.report(shape, Compared::Different(Cause::Written), texts);
        let below: Vec<(&str, &Term)> = match term {
            Term::Object(members) => members.iter().map(|(key, value)| (key.as_str(), value)).collect(),
            Term::List { elements, .. } => elements.iter().map(|element| ("*", element)).collect(),
            _ => return,
        };
        for (step, value) in below {
            walk.path.push(step.to_owned());
            match is_added {
                true => self.walk(None, Some(value), walk),
                false => self.walk(Some(value), None, walk),
            }
            walk.path.pop();
        }
    }

    /// Values between which a condition chooses.
    fn choices(&self, old: Option<&Term>, new: Option<&Term>, walk: &mut Walk) {
        if walk.choices >= MOST_CHOICES {
            if old != new {
                let deciding = old.into_iter().chain(new).flat_map(unknown).collect();
                walk.report(Shape::Changed, Compared::Unknown(Cause::Written, deciding), Sides::default());
            }
            return;
        }
        let choice = |term: Option<&Term>| match term {
            Some(Term::If { condition, arms }) => Some((condition.clone(), arms.clone())),
            _ => None,
        };
        match (choice(old), choice(new)) {
            (Some((one, before)), Some((other, after))) => {
                let compared = self.condition(&one, &other);
                let mut arms = Vec::new();
                for (index, holds) in [(0, true), (1, false)] {
                    let deciding = Deciding::Condition { condition: other.clone(), holds };
                    arms.push((vec![deciding], self.below(before[index].as_ref(), after[index].as_ref(), walk)));
                }
                if let Compared::Different(cause) | Compared::Unknown(cause, _) = &compared {
                    let extra = match &compared {
                        Compared::Unknown(_, deciding) => deciding.clone(),
                        _ => Vec::new(),
                    };
                    for (from, to, holds) in [(1, 0, true), (0, 1, false)] {
                        let mut deciding = extra.clone();
                        deciding.push(Deciding::Condition { condition: other.clone(), holds });
                        let mut found = self.below(before[from].as_ref(), after[to].as_ref(), walk);
                        found.iter_mut().for_each(|difference| difference.cause = cause.clone());
                        arms.push((deciding, found));
                    }
                }
                walk.merge(arms);
            }
            (Some((condition, arms)), None) => {
                walk.merge(decided(&condition, [0, 1].map(|index| self.below(arms[index].as_ref(), new, walk))));
            }
            (None, Some((condition, arms))) => {
                walk.merge(decided(&condition, [0, 1].map(|index| self.below(old, arms[index].as_ref(), walk))));
            }
            (None, None) => {}
        }
    }

    /// Where two values differ that stand at the place of the walk.
    fn below(&self, old: Option<&Term>, new: Option<&Term>, walk: &Walk) -> Vec<Difference> {
        let mut inner =
            Walk { choices: walk.choices + 1, path: walk.path.clone(), cause: walk.cause.clone(), found: Vec::new() };
        self.walk(old, new, &mut inner);
        inner.found
    }

    /// Whether two conditions may give different answers.
    pub(super) fn condition(&self, old: &str, new: &str) -> Compared {
        let key = (old.to_owned(), new.to_owned());
        if let Some(known) = self.conditions.borrow().get(&key) {
            return known.clone().unwrap_or(Compared::Same);
        }
        self.conditions.borrow_mut().insert(key.clone(), None);
        let body = |side: &Side<'_>, name| Term::of(side, &side.find(Section::Conditions, name)?.body, None);
        let compared = match (body(self.old, old), body(self.new, new)) {
            (Some(one), Some(other)) => self.as_one(Some(&one), Some(&other)),
            (None, None) if old == new => Compared::Same,
            _ => Compared::Different(Cause::Written),
        };
        let compared = match compared {
            Compared::Different(Cause::Written) if old == new => {
                Compared::Different(Cause::Entry(Section::Conditions, new.to_owned()))
            }
            Compared::Unknown(Cause::Written, deciding) if old == new => {
                Compared::Unknown(Cause::Entry(Section::Conditions, new.to_owned()), deciding)
            }
            compared => compared,
        };
        self.conditions.borrow_mut().insert(key, Some(compared.clone()));
        compared
    }

    /// Whether two values differ as a whole.
    pub(super) fn as_one(&self, old: Option<&Term>, new: Option<&Term>) -> Compared {
        let found = self.differences(old, new);
        if let Some(certain) = found.iter().find(|difference| difference.deciding.is_empty()) {
            return Compared::Different(certain.cause.clone());
        }
        let Some(first) = found.first() else { return Compared::Same };
        let mut deciding: Vec<Deciding> = Vec::new();
        for one in found.iter().flat_map(|difference| &difference.deciding) {
            if !deciding.contains(one) {
                deciding.push(one.clone());
            }
        }
        Compared::Unknown(first.cause.clone(), deciding)
    }
}

/// The members of two objects.
fn members(comparison: &Comparison<'_>, old: &[(String, Term)], new: &[(String, Term)], walk: &mut Walk) {
    fn of<'t>(members: &'t [(String, Term)], name: &str) -> Option<&'t Term> {
        let index = members.binary_search_by(|(key, _)| key.as_str().cmp(name)).ok()?;
        Some(&members[index].1)
    }
    let removed = old.iter().map(|(name, _)| name).filter(|name| of(new, name).is_none());
    for name in new.iter().map(|(name, _)| name).chain(removed) {
        walk.path.push(name.clone());
        comparison.walk(of(old, name), of(new, name), walk);
        walk.path.pop();
    }
}

/// The differences of both arms, each with what decides that it is the one.
fn decided(condition: &str, arms: [Vec<Difference>; 2]) -> Vec<(Vec<Deciding>, Vec<Difference>)> {
    let deciding = [true, false].map(|holds| vec![Deciding::Condition { condition: condition.to_owned(), holds }]);
    deciding.into_iter().zip(arms).collect()
}

/// Whether two lists of the same elements have them in another order.
fn has_moved(mut old: Vec<&Term>, mut new: Vec<&Term>) -> bool {
    let is_other = old != new;
    old.sort();
    new.sort();
    is_other && old == new
}

/// The text that a value certainly is.
fn text(term: &Term) -> Option<String> {
    match term {
        Term::Text(text) => Some(text.clone()),
        _ => None,
    }
}

impl Walk {
    fn report(&mut self, shape: Shape, compared: Compared, texts: Sides<String>) {
        let (cause, deciding) = match compared {
            Compared::Same => return,
            Compared::Different(cause) => (cause, Vec::new()),
            Compared::Unknown(cause, deciding) => (cause, deciding),
        };
        let cause = match &self.cause {
            Some(above) if cause == Cause::Written => above.clone(),
            _ => cause,
        };
        self.found.push(Difference { path: self.path.join("/"), shape, texts, cause, deciding });
    }

    /// Takes up what was found for several possibilities. What certainly differs in each of them certainly differs.
    fn merge(&mut self, possibilities: Vec<(Vec<Deciding>, Vec<Difference>)>) {
        let certain = possibilities.iter().map(|(_, found)| {
            let certain = found.iter().filter(|difference| difference.deciding.is_empty());
            certain.map(|difference| difference.path.clone()).collect::<HashSet<String>>()
        });
        let everywhere = certain.reduce(|one, other| one.intersection(&other).cloned().collect()).unwrap_or_default();
        let mut taken = HashSet::new();
        for (deciding, found) in possibilities {
            for mut difference in found {
                if !everywhere.contains(&difference.path) {
                    difference.deciding.extend(deciding.iter().cloned());
                    self.found.push(difference);
                } else if difference.deciding.is_empty() && taken.insert(difference.path.clone()) {
                    self.found.push(difference);
                }
            }
        }
    }
}
