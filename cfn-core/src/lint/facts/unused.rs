//! What nothing in a template uses.

use std::collections::HashSet;

use crate::lint::facts::context::Context;
use crate::model::{Declaration, Hole, Section, Use, Value, references_in};

/// The declarations of a section that no use counts for; none where what uses them may not be in view: a macro, or what
/// could not be read.
pub(crate) fn unused<'a>(context: &Context<'a>, section: Section, counts: fn(Use<'_>) -> bool) -> Vec<&'a Declaration> {
    let template = context.template;
    if template.section(section).next().is_none()
        || context.index().is_open()
        || template.declarations.iter().any(is_broken)
    {
        return Vec::new();
    }
    let in_declarations = context.index().uses().flat_map(|(_, uses)| uses).copied();
    let in_members = template.members.iter().flat_map(|member| references_in(&member.value));
    let used: HashSet<&str> =
        in_declarations.chain(in_members).filter(|used| counts(used.usage)).map(|used| used.name).collect();
    template.section(section).filter(|declaration| !used.contains(declaration.name.name.as_str())).collect()
}

fn is_broken(declaration: &Declaration) -> bool {
    let mut is_broken = false;
    declaration.body.walk(&mut |node| is_broken |= node.value == Value::Hole(Hole::Broken));
    is_broken
}
