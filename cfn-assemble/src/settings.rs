//! What a build script adds to the check of a stack: lints of its own, and levels.

use cfn_core::lint::{Declared, Level, Lints, own};
use cfn_core::verdict::OwnLint;

use crate::caller::Caller;
use crate::finding::Finding;

/// Lints and levels, each with the place in the build script.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    lints: Vec<(&'static Declared, Caller)>,
    pub(crate) levels: Vec<Set>,
    /// Lints that the build script has added to other stacks: they may be named, and are not run.
    pub(crate) elsewhere: Vec<String>,
}

/// A level that a build script sets.
#[derive(Clone, Debug)]
pub struct Set {
    /// The lint or the group.
    pub name: String,
    /// The level.
    pub level: Level,
    /// Why, if it is an allowance.
    pub reason: Option<String>,
    /// Where it is set.
    pub caller: Caller,
}

/// The lints that run.
pub(crate) enum Running {
    OfTheEngine(&'static Lints),
    WithOwn(Box<Lints>, Vec<&'static Declared>),
}

impl Settings {
    /// Adds a lint of the user.
    pub fn lint(&mut self, lint: &'static Declared, caller: Caller) {
        self.lints.push((lint, caller));
    }

    /// Sets a level; of two of one name, the later one counts.
    pub fn level(&mut self, set: Set) {
        self.levels.push(set);
    }

    /// The lints that run, and what is wrong with the user's own.
    pub(crate) fn running(&self) -> (Running, Vec<Finding>) {
        let (mut accepted, mut findings): (Vec<&'static Declared>, _) = (Vec::new(), Vec::new());
        for (lint, caller) in &self.lints {
            match own::refusal(lint, &accepted) {
                Some(message) => findings.push(Finding::of_script(*caller, "own_lint", message)),
                None => accepted.push(lint),
            }
        }
        for Set { name, reason, caller, .. } in &self.levels {
            if reason.as_ref().is_some_and(|reason| reason.trim().is_empty()) {
                let message = format!("missing reason for allowing `{name}`; say why the lint is allowed");
                findings.push(Finding::of_script(*caller, "allowance_reason", message));
            }
        }
        let running = match accepted.is_empty() {
            true => Running::OfTheEngine(Lints::of_this_crate()),
            false => Running::WithOwn(Box::new(Lints::with(&accepted)), accepted),
        };
        (running, findings)
    }
}

impl Running {
    pub(crate) fn lints(&self) -> &Lints {
        match self {
            Running::OfTheEngine(lints) => lints,
            Running::WithOwn(lints, _) => lints,
        }
    }

    /// The user's own lints, as an editor shows them.
    pub(crate) fn own(&self) -> Vec<OwnLint> {
        match self {
            Running::OfTheEngine(_) => Vec::new(),
            Running::WithOwn(_, own) => own.iter().map(|declared| OwnLint::of(declared.lint)).collect(),
        }
    }
}
