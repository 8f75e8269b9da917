//! The loops around an entry. A variable is a [mark](cfn_core::yaml::mark): the assembler fills it with each item for the
//! lints, and with `${Item}` or `!Ref Item` for the template.

use cfn_core::loops::PREFIX;
use cfn_core::model::{Declaration, Key, Member, Node, Value as Model};
use cfn_core::yaml::{self, mark};

use super::builder::Builder;
use super::names::is_name;
use super::origins::Origins;
use crate::names::did_you_mean;
use crate::parse::{Arguments, ForEach, Lost};
use crate::syntax::{Form, Name, Value};
use crate::tokens::Place;

/// The loops around an entry, as they are modelled.
#[derive(Default)]
pub(crate) struct Loops {
    /// From the outermost one.
    pub(super) loops: Vec<ModelledLoop>,
    /// The variables of loops that could not be read.
    lost: Lost,
    /// The logical ID of the entries, as it is written.
    id: Option<Key>,
    /// The same with marks.
    pub(crate) marked_id: Option<String>,
}

pub(super) struct ModelledLoop {
    pub(super) variable: Key,
    pub(super) collection: Node,
}

impl Loops {
    pub(crate) fn variables(&self) -> impl Iterator<Item = &str> {
        self.loops.iter().map(|each| each.variable.name.as_str())
    }

    /// Whether there is no loop, not even one that could not be read.
    fn is_empty(&self) -> bool {
        self.loops.is_empty() && matches!(&self.lost, Lost::Named(names) if names.is_empty())
    }

    /// Whether the name is that of a variable, or may be that of one that is lost.
    pub(super) fn has(&self, variable: &str) -> bool {
        self.variables().any(|known| known == variable) || self.has_lost(variable)
    }

    pub(super) fn has_lost(&self, variable: &str) -> bool {
        match &self.lost {
            Lost::Named(names) => names.iter().any(|known| known == variable),
            Lost::Any => is_name(variable),
        }
    }

    /// Where the logical ID of the entries is written.
    pub(super) fn id(&self) -> Option<&Key> {
        self.id.as_ref()
    }

    /// An entry as YAML: `Fn::ForEach::Name: [Item, [a, b], { "Id${Item}": .. }]`, or the entry itself without loops.
    pub(crate) fn fragment(&self, declaration: &Declaration) -> String {
        let Some(id) = &self.id else { return yaml::fragment(declaration) };
        let mut member = Member { key: id.clone(), value: declaration.body.clone() };
        for (depth, ModelledLoop { variable, collection }) in self.loops.iter().enumerate().rev() {
            let suffix = if depth == 0 { "" } else { &variable.name };
            let key = Key { id: variable.id, name: format!("{PREFIX}{}{suffix}", declaration.name.name) };
            let node = |value| Node { id: variable.id, value };
            let name = node(Model::String(variable.name.clone()));
            let arguments = vec![name, collection.clone(), node(Model::Object(vec![member]))];
            member = Member { key, value: node(Model::List(arguments)) };
        }
        yaml::members(&[member])
    }
}

/// A text with the variables of loops as marks, wherever they are: CloudFormation replaces them in every text.
pub(super) fn with_variables(origins: &Origins, text: &str) -> String {
    if origins.loops.is_empty() {
        return mark::escape(text).into_owned();
    }
    let mut marked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, name, after)) = next_variable(origins, rest) {
        marked.push_str(&mark::escape(before));
        marked.push_str(&mark::variable_in_text(name));
        rest = after;
    }
    marked.push_str(&mark::escape(rest));
    marked
}

/// The text before the next `${Item}`, the variable, and the text after it.
fn next_variable<'t>(origins: &Origins, text: &'t str) -> Option<(&'t str, &'t str, &'t str)> {
    let starts = text.match_indices("${").map(|(start, _)| start);
    starts.into_iter().find_map(|start| {
        let end = start + text[start..].find('}')?;
        let name = &text[start + 2..end];
        origins.loops.has(name).then(|| (&text[..start], name, &text[end + 1..]))
    })
}

