//! Loops that make several entries, as one loop for each of them, and macros among entries: a struct is one entry.
//!
//! ```text
//! Fn::ForEach::Orders: [Id, Ids, {Queue${Id}: A, Topic${Id}: B}]
//!     Fn::ForEach::OrdersQueue: [Id, Ids, {Queue${Id}: A}]
//!     Fn::ForEach::OrdersTopic: [Id, Ids, {Topic${Id}: B}]
//! ```
//!
//! Both make the same entries: a loop has no other meaning, and its name is a label to which nothing refers.
//!
//! A macro that is called among the entries of a section is no entry: it becomes a member of the template, as one that makes
//! a whole section is.

use std::collections::BTreeSet;

use cfn_core::loops::PREFIX;
use cfn_core::model::{Declaration, Intrinsic, Key, Member, Node, Section, Template, Value};

/// A template of which each declaration is one entry, in loops or not.
#[derive(Debug)]
pub(crate) struct Separated {
    pub(crate) template: Template,
    /// The name of each declaration in the template that was given.
    pub(crate) origins: Vec<String>,
}

/// Separates the entries of loops, and macros from entries. Nodes keep their numbers, and so their places.
pub(crate) fn separated(template: &Template) -> Separated {
    let mut names: BTreeSet<(Section, String)> =
        template.declarations.iter().map(|it| (it.section, it.name.name.clone())).collect();
    let mut made = Separated {
        template: Template { members: template.members.clone(), ..Template::default() },
        origins: Vec::new(),
    };
    for declaration in &template.declarations {
        if declaration.name.name == Intrinsic::Transform.long_name() {
            let key = Key { id: declaration.name.id, name: declaration.section.name().to_owned() };
            let call = Value::Function(Intrinsic::Transform, Box::new(declaration.body.clone()));
            let value = Node { id: declaration.name.id, value: call };
            made.template.members.push(Member { key, value });
            continue;
        }
        let entries = match declaration.name.name.starts_with(PREFIX) {
            true => entries(&declaration.body),
            false => Vec::new(),
        };
        if entries.len() < 2 {
            made.template.declarations.push(declaration.clone());
            made.origins.push(declaration.name.name.clone());
            continue;
        }
        for (id, body) in entries {
            let mut name = declaration.name.name.clone() + &constant_part(&id.name);
            while !names.insert((declaration.section, name.clone())) {
                name.push('X');
            }
            let name = Key { id: id.id, name };
            made.template.declarations.push(Declaration { name, body, ..declaration.clone() });
            made.origins.push(declaration.name.name.clone());
        }
    }
    made
}

/// Each entry that a loop holds, in loops of its own: the key of the entry, and the loop. None if it is no loop.
fn entries(body: &Node) -> Vec<(&Key, Node)> {
    let Some([variable, collection, inner]) = body.as_list() else { return Vec::new() };
    let Value::Object(members) = &inner.value else { return Vec::new() };
    let around = |key: &Key, value: Node| {
        let member = Member { key: key.clone(), value };
        let inner = Node { id: inner.id, value: Value::Object(vec![member]) };
        Node { id: body.id, value: Value::List(vec![variable.clone(), collection.clone(), inner]) }
    };
    let mut found = Vec::new();
    for Member { key, value } in members {
        if key.name.starts_with(PREFIX) {
            found.extend(entries(value).into_iter().map(|(id, value)| (id, around(key, value))));
        } else {
            found.push((key, around(key, value.clone())));
        }
    }
    found
}

/// The letters and digits of a logical ID that are not of variables: `Queue` of `Queue${Id}`.
fn constant_part(id: &str) -> String {
    let mut out = String::new();
    let mut rest = id;
    while let Some(start) = rest.find(['$', '&']).filter(|start| rest[start + 1..].starts_with('{')) {
        out.push_str(&rest[..start]);
        rest = rest[start..].split_once('}').map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out.retain(|c| c.is_ascii_alphanumeric());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_entry_of_a_loop_gets_a_loop_of_its_own() {
        let text = "\
Resources:
  Fn::ForEach::A:
    - I
    - [a]
    - Q${I}: {Type: X}
      Fn::ForEach::B:
        - J
        - [b]
        - Q${I}${J}: {Type: Y}
          T&{I}x${J}: {Type: Z}
  Fn::ForEach::C: [I, [a], {'Q${I}C': {Type: X}}]
  S: {Type: X}
";
        let source = cfn_core::yaml::read_template(text).expect("it is a template");
        let Separated { template, origins } = separated(&source.template);
        let names: Vec<&str> = template.declarations.iter().map(|it| it.name.name.as_str()).collect();
        let of_first = ["Fn::ForEach::AQ", "Fn::ForEach::AQX", "Fn::ForEach::ATx"];
        assert_eq!(names, [&of_first[..], &["Fn::ForEach::C", "S"]].concat());
        assert_eq!(origins[..3], ["Fn::ForEach::A"; 3]);
        let kinds: Vec<&str> = ["Q${I}", "Fn::ForEach::B/2/Q${I}${J}", "Fn::ForEach::B/2/T&{I}x${J}"].into();
        for (declaration, way) in template.declarations.iter().zip(kinds) {
            let mut body = &declaration.body.as_list().expect("it is a loop")[2];
            for step in way.split('/') {
                body = match step.parse::<usize>() {
                    Ok(index) => &body.as_list().expect("a list")[index],
                    Err(_) => body.get(step).expect("the entry is in it"),
                };
            }
            assert!(body.get("Type").is_some());
        }
    }
}
