use super::policy::{Holder, PolicyAt};
use super::{Context, Findings, Judge};
use crate::model::{Declaration, Resource};

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Reported; the template is made.
    Warn,
    /// Refused.
    Deny,
}

/// What a check can see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// One declaration alone, as in a macro.
    Declaration,
    /// The whole template, as in the build script.
    Template,
}

/// One rule. All of its text is for the person who reads the error.
#[derive(Debug)]
pub struct Rule {
    /// Its name without `cfn::`, in snake case.
    pub id: &'static str,
    /// How much its findings weigh.
    pub level: Level,
    /// What it refuses, in a few words.
    pub title: &'static str,
    /// Why, and what to write instead.
    pub explanation: &'static str,
    /// The function.
    pub check: Check,
}

/// A function that judges one declaration.
pub type OfDeclaration = for<'a> fn(&Context<'a>, &'a Declaration, &mut Findings);
/// A function that judges one resource.
pub type OfResource = for<'a> fn(&Context<'a>, Resource<'a>, &mut Findings);
/// A function that judges one policy document.
pub type OfPolicy = fn(&Context<'_>, &PolicyAt<'_>, &mut Findings);

/// The function of a rule, by what it judges.
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
    Holders(fn(&Context<'_>, &[Holder<'_, '_>], &mut Findings)),
    /// What can only be judged with the whole template at hand; not run on a declaration alone.
    Template(for<'a> fn(&Context<'a>, &mut Findings)),
    /// The engine itself makes the findings, while it runs the other rules.
    Engine,
}

/// How a rule judges a value by one keyword of the value's schema.
#[derive(Clone, Copy, Debug)]
pub struct Keyword {
    /// The keyword; `false` for the schema `false`, which no value fulfils.
    pub name: &'static str,
    /// Which values it wants to see.
    pub sees: Sees,
    /// The function.
    pub judge: Judge,
}

/// Which values a keyword is judged on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sees {
    /// Values that are written out, or that a function gives for certain.
    Known,
    /// Functions and holes too, whose value only the deployment or rustc knows.
    All,
}