impl Builder<'_> {
    /// The loops around an entry, before anything that may use their variables.
    pub(super) fn loops(&mut self, arguments: &Arguments, head: &Name) {
        let Some(for_each) = &arguments.for_each else {
            self.origins.loops.lost = arguments.lost.clone();
            return;
        };
        let Some(id) = for_each.id.as_ref().filter(|_| for_each.is_whole) else {
            self.origins.loops.lost = for_each.lost();
            return;
        };
        for each in &for_each.loops {
            let name = &each.variable.text;
            if self.origins.parameters.contains(name) || *name == head.text {
                let what = if *name == head.text { "the struct" } else { "a generic parameter" };
                self.errors
                    .add(each.variable.place, format!("`{name}` is also the name of {what}; rename the loop variable"));
            }
            let variable = Key { id: self.origins.id(each.variable.place), name: name.clone() };
            let collection = self.collection(&each.collection);
            self.origins.loops.loops.push(ModelledLoop { variable, collection });
        }
        let before = self.errors.count();
        self.origins.loops.marked_id = Some(self.id_of_loop(id, head));
        if let Some(Name { text: name, .. }) = for_each.variable_beside_id().filter(|_| self.errors.count() == before) {
            let message = format!(
                "`id` must contain `${{{name}}}`, so that each entry has its own logical ID; write `{}${{{name}}}`",
                id.text
            );
            self.errors.add(id.place, message);
        }
        self.origins.loops.id = Some(Key { id: self.origins.id(id.place), name: mark::escape(&id.text).into_owned() });
    }

    fn collection(&mut self, value: &Value) -> Node {
        match &value.form {
            Form::List(items) => {
                let id = self.origins.id(value.place);
                let items = items.iter().map(|item| self.value(item)).collect();
                Node { id, value: Model::List(items) }
            }
            _ => self.value(value),
        }
    }

    /// `Topic${Item}&{Other}${ZONE}`, with marks for variables and generic parameters.
    fn id_of_loop(&mut self, id: &Name, head: &Name) -> String {
        let mut marked = String::new();
        let mut rest = id.text.as_str();
        while let Some(start) = rest.find(['$', '&']).filter(|start| rest[start + 1..].starts_with('{')) {
            let (before, from) = rest.split_at(start);
            marked.push_str(&mark::escape(before));
            let Some(end) = from.find('}') else {
                self.errors.add(id.place, "expected `}` after the name of a loop variable");
                return marked;
            };
            let (name, is_stripped) = (&from[2..end], from.starts_with('&'));
            if self.origins.loops.has(name) {
                let name = if is_stripped { format!("&{name}") } else { name.to_owned() };
                marked.push_str(&mark::variable_in_text(&name));
            } else if self.origins.parameters.contains(name) && !is_stripped {
                marked.push_str(&mark::reference(name));
            } else {
                let meant = did_you_mean(name, self.origins.loops.variables());
                let message =
                    format!("`{name}` is neither a loop variable nor a generic parameter of `{}`{meant}", head.text);
                self.errors.add(id.place, message);
                self.origins.loops.lost = Lost::Named(vec![name.to_owned()]);
            }
            rest = &from[end + 1..];
        }
        marked.push_str(&mark::escape(rest));
        marked
    }

    /// A loop variable as a value; none if the name is not that of one.
    pub(super) fn variable(&mut self, place: Place, name: &Name, attribute: Option<&Name>) -> Option<Node> {
        if !self.origins.loops.has(&name.text) {
            return None;
        }
        Some(match attribute {
            _ if self.origins.loops.has_lost(&name.text) => self.broken(),
            Some(attribute) => {
                let message = format!(
                    "loop variable `{name}` has no attributes; write `GetAtt(\"..${{{name}}}\", \"{}\")`",
                    attribute.text,
                    name = name.text
                );
                self.wrong(attribute.place, message)
            }
            None => self.marked(place, mark::variable(&name.text)),
        })
    }

    /// Whether the text names what a loop makes: `Topic${Item}`.
    pub(super) fn has_variable(&self, text: &str) -> bool {
        next_variable(self.origins, text).is_some()
    }

    /// Whether the text has a variable of a loop that could not be read.
    pub(super) fn has_lost_variable(&self, text: &str) -> bool {
        let mut rest = text;
        while let Some((_, name, after)) = next_variable(self.origins, rest) {
            if self.origins.loops.has_lost(name) {
                return true;
            }
            rest = after;
        }
        false
    }

    /// What is not possible outside resources, outputs and conditions.
    pub(super) fn no_loops(&mut self, for_each: Option<&ForEach>, attribute: &str) {
        if let Some(for_each) = for_each {
            let message = format!(
                "`for_each` is not supported on `#[{attribute}]`; use it on a resource, an output or a condition"
            );
            self.errors.add(for_each.place, message);
        }
    }
}
