//! When two values of templates are the same, wherever they stand.

use cfn_core::loops::PREFIX;
use cfn_core::model::{Declaration, Member, Node, Section, Template, Value};

/// Whether two values are the same, keys in order, which `same_key` compares.
pub(crate) fn same(a: &Node, b: &Node, same_key: fn(&str, &str) -> bool) -> bool {
    match (&a.value, &b.value) {
        (Value::List(a), Value::List(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b, same_key)),
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len()
                && a.iter()
                    .zip(b)
                    .all(|(a, b)| same_key(&a.key.name, &b.key.name) && same(&a.value, &b.value, same_key))
        }
        (Value::Function(a, left), Value::Function(b, right)) => a == b && same(left, right, same_key),
        (a, b) => a == b,
    }
}

/// Whether two keys are the same but for the name of a loop, which is a label to which nothing refers.
pub(crate) fn same_but_for_labels(a: &str, b: &str) -> bool {
    a == b || (a.starts_with(PREFIX) && b.starts_with(PREFIX))
}

/// Whether two templates are the same, but for the order of their sections.
pub(crate) fn same_templates(a: &Template, b: &Template) -> bool {
    let same_member = |a: &Member, b: &Member| a.key.name == b.key.name && same(&a.value, &b.value, str::eq);
    let same_entry = |a: &Declaration, b: &Declaration| a.name.name == b.name.name && same(&a.body, &b.body, str::eq);
    let sections = Section::ALL.into_iter().all(|section| {
        let (a, b): (Vec<_>, Vec<_>) = (a.section(section).collect(), b.section(section).collect());
        a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same_entry(a, b))
    });
    let members = a.members.len() == b.members.len()
        && a.members.iter().all(|member| b.members.iter().any(|other| same_member(member, other)));
    sections && members
}

/// Whether a member of a template says nothing that the source must say: the version of the format, or an empty section.
pub(crate) fn says_nothing(Member { key, value }: &Member) -> bool {
    let is_empty = match &value.value {
        Value::Object(members) => members.is_empty(),
        Value::Null => true,
        _ => false,
    };
    key.name == "AWSTemplateFormatVersion" || (is_empty && Section::from_name(&key.name).is_some())
}
