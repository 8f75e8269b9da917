//! What a lint of your own can use; [`Build::lint`](crate::Build::lint) adds the lint. The guide is
//! `docs/your-own-lints.md` of the project.
//!
//! [`declare_lint!`] declares a lint. Its function, one of [`Check`], takes the [`Context`], which has the whole template,
//! and the item to check, and reports what is wrong to [`Findings`].
//!
//! | the lint checks | the function takes |
//! |---|---|
//! | each resource: [`Check::Resource`] | a [`Resource`](crate::model::Resource), with its type and properties |
//! | each declaration, such as a parameter or an output: [`Check::Declaration`] | a [`Declaration`](crate::model::Declaration) |
//! | each IAM policy document, anywhere in the template: [`Check::Policy`] | a [`PolicyAt`], with its statements |
//! | each role, user and group with all of its policies: [`Check::Holders`] | the [`Holder`]s |
//! | the whole template: [`Check::Template`] | nothing else: see [`Context::index`] |
//!
//! Values are [`Node`](crate::model::Node)s. [`Resource::values_at`](crate::model::Resource::values_at) finds them by
//! path, in both arms of `Fn::If`; [`Context::possible_values`] returns the values that a node may have, and
//! [`Context::named`] returns what a `Ref` refers to.
//!
//! ```
//! use cfn::lint::{Check, Context, Findings, declare_lint};
//! use cfn::model::Resource;
//! use cfn::{resource, stack};
//!
//! declare_lint! {
//!     /// Our dashboards find queues by name. Add `QueueName`.
//!     pub UNNAMED_QUEUE = "unnamed_queue", Custom, Deny, "queue without a name", Check::Resource(unnamed_queue)
//! }
//!
//! fn unnamed_queue<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
//!     if resource.type_name == "AWS::SQS::Queue" && resource.property("QueueName").is_none() {
//!         let message = format!("queue `{}` has no name; add `QueueName`", resource.name());
//!         findings.report(resource.declaration.name.id, message);
//!     }
//! }
//!
//! #[resource(AWS::SQS::Queue {}, DeletionPolicy: "Delete", UpdateReplacePolicy: "Delete")]
//! pub struct Jobs;
//!
//! #[stack]
//! pub struct Worker(Jobs);
//!
//! let findings = cfn::Build::<Worker>::new().lint(&UNNAMED_QUEUE).assemble().unwrap_err();
//! assert!(findings[0].to_string().ends_with("queue `Jobs` has no name; add `QueueName` [unnamed_queue]"));
//! ```

pub use cfn_core::iam::{
    AccessLevel, Action, Condition, Effect, Element, Item, Piece, Policy, Principal, PrincipalKind, Principals,
    Spelling, Statement, has_wildcard, matches_wildcard,
};
pub use cfn_core::lint::policies::{Kind as PolicyKind, Place as PolicyPlace, document::PolicyAt, holder::Holder};
pub use cfn_core::lint::{
    Check, Context, Declared, Findings, Group, Index, Level, Lint, Named, Scope, declare_lint, describe,
};
