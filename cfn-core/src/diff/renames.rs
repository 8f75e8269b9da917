//! Entries that have another logical ID and are the same otherwise.

use super::compare::Comparison;
use super::pair::Pair;
use super::term::Term;
use crate::model::{Declaration, Section};

/// The renamed entries: indices of the removed and of the added one.
pub(super) fn renames(comparison: &Comparison<'_>, pairs: &[Pair<'_>]) -> Vec<(usize, usize)> {
    let mut renaming = Renaming { comparison, pairs, renamed: Vec::new() };
    let removed = pairs.iter().enumerate().filter(|(_, pair)| pair.new.is_none());
    for (index, _) in removed {
        if renaming.is_taken(index, true) {
            continue;
        }
        let candidates: Vec<usize> = (0..pairs.len()).filter(|to| renaming.may_be(index, *to)).collect();
        candidates.into_iter().any(|to| renaming.try_pair(index, to));
    }
    renaming.renamed
}

/// What is taken to be renamed so far.
struct Renaming<'c, 'a> {
    comparison: &'c Comparison<'a>,
    pairs: &'c [Pair<'a>],
    renamed: Vec<(usize, usize)>,
}

impl Renaming<'_, '_> {
    fn is_taken(&self, index: usize, is_removed: bool) -> bool {
        self.renamed.iter().any(|(removed, added)| index == if is_removed { *removed } else { *added })
    }

    fn may_be(&self, removed: usize, added: usize) -> bool {
        let (Some(old), Some(new), None) = (self.pairs[removed].old, self.pairs[added].new, self.pairs[added].old)
        else {
            return false;
        };
        let type_name = |declaration: &Declaration| declaration.resource().map(|it| it.type_name.to_owned());
        old.section == new.section && type_name(old) == type_name(new) && !self.is_taken(added, false)
    }

    /// Takes the two, and what they refer to, to be renamed if that is all in which they differ.
    fn try_pair(&mut self, removed: usize, added: usize) -> bool {
        let before = self.renamed.len();
        self.renamed.push((removed, added));
        let mut next = before;
        while next < self.renamed.len() {
            let (removed, added) = self.renamed[next];
            let bodies = self.pairs[removed].old.zip(self.pairs[added].new);
            let is_same = bodies.is_some_and(|(old, new)| {
                let [one, other] =
                    [(self.comparison.old, old), (self.comparison.new, new)].map(|(side, declaration)| {
                        let mut body = Term::of(side, &declaration.body, None).unwrap_or(Term::Null);
                        if let (Term::Object(members), Some(names)) = (&mut body, declaration.body.get("DependsOn")) {
                            members.retain(|(name, _)| name != "DependsOn");
                            members.push(("DependsOn".to_owned(), Term::of_depends_on(names)));
                        }
                        body
                    });
                self.is_same(&one, &other)
            });
            if !is_same {
                self.renamed.truncate(before);
                return false;
            }
            next += 1;
        }
        true
    }

    /// Whether the names are the same, or are taken to be.
    fn is_same_name(&mut self, section: Section, old: &str, new: &str) -> bool {
        if old == new {
            return true;
        }
        let place = |is_old: bool, id: &str| {
            self.pairs.iter().position(|pair| {
                let (own, other) = if is_old { (pair.old, pair.new) } else { (pair.new, pair.old) };
                own.is_some_and(|own| own.section == section && own.name.name == id) && other.is_none()
            })
        };
        let (Some(removed), Some(added)) = (place(true, old), place(false, new)) else { return false };
        if self.renamed.contains(&(removed, added)) {
            return true;
        }
        if self.is_taken(removed, true) || !self.may_be(removed, added) {
            return false;
        }
        self.renamed.push((removed, added));
        true
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
                            self.renamed.truncate(before);
                        }
                        is_same
                    })
                });
                found.map(|index| left.swap_remove(index)).is_some()
            })
    }
}
