//! A template as Rust source that makes the same template.
//!
//! ```text
//! loops: loops -> a loop for each entry
//! names: entries -> modules and structs      value: values -> syntax trees of attributes
//! source: entries -> modules as text         print: syntax trees -> text, as rustfmt would leave it
//! proof: modules as text -> macros -> template, compared with the input
//! ```

pub(crate) mod arguments;
pub(crate) mod comments;
pub(crate) mod layout;
pub(crate) mod loops;
pub(crate) mod names;
pub(crate) mod print;
pub(crate) mod proof;
pub(crate) mod scope;
pub(crate) mod source;
#[cfg(test)]
mod tests;
pub(crate) mod value;

use std::collections::HashMap;

use cfn_core::lint;
use cfn_core::lint::additions::{DEPLOYMENT_ID, INFERRED_DEPENDS_ON};
use cfn_core::lint::ordering::{inferred_dependencies, is_deployment};
use cfn_core::model::{NodeId, Template};
use cfn_core::yaml::Source;
use source::{Generated, Module, Original};

/// What Rust source cannot say, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unsupported {
    pub(crate) at: NodeId,
    pub(crate) message: String,
}

impl Unsupported {
    pub(crate) fn new(at: NodeId, message: impl Into<String>) -> Self {
        Self { at, message: message.into() }
    }
}

/// What the assembler would add to each resource, by its logical ID.
fn additions(template: &Template) -> HashMap<String, Vec<&'static str>> {
    let mut added: HashMap<String, Vec<&'static str>> = HashMap::new();
    for dependency in inferred_dependencies(template) {
        let of_resource = added.entry(dependency.resource).or_default();
        if !of_resource.contains(&INFERRED_DEPENDS_ON.id) {
            of_resource.push(INFERRED_DEPENDS_ON.id);
        }
    }
    for resource in template.resources().filter(|resource| is_deployment(resource.type_name)) {
        added.entry(resource.name().to_owned()).or_default().push(DEPLOYMENT_ID.id);
    }
    added
}

/// A template as source that has been proven to make it again.
#[derive(Debug)]
pub(crate) struct Imported {
    /// The module of the stack comes first.
    pub(crate) modules: Vec<Module>,
    /// How many findings are allowed.
    pub(crate) allowed: usize,
    /// Comments that belong to nothing that Rust source has.
    pub(crate) lost_comments: Vec<String>,
    /// How many entries the template has.
    pub(crate) entries: usize,
}

/// The source of a template; `title` is the name of its file, and `stack` that of the struct.
///
/// # Errors
///
/// What the source cannot say, or does not say as it is, with the places in the template.
pub(crate) fn import(source: &Source, text: &str, title: &str, stack: &str) -> Result<Imported, Vec<Unsupported>> {
    let findings = lint::check_source_at_length(source);
    let separated = loops::separated(&source.template);
    let original = Original { text, positions: &source.positions, title };
    let Generated { modules, unsupported, lost_comments } = source::generate(&separated, original, stack, &findings);
    if !unsupported.is_empty() {
        return Err(unsupported);
    }
    let made = proof::template(&modules).map_err(|message| {
        let named =
            separated.template.declarations.iter().find(|it| message.starts_with(&format!("`{}`", it.name.name)));
        vec![Unsupported::new(named.map_or(NodeId(1), |declaration| declaration.name.id), message)]
    })?;
    match proof::difference(&separated.template, &made) {
        Some((at, message)) => Err(vec![Unsupported::new(at, message)]),
        None => Ok(Imported {
            modules,
            allowed: findings.len(),
            lost_comments,
            entries: separated.template.declarations.len(),
        }),
    }
}
