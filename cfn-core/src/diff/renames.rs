//! Entries that have another logical ID and are the same otherwise.

use std::collections::HashMap;

use super::compare::Comparison;
use super::pair::Pair;
use super::shape::{body, shape};
use super::term::Term;
use crate::model::Section;

/// More tries than these are not made: a template of nothing but new names is another one.
const MOST_TRIES: usize = 10_000;

/// The renamed entries: indices of the removed and of the added one.
pub(super) fn renames(comparison: &Comparison<'_>, pairs: &[Pair<'_>]) -> Vec<(usize, usize)> {
    let mut removed = HashMap::new();
    let mut added = HashMap::new();
    let mut by_shape: HashMap<(Section, String), Vec<usize>> = HashMap::new();
    for (index, pair) in pairs.iter().enumerate() {
        match (pair.old, pair.new) {
            (Some(old), None) => _ = removed.insert((old.section, old.name.name.as_str()), index),
            (None, Some(new)) => {
                added.insert((new.section, new.name.name.as_str()), index);
                by_shape.entry((new.section, shape(&body(comparison.new, new)))).or_default().push(index);
            }
            _ => {}
        }
    }
    let mut renaming = Renaming { comparison, pairs, removed, added, renamed: Vec::new(), partner: HashMap::new() };
    let mut tries = 0;
    for (index, pair) in pairs.iter().enumerate() {
        let (Some(old), None) = (pair.old, pair.new) else { continue };
        let candidates = by_shape.get(&(old.section, shape(&body(comparison.old, old)))).into_iter().flatten();
        for to in candidates {
            if renaming.partner.contains_key(&index) || tries == MOST_TRIES {
                break;
            }
            if !renaming.partner.contains_key(to) {
                tries += 1;
                renaming.try_pair(index, *to);
            }
        }
    }
    renaming.renamed
}

/// What is taken to be renamed so far.
struct Renaming<'c, 'a> {
    comparison: &'c Comparison<'a>,
    pairs: &'c [Pair<'a>],
    /// The places of the entries that only one template has.
    removed: HashMap<(Section, &'a str), usize>,
    added: HashMap<(Section, &'a str), usize>,
    renamed: Vec<(usize, usize)>,
    /// The other one of each in `renamed`.
    partner: HashMap<usize, usize>,
}

impl Renaming<'_, '_> {
    fn take(&mut self, removed: usize, added: usize) {
        self.renamed.push((removed, added));
        self.partner.extend([(removed, added), (added, removed)]);
    }

    /// Takes back what was taken since there were so many.
    fn back(&mut self, count: usize) {
        for (removed, added) in self.renamed.drain(count..) {
            self.partner.remove(&removed);
            self.partner.remove(&added);
        }
    }

    /// Takes the two, and what they refer to, to be renamed if that is all in which they differ.
    fn try_pair(&mut self, removed: usize, added: usize) {
        let before = self.renamed.len();
        self.take(removed, added);
        let mut next = before;
        while next < self.renamed.len() {
            let (removed, added) = self.renamed[next];
            let bodies = self.pairs[removed].old.zip(self.pairs[added].new);
            let is_same = bodies.is_some_and(|(old, new)| {
                let (one, other) = (body(self.comparison.old, old), body(self.comparison.new, new));
                self.is_same(&one, &other)
            });
            if !is_same {
                return self.back(before);
            }
            next += 1;
        }
    }

    /// Whether the names are the same, or are taken to be.
    fn is_same_name(&mut self, section: Section, old: &str, new: &str) -> bool {
        if old == new {
            return true;
        }
        let places = (self.removed.get(&(section, old)), self.added.get(&(section, new)));
        let (Some(&removed), Some(&added)) = places else { return false };
        match (self.partner.get(&removed), self.partner.get(&added)) {
            (Some(partner), _) => *partner == added,
            (None, Some(_)) => false,
            (None, None) => {
                self.take(removed, added);
                true
            }
        }
    }

    fn is_same(&mut self, old: &Term, new: &Term) -> bool {
        match (old, new) {
            (Term::Attribute(one, attribute), Term::Attribute(other, other_attribute)) => {
                attribute == other_attribute && self.is_same_name(Section::Resources, one, other)
            }
            (Term::Parameter(one), Term::Parameter(other)) => self.is_same_name(Section::Parameters, one, other),
            (Term::Condition(one), Term::Condition(other)) => self.is_same_name(Section::Conditions, one, other),
            (Term::Mapped(one, value), Term::Mapped(other, other_value)) => {
                self.is_same(value, other_value) && self.is_same_name(Section::Mappings, one, other)
            }
            (
                Term::Looked { mapping, keys, default },
                Term::Looked { mapping: other_mapping, keys: other_keys, default: other_default },
            ) => {
                let keys = keys.iter().zip(other_keys.iter());
                default.is_some() == other_default.is_some()
                    && keys.into_iter().all(|(one, other)| self.is_same(one, other))
                    && default.iter().zip(other_default).all(|(one, other)| self.is_same(one, other))
                    && self.is_same_name(Section::Mappings, mapping, other_mapping)
            }
            (Term::If { condition, arms }, Term::If { condition: other, arms: other_arms }) => {
                self.is_same_name(Section::Conditions, condition, other)
                    && arms.iter().zip(other_arms.iter()).all(|arms| match arms {
                        (Some(one), Some(other)) => self.is_same(one, other),
                        (one, other) => one == other,
                    })
            }
            (Term::Call(one, argument), Term::Call(other, other_argument)) => {
                one == other && self.is_same(argument, other_argument)
            }
            (Term::Object(one), Term::Object(other)) => {
                one.len() == other.len()
                    && one.iter().zip(other).all(|((key, value), (other_key, other_value))| {
                        let is_condition = key == "Condition" && other_key == "Condition";
                        key == other_key
                            && match (value, other_value) {
                                (Term::Text(one), Term::Text(other)) if is_condition => {
                                    self.is_same_name(Section::Conditions, one, other)
                                }
                                _ => self.is_same(value, other_value),
                            }
                    })
            }
            (Term::List { elements: one, is_ordered: true }, Term::List { elements: other, .. })
            | (Term::Joined(one), Term::Joined(other)) => {
                one.len() == other.len() && one.iter().zip(other).all(|(one, other)| self.is_same(one, other))
            }
            (Term::List { elements: one, .. }, Term::List { elements: other, .. }) => {
                self.are_same_in_any_order(one, other)
            }
            _ => old == new,
        }
    }

    fn are_same_in_any_order(&mut self, old: &[Term], new: &[Term]) -> bool {
        let mut left: Vec<&Term> = new.iter().collect();
        old.len() == new.len()
            && old.iter().all(|one| {
                let exact = left.iter().position(|other| *other == one);
                let found = exact.or_else(|| {
                    let before = self.renamed.len();
                    (0..left.len()).find(|index| {
                        let is_same = self.is_same(one, left[*index]);
                        if !is_same {
                            self.back(before);
                        }
                        is_same
                    })
                });
                found.map(|index| left.swap_remove(index)).is_some()
            })
    }
}
