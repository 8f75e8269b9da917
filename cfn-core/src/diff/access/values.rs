//! What the values of a template are, as far as two templates can be compared.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use super::text::Letter;
use crate::iam::{Filling, Item, Piece, Spelling};
use crate::lint::facts::context::Context;
use crate::lint::policies::arn::fill;
use crate::model::{Declaration, Node, Section, Value, references_in};

/// The unknown texts of both templates, by a name for each.
#[derive(Clone, Debug, Default)]
pub(super) struct Names(Rc<RefCell<HashMap<String, u32>>>);

impl Names {
    fn number(&self, name: String) -> u32 {
        let mut names = self.0.borrow_mut();
        let next = u32::try_from(names.len()).unwrap_or(u32::MAX);
        *names.entry(name).or_insert(next)
    }
}

/// One of the two templates.
pub(super) struct Side<'a> {
    /// The template.
    pub(super) context: &'a Context<'a>,
    /// Parameters, mappings and conditions that are not the same in the other template.
    changed: Rc<BTreeSet<String>>,
    /// What tells a value of this template from one of the other that is written alike.
    mark: &'static str,
    names: Names,
    /// Logical IDs of this template by which the other one knows something else: its own name for it.
    renamed: HashMap<&'a str, &'a str>,
}

impl<'a> Side<'a> {
    /// Both templates; `renamed` has new logical IDs and the old ones of the same resources.
    pub(super) fn both(
        old: &'a Context<'a>,
        new: &'a Context<'a>,
        renamed: HashMap<&'a str, &'a str>,
    ) -> (Side<'a>, Side<'a>) {
        let changed = Rc::new(changed(old, new));
        let names = Names::default();
        let side = |context, mark, renamed| {
            let (changed, names) = (Rc::clone(&changed), names.clone());
            Side { context, changed, mark, names, renamed }
        };
        (side(old, "old", HashMap::new()), side(new, "new", renamed))
    }

    /// The logical ID by which both templates are compared.
    pub(super) fn common<'n>(&'n self, name: &'n str) -> &'n str {
        self.renamed.get(name).copied().unwrap_or(name)
    }

    /// A name for what a value is: the same for what is the same in both templates.
    pub(super) fn name_of(&self, node: &Node) -> String {
        let mut name = canonical(node);
        if references_in(node).iter().any(|used| self.changed.contains(used.name)) {
            name.push('\u{0}');
            name.push_str(self.mark);
        }
        name
    }

    /// A name for what a condition is.
    pub(super) fn condition(&self, name: &str) -> String {
        if self.changed.contains(name) { format!("{name}\u{0}{}", self.mark) } else { name.to_owned() }
    }

    /// The letters that a text of a policy spells.
    pub(super) fn letters(&self, item: &Item<'_>) -> Vec<Letter> {
        self.spelled(item.node, &item.spelling)
    }

    pub(super) fn spelled(&self, node: &Node, spelling: &Spelling<'_>) -> Vec<Letter> {
        if spelling.pieces.contains(&Piece::Hole) {
            return vec![Letter::Unknown(self.names.number(self.name_of(node)))];
        }
        let mut letters = Vec::new();
        for piece in &spelling.pieces {
            match piece {
                Piece::Text(text) => self.push_text(&mut letters, text),
                Piece::Hole => {}
                Piece::Ref(name) => self.push_reference(&mut letters, piece, name, None),
                Piece::GetAtt(name, attribute) => self.push_reference(&mut letters, piece, name, Some(attribute)),
            }
        }
        letters
    }

    fn push_reference(&self, letters: &mut Vec<Letter>, piece: &Piece<'_>, name: &str, attribute: Option<&str>) {
        let mark = if self.changed.contains(name) { self.mark } else { "" };
        let name = self.common(name);
        let number =
            |what: &str| self.names.number(format!("{name}\u{0}{}\u{0}{what}\u{0}{mark}", attribute.unwrap_or("Ref")));
        match fill(self.context, piece) {
            Filling::Unknown => letters.push(Letter::Unknown(number(""))),
            Filling::Name | Filling::Part => letters.push(Letter::Part(number(""))),
            Filling::Template(template) => {
                let mut rest = template;
                while let Some((before, after)) = rest.split_once("${") {
                    letters.extend(before.chars().map(Letter::Char));
                    let (variable, after) = after.split_once('}').unwrap_or((after, ""));
                    letters.push(Letter::Part(match OF_STACK.iter().find(|(known, _)| *known == variable) {
                        Some((_, pseudo)) => self.names.number(format!("{pseudo}\u{0}Ref\u{0}\u{0}")),
                        None => number(variable),
                    }));
                    rest = after;
                }
                letters.extend(rest.chars().map(Letter::Char));
            }
        }
    }

