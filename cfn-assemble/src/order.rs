use cfn_core::lint::additions::INFERRED_DEPENDS_ON;
use cfn_core::lint::ordering::{InferredDependency, inferred_dependencies};
use cfn_core::model::{Declaration, Key, Member, Node, NodeIds, Section, Template, Value};

use crate::collect::Collected;
use crate::comments::Comments;
use crate::compose::Composed;
use crate::loops;

/// Adds the `DependsOn` that CloudFormation cannot infer, and returns what was added.
pub(crate) fn add_depends_on(template: &mut Template, ids: &mut NodeIds) -> Vec<InferredDependency> {
    let mut added = inferred_dependencies(template);
    added.retain(|dependency| {
        let Some(declaration) = resource(template, &dependency.resource) else { return false };
        let is_on = !INFERRED_DEPENDS_ON.is_off(declaration);
        if is_on {
            depend_on(declaration, &dependency.depends_on, ids);
        }
        is_on
    });
    added
}

/// Writes above each entry what was added to it.
pub(crate) fn comment(template: &Template, added: &[InferredDependency], comments: &mut Comments) {
    for InferredDependency { resource, depends_on, reason } in added {
        let declared = template.find(Section::Resources, resource);
        declared.into_iter().for_each(|declaration| comments.add(declaration, line(depends_on, reason)));
    }
}

fn line(depends_on: &str, reason: &str) -> String {
    format!("DependsOn {depends_on} is added: {reason}")
}

/// Adds to a template with loops what was added to the entries that they make.
pub(crate) fn add_to_written(
    written: &mut Composed,
    collected: &Collected,
    added: &[InferredDependency],
    comments: &mut Comments,
) {
    let Composed { template, ids, .. } = written;
    let mut known: Vec<(String, String)> = Vec::new();
    for InferredDependency { resource, depends_on, reason } in added {
        let part = collected.parts.iter().find(|part| part.section == Section::Resources && part.id == *resource);
        let Some(part) = part.filter(|part| part.is_looped()) else {
            if let Some(declaration) = self::resource(template, resource) {
                depend_on(declaration, depends_on, ids);
                comments.add(declaration, line(depends_on, reason));
            }
            continue;
        };
        let name = loops::name(&part.origin);
        let depends_on = loops::in_entry(part, collected, depends_on);
        if known.contains(&(name.clone(), depends_on.clone())) {
            continue;
        }
        if let Some(declaration) = self::resource(template, &name) {
            depend_on_in(&mut declaration.body, part.items.len(), &depends_on, ids);
            comments.add(declaration, line(&depends_on, reason));
        }
        known.push((name, depends_on));
    }
}

fn resource<'t>(template: &'t mut Template, name: &str) -> Option<&'t mut Declaration> {
    let mut declarations = template.declarations.iter_mut();
    declarations.find(|declaration| declaration.section == Section::Resources && declaration.name.name == name)
}

fn depend_on(declaration: &mut Declaration, name: &str, ids: &mut NodeIds) {
    depend_on_in(&mut declaration.body, 0, name, ids);
}

/// The same of the entry within so many loops.
fn depend_on_in(body: &mut Node, loops: usize, name: &str, ids: &mut NodeIds) {
    if loops > 0 {
        let Value::List(arguments) = &mut body.value else { return };
        let Some(Node { value: Value::Object(members), .. }) = arguments.last_mut() else { return };
        let Some(inner) = members.first_mut() else { return };
        return depend_on_in(&mut inner.value, loops - 1, name, ids);
    }
    let Value::Object(members) = &mut body.value else { return };
    let name = Node { id: ids.next(), value: Value::String(name.to_owned()) };
    let Some(existing) = members.iter_mut().find(|member| member.key.name == "DependsOn") else {
        let key = Key { id: ids.next(), name: "DependsOn".to_owned() };
        members.push(Member { key, value: Node { id: ids.next(), value: Value::List(vec![name]) } });
        return;
    };
    match &mut existing.value.value {
        Value::List(names) => names.push(name),
        value => {
            let first = Node { id: existing.value.id, value: std::mem::replace(value, Value::Null) };
            *value = Value::List(vec![first, name]);
        }
    }
}
