use super::lint::{Level, Lint};
use crate::model::NodeId;

/// One mistake.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The lint that found it.
    pub lint: &'static Lint,
    /// The key or value that must change.
    pub at: NodeId,
    /// The logical id of the declaration in which it stands; empty for what stands beside the sections.
    pub declaration: String,
    /// What is wrong, what is allowed, what to write instead.
    pub message: String,
}

impl Finding {
    /// Whether it stops the build.
    pub fn is_error(&self) -> bool {
        self.lint.level == Level::Deny
    }
}

/// Collects what one lint finds in one declaration.
#[derive(Debug)]
pub struct Findings {
    found: Vec<Finding>,
    lint: &'static Lint,
    declaration: String,
}

impl Findings {
    /// Findings of that lint in that declaration.
    pub(crate) fn of(lint: &'static Lint, declaration: &str) -> Self {
        Self { found: Vec::new(), lint, declaration: declaration.to_owned() }
    }

    /// Goes on with another lint.
    pub(crate) fn next(&mut self, lint: &'static Lint) {
        self.lint = lint;
    }

    /// What was found.
    pub(crate) fn into_vec(self) -> Vec<Finding> {
        self.found
    }

    /// Reports a mistake in the declaration that the lint is checking.
    pub fn report(&mut self, at: NodeId, message: impl Into<String>) {
        let declaration = self.declaration.clone();
        self.report_in(&declaration, at, message);
    }

    /// Reports a mistake in the declaration of that logical id.
    pub fn report_in(&mut self, declaration: &str, at: NodeId, message: impl Into<String>) {
        let finding = Finding { lint: self.lint, at, declaration: declaration.to_owned(), message: message.into() };
        self.found.push(finding);
    }
}
