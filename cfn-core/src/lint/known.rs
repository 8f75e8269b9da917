//! The names that a level or an allowance may have.

use std::fmt;

use super::lint::{Group, Level, Lint};
use crate::data::hashed::Hashed;
use crate::nearest::meant;

/// The group of all that warns, as in rustc.
pub const WARNINGS: &str = "warnings";

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Subject {
    /// A lint, by its number.
    Lint(usize),
    /// The lints of a group.
    Group(Group),
    /// Whatever warns.
    Warnings,
}

/// A name that is neither a lint nor a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownName {
    /// The name as it is written.
    pub name: String,
    /// The nearest name, if one is near enough.
    pub meant: Option<String>,
}

impl fmt::Display for UnknownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown lint `{}`", self.name)?;
        match &self.meant {
            Some(meant) => write!(f, "; did you mean `{meant}`?"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for UnknownName {}

/// The lints, each with a number, and the other names.
#[derive(Debug, Default)]
pub(crate) struct Known {
    /// By ID.
    lints: Hashed<&'static Lint>,
    /// What an allowance disables besides lints.
    additions: Vec<&'static str>,
    /// The IDs of lints whose findings the assembler makes.
    across: Vec<&'static str>,
}

impl Known {
    pub(crate) fn new(
        lints: impl Iterator<Item = &'static Lint>,
        across: Vec<&'static str>,
        additions: Vec<&'static str>,
    ) -> Self {
        let all: Vec<_> = lints.collect();
        let mut lints: Hashed<&Lint> = Hashed::new(all.len());
        for lint in all {
            lints.entry(lint.id, |other| other.id == lint.id, || lint);
        }
        Self { lints, additions, across }
    }

    /// The lints in the order of their numbers.
    pub(crate) fn lints(&self) -> &[&'static Lint] {
        self.lints.entries()
    }

    /// The number of the lint of that ID.
    pub(crate) fn number(&self, id: &str) -> Option<usize> {
        self.lints.number(id, |lint| lint.id == id)
    }

    /// What a name stands for; a lint before a group.
    pub(crate) fn subject(&self, name: &str) -> Option<Subject> {
        let group = || Group::from_name(name).map(Subject::Group);
        let warnings = || (name == WARNINGS).then_some(Subject::Warnings);
        self.number(name).map(Subject::Lint).or_else(group).or_else(warnings)
    }

    /// Whether the name belongs to what an allowance disables besides lints.
    pub(crate) fn is_addition(&self, name: &str) -> bool {
        self.additions.contains(&name)
    }

    /// Whether the engine alone cannot tell what a lint finds, or one of a group that refuses: what only warns between
    /// stacks is about a struct that is in none, where nothing is allowed.
    pub(crate) fn is_across(&self, subject: Subject) -> bool {
        let is_meant = |number: usize| match subject {
            Subject::Lint(meant) => meant == number,
            Subject::Group(group) => self.lints()[number].group == group && self.lints()[number].level == Level::Deny,
            Subject::Warnings => false,
        };
        self.across.iter().filter_map(|id| self.number(id)).any(is_meant)
    }

    /// A name that nothing has, with the nearest one.
    pub(crate) fn unknown(&self, name: &str) -> UnknownName {
        let mut lints: Vec<&str> = self.lints().iter().map(|lint| lint.id).collect();
        lints.sort_unstable();
        let others = Group::ALL.into_iter().map(Group::name).chain([WARNINGS]).chain(self.additions.iter().copied());
        UnknownName { name: name.to_owned(), meant: meant(name, lints.into_iter().chain(others)).map(str::to_owned) }
    }
}
