//! What nothing in a template uses.

use std::collections::HashSet;

use crate::lint::facts::context::Context;
use crate::model::{Declaration, Section, Use, references, references_in};
use crate::nearest::meant;

/// The declarations of a section that no use counts for; none where what uses them may not be in view: a macro, what
/// could not be read, or the resources of a template that has none yet. A misspelt name uses what it was meant to name.
pub(crate) fn unused<'a>(context: &Context<'a>, section: Section, counts: fn(Use<'_>) -> bool) -> Vec<&'a Declaration> {
    let (template, index) = (context.template, context.index());
    let declared = index.section(section);
    if declared.is_empty()
        || index.section(Section::Resources).is_empty()
        || index.is_open()
        || template.declarations.iter().any(|declaration| declaration.body.is_broken())
    {
        return Vec::new();
    }
    let names = names(context, counts);
    let used: HashSet<&str> = names.iter().copied().filter(|name| index.find(section, name).is_some()).collect();
    let is_unused = |declaration: &&&'a Declaration| !used.contains(declaration.name.name.as_str());
    let mut unused: Vec<_> = declared.iter().filter(is_unused).copied().collect();
    if !unused.is_empty() {
        let is_declared = |name: &str| Section::ALL.into_iter().any(|section| index.find(section, name).is_some());
        let names: HashSet<&str> = names.into_iter().collect();
        let misspelt = names.into_iter().filter(|name| !is_declared(name));
        let meant: HashSet<&str> = misspelt.filter_map(|name| meant(name, index.suggestions(section))).collect();
        unused.retain(|declaration| !meant.contains(declaration.name.name.as_str()));
    }
    unused
}

/// The names that the template uses in a way that counts, but for pseudo parameters.
fn names<'a>(context: &Context<'a>, counts: fn(Use<'_>) -> bool) -> Vec<&'a str> {
    let template = context.template;
    // What a transform leaves out is used where it is written.
    let is_rewritten = !std::ptr::eq(context.written, template);
    let written = context.written.declarations.iter().filter(|_| is_rewritten).flat_map(references);
    let in_members = template.members.iter().flat_map(|member| references_in(&member.value));
    let in_declarations = context.index().uses().flat_map(|(_, uses)| uses).copied();
    let mut names = Vec::new();
    for used in in_declarations.chain(written).chain(in_members) {
        if counts(used.usage) && !used.name.starts_with("AWS::") {
            names.push(used.name);
        }
    }
    names
}
