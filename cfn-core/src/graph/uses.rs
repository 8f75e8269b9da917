//! The names that a declaration uses, each with the way to where it stands.

use crate::model::{Declaration, Intrinsic, Node, ReferenceUse, Section, Value, references, references_in};

/// A name that a declaration uses.
pub(super) struct UseAt<'a> {
    /// The keys from the declaration to the function that holds the name: `Properties`, `Role`. Items of a list share
    /// the path of their list.
    pub(super) path: Vec<&'a str>,
    /// The use.
    pub(super) used: ReferenceUse<'a>,
}

impl UseAt<'_> {
    /// The path as text: `Properties/Environment/Variables/TABLE`.
    pub(super) fn path(&self) -> String {
        self.path.join("/")
    }

    /// The path below the properties, where there is one.
    pub(super) fn below_properties(&self) -> &[&str] {
        match self.path.split_first() {
            Some((&"Properties", rest)) => rest,
            _ => &[],
        }
    }
}

/// Every name that a declaration uses, in the order in which they stand.
pub(super) fn uses(declaration: &Declaration) -> Vec<UseAt<'_>> {
    let mut found = Vec::new();
    let mut path = Vec::new();
    match (declaration.section, &declaration.body.value) {
        (Section::Resources | Section::Outputs, Value::Object(members)) => {
            let attributes = references(declaration);
            for member in members {
                path.push(member.key.name.as_str());
                match member.key.name.as_str() {
                    "DependsOn" | "Condition" => {
                        let places: Vec<_> =
                            member.value.as_list().unwrap_or(std::slice::from_ref(&member.value)).iter().collect();
                        let is_here = |used: &&ReferenceUse<'_>| {
                            places.iter().any(|node| node.id == used.id && node.as_str() == Some(used.name))
                        };
                        found.extend(
                            attributes.iter().filter(is_here).map(|used| UseAt { path: path.clone(), used: *used }),
                        );
                    }
                    _ => walk(&member.value, &mut path, &mut found),
                }
                path.pop();
            }
        }
        _ => walk(&declaration.body, &mut path, &mut found),
    }
    found
}

fn walk<'a>(node: &'a Node, path: &mut Vec<&'a str>, found: &mut Vec<UseAt<'a>>) {
    match &node.value {
        Value::List(elements) => elements.iter().for_each(|element| walk(element, path, found)),
        Value::Object(members) => {
            for member in members {
                path.push(&member.key.name);
                walk(&member.value, path, found);
                path.pop();
            }
        }
        Value::Function(Intrinsic::If, argument) => {
            let Some([name, arms @ ..]) = argument.as_list() else { return };
            if let Some(text) = name.as_str() {
                let used =
                    ReferenceUse { id: name.id, attribute: name.id, name: text, usage: crate::model::Use::Condition };
                found.push(UseAt { path: path.clone(), used });
            }
            walk(name, path, found);
            arms.iter().for_each(|arm| walk(arm, path, found));
        }
        Value::Function(..) => {
            found.extend(references_in(node).into_iter().map(|used| UseAt { path: path.clone(), used }));
        }
        _ => {}
    }
}
