//! The texts of all structs as one model of a template.

use cfn_core::entry::Usage;
use cfn_core::loops::{Items, Loop, Looped, item, substitute, written};
use cfn_core::model::{
    Allowance, Declaration, Hole, Intrinsic, Key, Member, Node, NodeId, NodeIds, Section, Template, Value,
};
use cfn_core::verdict::Place;
use cfn_core::yaml::{self, mark};

use crate::collect::{Collected, Part};
use crate::finding::{Finding, Origin};
use crate::loops;

/// A template, and where its parts come from.
pub(crate) struct Composed {
    pub(crate) template: Template,
    pub(crate) ids: NodeIds,
    /// What is wrong with names.
    pub(crate) findings: Vec<Finding>,
    /// The first node of the stack's own members and of each part, ascending.
    starts: Vec<NodeId>,
    /// The loops around each part, by its number.
    pub(crate) loops: Vec<(usize, Vec<Loop>)>,
    /// The stack's own members that are entries of a section: macros that are called among its structs.
    calls: Vec<Member>,
}

/// What becomes of loops.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Form {
    /// Each entry that a loop makes is one, for the lints.
    Entries,
    /// A loop is one entry, as it is written.
    Loops,
}

impl Composed {
    /// Reads the texts of all structs. Names are written as `name` says for each part.
    pub(crate) fn of(collected: &Collected, name: &dyn Fn(&Part) -> String, form: Form) -> Composed {
        let mut composed = Composed {
            template: Template::default(),
            ids: NodeIds::default(),
            findings: Vec::new(),
            starts: Vec::new(),
            loops: Vec::new(),
            calls: Vec::new(),
        };
        let mut missing = Vec::new();
        let mut filler = Filler {
            collected,
            name,
            origin: collected.root(),
            wrong: Vec::new(),
            variables: Vec::new(),
            missing: &mut missing,
            items: None,
        };
        composed.members(&mut filler);
        for (number, part) in collected.parts.iter().enumerate() {
            filler.origin = &part.origin;
            match (part.is_looped(), form) {
                (false, _) => composed.declaration(part, &mut filler),
                (true, Form::Entries) => {
                    filler.items = Some(&part.items);
                    composed.entry(part, number, collected, &mut filler);
                    filler.items = None;
                }
                (true, Form::Loops) if part.first == number => composed.loops(part, &mut filler),
                (true, Form::Loops) => {}
            }
        }
        composed.start();
        if form == Form::Entries {
            loops::add_unknown(&mut composed, collected);
        }
        composed.add_calls();
        composed.missing(collected, &missing);
        composed
    }

    /// The description, and what the stack's arguments give.
    fn members(&mut self, filler: &mut Filler<'_>) {
        let origin = filler.origin;
        self.start();
        let members = self.read(filler);
        let description = origin.entry.doc.join("\n");
        if !description.is_empty() && members.iter().all(|member| member.key.name != "Description") {
            let key = Key { id: self.ids.next(), name: "Description".to_owned() };
            let value = Node { id: self.ids.next(), value: Value::String(description.trim().to_owned()) };
            self.template.members.push(Member { key, value });
        }
        self.template.members.extend(members);
        self.wrong(origin, filler, |composed, at| Place::in_members(&composed.template.members, at));
    }

    /// Makes a macro whose result is added to a section the last entry of the section. One that makes all of a section
    /// stays a member.
    fn add_calls(&mut self) {
        let Template { members, declarations } = &mut self.template;
        let has_entries = |section: &Section| declarations.iter().any(|it| it.section == *section);
        let with_entries: Vec<Section> = Section::ALL.into_iter().filter(has_entries).collect();
        for member in std::mem::take(members) {
            let section = Section::from_name(&member.key.name).filter(|section| with_entries.contains(section));
            match (section, member.value.as_function()) {
                (Some(section), Some((function, argument))) => {
                    let name = Key { id: member.value.id, name: function.long_name().to_owned() };
                    let body = argument.clone();
                    declarations.push(Declaration { section, name, body, allowances: Vec::new() });
                    self.calls.push(member);
                }
                _ => members.push(member),
            }
        }
    }

    fn declaration(&mut self, part: &Part, filler: &mut Filler<'_>) {
        self.start();
        let (id, body) = match self.read(filler).pop() {
            Some(member) => (member.key.id, member.value),
            None => (self.ids.next(), Node { id: self.ids.next(), value: Value::Hole(Hole::Broken) }),
        };
        self.add(part, (id, (filler.name)(part)), body, filler);
        self.wrong(&part.origin, filler, |composed, at| {
            Place::in_declaration(composed.template.declarations.last()?, at)
        });
    }

