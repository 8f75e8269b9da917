//! The function of a lint, and how both are declared.

use super::facts::context::Context;
use super::finding::Findings;
use super::lint::Lint;
use super::policies::document::PolicyAt;
use super::policies::holder::Holder;
use super::schema::validator::{Keyword, Role};
use crate::model::{Declaration, Resource};

/// A lint and its function, as [`declare_lint!`] makes it.
#[derive(Debug)]
pub struct Declared {
    /// The lint.
    pub lint: &'static Lint,
    /// Its function.
    pub check: Check,
}

/// A function that checks one declaration.
pub type OfDeclaration = for<'a> fn(&Context<'a>, &'a Declaration, &mut Findings);
/// A function that checks one resource.
pub type OfResource = for<'a> fn(&Context<'a>, Resource<'a>, &mut Findings);
/// A function that checks one policy document.
pub type OfPolicy = fn(&Context<'_>, &PolicyAt<'_>, &mut Findings);
/// A function that checks everyone who holds policies.
pub type OfHolders = fn(&Context<'_>, &[Holder<'_, '_>], &mut Findings);
/// A function that checks a whole template.
pub type OfTemplate = for<'a> fn(&Context<'a>, &mut Findings);

/// The function of a lint, by what it checks.
#[derive(Clone, Copy, Debug)]
pub enum Check {
    /// One declaration of any section.
    Declaration(OfDeclaration),
    /// One resource.
    Resource(OfResource),
    /// The values of a resource's properties, by the keywords of their schemas.
    #[doc(hidden)]
    Values(&'static [Keyword]),
    /// One policy document, wherever it stands.
    Policy(OfPolicy),
    /// Everyone who holds policies, with all that are in view.
    Holders(OfHolders),
    /// What can only be checked with the whole template at hand; not run on a declaration alone.
    Template(OfTemplate),
    /// The engine makes the findings itself, while it runs the other lints.
    #[doc(hidden)]
    Engine(Role),
    /// The assembler makes the findings, which knows all stacks of a package, or the command line, which knows their files.
    #[doc(hidden)]
    Package,
}

/// Declares a lint: its documentation, its name, ID, group, level and title, and its function.
///
/// The documentation says why it is a mistake and what to write instead. An editor shows it, and rustdoc. `pub` before
/// the name makes the lint one for other crates.
///
/// ```
/// use cfn_core::lint::{Check, Context, Findings, declare_lint};
/// use cfn_core::model::Resource;
///
/// declare_lint! {
///     /// Every queue has a name, by which our dashboards find it. Add `QueueName`.
///     pub UNNAMED_QUEUE = "unnamed_queue", Custom, Deny, "queue without a name", Check::Resource(unnamed_queue)
/// }
///
/// fn unnamed_queue<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
///     if resource.type_name == "AWS::SQS::Queue" && resource.property("QueueName").is_none() {
///         let message = format!("queue `{}` has no name; add `QueueName`", resource.name());
///         findings.report(resource.declaration.name.id, message);
///     }
/// }
/// # assert_eq!(UNNAMED_QUEUE.lint.id, "unnamed_queue");
/// ```
///
/// The lints of this crate are declared in the same way. Their examples, blocks of `yaml,fails` with `# <-` on the line of
/// the finding and `yaml,passes`, are run by a test.
#[macro_export]
macro_rules! declare_lint {
    ($(#[doc = $page:literal])* $name:ident = $id:literal, $($rest:tt)*) => {
        $crate::declare_lint! { @declare (pub(crate)) [$($page)*] $name = $id, $($rest)* }
    };
    ($(#[doc = $page:literal])* pub $name:ident = $id:literal, $($rest:tt)*) => {
        $crate::declare_lint! { @declare (pub) [$($page)*] $name = $id, $($rest)* }
    };
    (@declare ($($visibility:tt)*) [$($page:literal)*]
        $name:ident = $id:literal, $group:ident, $level:ident, $title:literal, $check:expr $(,)?) => {
        $(#[doc = $page])*
        $($visibility)* static $name: $crate::lint::Declared = $crate::lint::Declared {
            lint: &$crate::lint::Lint {
                id: $id,
                group: $crate::lint::Group::$group,
                level: $crate::lint::Level::$level,
                title: $title,
                page: concat!($($page, "\n"),*),
            },
            check: $check,
        };
    };
}
pub use declare_lint;
