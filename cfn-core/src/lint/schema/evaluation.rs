use std::collections::HashMap;

use crate::lint::facts::describe::condition_in_words;
use crate::lint::finding::Finding;
use crate::lint::lint::Lint;
use crate::lint::schema::validator::Validator;
use crate::lint::schema::visit::Visit;

use crate::model::{NodeId, Value};
use crate::schema::Schema;

/// What the lints say of a value and of what is below it.
///
/// Where a schema has alternatives or conditions, a value is tried against each of them, and what does not fit is no
/// mistake yet. Such an evaluation *decides*: it keeps no messages, and where the answer differs between the arms of an
/// `Fn::If`, or depends on what only the deployment knows, it is unsure.
#[derive(Debug, Default)]
pub struct Evaluation {
    problems: Vec<Problem>,
    decides: bool,
    unsure: bool,
    lint: Option<&'static Lint>,
    reasons: Vec<Reason>,
}

/// Why a schema counts.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Reason {
    /// A condition holds, or does not.
    Condition(Schema, bool),
    /// A property is set.
    IsSet(&'static str),
}

impl Reason {
    /// In words: "because `PackageType` is `Image`".
    fn in_words(self) -> Option<String> {
        match self {
            Reason::Condition(condition, holds) => condition_in_words(condition, holds),
            Reason::IsSet(name) => Some(format!("because `{name}` is set")),
        }
    }
}

/// Something that a lint says.
#[derive(Debug)]
pub(crate) struct Problem {
    pub(crate) lint: &'static Lint,
    pub(crate) at: NodeId,
    /// How far below the resource's properties.
    pub(crate) depth: usize,
    /// Whether the value is an object or a list, of which several things can be wrong.
    pub(crate) composite: bool,
    /// The property that is wrong, or that was meant.
    pub(crate) about: String,
    pub(crate) message: String,
}

/// The outcome of an evaluation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The value fulfils the schema.
    Fits,
    /// It does not.
    Fails,
    /// That depends on what is not known.
    Unsure,
}

impl Evaluation {
    /// An evaluation that reports mistakes.
    pub(crate) fn reporting() -> Self {
        Self::default()
    }

    /// An evaluation that decides.
    pub(crate) fn deciding() -> Self {
        Self { decides: true, ..Self::default() }
    }

    /// Whether nobody will read the messages.
    pub fn decides(&self) -> bool {
        self.decides
    }

    /// Whether nothing can change the outcome any more.
    pub(crate) fn is_decided(&self) -> bool {
        self.decides && !self.problems.is_empty()
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
        let Some(lint) = self.lint else { return };
        let about = if self.decides { String::new() } else { about.to_owned() };
        let message = match self.decides {
            true => String::new(),
            false => match self.reason(visit.label.name) {
                None => message(),
                Some(reason) => format!("{} ({reason})", message()),
            },
        };
        let composite = matches!(visit.node.value, Value::Object(_) | Value::List(_));
        self.problems.push(Problem { lint, at: visit.place(at), depth: visit.depth, composite, about, message });
    }

    /// The innermost reason, in words. That the property itself is set explains nothing.
    fn reason(&self, property: &str) -> Option<String> {
        let explains = |reason: &String| {
            let of = reason.strip_prefix("because `").and_then(|rest| rest.strip_suffix("` is set"));
            of != Some(property)
        };
        let reasons = || self.reasons.iter().rev().filter_map(|reason| reason.in_words());
        reasons().find(explains).or_else(|| reasons().next())
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

    pub(crate) fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// Runs `run` in the name of a lint.
    pub(crate) fn in_name_of(&mut self, lint: Option<&'static Lint>, run: impl FnOnce(&mut Evaluation)) {
        let before = std::mem::replace(&mut self.lint, lint);
        run(self);
        self.lint = before;
    }

    /// Runs `run`; what it reports holds only for the reason given, which is put into words where it is told.
    pub(crate) fn because(&mut self, reason: Reason, run: impl FnOnce(&mut Evaluation)) {
        self.reasons.push(reason);
        run(self);
        self.reasons.pop();
    }

    /// An evaluation of the same kind and with the same reasons, whose outcome is for the caller to use.
    pub(crate) fn aside(&self) -> Evaluation {
        Evaluation { decides: self.decides, lint: self.lint, reasons: self.reasons.clone(), ..Self::default() }
    }

    /// The same problems, said by one lint.
    pub(crate) fn in_place_of_all(mut self, lint: Option<&'static Lint>) -> Evaluation {
        let Some(lint) = lint else { return self };
        self.problems.iter_mut().for_each(|problem| problem.lint = lint);
        self
    }

    /// Takes over what another evaluation found.
    pub(crate) fn take(&mut self, other: Evaluation) {
        self.unsure |= other.unsure;
        self.problems.extend(other.problems);
    }

    /// Takes over what another evaluation found and this one did not, in other words.
    pub(crate) fn take_new(&mut self, other: Evaluation, say: impl Fn(&str) -> String) {
        for problem in other.problems {
            // An arm that is known to be taken has its mistake elsewhere: where the choice stands.
            let is_same = |known: &Problem| known.at == problem.at || known.message == problem.message;
            let is_known = |known: &Problem| known.lint == problem.lint && is_same(known);
            if !self.problems.iter().any(is_known) {
                let message = say(&problem.message);
                self.problems.push(Problem { message, ..problem });
            }
        }
    }

    /// Takes over the problems of trials of which only one will count, nobody knows which: the arms of an `Fn::If`.
    pub(crate) fn take_either(&mut self, arms: [Evaluation; 2]) {
        let mixed = self.decides && arms.iter().any(|arm| arm.problems.is_empty());
        self.unsure |= mixed && arms.iter().any(|arm| !arm.problems.is_empty());
        for arm in arms {
            self.unsure |= arm.unsure;
            if !mixed {
                self.problems.extend(arm.problems);
            }
        }
    }

    /// The findings. A text or a number is wrong once, however many lints say so; an object once for each lint.
    pub(crate) fn findings(self, validator: &Validator, declaration: &str) -> Vec<Finding> {
        if self.problems.is_empty() {
            return Vec::new();
        }
        let mut kept: Vec<Problem> = Vec::new();
        let mut of_place: HashMap<NodeId, Vec<usize>> = HashMap::new();
        for problem in self.problems {
            let others = of_place.entry(problem.at).or_default();
            let said = |other: &Problem| other.lint == problem.lint || !(other.composite && problem.composite);
            if !others.iter().any(|other| said(&kept[*other])) {
                others.push(kept.len());
                kept.push(problem);
            }
        }
        let is_superseded = |problem: &Problem| {
            let better = |other: &Problem| validator.superseded_by.contains(&(problem.lint, other.lint));
            of_place[&problem.at].iter().any(|other| better(&kept[*other]))
        };
        let repeated: Vec<bool> = kept.iter().map(is_superseded).collect();
        let finding = |problem: Problem| Finding::of(problem.lint, problem.at, declaration, problem.message);
        kept.into_iter().zip(repeated).filter(|(_, repeated)| !repeated).map(|(problem, _)| finding(problem)).collect()
    }
}
