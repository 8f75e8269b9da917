use std::collections::HashMap;

use super::{Finding, Rule, Visit};
use crate::model::{NodeId, Value};

/// What the rules say of a value and of what is below it.
///
/// Where a schema has alternatives or conditions, a value is tried against each of them, and what does not fit is no
/// mistake yet. Such a trial *decides*: it keeps no messages, and where the answer differs between the arms of an
/// `Fn::If`, or depends on what only the deployment knows, it is unsure.
#[derive(Debug, Default)]
pub struct Trial {
    problems: Vec<Problem>,
    decides: bool,
    unsure: bool,
    rule: Option<&'static Rule>,
    reasons: Vec<String>,
}

/// Something that a rule says.
#[derive(Debug)]
pub(super) struct Problem {
    pub(super) rule: &'static Rule,
    pub(super) at: NodeId,
    /// How far below the resource's properties.
    pub(super) depth: usize,
    /// Whether the value is an object or a list, of which several things can be wrong.
    pub(super) composite: bool,
    /// The property that is wrong, or that was meant.
    pub(super) about: String,
    pub(super) message: String,
}

/// The outcome of a trial.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The value fulfils the schema.
    Fits,
    /// It does not.
    Fails,
    /// That depends on what is not known.
    Unsure,
}

impl Trial {
    /// A trial that reports mistakes.
    pub(super) fn reporting() -> Self {
        Self::default()
    }

    /// A trial that decides.
    pub(super) fn deciding() -> Self {
        Self { decides: true, ..Self::default() }
    }

    /// Whether nobody will read the messages.
    pub fn decides(&self) -> bool {
        self.decides
    }

    /// Says what is wrong with the value.
    pub fn report(&mut self, visit: &Visit<'_, '_>, message: impl FnOnce() -> String) {
        self.report_at(visit, visit.at, message);
    }

    /// Says what is wrong at a place of the value: a key of an object, an element of a list.
    pub fn report_at(&mut self, visit: &Visit<'_, '_>, at: NodeId, message: impl FnOnce() -> String) {
        self.report_about(visit, at, visit.label.name, message);
    }

    /// The same, of another property: the one that is missing, or that was meant.
    pub fn report_about(&mut self, visit: &Visit<'_, '_>, at: NodeId, about: &str, message: impl FnOnce() -> String) {
        let Some(rule) = self.rule else { return };
        let about = if self.decides { String::new() } else { about.to_owned() };
        let message = match (self.decides, self.reasons.last()) {
            (true, _) => String::new(),
            (false, None) => message(),
            (false, Some(reason)) => format!("{} ({reason})", message()),
        };
        let composite = matches!(visit.node.value, Value::Object(_) | Value::List(_));
        self.problems.push(Problem { rule, at: visit.place(at), depth: visit.depth, composite, about, message });
    }

    /// Says that the value is not known well enough.
    pub fn unsure(&mut self) {
        self.unsure = true;
    }

    /// What came out.
    pub fn outcome(&self) -> Outcome {
        match (self.problems.is_empty(), self.unsure) {
            (false, _) => Outcome::Fails,
            (true, true) => Outcome::Unsure,
            (true, false) => Outcome::Fits,
        }
    }

    pub(super) fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Runs `judge` in the name of a rule.
    pub(super) fn in_name_of(&mut self, rule: Option<&'static Rule>, judge: impl FnOnce(&mut Trial)) {
        let before = std::mem::replace(&mut self.rule, rule);
        judge(self);
        self.rule = before;
    }

    /// Runs `judge`; what it reports holds only for the reason given: "because `PackageType` is `Image`".
    pub(super) fn because(&mut self, reason: impl FnOnce() -> Option<String>, judge: impl FnOnce(&mut Trial)) {
        let reason = if self.decides { None } else { reason() };
        let given = reason.is_some();
        self.reasons.extend(reason);
        judge(self);
        if given {
            self.reasons.pop();
        }
    }

    /// A trial of the same kind and with the same reasons, whose outcome is for the caller to use.
    pub(super) fn aside(&self) -> Trial {
        Trial { decides: self.decides, rule: self.rule, reasons: self.reasons.clone(), ..Self::default() }
    }

    /// The same problems, said by one rule.
    pub(super) fn in_place_of_all(mut self, rule: &'static Rule) -> Trial {
        self.problems.iter_mut().for_each(|problem| problem.rule = rule);
        self
    }

    /// Takes over what another trial found.
    pub(super) fn take(&mut self, other: Trial) {
        self.unsure |= other.unsure;
        self.problems.extend(other.problems);
    }

    /// Takes over the problems of trials of which only one will count, nobody knows which: the arms of an `Fn::If`.
    pub(super) fn take_either(&mut self, arms: [Trial; 2]) {
        let mixed = self.decides && arms.iter().any(|arm| arm.problems.is_empty());
        self.unsure |= mixed && arms.iter().any(|arm| !arm.problems.is_empty());
        for arm in arms {
            self.unsure |= arm.unsure;
            if !mixed {
                self.problems.extend(arm.problems);
            }
        }
    }

    /// The findings. A text or a number is wrong once, however many rules say so; an object once for each rule.
    pub(super) fn findings(self, declaration: &str) -> Vec<Finding> {
        let mut kept: Vec<Problem> = Vec::new();
        let mut of_place: HashMap<NodeId, Vec<usize>> = HashMap::new();
        for problem in self.problems {
            let others = of_place.entry(problem.at).or_default();
            let said = |other: &Problem| other.rule.id == problem.rule.id || !(other.composite && problem.composite);
            if !others.iter().any(|other| said(&kept[*other])) {
                others.push(kept.len());
                kept.push(problem);
            }
        }
        let said_better = |problem: &Problem| {
            let better = |other: &Problem| SAID_BETTER.contains(&(problem.rule.id, other.rule.id));
            of_place[&problem.at].iter().any(|other| better(&kept[*other]))
        };
        let repeated: Vec<bool> = kept.iter().map(said_better).collect();
        let finding = |problem: Problem| Finding {
            rule: problem.rule,
            at: problem.at,
            declaration: declaration.to_owned(),
            message: problem.message,
        };
        kept.into_iter().zip(repeated).filter(|(_, repeated)| !repeated).map(|(problem, _)| finding(problem)).collect()
    }
}

/// Pairs of rules of which the second says the same of one place, and says it better.
const SAID_BETTER: &[(&str, &str)] = &[
    ("alternatives", "excluded_property"),
    ("alternatives", "missing_alternative"),
    ("dependent_property", "excluded_property"),
    ("property_count", "alternatives"),
];
