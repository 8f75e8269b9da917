//! The parts of a stack, its groups opened, each with its logical ID.

use std::any::TypeId;
use std::collections::{HashMap, HashSet};

use cfn_core::entry::{Entry, Kind};
use cfn_core::model::{Section, Value};
use cfn_core::verdict::Place;
use cfn_core::yaml::mark;

use super::finding::{Finding, Origin};
use super::value::scalar;
use crate::part::{Argument, Struct};

/// A stack as a list.
pub(super) struct Collected {
    /// The stack, and the groups in it.
    pub(super) groups: Vec<Group>,
    /// The entries, in the order of the template.
    pub(super) parts: Vec<Part>,
    /// What is wrong with the list.
    pub(super) findings: Vec<Finding>,
    by_identity: HashMap<TypeId, usize>,
}

/// A stack, or a group of parts.
pub(super) struct Group {
    pub(super) origin: Origin,
    /// The number of the group around it; none of the stack itself.
    pub(super) outer: Option<usize>,
}

/// An entry of a section.
pub(super) struct Part {
    pub(super) origin: Origin,
    /// The number of the group that lists it.
    pub(super) group: usize,
    pub(super) section: Section,
    pub(super) id: String,
}

impl Collected {
    pub(super) fn of(stack: &'static Struct) -> Collected {
        let mut collected =
            Collected { groups: Vec::new(), parts: Vec::new(), findings: Vec::new(), by_identity: HashMap::new() };
        let mut lists = Lists { by_id: HashMap::new(), groups: HashSet::new() };
        collected.open(Origin::of(stack), None, &mut lists);
        collected
    }

    /// The stack itself.
    pub(super) fn root(&self) -> &Origin {
        &self.groups[0].origin
    }

    /// The part of that identity.
    pub(super) fn find(&self, identity: TypeId) -> Option<&Part> {
        self.by_identity.get(&identity).map(|index| &self.parts[*index])
    }

    fn open(&mut self, group: Origin, outer: Option<usize>, lists: &mut Lists) {
        if outer.is_some() && !group.entry.yaml.is_empty() {
            let root = self.root().entry.name;
            let message = format!(
                "a group cannot have arguments such as `Metadata` and `Transform`; move them to stack `{root}`"
            );
            self.findings.push(Finding::deny(&group, "group_arguments", Place::Name, message));
        }
        let index = self.groups.len();
        self.groups.push(Group { origin: group.clone(), outer });
        for (number, part) in group.data.parts {
            let part = Origin::of(part);
            let place = Place::Part(*number);
            match part.entry.kind {
                Some(Kind::Entry(section)) => self.add(part, section, (index, place), lists),
                _ if !lists.groups.insert(part.data.id) => {
                    let name = part.entry.name;
                    let message = format!("group `{name}` is already part of the stack; remove it here");
                    self.findings.push(Finding::deny(&group, "duplicate_part", place, message));
                }
                _ => self.open(part, Some(index), lists),
            }
        }
    }

    fn add(&mut self, part: Origin, section: Section, (group, place): (usize, Place), lists: &mut Lists) {
        let id = logical_id(&part);
        let deny = |lint, message| Finding::deny(&self.groups[group].origin, lint, place, message);
        if self.by_identity.contains_key(&part.data.id) {
            let message = format!("`{id}` is already part of the stack; remove it here");
            self.findings.push(deny("duplicate_part", message));
            return;
        }
        let names = if section == Section::Parameters { Section::Resources } else { section };
        if let Some(first) = lists.by_id.get(&(names, id.clone())) {
            let Origin { entry: Entry { file, line, .. }, .. } = &self.parts[*first].origin;
            let message =
                format!("duplicate logical ID `{id}`, first used at {file}:{line}; set another with `id = \"..\"`");
            self.findings.push(deny("duplicate_logical_id", message));
            return;
        }
        lists.by_id.insert((names, id.clone()), self.parts.len());
        self.by_identity.insert(part.data.id, self.parts.len());
        self.parts.push(Part { origin: part, group, section, id });
    }
}

/// What has been listed.
struct Lists {
    /// By the section whose names they are, and the logical ID. Resources and parameters share theirs.
    by_id: HashMap<(Section, String), usize>,
    groups: HashSet<TypeId>,
}

/// What `id = ".."` says, or the struct's name and the generic arguments.
fn logical_id(part: &Origin) -> String {
    let Origin { entry, data } = part;
    let argument = |argument: &Argument| match argument {
        Argument::Value(value) => in_logical_id(&scalar(value.value())),
        Argument::Part(part) => logical_id(&Origin::of(part)),
    };
    match entry.id {
        Some(id) => mark::shown(id, &|name| {
            let parameter = entry.parameters.iter().position(|parameter| *parameter == name);
            parameter.and_then(|index| data.arguments.get(index)).map(argument).unwrap_or_default()
        }),
        None => data.arguments.iter().fold(entry.name.to_owned(), |id, next| id + &argument(next)),
    }
}

/// A value in a logical ID, which has letters and digits only.
fn in_logical_id(value: &Value) -> String {
    match value {
        Value::Bool(true) => "True".to_owned(),
        Value::Bool(false) => "False".to_owned(),
        Value::Integer(number) if *number < 0 => format!("Minus{}", number.unsigned_abs()),
        Value::Integer(number) => number.to_string(),
        Value::String(text) => text.clone(),
        _ => String::new(),
    }
}