    /// An entry that loops make.
    fn entry(&mut self, part: &Part, number: usize, collected: &Collected, filler: &mut Filler<'_>) {
        self.start();
        let member = self.read(filler).pop();
        let looped = member.and_then(|member| Looped::open(member, part.items.len()));
        let (id, mut body) = match looped {
            Some(Looped { id, body, loops }) => {
                self.loops.push((number, loops));
                (id.id, body)
            }
            None => (self.ids.next(), Node { id: self.ids.next(), value: Value::Hole(Hole::Broken) }),
        };
        if part.is_open() {
            let unknown = part.items.iter().filter(|(_, item)| item.is_none()).map(|(variable, _)| *variable);
            substitute(&mut body, &unknown.collect::<Vec<_>>());
        }
        self.add(part, (id, part.id.clone()), body, filler);
        // Each entry has the same names.
        if number > part.first {
            filler.wrong.clear();
        }
        let place = |composed: &Composed, at| composed.place_in_loop(collected, number, at);
        self.wrong(&part.origin, filler, place);
    }

    /// Loops as they are written.
    fn loops(&mut self, part: &Part, filler: &mut Filler<'_>) {
        self.start();
        let Some(Member { key, mut value }) = self.read(filler).pop() else { return };
        loops::set_names(&mut value, &part.origin);
        self.add(part, (key.id, loops::name(&part.origin)), value, filler);
        filler.wrong.clear();
    }

    fn add(&mut self, part: &Part, (id, name): (NodeId, String), mut body: Node, filler: &mut Filler<'_>) {
        for (at, name, id) in filler.variables.drain(..) {
            self.define(&mut body, at, name, id);
        }
        let name = Key { id, name };
        let allowed = part.origin.entry.allowances.iter();
        let allowances = allowed.map(|(lint, reason)| Allowance {
            id: self.ids.next(),
            lint: (*lint).to_owned(),
            reason: (*reason).to_owned(),
        });
        let allowances = allowances.collect();
        self.template.declarations.push(Declaration { section: part.section, name, body, allowances });
    }

    /// Makes a name in the text `at` of a `Fn::Sub` one of its variables, with what it refers to for a value.
    fn define(&mut self, body: &mut Node, at: NodeId, name: String, id: String) {
        let Some(way) = body.path_to(at) else { return };
        let Some((_, list)) = way.split_last() else { return };
        let Some(Value::List(elements)) = body.at_mut(list).map(|node| &mut node.value) else { return };
        let Some(Node { value: Value::Object(variables), .. }) = elements.get_mut(1) else { return };
        if variables.iter().any(|variable| variable.key.name == name) {
            return;
        }
        let key = Key { id: self.ids.next(), name };
        let target = Box::new(Node { id: self.ids.next(), value: Value::String(id) });
        let value = Node { id: self.ids.next(), value: Value::Function(Intrinsic::Ref, target) };
        variables.push(Member { key, value });
    }

    fn start(&mut self) {
        self.starts.push(self.ids.clone().next());
    }

    fn read(&mut self, filler: &mut Filler<'_>) -> Vec<Member> {
        let Origin { entry, .. } = filler.origin;
        if entry.yaml.is_empty() {
            return Vec::new();
        }
        match yaml::read_marked(entry.yaml, &mut self.ids, filler) {
            Ok(Node { value: Value::Object(members), .. }) => members,
            // The only argument of a stack, which reads as a function.
            Ok(Node { id, value: Value::Function(function, argument) }) => {
                vec![Member { key: Key { id, name: function.long_name().to_owned() }, value: *argument }]
            }
            Ok(_) => Vec::new(),
            Err(error) => {
                let message = format!("internal error of `cfn`: invalid entry of the struct: {error}");
                self.findings.push(Finding::deny(filler.origin, "unreadable", Place::Name, message));
                Vec::new()
            }
        }
    }

    fn wrong(&mut self, origin: &Origin, filler: &mut Filler<'_>, place: impl Fn(&Composed, NodeId) -> Option<Place>) {
        for (at, message) in filler.wrong.drain(..) {
            let place = place(self, at).unwrap_or_default();
            self.findings.push(Finding::deny(origin, "unknown_reference", place, message));
        }
    }

    fn missing(&mut self, collected: &Collected, missing: &[Missing]) {
        for Missing { name, by, .. } in missing {
            let stack = collected.root();
            let message =
                format!("`{by}` refers to `{name}`, which is not part of the stack; add `{name}` to the stack");
            self.findings.push(Finding::deny(stack, "missing_part", Place::Name, message));
        }
    }

    /// The part whose text holds a node; none for what belongs to the stack itself, and for what was added later.
    pub(crate) fn part(&self, at: NodeId) -> Option<usize> {
        let index = self.starts.partition_point(|start| *start <= at).checked_sub(2)?;
        (index + 2 < self.starts.len()).then_some(index)
    }

