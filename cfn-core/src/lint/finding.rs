use super::lint::{Level, Lint};
use crate::model::NodeId;

/// One mistake.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The lint that found it.
    pub lint: &'static Lint,
    /// How much it weighs, where it was found.
    pub level: Level,
    /// The key or value that must change.
    pub at: NodeId,
    /// The logical id of the declaration in which it stands; empty for what stands beside the sections.
    pub declaration: String,
    /// What is wrong, what is allowed, what to write instead.
    pub message: String,
}

impl Finding {
    /// A finding of the level that the lint has by itself.
    pub(crate) fn of(lint: &'static Lint, at: NodeId, declaration: &str, message: String) -> Self {
        Self { lint, level: lint.level, at, declaration: declaration.to_owned(), message }
    }

    /// Whether it stops the build.
    pub fn is_error(&self) -> bool {
        self.level == Level::Deny
    }
}

/// Collects what one lint finds in one declaration.
///
/// ```
/// use cfn_core::lint::{Context, Findings};
/// use cfn_core::model::Resource;
///
/// /// Reports a queue without a name at its type.
/// fn unnamed_queue<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
///     if resource.type_name == "AWS::SQS::Queue" && resource.property("QueueName").is_none() {
///         findings.report(resource.declaration.name.id, format!("queue `{}` has no name; add `QueueName`", resource.name()));
///     }
/// }
/// ```
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

    /// Reports a mistake in the declaration that the lint is checking: at the ID of the key or value that must change,
    /// [`Node::id`](crate::model::Node::id). The message says in one clause what is wrong with what, and after a
    /// semicolon what to write.
    pub fn report(&mut self, at: NodeId, message: impl Into<String>) {
        let declaration = self.declaration.clone();
        self.report_in(&declaration, at, message);
    }

    /// Reports a mistake in the declaration of that logical ID, as a lint does that checks the whole template.
    pub fn report_in(&mut self, declaration: &str, at: NodeId, message: impl Into<String>) {
        self.found.push(Finding::of(self.lint, at, declaration, message.into()));
    }
}
