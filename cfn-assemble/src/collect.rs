//! The parts of a stack, its groups opened, each with its logical ID.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use cfn_core::entry::Kind;
use cfn_core::loops::{Items, logical_id};
use cfn_core::model::{Section, Value};
use cfn_core::verdict::Place;
use cfn_core::yaml::mark;

use crate::finding::{Finding, Origin};
use crate::structs::{Argument, Struct};
use crate::{loops, moved};

/// A stack as a list.
pub(crate) struct Collected {
    /// The stack, and the groups in it.
    pub(crate) groups: Vec<Group>,
    /// The entries, in the order of the template.
    pub(crate) parts: Vec<Part>,
    /// What is wrong with the list.
    pub(crate) findings: Vec<Finding>,
    by_identity: HashMap<usize, usize>,
    /// The structs whose logical IDs others have.
    without_name: HashSet<usize>,
}

/// A stack, or a group of parts.
pub(crate) struct Group {
    pub(crate) origin: Origin,
    /// The number of the group around it; none of the stack itself.
    pub(crate) outer: Option<usize>,
}

/// An entry of a section.
pub(crate) struct Part {
    pub(crate) origin: Origin,
    /// The number of the group that lists it.
    pub(crate) group: usize,
    pub(crate) section: Section,
    pub(crate) id: String,
    /// The items of the loops around it.
    pub(crate) items: Items<'static>,
    /// The number of the struct's first part among all parts: itself, unless it is a later entry of a loop.
    pub(crate) first: usize,
}

impl Part {
    pub(crate) fn is_looped(&self) -> bool {
        !self.origin.entry.variables.is_empty()
    }

    /// Whether only the deployment knows the items of its loops, or some of them.
    pub(crate) fn is_open(&self) -> bool {
        self.items.iter().any(|(_, item)| item.is_none())
    }

    /// What tells it from the other parts of its struct; empty if there are no others.
    pub(crate) fn instance(&self) -> &str {
        let is_one_of_many = !self.origin.data.arguments.is_empty() || self.is_looped() && !self.is_open();
        if is_one_of_many { &self.id } else { "" }
    }
}

impl Collected {
    pub(crate) fn of(stack: &Arc<Struct>) -> Collected {
        let mut collected = Collected {
            groups: Vec::new(),
            parts: Vec::new(),
            findings: Vec::new(),
            by_identity: HashMap::new(),
            without_name: HashSet::new(),
        };
        let mut lists = Lists { by_id: HashMap::new(), groups: HashSet::new() };
        collected.open(Origin::of(stack), None, &mut lists);
        collected
    }

    /// The stack itself.
    pub(crate) fn root(&self) -> &Origin {
        &self.groups[0].origin
    }

    /// The part of that identity.
    pub(crate) fn find(&self, identity: usize) -> Option<&Part> {
        self.by_identity.get(&identity).map(|index| &self.parts[*index])
    }

    /// Whether a struct is listed, but has no logical ID of its own, which has its finding.
    pub(crate) fn is_without_name(&self, identity: usize) -> bool {
        self.without_name.contains(&identity)
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
        for (number, identity) in &group.data.circles {
            let around = self.groups.iter().find(|around| around.origin.data.identity == *identity);
            let name = around.map_or(group.entry.name, |around| around.origin.entry.name);
            self.findings.push(duplicate_group(name, &group, Place::Part(*number)));
        }
        for (number, part) in &group.data.parts {
            let part = Origin::of(part);
            let place = Place::Part(*number);
            match part.entry.kind {
                Some(Kind::Entry(section)) => self.add(part, section, (index, place), lists),
                _ if !lists.groups.insert(part.data.identity) => {
                    self.findings.push(duplicate_group(part.entry.name, &group, place));
                }
                _ => self.open(part, Some(index), lists),
            }
        }
    }

