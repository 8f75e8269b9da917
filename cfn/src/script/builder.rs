use std::marker::PhantomData;
use std::panic::Location;
use std::path::Path;

#[cfg(feature = "assemble")]
use cfn_assemble::{Finding, Template};
#[cfg(feature = "assemble")]
use cfn_core::lint::Declared;

#[cfg(feature = "assemble")]
use super::linked::assemble_with;
use super::run;
use super::settings::{Set, Settings};
use crate::part::Stack;

/// Builds a stack with your own lints, or with other levels of lints. [`build`](fn@crate::build) is the short form without
/// either.
///
/// ```no_run
/// use cfn::lint::{Check, Context, Findings, declare_lint};
/// use cfn::model::Resource;
///
/// declare_lint! {
///     /// Our dashboards find queues by name. Add `QueueName`.
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
/// Levels that a stack or a group sets, and an `allow(..)` on a struct, override those of the build script. The level of a
/// lint overrides that of its group; of two levels for the same name, the last one applies.
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

    /// Adds a lint that [`declare_lint!`](crate::lint::declare_lint) declares. Its findings are errors and warnings at
    /// tokens, like those of `cfn`, and end in the ID of the lint without a prefix: `[unnamed_queue]`.
    #[cfg(feature = "assemble")]
    #[must_use]
    #[track_caller]
    pub fn lint(mut self, lint: &'static Declared) -> Self {
        self.settings.lints.push((lint, Location::caller()));
        self
    }

    /// Sets a lint or a group of lints to the level `deny`: `.deny("policy")`, `.deny("warnings")`.
    #[must_use]
    #[track_caller]
    pub fn deny(mut self, name: &str) -> Self {
        self.settings.levels.push(Set {
            name: name.to_owned(),
            level: "deny",
            reason: None,
            caller: Location::caller(),
        });
        self
    }

    /// Sets a lint or a group of lints to the level `warn`.
    #[must_use]
    #[track_caller]
    pub fn warn(mut self, name: &str) -> Self {
        self.settings.levels.push(Set {
            name: name.to_owned(),
            level: "warn",
            reason: None,
            caller: Location::caller(),
        });
        self
    }

    /// Allows a lint or a group of lints, for a reason that is written into the template. An unneeded allowance is a
    /// warning.
    #[must_use]
    #[track_caller]
    pub fn allow(mut self, name: &str, reason: &str) -> Self {
        let reason = Some(reason.to_owned());
        self.settings.levels.push(Set { name: name.to_owned(), level: "allow", reason, caller: Location::caller() });
        self
    }

    /// Assembles the template and writes it to `path`, as [`build`](fn@crate::build) does.
    #[track_caller]
    pub fn write(self, path: impl AsRef<Path>) {
        run(S::PART, self.settings, path.as_ref(), Location::caller());
    }

    /// Returns the template, as [`assemble`](fn@crate::assemble) does, for tests.
    ///
    /// # Errors
    /// All findings, including warnings, if at least one of them is an error.
    #[cfg(feature = "assemble")]
    pub fn assemble(self) -> Result<Template, Vec<Finding>> {
        assemble_with::<S>(&self.settings)
    }
}
