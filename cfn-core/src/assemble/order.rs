use super::Comments;
use super::additions::INFERRED_DEPENDS_ON;
use crate::lint::ordering::inferred_dependencies;
use crate::model::{Declaration, Key, Member, Node, NodeIds, Section, Template, Value};

/// Adds the `DependsOn` that CloudFormation cannot infer.
pub(super) fn add_depends_on(template: &mut Template, ids: &mut NodeIds, comments: &mut Comments) {
    let mut inferred = inferred_dependencies(template);
    inferred.retain(|dependency| {
        let declaration = template.find(Section::Resources, &dependency.resource);
        declaration.is_some_and(|declaration| !INFERRED_DEPENDS_ON.is_off(declaration))
    });
    for dependency in inferred {
        let Some(declaration) = template.declarations.iter_mut().find(|declaration| {
            declaration.section == Section::Resources && declaration.name.name == dependency.resource
        }) else {
            continue;
        };
        depend_on(declaration, &dependency.depends_on, ids);
        let comment = format!("DependsOn {} is added: {}", dependency.depends_on, dependency.reason);
        comments.entry(dependency.resource).or_default().push(comment);
    }
}

fn depend_on(declaration: &mut Declaration, name: &str, ids: &mut NodeIds) {
    let Value::Object(members) = &mut declaration.body.value else { return };
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
