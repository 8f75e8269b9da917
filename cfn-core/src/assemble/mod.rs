//! From the structs of a stack to its template.
//!
//! [`assemble`] is the whole of it and touches neither cargo nor the disk; [`build`] is the one line of a build
//! script around it.

pub mod additions;
mod build;
mod collect;
mod compose;
mod judged;
mod order;
mod rename;
mod snapshot;

use std::collections::HashMap;

pub use build::build;
pub use judged::judged;

use crate::check::{self, Finding, Scope};
use crate::model::{NodeIds, Template};
use crate::part::{Part, Stack, Struct};
use crate::yaml;
use collect::Collected;

/// A template, ready to be deployed.
#[derive(Clone, Debug)]
pub struct Assembled {
    /// The text of the template.
    pub yaml: String,
    /// What should be looked at, but does not stop anything.
    pub warnings: Vec<Problem>,
}

/// Something that is wrong with a stack, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The source file of the struct, as rustc names it.
    pub file: String,
    /// The line of the struct's attribute, from 1.
    pub line: u32,
    /// The struct.
    pub name: String,
    /// The rule without `cfn::`; empty for what is no matter of a rule.
    pub rule: &'static str,
    /// What is wrong, and what to write instead.
    pub message: String,
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}: `{}`: {}", self.file, self.line, self.name, self.message)?;
        match self.rule {
            "" => Ok(()),
            rule => write!(f, " [cfn::{rule}]"),
        }
    }
}

/// Makes the template of a stack.
///
/// # Errors
/// Everything that is wrong with the stack as a whole: what the macros could not see in one struct.
pub fn assemble<S: Stack>() -> Result<Assembled, Vec<Problem>> {
    const { S::SELF_CONTAINED }
    of(S::STRUCT)
}

/// The same for a stack as data: what is generic is compiled anew in every build script.
fn of(stack: &'static Struct) -> Result<Assembled, Vec<Problem>> {
    let collected = collect::collect(stack)?;
    let mut ids = NodeIds::default();
    let mut template = compose::template(&collected, &mut ids)?;

    let mut comments = collected.comments();
    order::add_depends_on(&mut template, &mut ids, &mut comments);

    let (errors, warnings): (Vec<_>, Vec<_>) =
        check::check(&template, Scope::Template).into_iter().partition(Finding::is_error);
    if errors.is_empty() {
        let unsaid = warnings.into_iter().filter(|warning| !is_said_by_rustc(&template, warning));
        let warnings = unsaid.map(|finding| collected.problem(finding)).collect();
        snapshot::add_hashes(&mut template, &mut comments);
        let yaml = yaml::write_template(&template, &|declaration| {
            comments.get(&declaration.name.name).cloned().unwrap_or_default()
        });
        Ok(Assembled { yaml, warnings })
    } else {
        Err(errors.into_iter().map(|finding| collected.problem(finding)).collect())
    }
}

/// The entry that one struct makes, as YAML: its logical id and what stands behind it.
///
/// # Panics
/// For a `#[stack]`, which is no entry.
pub fn entry<P: Part>() -> String {
    compose::entry(P::STRUCT)
}

/// Whether the struct alone already shows it: then the macro has warned, at the token.
fn is_said_by_rustc(template: &Template, warning: &Finding) -> bool {
    let own = template.declarations.iter().find(|declaration| declaration.name.name == warning.declaration);
    let Some(own) = own else { return false };
    let alone = Template { declarations: vec![own.clone()], ..Template::default() };
    let said = check::check(&alone, Scope::Declaration);
    said.iter().any(|finding| finding.rule.id == warning.rule.id && finding.at == warning.at)
}

/// The comment lines above each entry, by logical id.
type Comments = HashMap<String, Vec<String>>;

impl Collected {
    fn problem(&self, finding: Finding) -> Problem {
        let origin = self.origin(&finding.declaration);
        Problem {
            file: origin.file.to_owned(),
            line: origin.line,
            name: origin.name.to_owned(),
            rule: finding.rule.id,
            message: finding.message,
        }
    }
}
