//! `Globals`: properties that every resource of a type has unless it says otherwise.

use crate::data::SAM_GLOBALS;
use crate::model::{Declaration, Member, Node, NodeId, Value};
use crate::nearest::meant;
use crate::transform::make;

/// The properties of a section of `Globals`, if there is such a section; the names of all sections are those of
/// [`SAM_GLOBALS`].
pub fn section(name: &str) -> Option<impl Iterator<Item = &'static str> + Clone> {
    SAM_GLOBALS.get(name).map(|line| line.split('\t').next().unwrap_or_default().split(','))
}

/// The names of the sections.
pub fn sections() -> impl Iterator<Item = &'static str> {
    SAM_GLOBALS.iter().map(|(name, _)| name)
}

/// Whether the list of a resource replaces the global one.
fn replaces_list(section: &str, path: &str) -> bool {
    let line = SAM_GLOBALS.get(section).unwrap_or_default();
    line.split('\t').nth(1).is_some_and(|paths| paths.split(',').any(|known| known == path))
}

/// The section of a type, also one whose name has a slip, which has an error of its own.
pub(super) fn section_of<'g>(globals: &'g Node, name: &str) -> Option<&'g Node> {
    let is_meant = |member: &&Member| {
        SAM_GLOBALS.get(&member.key.name).is_none() && meant(&member.key.name, sections()) == Some(name)
    };
    globals.get(name).or_else(|| Some(&globals.as_object()?.iter().find(is_meant)?.value))
}

/// Adds what `Globals` says to a resource.
pub(super) fn merge_into(source: &mut Declaration, section: &str, global: &Node) {
    let ignored: Vec<String> = match source.body.get("IgnoreGlobals") {
        Some(node) if node.as_str() == Some("*") => return,
        Some(node) => node.items().into_iter().filter_map(Node::as_str).map(str::to_owned).collect(),
        None => Vec::new(),
    };
    let Value::Object(members) = &mut source.body.value else { return };
    let properties = match members.iter().position(|member| member.key.name == "Properties") {
        Some(index) => &mut members[index].value,
        None => {
            let at = members.iter().find(|member| member.key.name == "Type").map(|member| member.value.id);
            let none = Node { id: at.unwrap_or(NodeId::GENERATED), value: Value::Object(Vec::new()) };
            members.push(make::member("Properties", none));
            let Some(added) = members.last_mut() else { return };
            &mut added.value
        }
    };
    let global: Vec<Member> = global.as_object().unwrap_or_default().to_vec();
    let taken = global.into_iter().filter(|member| !ignored.contains(&member.key.name)).collect();
    let global = Node { id: properties.id, value: Value::Object(taken) };
    merge(properties, &global, section, "");
}

/// The value of the resource counts, objects are merged, and lists follow the global ones.
fn merge(own: &mut Node, global: &Node, section: &str, path: &str) {
    match (&mut own.value, &global.value) {
        (Value::Object(members), Value::Object(others)) => {
            for other in others {
                match members.iter_mut().find(|member| member.key.name == other.key.name) {
                    Some(member) => {
                        let separator = if path.is_empty() { "" } else { "." };
                        let path = format!("{path}{separator}{}", other.key.name);
                        merge(&mut member.value, &other.value, section, &path);
                    }
                    None => members.push(other.clone()),
                }
            }
        }
        (Value::List(elements), Value::List(others)) if !replaces_list(section, path) => {
            let own = std::mem::take(elements);
            elements.extend(others.iter().cloned().chain(own));
        }
        _ => {}
    }
}
