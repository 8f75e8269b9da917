//! `Fn::ForEach`: a loop is replaced by what it makes of each element of its collection.

use std::collections::BTreeMap;

use super::make;
use crate::iam::matches_wildcard;
use crate::model::{Declaration, Intrinsic, Key, Member, Node, Section, SubPart, Template, Value, sub_parts};

const PREFIX: &str = "Fn::ForEach::";

/// More than any template can have; what is beyond is a mistake or an attack.
const MOST_INSTANCES: usize = 4_000;

/// A loop that is written as it must be: `Fn::ForEach::Name: [Variable, Collection, {Key: Value}]`.
#[derive(Clone, Copy, Debug)]
pub struct Loop<'a> {
    /// The loop's name.
    pub name: &'a str,
    /// The variable.
    pub variable: &'a Node,
    /// What it takes its values from.
    pub collection: &'a Node,
    /// What is made for each of them.
    pub body: &'a [Member],
}

/// Whether a key begins a loop.
pub(crate) fn is_loop(key: &str) -> bool {
    key.starts_with(PREFIX)
}

impl<'a> Loop<'a> {
    /// The loop at that key.
    pub fn of(key: &'a Key, value: &'a Node) -> Option<Loop<'a>> {
        let name = key.name.strip_prefix(PREFIX)?;
        let [variable, collection, body] = value.as_list()? else { return None };
        variable.as_str()?;
        Some(Loop { name, variable, collection, body: body.as_object()? })
    }
}

/// Whether a template has a loop.
pub(crate) fn has_loops(template: &Template) -> bool {
    template.declarations.iter().any(|declaration| is_loop(&declaration.name.name) || has_loop(&declaration.body))
}

fn has_loop(node: &Node) -> bool {
    match &node.value {
        Value::List(elements) => elements.iter().any(has_loop),
        Value::Object(members) => members.iter().any(|member| is_loop(&member.key.name) || has_loop(&member.value)),
        Value::Function(_, argument) => has_loop(argument),
        _ => false,
    }
}

/// Whether a loop that could not be replaced may make something of that name, or has a variable of that name.
pub(crate) fn may_make(template: &Template, name: &str) -> bool {
    template.declarations.iter().any(|declaration| match declaration.name.name.starts_with("Fn::ForEach") {
        true => Loop::of(&declaration.name, &declaration.body).is_none_or(|it| makes(it, name)),
        false => has_variable(&declaration.body, name),
    })
}

fn makes(it: Loop<'_>, name: &str) -> bool {
    it.variable.as_str() == Some(name)
        || it.body.iter().any(|member| match Loop::of(&member.key, &member.value) {
            Some(inner) => makes(inner, name),
            None => {
                is_loop(&member.key.name) || is_made_of(name, &member.key.name) || has_variable(&member.value, name)
            }
        })
}

fn has_variable(node: &Node, name: &str) -> bool {
    match &node.value {
        Value::List(elements) => elements.iter().any(|element| has_variable(element, name)),
        Value::Function(_, argument) => has_variable(argument, name),
        Value::Object(members) => members.iter().any(|member| match Loop::of(&member.key, &member.value) {
            Some(it) => it.variable.as_str() == Some(name) || has_variable(&member.value, name),
            None => has_variable(&member.value, name),
        }),
        _ => false,
    }
}

/// Whether a name is a key with something in the place of its variables.
fn is_made_of(name: &str, key: &str) -> bool {
    let mut pattern = String::new();
    let mut rest = key;
    while let Some((before, after)) = rest.split_once(['$', '&']).filter(|(_, after)| after.starts_with('{')) {
        pattern += before;
        pattern.push('*');
        rest = after.split_once('}').map_or("", |(_, after)| after);
    }
    pattern += rest;
    matches_wildcard(&pattern, name)
}

/// The template with the loops replaced whose collections it writes. Of any other loop it has the loop and one instance,
/// whose variable is some element of the collection.
pub(crate) fn expanded(template: &Template, origins: &mut BTreeMap<String, String>) -> Template {
    let mut expander = Expander { template, left: MOST_INSTANCES };
    let mut declarations = Vec::new();
    for declaration in &template.declarations {
        match Loop::of(&declaration.name, &declaration.body) {
            Some(_) => {
                let entry = Member { key: declaration.name.clone(), value: declaration.body.clone() };
                let mut made = Vec::new();
                let is_known = expander.instances(&entry, &mut made);
                if !is_known {
                    declarations.push(declaration.clone());
                }
                for member in made {
                    origins.insert(member.key.name.clone(), declaration.name.name.clone());
                    declarations.push(Declaration {
                        section: declaration.section,
                        name: member.key,
                        body: member.value,
                        allowances: Vec::new(),
                    });
                }
            }
            None => {
                let mut declaration = declaration.clone();
                expander.within(&mut declaration.body);
                declarations.push(declaration);
            }
        }
    }
    Template { members: template.members.clone(), declarations }
}

struct Expander<'t> {
    template: &'t Template,
    /// How many instances may still be made.
    left: usize,
}

/// What stands for the variable in one instance.
enum Element {
    Text(String),
    Unknown(Node),
}

