//! The template that a mapping of sections is.

use super::function::as_condition;
use crate::model::{Declaration, Member, Node, Section, Template, Value};

/// The template of a document's root; `None` if it is not a mapping.
pub(super) fn of(root: Node) -> Option<Template> {
    let Value::Object(sections) = root.value else { return None };
    let mut template = Template::default();
    let mut seen = Vec::new();
    for member in sections {
        match Section::from_name(&member.key.name) {
            Some(section) if !seen.contains(&section) => {
                seen.push(section);
                declare(section, member, &mut template);
            }
            _ => template.members.push(member),
        }
    }
    Some(template)
}

/// Adds the declarations of a section; a section without any stays a member.
fn declare(section: Section, member: Member, template: &mut Template) {
    match member.value.value {
        Value::Object(entries) if !entries.is_empty() => {
            for Member { key: name, value: mut body } in entries {
                if section == Section::Conditions {
                    as_condition(&mut body);
                }
                template.declarations.push(Declaration { section, name, body, allowances: Vec::new() });
            }
        }
        value => template.members.push(Member { value: Node { value, ..member.value }, ..member }),
    }
}
