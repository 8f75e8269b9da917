//! What nothing in a template uses.

use std::collections::HashSet;

use crate::lint::facts::context::Context;
use crate::model::{Declaration, Hole, Section, Use, Value, references, references_in};
use crate::nearest::meant;

/// The declarations of a section that no use counts for; none where what uses them may not be in view: a macro, what
/// could not be read, or the resources of a template that has none yet. A misspelt name uses what it was meant to name.
pub(crate) fn unused<'a>(context: &Context<'a>, section: Section, counts: fn(Use<'_>) -> bool) -> Vec<&'a Declaration> {
    let (template, index) = (context.template, context.index());
    if template.section(section).next().is_none()
        || template.section(Section::Resources).next().is_none()
        || index.is_open()
        || template.declarations.iter().any(is_broken)
    {
        return Vec::new();
    }
    // What a transform leaves out is used where it is written.
    let is_rewritten = !std::ptr::eq(context.written, template);
    let written = context.written.declarations.iter().filter(|_| is_rewritten).flat_map(references);
    let in_declarations = index.uses().flat_map(|(_, uses)| uses).copied().chain(written);
    let in_members = template.members.iter().flat_map(|member| references_in(&member.value));
    let used: HashSet<&str> =
        in_declarations.chain(in_members).filter(|used| counts(used.usage)).map(|used| used.name).collect();
    let mut unused: Vec<_> =
        template.section(section).filter(|declaration| !used.contains(declaration.name.name.as_str())).collect();
    if !unused.is_empty() {
        let is_declared = |name: &str| Section::ALL.into_iter().any(|section| index.find(section, name).is_some());
        let misspelt = used.into_iter().filter(|name| !name.starts_with("AWS::") && !is_declared(name));
        let meant: HashSet<&str> = misspelt.filter_map(|name| meant(name, index.suggestions(section))).collect();
        unused.retain(|declaration| !meant.contains(declaration.name.name.as_str()));
    }
    unused
}

fn is_broken(declaration: &Declaration) -> bool {
    let mut is_broken = false;
    declaration.body.walk(&mut |node| is_broken |= node.value == Value::Hole(Hole::Broken));
    is_broken
}