impl Expander<'_> {
    /// What a loop of entries makes; whether all of it is known.
    fn instances(&mut self, entry: &Member, made: &mut Vec<Member>) -> bool {
        let Some(it) = Loop::of(&entry.key, &entry.value) else {
            let mut entry = entry.clone();
            self.within(&mut entry.value);
            made.push(entry);
            return true;
        };
        let variable = it.variable.as_str().unwrap_or_default();
        let elements = self.elements(it.collection);
        let mut is_known = elements.as_ref().is_some_and(|elements| elements.iter().all(Element::is_text));
        let elements = elements.unwrap_or_else(|| vec![Element::any_of(it.collection)]);
        for element in elements {
            if self.left == 0 {
                return false;
            }
            self.left -= 1;
            for member in it.body {
                let mut member = member.clone();
                element.replace_in_member(variable, &mut member);
                is_known &= self.instances(&member, made);
            }
        }
        is_known
    }

    /// Replaces the loops below a value. One whose collection is not known is left as it is.
    fn within(&mut self, node: &mut Node) {
        match &mut node.value {
            Value::List(elements) => elements.iter_mut().for_each(|element| self.within(element)),
            Value::Function(_, argument) => self.within(argument),
            Value::Object(members) if members.iter().any(|member| is_loop(&member.key.name)) => {
                let mut all = Vec::new();
                for member in members.drain(..) {
                    let mut made = Vec::new();
                    let left = self.left;
                    if self.instances(&member, &mut made) {
                        all.append(&mut made);
                    } else {
                        self.left = left;
                        all.push(member);
                    }
                }
                *members = all;
            }
            Value::Object(members) => members.iter_mut().for_each(|member| self.within(&mut member.value)),
            _ => {}
        }
    }

    /// The elements of a collection, if the template writes it.
    fn elements(&self, collection: &Node) -> Option<Vec<Element>> {
        let elements = match &collection.value {
            Value::List(elements) => elements.as_slice(),
            Value::Function(Intrinsic::FindInMap, argument) => {
                let [mapping, first, second, ..] = argument.as_list()? else { return None };
                let mapping = self.template.find(Section::Mappings, mapping.as_str()?)?;
                mapping.body.get(first.as_str()?)?.get(second.as_str()?)?.as_list()?
            }
            _ => return None,
        };
        Some(elements.iter().map(Element::of).collect())
    }
}

impl Element {
    fn of(node: &Node) -> Element {
        match &node.value {
            Value::String(text) => Element::Text(text.clone()),
            Value::Integer(number) => Element::Text(number.to_string()),
            Value::Bool(value) => Element::Text(value.to_string()),
            _ => Element::Unknown(node.clone()),
        }
    }

    fn any_of(collection: &Node) -> Element {
        let first = make::node(Value::Integer(0));
        Element::Unknown(make::call(Intrinsic::Select, make::list([first, make::generated(collection)])))
    }

    fn is_text(&self) -> bool {
        matches!(self, Element::Text(_))
    }

    fn replace_in_member(&self, variable: &str, member: &mut Member) {
        if let Element::Text(element) = self {
            member.key.name = replaced(&member.key.name, variable, element);
        }
        self.replace(variable, &mut member.value);
    }

    fn replace(&self, variable: &str, node: &mut Node) {
        match &mut node.value {
            Value::List(elements) => elements.iter_mut().for_each(|element| self.replace(variable, element)),
            Value::Object(members) => members.iter_mut().for_each(|member| self.replace_in_member(variable, member)),
            Value::Function(Intrinsic::Ref, name) if name.as_str() == Some(variable) => {
                node.value = match self {
                    Element::Text(text) => Value::String(text.clone()),
                    Element::Unknown(element) => element.value.clone(),
                };
            }
            Value::Function(Intrinsic::Sub, argument) if matches!(self, Element::Unknown(_)) => {
                self.define(variable, argument);
            }
            Value::Function(function, argument) => {
                self.replace(variable, argument);
                // `!Sub ${Name}Queue` becomes a text, which may name a resource.
                if let (Intrinsic::Sub, Some(text)) = (function, argument.as_str())
                    && matches!(self, Element::Text(_))
                    && !text.contains("${")
                {
                    node.value = Value::String(text.to_owned());
                }
            }
            Value::String(text) => match self {
                Element::Text(element) => *text = replaced(text, variable, element),
                Element::Unknown(_) if names(text, variable) => {
                    let text = Node { id: node.id, value: Value::String(std::mem::take(text)) };
                    let mut argument = text;
                    self.define(variable, &mut argument);
                    node.value = Value::Function(Intrinsic::Sub, Box::new(argument));
                }
                Element::Unknown(_) => {}
            },
            _ => {}
        }
    }

    /// Makes the variable one that an `Fn::Sub` defines.
    fn define(&self, variable: &str, argument: &mut Node) {
        let Element::Unknown(element) = self else { return };
        if let Value::List(parts) = &mut argument.value {
            if let Some(own) = parts.get_mut(1) {
                self.replace(variable, own);
            }
        } else {
            let id = argument.id;
            let text = std::mem::replace(argument, make::text(""));
            *argument = Node { id, value: Value::List(vec![text, make::object([])]) };
        }
        let Value::List(parts) = &mut argument.value else { return };
        let [text, own] = parts.as_mut_slice() else { return };
        let is_used = text.as_str().is_some_and(|text| names(text, variable));
        if let (true, Value::Object(members)) = (is_used, &mut own.value) {
            members.push(make::member(variable, element.clone()));
        }
        if own.as_object().is_some_and(<[Member]>::is_empty) {
            let text = parts.swap_remove(0);
            *argument = text;
        }
    }
}

/// Whether a text has the variable.
fn names(text: &str, variable: &str) -> bool {
    text.contains("${") && sub_parts(text).contains(&SubPart::Variable(variable))
}

/// The text with the variable replaced: `${Name}` by the element, `&{Name}` by its letters and digits.
fn replaced(text: &str, variable: &str, element: &str) -> String {
    if !text.contains('{') {
        return text.to_owned();
    }
    let letters: String = element.chars().filter(char::is_ascii_alphanumeric).collect();
    text.replace(&format!("${{{variable}}}"), element).replace(&format!("&{{{variable}}}"), &letters)
}
