//! From the structs of a stack to its template.
//!
//! [`assemble`] is the whole of it and touches neither cargo nor the disk; [`build`] is the one line of a build
//! script around it.

pub mod additions;
mod build;
mod collect;
mod compose;
mod judged;
mod locate;
mod order;
mod rename;
mod snapshot;

use std::collections::HashMap;

pub use build::build;
pub use judged::judged;

use crate::lint::{self, Finding, Scope};
use crate::model::{Declaration, Node, NodeId, NodeIds, Segment, Template};
use crate::part::{Part, Stack, Struct};
use crate::yaml;
use collect::Collected;
use locate::Place;

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
    pub file: &'static str,
    /// The line, from 1: of the struct's attribute, or, from [`build`], of the token.
    pub line: u32,
    /// The column of the token, from 1; [`build`] reads it off the source.
    pub column: Option<u32>,
    /// The struct.
    pub name: &'static str,
    /// The rule without `cfn::`; empty for what is no matter of a rule.
    pub rule: &'static str,
    /// What is wrong, and what to write instead.
    pub message: String,
    /// Where in the struct's entry.
    place: Place,
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.file, self.line)?;
        if let Some(column) = self.column {
            write!(f, ":{column}")?;
        }
        write!(f, ": `{}`: {}", self.name, self.message)?;
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
        lint::check(&template, Scope::Template).into_iter().partition(Finding::is_error);
    if errors.is_empty() {
        let unsaid = warnings.into_iter().filter(|warning| !collected.is_said_by_rustc(&template, warning));
        let warnings = unsaid.map(|finding| collected.problem(&template, finding)).collect();
        snapshot::add_hashes(&mut template, &mut comments);
        let yaml = yaml::write_template(&template, &|declaration| {
            comments.get(&declaration.name.name).cloned().unwrap_or_default()
        });
        Ok(Assembled { yaml, warnings })
    } else {
        Err(errors.into_iter().map(|finding| collected.problem(&template, finding)).collect())
    }
}

/// The entry that one struct makes, as YAML: its logical id and what stands behind it.
///
/// # Panics
/// For a `#[stack]`, which is no entry.
pub fn entry<P: Part>() -> String {
    compose::entry(P::STRUCT)
}

/// The comment lines above each entry, by logical id.
type Comments = HashMap<String, Vec<String>>;

impl Collected {
    fn problem(&self, template: &Template, finding: Finding) -> Problem {
        let (declaration, place) = found_in(template, &finding);
        let place = place.or_else(|| of_member(template, finding.at));
        let origin = self.origin(declaration);
        Problem { rule: finding.lint.id, place: place.unwrap_or_default(), ..Problem::of(origin, finding.message) }
    }

    /// Whether the struct alone already shows it, without what rustc has filled in: then the macro has warned, at the
    /// token.
    fn is_said_by_rustc(&self, template: &Template, warning: &Finding) -> bool {
        let (Some(own), at) = found_in(template, warning) else { return false };
        let Some(unfilled) = compose::unfilled(self.origin(Some(own))) else { return false };
        let alone = Template { declarations: vec![unfilled], ..Template::default() };
        let said = lint::check(&alone, Scope::Declaration);
        said.iter().any(|finding| finding.lint.id == warning.lint.id && place(&alone.declarations[0], finding.at) == at)
    }
}

/// The declaration that a finding is about, and where in its body it is.
fn found_in<'t>(template: &'t Template, finding: &Finding) -> (Option<&'t Declaration>, Option<Place>) {
    let named = template.declarations.iter().filter(|declaration| declaration.name.name == finding.declaration);
    // An output may have the name of a resource.
    let within = named.clone().find_map(|declaration| Some((declaration, place(declaration, finding.at)?)));
    match within {
        Some((declaration, place)) => (Some(declaration), Some(place)),
        None => (named.clone().next(), None),
    }
}

/// Where in a declaration a node is, if it is there.
fn place(declaration: &Declaration, at: NodeId) -> Option<Place> {
    below(&declaration.body, at, Vec::new())
}

/// Where in what stands beside the sections a node is, if it is there.
fn of_member(template: &Template, at: NodeId) -> Option<Place> {
    let mut members = template.members.iter();
    members.find_map(|member| below(&member.value, at, vec![Segment::Key(member.key.name.clone())]))
}

fn below(node: &Node, at: NodeId, mut before: Vec<Segment>) -> Option<Place> {
    let way = node.path_to(at)?;
    // The way to a member's key and that to its value are the same.
    let key = node.at(&way).is_none_or(|node| node.id != at);
    before.extend(way);
    Some(Place { way: before, key })
}
