//! References to what is generated: `!Ref Function.Alias`, `${Api.Stage}`, `!GetAtt Function.DestinationQueue.Arn`, and
//! logical IDs that end in a hash.

use std::collections::{BTreeMap, BTreeSet};

use super::HASH;
use crate::model::{Declaration, Intrinsic, Member, Node, SubPart, Value, sub_parts};

/// How many letters a hash has in a logical ID.
const HASH_LENGTH: usize = 10;

/// What can be referred to by another name than its logical ID.
#[derive(Debug, Default)]
pub(super) struct Referable {
    /// `Function.Alias`, and the logical ID.
    named: BTreeMap<String, String>,
    /// The logical IDs that end in a hash, without it.
    hashed: BTreeSet<String>,
}

impl Referable {
    /// The resource of that name can be referred to as this property of the one that it comes from.
    pub(super) fn add(&mut self, source: &str, property: &str, id: &str) {
        self.named.insert(format!("{source}.{property}"), id.to_owned());
        self.add_hashed(id);
    }

    /// The logical ID may end in a hash.
    pub(super) fn add_hashed(&mut self, id: &str) {
        if let Some(start) = id.strip_suffix(HASH) {
            self.hashed.insert(start.to_owned());
        }
    }

    /// Writes the logical IDs into the references of a declaration.
    pub(super) fn resolve(&self, declaration: &mut Declaration) {
        if self.named.is_empty() && self.hashed.is_empty() {
            return;
        }
        if let Value::Object(members) = &mut declaration.body.value {
            members.iter_mut().filter(|member| member.key.name == "DependsOn").for_each(|member| {
                self.names(&mut member.value);
            });
        }
        self.within(&mut declaration.body);
    }

    fn names(&self, node: &mut Node) {
        match &mut node.value {
            Value::List(elements) => elements.iter_mut().for_each(|element| self.names(element)),
            Value::String(name) => {
                if let Some(id) = self.id_of(name) {
                    *name = id;
                }
            }
            _ => {}
        }
    }

    fn within(&self, node: &mut Node) {
        match &mut node.value {
            Value::List(elements) => elements.iter_mut().for_each(|element| self.within(element)),
            Value::Object(members) => members.iter_mut().for_each(|member| self.within(&mut member.value)),
            Value::Function(Intrinsic::Ref, name) => self.names(name),
            Value::Function(Intrinsic::GetAtt, argument) => self.attribute(argument),
            Value::Function(Intrinsic::Sub, argument) => self.substitution(argument),
            Value::Function(_, argument) => self.within(argument),
            _ => {}
        }
    }

    fn attribute(&self, argument: &mut Node) {
        let Value::List(parts) = &mut argument.value else { return };
        let [Node { value: Value::String(name), .. }, Node { value: Value::String(attribute), .. }, ..] =
            parts.as_mut_slice()
        else {
            return;
        };
        let property = attribute.split_once('.').and_then(|(property, rest)| {
            Some((self.named.get(&format!("{name}.{property}"))?.clone(), rest.to_owned()))
        });
        if let Some((id, rest)) = property {
            (*name, *attribute) = (id, rest);
        } else if let Some(id) = self.id_of(name) {
            *name = id;
        }
    }

    fn substitution(&self, argument: &mut Node) {
        let (text, own) = match &mut argument.value {
            Value::String(text) => (text, None),
            Value::List(parts) => match parts.as_mut_slice() {
                [Node { value: Value::String(text), .. }, own] => (text, Some(own)),
                _ => return,
            },
            _ => return,
        };
        let is_own = |name: &str| own.as_ref().is_some_and(|own| own.get(name).is_some());
        let renamed = |name: &str| {
            let (before, after) = name.split_once('.').unwrap_or((name, ""));
            let (property, rest) = after.split_once('.').unwrap_or((after, ""));
            if let Some(id) = self.named.get(&format!("{before}.{property}")) {
                return Some(if rest.is_empty() { id.clone() } else { format!("{id}.{rest}") });
            }
            let id = self.id_of(before)?;
            Some(if after.is_empty() { id } else { format!("{id}.{after}") })
        };
        let variables: Vec<(String, String)> = sub_parts(text)
            .into_iter()
            .filter_map(|part| match part {
                SubPart::Variable(name) if !is_own(name) => Some((name.to_owned(), renamed(name)?)),
                _ => None,
            })
            .collect();
        for (name, id) in variables {
            *text = text.replace(&format!("${{{name}}}"), &format!("${{{id}}}"));
        }
        if let Some(Value::Object(members)) = own.map(|own| &mut own.value) {
            members.iter_mut().for_each(|Member { value, .. }| self.within(value));
        }
    }

    /// The logical ID that a name stands for, if it is another.
    fn id_of(&self, name: &str) -> Option<String> {
        if let Some(id) = self.named.get(name) {
            return Some(id.clone());
        }
        without_hash(name).filter(|id| self.hashed.contains(id.trim_end_matches(HASH)))
    }
}

/// A logical ID that ends in a hash, with what stands for it.
pub(crate) fn without_hash(name: &str) -> Option<String> {
    let (start, hash) = name.split_at_checked(name.len().checked_sub(HASH_LENGTH)?)?;
    let is_hash = hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    is_hash.then(|| format!("{start}{HASH}"))
}
