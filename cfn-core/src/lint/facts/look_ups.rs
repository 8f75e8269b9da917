//! Where a template reads its mappings.

use crate::lint::facts::conditions::{Assumption, walk_branches};
use crate::lint::facts::context::Context;
use crate::model::{Declaration, Intrinsic, Node, Value};

/// Takes a declaration, the arguments of an `Fn::FindInMap` in it, and the branches in which that stands.
type Visit<'v, 'a> = dyn FnMut(&'a Declaration, &'a [Node], &[Assumption<'a>]) + 'v;

/// Visits each `Fn::FindInMap` that has a mapping and two keys.
pub(crate) fn each_look_up<'a>(context: &Context<'a>, visit: &mut Visit<'_, 'a>) {
    for (declaration, contents) in context.index().declarations() {
        if !contents.calls(&[Intrinsic::FindInMap]) {
            continue;
        }
        let mut branches = declaration.condition().map(|name| Assumption::Condition(name, true)).into_iter().collect();
        walk_branches(&declaration.body, &mut branches, &mut |node, branches| {
            if let Value::Function(Intrinsic::FindInMap, argument) = &node.value
                && let Some(arguments @ [_, _, _, ..]) = argument.as_list()
            {
                visit(declaration, arguments, branches);
            }
        });
    }
}