    /// Text, in which IAM fills in policy variables; `${*}`, `${?}` and `${$}` are the characters themselves, which no
    /// wildcard of ours can spell, so that they are texts of their own.
    fn push_text(&self, letters: &mut Vec<Letter>, text: &str) {
        let mut rest = text;
        while let Some((before, (variable, after))) =
            rest.split_once("${").and_then(|(before, rest)| Some((before, rest.split_once('}')?)))
        {
            letters.extend(before.chars().map(Letter::Char));
            letters.push(Letter::Part(self.names.number(format!("${{{}}}", variable.to_ascii_lowercase()))));
            rest = after;
        }
        letters.extend(rest.chars().map(Letter::Char));
    }

    /// The letter of the account of the stack.
    pub(super) fn account(&self) -> Letter {
        Letter::Part(self.names.number("AWS::AccountId\u{0}Ref\u{0}\u{0}".to_owned()))
    }
}

/// Variables of the ARN of a resource of the stack that pseudo parameters give.
const OF_STACK: &[(&str, &str)] =
    &[("Account", "AWS::AccountId"), ("Partition", "AWS::Partition"), ("Region", "AWS::Region")];

/// Names that stand for something else in the other template: those that are declared otherwise, and those that refer to
/// such names.
fn changed(old: &Context<'_>, new: &Context<'_>) -> BTreeSet<String> {
    let values = |context: &Context<'_>| {
        let counted = context.template.declarations.iter().filter(|declaration| {
            matches!(declaration.section, Section::Parameters | Section::Mappings | Section::Conditions)
        });
        let value = |declaration: &Declaration| (declaration.name.name.clone(), declared(&declaration.body));
        counted.map(value).collect::<HashMap<_, _>>()
    };
    let (old_values, new_values) = (values(old), values(new));
    let mut changed: BTreeSet<String> = old_values
        .iter()
        .filter(|(name, value)| new_values.get(*name) != Some(value))
        .chain(new_values.iter().filter(|(name, _)| !old_values.contains_key(*name)))
        .map(|(name, _)| name.clone())
        .collect();
    loop {
        let before = changed.len();
        for declaration in old.template.declarations.iter().chain(&new.template.declarations) {
            let refers = || references_in(&declaration.body).iter().any(|used| changed.contains(used.name));
            if declaration.section == Section::Conditions && refers() {
                changed.insert(declaration.name.name.clone());
            }
        }
        if changed.len() == before {
            return changed;
        }
    }
}

/// What a declaration gives: of a parameter, texts for people do not count.
fn declared(body: &Node) -> String {
    match body.as_object() {
        Some(members) if body.get("Type").is_some() => {
            let counts = |name: &str| !matches!(name, "Description" | "ConstraintDescription" | "NoEcho");
            members
                .iter()
                .filter(|member| counts(&member.key.name))
                .map(|member| format!("{}={}", member.key.name, canonical(&member.value)))
                .collect::<BTreeSet<_>>()
                .into_iter()
                .collect()
        }
        _ => canonical(body),
    }
}

/// A text for a value, the same for values that CloudFormation takes alike: the order of keys and the types of scalars do
/// not count.
pub(super) fn canonical(node: &Node) -> String {
    let mut text = String::new();
    push_canonical(node, &mut text);
    text
}

fn push_canonical(node: &Node, text: &mut String) {
    let mut scalar = |value: &str| text.push_str(&format!("{value:?}"));
    match &node.value {
        Value::Null => text.push_str("null"),
        Value::Bool(value) => scalar(if *value { "true" } else { "false" }),
        Value::Integer(value) => scalar(&value.to_string()),
        Value::Float(value) => scalar(&value.to_string()),
        Value::String(value) => scalar(value),
        Value::List(elements) => {
            text.push('[');
            elements.iter().for_each(|element| {
                push_canonical(element, text);
                text.push(',');
            });
            text.push(']');
        }
        Value::Object(members) => {
            let mut sorted: Vec<_> = members.iter().collect();
            sorted.sort_by(|a, b| a.key.name.cmp(&b.key.name));
            text.push('{');
            sorted.iter().for_each(|member| {
                text.push_str(&format!("{:?}:", member.key.name));
                push_canonical(&member.value, text);
                text.push(',');
            });
            text.push('}');
        }
        Value::Function(function, argument) => {
            text.push_str(function.long_name());
            text.push('(');
            push_canonical(argument, text);
            text.push(')');
        }
        Value::Hole(_) => text.push_str("<hole>"),
    }
}