    /// The place of a node in the struct that it comes from.
    pub(crate) fn place(&self, collected: &Collected, at: NodeId) -> Place {
        let part = self.part(at);
        let place = match part.and_then(|part| self.template.declarations.get(part)) {
            Some(_) if part.is_some_and(|part| collected.parts[part].is_looped()) => {
                self.place_in_loop(collected, part.unwrap_or_default(), at)
            }
            Some(declaration) => Place::in_declaration(declaration, at),
            None => Place::in_members(&self.template.members, at).or_else(|| Place::in_members(&self.calls, at)),
        };
        place.unwrap_or_default()
    }

    /// The place of a node of an entry that loops make, which is the same for each of them.
    fn place_in_loop(&self, collected: &Collected, number: usize, at: NodeId) -> Option<Place> {
        let before = NodeId(self.starts.get(number + 1)?.0 - 1);
        let written = loops::as_written(&collected.parts[number].origin, before)?;
        written.place_in(self.template.declarations.get(number)?, at)
    }
}

/// A name that leads to a part that the stack does not have.
struct Missing {
    identity: usize,
    name: &'static str,
    /// The part that refers to it.
    by: &'static str,
}

/// Fills the marks of one struct after the other.
struct Filler<'c> {
    collected: &'c Collected,
    name: &'c dyn Fn(&Part) -> String,
    origin: &'c Origin,
    wrong: Vec<(NodeId, String)>,
    /// Names in texts of `Fn::Sub` that have a variable with the logical ID for its name: the text, the name as it is
    /// written, which becomes a variable as well, and the logical ID.
    variables: Vec<(NodeId, String, String)>,
    missing: &'c mut Vec<Missing>,
    /// The items of the loops around the entry; none where loops are written.
    items: Option<&'c Items<'static>>,
}

impl mark::Fill for Filler<'_> {
    fn reference(&mut self, name: &str, at: NodeId) -> Option<String> {
        let Origin { entry, data } = self.origin;
        let (name, mut variables) = mark::name_and_variables(name);
        let index = use_of_mark(name, &entry.uses)?;
        let (usage, name) = entry.uses[index];
        let identity = *data.uses.get(index)?;
        if self.collected.is_without_name(identity) {
            return None;
        }
        let Some(part) = self.collected.find(identity) else {
            let mut groups = self.collected.groups.iter().map(|group| &group.origin);
            if let Some(group) = groups.find(|group| group.data.identity == identity) {
                self.wrong.push((at, wrong_kind(usage, group.entry.name, STACK)));
            } else if self.missing.iter().all(|missing| missing.identity != identity) {
                self.missing.push(Missing { identity, name, by: entry.name });
            }
            return None;
        };
        if part.is_looped() {
            self.wrong.push((at, loops::names_several(part)));
            return None;
        }
        if usage.sections().contains(&part.section) {
            let id = (self.name)(part);
            if variables.all(|variable| variable != id) {
                return Some(id);
            }
            self.variables.push((at, name.to_owned(), id));
            return Some(name.to_owned());
        }
        self.wrong.push((at, wrong_kind(usage, &part.id, SECTIONS[part.section as usize])));
        None
    }

    fn value(&mut self, number: usize) -> Option<Value> {
        self.origin.data.values.get(number).cloned()
    }

    fn variable(&mut self, name: &str, in_text: bool) -> Option<Value> {
        match self.items {
            Some(items) => item(items, name, in_text),
            None => Some(written(name, in_text)),
        }
    }
}

/// The use that a mark names: by what is written, and by how it is used where the same is used otherwise before.
fn use_of_mark(mark: &str, uses: &[(Usage, &str)]) -> Option<usize> {
    match mark.rsplit_once(mark::AS) {
        Some((name, usage)) => uses.iter().position(|(used, written)| *written == name && used.name() == usage),
        None => uses.iter().position(|(_, written)| *written == mark),
    }
}

/// What the entries of a section are, and what to write instead of a reference to one, in the order of the sections.
const SECTIONS: [(&str, &str); 6] = [
    ("parameter", "write its name"),
    ("rule", "refer to one of the parameters that the rule checks"),
    ("mapping", "read a value with `FindInMap`"),
    ("condition", "use it in `if` or `Condition`"),
    ("resource", "write its name"),
    ("output", "refer to what its `Value` refers to, or use `ImportValue` in another stack"),
];

/// The same of a stack.
const STACK: (&str, &str) = ("stack", "refer to one of its parts");

fn wrong_kind(usage: Usage, name: &str, (kind, instead): (&str, &str)) -> String {
    match usage {
        Usage::Ref => format!("expected a resource or a parameter, found {kind} `{name}`; {instead}"),
        Usage::Condition => format!("expected a condition, found {kind} `{name}`; name a struct with `#[condition]`"),
        Usage::Mapping => format!("expected a mapping, found {kind} `{name}`; name a struct with `#[mapping]`"),
    }
}
