use std::marker::PhantomData;
use std::panic::Location;
use std::path::Path;

use cfn_core::lint::{Declared, Level};

use super::assembled::Assembled;
use super::build::run;
use super::finding::Finding;
use super::settings::{Set, Settings};
use super::template::Template;
use crate::part::Stack;

/// A build script with lints of its own, or with levels for all of its stacks. Without either, [`build`](fn@crate::build) is
/// shorter.
///
/// ```no_run
/// use cfn::lint::{Check, Context, Findings, declare_lint};
/// use cfn::model::Resource;
///
/// declare_lint! {
///     /// Every queue has a name, by which our dashboards find it. Add `QueueName`.
///     UNNAMED_QUEUE = "unnamed_queue", Custom, Deny, "queue without a name", Check::Resource(unnamed_queue)
/// }
///
/// fn unnamed_queue<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
///     if resource.type_name == "AWS::SQS::Queue" && resource.property("QueueName").is_none() {
///         let message = format!("queue `{}` has no name; add `QueueName`", resource.name());
///         findings.report(resource.declaration.name.id, message);
///     }
/// }
///
/// # mod stack {
/// #     #[cfn::resource(AWS::SNS::Topic {})]
/// #     pub struct Orders;
/// #     #[cfn::stack]
/// #     pub struct Shop(Orders);
/// # }
/// // After `#[path = "src/stack.rs"] mod stack;`, in `main`:
/// cfn::Build::<stack::Shop>::new().lint(&UNNAMED_QUEUE).deny("suspicious").write("template.yaml");
/// ```
///
/// The levels that a stack or a group sets itself, and an `allow(..)` on a struct, count more than those of the build script.
/// A lint's own name counts more than that of its group; of two levels for one name, the later one counts.
#[derive(Clone, Debug)]
pub struct Build<S> {
    settings: Settings,
    stack: PhantomData<fn() -> S>,
}

impl<S: Stack> Default for Build<S> {
    fn default() -> Self {
        Self::new()
    }
}

impl<S: Stack> Build<S> {
    /// The template of `S`, checked by the lints of `cfn`.
    #[must_use]
    pub fn new() -> Self {
        Self { settings: Settings::default(), stack: PhantomData }
    }

    /// Adds a lint, which is declared by [`declare_lint!`](crate::lint::declare_lint). Its findings are errors and
    /// warnings at the tokens, as those of `cfn` are, with the lint's ID as it is: `[unnamed_queue]`.
    #[must_use]
    #[track_caller]
    pub fn lint(mut self, lint: &'static Declared) -> Self {
        self.settings.lint(lint, Location::caller());
        self
    }

    /// Denies what a lint or the lints of a group find: `.deny("policy")`, `.deny("warnings")`.
    #[must_use]
    #[track_caller]
    pub fn deny(mut self, name: &str) -> Self {
        self.settings.level(Set {
            name: name.to_owned(),
            level: Level::Deny,
            reason: None,
            caller: Location::caller(),
        });
        self
    }

    /// Warns of what a lint or the lints of a group find.
    #[must_use]
    #[track_caller]
    pub fn warn(mut self, name: &str) -> Self {
        self.settings.level(Set {
            name: name.to_owned(),
            level: Level::Warn,
            reason: None,
            caller: Location::caller(),
        });
        self
    }

    /// Allows what a lint or the lints of a group find, and says why. The reason is written into the template. An
    /// allowance that nothing needs is a warning.
    #[must_use]
    #[track_caller]
    pub fn allow(mut self, name: &str, reason: &str) -> Self {
        let reason = Some(reason.to_owned());
        self.settings.level(Set { name: name.to_owned(), level: Level::Allow, reason, caller: Location::caller() });
        self
    }

    /// Makes the template and writes it to `path`, as [`build`](fn@crate::build) does.
    pub fn write(self, path: impl AsRef<Path>) {
        run(S::PART, self.settings, path.as_ref());
    }

    /// Makes the template, as [`assemble`](fn@crate::assemble) does: for tests.
    ///
    /// # Errors
    /// Everything that is wrong with the stack, warnings included, if any of it stops the build.
    pub fn assemble(self) -> Result<Template, Vec<Finding>> {
        Assembled::of(S::PART, &self.settings).into_result()
    }
}