    fn add(&mut self, part: Origin, section: Section, (group, place): (usize, Place), lists: &mut Lists) {
        if self.by_identity.contains_key(&part.data.identity) {
            let message = format!("`{}` is already part of the stack; remove it here", name(&part));
            self.findings.push(Finding::deny(&self.groups[group].origin, "duplicate_part", place, message));
            return;
        }
        let names = if section == Section::Parameters { Section::Resources } else { section };
        let first = self.parts.len();
        if !part.entry.variables.is_empty() {
            // The name of a loop, which has the names of the entries around it.
            self.name(&part, (names, name(&part)), (group, &place), lists, first);
        }
        for items in loops::entries(&part) {
            let id = match part.entry.looped_id {
                None => name(&part),
                Some(id) => arguments_in(&logical_id(id, &items), &part),
            };
            let is_open = items.iter().any(|(_, item)| item.is_none());
            if is_open || self.name(&part, (names, id.clone()), (group, &place), lists, first) {
                let origin = part.clone();
                self.parts.push(Part { origin, group, section, id, items, first });
            }
        }
        if self.parts.len() > first {
            self.by_identity.insert(part.data.identity, first);
        } else {
            self.without_name.insert(part.data.identity);
        }
    }

    /// Whether the logical ID is free for a part whose struct has its parts from `first` on.
    fn name(
        &mut self,
        part: &Origin,
        name: (Section, String),
        (group, place): (usize, &Place),
        lists: &mut Lists,
        first: usize,
    ) -> bool {
        let id = &name.1;
        let Some(earlier) = lists.by_id.get(&name) else {
            lists.by_id.insert(name, self.parts.len());
            return true;
        };
        let (at, place, message) = match self.parts.get(*earlier).filter(|_| *earlier < first) {
            Some(Part { origin, .. }) => {
                let (file, line) = (origin.entry.file, moved::line(origin));
                let message =
                    format!("duplicate logical ID `{id}`, first used at {file}:{line}; set another with `id = \"..\"`");
                (&self.groups[group].origin, place.clone(), message)
            }
            None => {
                let message = format!("two entries of the loops have the logical ID `{id}`; separate the variables");
                (part, loops::place_of_id(), message)
            }
        };
        self.findings.push(Finding::deny(at, "duplicate_logical_id", place, message));
        false
    }
}

fn duplicate_group(name: &str, group: &Origin, place: Place) -> Finding {
    let message = format!("group `{name}` is already part of the stack; remove it here");
    Finding::deny(group, "duplicate_part", place, message)
}

/// What has been listed.
struct Lists {
    /// By the section whose names they are, and the logical ID. Resources and parameters share theirs.
    by_id: HashMap<(Section, String), usize>,
    groups: HashSet<usize>,
}

/// What `id = ".."` says, or the struct's name and the generic arguments: the logical ID, or the name of the loop.
pub(crate) fn name(part: &Origin) -> String {
    match part.entry.id {
        Some(id) => arguments_in(id, part),
        None => part.data.arguments.iter().fold(part.entry.name.to_owned(), |id, next| id + &argument(next)),
    }
}

/// A text with the generic arguments of a part for its parameters.
pub(crate) fn arguments_in(text: &str, part: &Origin) -> String {
    let Origin { entry, data } = part;
    mark::shown(text, &|name| {
        let parameter = entry.parameters.iter().position(|parameter| *parameter == name);
        parameter.and_then(|index| data.arguments.get(index)).map(argument).unwrap_or_default()
    })
}

/// A message about a part, with the names of type parameters for those of the arguments: what the definition of a generic
/// struct can refer to, and the same for each instantiation.
pub(crate) fn in_own_names(message: String, part: &Origin) -> String {
    let parameters = part.entry.parameters.iter().zip(&part.data.arguments);
    parameters.fold(message, |message, (parameter, argument)| match argument {
        Argument::Part(of) => {
            let id = name(&Origin::of(of));
            let ends = ["`", "."];
            ends.iter()
                .fold(message, |message, end| message.replace(&format!("`{id}{end}"), &format!("`{parameter}{end}")))
        }
        Argument::Value(_) => message,
    })
}

fn argument(argument: &Argument) -> String {
    match argument {
        Argument::Value(value) => in_logical_id(value),
        Argument::Part(part) => name(&Origin::of(part)),
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
