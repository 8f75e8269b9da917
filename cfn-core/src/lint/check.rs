//! The function of a lint, and how both are declared.

use super::facts::context::Context;
use super::finding::Findings;
use super::lint::Lint;
use super::policies::document::PolicyAt;
use super::policies::holder::Holder;
use super::schema::validator::{Keyword, Role};
use crate::model::{Declaration, Resource};

/// A lint and its function.
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
    Values(&'static [Keyword]),
    /// One policy document, wherever it stands.
    Policy(OfPolicy),
    /// Everyone who holds policies, with all that are in view.
    Holders(OfHolders),
    /// What can only be checked with the whole template at hand; not run on a declaration alone.
    Template(OfTemplate),
    /// The engine makes the findings itself, while it runs the other lints.
    Engine(Role),
}

/// Declares a lint: its documentation, its name, id, group, level and title, and its function.
///
/// ```text
/// declare_lint! {
///     /// Why it is a mistake. What to write instead.
///     ///
///     /// ```yaml,fails
///     /// Resources: {}  # the finding is on this line
///     /// ```
///     /// ```yaml,passes
///     /// Resources: {Topic: {Type: AWS::SNS::Topic}}
///     /// ```
///     NO_RESOURCES = "no_resources", Shape, Deny, "template without resources", Check::Template(no_resources)
/// }
/// ```
macro_rules! declare_lint {
    ($(#[doc = $page:literal])* $name:ident = $id:literal, $group:ident, $level:ident, $title:literal, $check:expr) => {
        $(#[doc = $page])*
        pub(crate) static $name: $crate::lint::check::Declared = $crate::lint::check::Declared {
            lint: &$crate::lint::lint::Lint {
                id: $id,
                group: $crate::lint::lint::Group::$group,
                level: $crate::lint::lint::Level::$level,
                title: $title,
                page: concat!($($page, "\n"),*),
            },
            check: $check,
        };
    };
}
pub(crate) use declare_lint;
